// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

struct Vague {
  std::size_t at = 0;
  std::size_t words = 0;
  const model::Phrase* phrase = nullptr;

  bool is_warning() const { return phrase->columns.at(0) == "warning"; }
};

bool is_content(const Word& word) {
  return !is(word, model::kPreposition | model::kArticle | model::kPronoun);
}

// A yardstick follows: "according to the recipe", "(ISO 1)", "enough water to cover the rice".
bool is_anchored(const Statement& s, const Vague& vague) {
  for (std::size_t i = vague.at; i < s.words.size(); ++i) {
    const auto anchor = phrase_at(s, i, model::kAnchor);
    for (std::size_t j = i + anchor.words; anchor.phrase != nullptr && j < s.words.size(); ++j)
      if (is_content(s.words[j])) return true;
    if (i + 1 < s.words.size() && (between(s, i, '(') || between(s, i, ':'))) return true;
  }
  const std::string_view word = s.words[vague.at].lower;
  if (!word.starts_with("sufficient") && !word.starts_with("adequate") && word != "enough") return false;
  for (std::size_t i = vague.at + 1; i + 1 < s.words.size(); ++i)
    if (s.words[i].lower == "to" && verb_at(s, i + 1).verb != nullptr) return true;
  return false;
}

// "Complete the form", "to complete and sign": a verb, not a quality.
bool is_verb_here(const Statement& s, std::size_t at) {
  if (!is(s.words[at], model::kBaseForm)) return false;
  if (at == s.head && s.verb != nullptr) return true;
  if (at == 0) return true;
  const bool after_to =
      is(s.words[at - 1], model::kConjunction | model::kAuxiliary) || s.words[at - 1].lower == "to";
  return after_to || is_determiner(s, at + 1) || between(s, at - 1, ',');
}

std::vector<Vague> vague_words(const Statement& s) {
  std::vector<Vague> out;
  for (std::size_t i = 0; i < s.words.size();) {
    if (const std::size_t skipped = phrase_at(s, i, model::kVagueCompound).words; skipped > 0) {
      i += skipped;
      continue;
    }
    const auto match = phrase_at(s, i, model::kVague);
    const Vague vague{i, match.words, match.phrase};
    i += std::max<std::size_t>(1, match.words);
    if (match.phrase == nullptr || s.words[vague.at].quoted || is_verb_here(s, vague.at)) continue;
    if (s.words[vague.at].capital && vague.at > s.head) continue;  // a name: "from Regular to Plus"
    if (!is_anchored(s, vague)) out.push_back(vague);
  }
  return out;
}

std::string_view printed(const Statement& s, const Vague& vague) {
  const std::size_t begin = s.words[vague.at].begin;
  return s.value().substr(begin, s.words[vague.at + vague.words - 1].end - begin);
}

void check(const UnitView& view, Report& report) {
  for (const Statement& s : view.analysis.statements) {
    if ((!s.is_requirement() && !s.is_outcome()) || !may_hold(s, model::kVague)) continue;
    const auto found = vague_words(s);
    if (found.empty()) continue;
    bool warning = false;
    std::string words;
    for (const Vague& vague : found) {
      warning = warning || vague.is_warning();
      if (!words.empty()) words += ", ";
      words += quote(printed(s, vague)) + " (" + vague.phrase->columns.at(1) + ")";
    }
    const Vague& first = found.front();
    diag::Diagnostic& d = report.at(s, s.words[first.at].begin, printed(s, first).size(),
                                    "two assessors can read this in two ways: " + words);
    d.with_hint(first.phrase->columns.at(2));
    if (!warning) d.with_severity(diag::Severity::advice);
  }
}

}  // namespace

const Rule kVagueStandard{
    .info = {.id = "vague-standard",
             .letter = "P6",
             .group = "requirement",
             .summary = "a criterion names a quality but not what it is judged by",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"NZ Forestry Industry Training Organisation, performance criteria",
                             "enough detail for consistent assessment"},
                            {"US OPM, Delegated Examining Operations Handbook",
                             "appendix D: qualifiers carry no information"},
                            {"Cordiner, word banks", "words with many meanings"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
