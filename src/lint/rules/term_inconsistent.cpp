// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

struct Place {
  const Statement* statement = nullptr;
  const Word* word = nullptr;
};

// With and without the hyphen these are two words: to re-sign a lease is not to resign.
bool differs_in_meaning(std::string_view joined) {
  constexpr std::array<std::string_view, 14> kPairs{"recover",   "resign",  "reform", "relay",     "recreate",
                                                    "represent", "coop",    "resort", "recollect", "release",
                                                    "reserve",   "redress", "remark", "unionised"};
  return std::any_of(kPairs.begin(), kPairs.end(),
                     [&](std::string_view pair) { return joined.starts_with(pair); });
}

std::string without_hyphens(std::string_view word) {
  std::string out(word);
  std::erase(out, '-');
  return out;
}

std::vector<Place> hyphenated(const Analysis& analysis) {
  std::vector<Place> out;
  for (const Statement& s : analysis.statements) {
    if (s.lower.find('-') == std::string_view::npos) continue;
    for (const Word& word : s.words)
      if (!word.quoted && word.lower.find('-') != std::string_view::npos &&
          base::is_lower(word.lower.front()))
        out.push_back({&s, &word});
  }
  return out;
}

Place find_word(const Analysis& analysis, std::string_view lower) {
  for (const Statement& s : analysis.statements)
    for (const Word& word : s.words)
      if (word.lower.size() == lower.size() && !word.quoted && word.lower == lower) return {&s, &word};
  return {};
}

// Words that the glossary of the project has another term for, each once.
void check_glossary(const UnitView& view, Report& report) {
  std::vector<const model::Phrase*> seen;
  for (const Statement& s : view.analysis.statements) {
    if (!may_hold(s, model::kGlossary)) continue;
    for (std::size_t i = 0; i < s.words.size(); ++i) {
      const PhraseMatch match = phrase_at(s, i, model::kGlossary);
      if (match.phrase == nullptr || s.words[i].quoted || std::find(seen.begin(), seen.end(), match.phrase) != seen.end()) continue;
      seen.push_back(match.phrase);
      const std::size_t begin = s.words[i].begin, length = s.words[i + match.words - 1].end - begin;
      const std::string& term = match.phrase->columns.at(0);
      report.at(s, begin, length, quote(s.value().substr(begin, length)) + " is not the term of the glossary: that is " + quote(term))
          .with_hint("write " + quote(term))
          .with_fix(false, report.edit(s, begin, length, term));
    }
  }
}

void check(const UnitView& view, Report& report) {
  check_glossary(view, report);
  std::vector<std::string> seen;
  for (const Place& with : hyphenated(view.analysis)) {
    const std::string joined = without_hyphens(with.word->lower);
    if (differs_in_meaning(joined) || std::find(seen.begin(), seen.end(), joined) != seen.end()) continue;
    seen.push_back(joined);
    const Place without = find_word(view.analysis, joined);
    if (without.word == nullptr) continue;
    const bool later = with.word > without.word;
    const Place& second = later ? with : without;
    const Place& first = later ? without : with;
    report
        .at(*second.statement, second.word->begin, second.word->end - second.word->begin,
            quote(second.statement->printed(*second.word)) + " is also written " +
                quote(first.statement->printed(*first.word)) + " in this unit")
        .with_note(report.place(*first.statement, first.word->begin, first.word->end - first.word->begin),
                   "the other form stands here first")
        .with_hint("use one form throughout");
  }
}

}  // namespace

const Rule kTermInconsistent{
    .info = {.id = "term-inconsistent",
             .letter = "W2",
             .group = "wording",
             .summary = "one unit writes a word with and without a hyphen, or not as the glossary has it",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::suggested,
             .authority = {{{"NZQA, unit standard definitions", "the same factors apply to every learner"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
