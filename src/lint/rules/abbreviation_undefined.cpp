// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

constexpr std::size_t kShortest = 2, kLongest = 6;  // letters

bool is_roman(std::string_view word) {
  return word.find_first_not_of("ivxlcdm") == std::string_view::npos;
}

// A capital heading is no row of abbreviations.
bool is_all_capitals(const Statement& s) {
  const auto capitals =
      std::count_if(s.words.begin(), s.words.end(), [](const Word& w) { return w.all_capitals; });
  return s.words.size() > 1 && capitals * 2 > static_cast<std::ptrdiff_t>(s.words.size());
}

// "EN 388": the letters belong to a code.
bool before_number(const Statement& s, std::size_t at) {
  return at + 1 < s.words.size() && base::is_digit(s.words[at + 1].lower.front());
}

bool is_candidate(const Statement& s, std::size_t at) {
  const Word& word = s.words[at];
  if (!word.all_capitals || word.quoted || word.info != nullptr) return false;  // STOP and NOT are words
  const std::string_view lower = word.lower;
  const bool letters = std::all_of(lower.begin(), lower.end(), base::is_lower);
  if (!letters || lower.size() < kShortest || lower.size() > kLongest || is_roman(lower)) return false;
  return phrase_at(s, at, model::kAbbreviation).phrase == nullptr && !before_number(s, at);
}

bool carries_initial(const Word& word) {
  return !is(word, model::kPreposition | model::kConjunction | model::kArticle);
}

bool next_follows_at_once(const Statement& s, std::size_t at) {
  return at + 1 < s.words.size() && s.words[at + 1].begin == s.words[at].end + 1 && !between(s, at, ',');
}

// How many words from words[at] on have `letters` as initials; 0 if they do not. A preposition ("of") may
// give a letter or not; "and" never does.
std::size_t words_with_initials(const Statement& s, std::size_t at, std::string_view letters) {
  if (!carries_initial(s.words[at]) || s.words[at].all_capitals) return 0;
  std::size_t i = at;
  for (; i < s.words.size(); ++i) {
    const bool fits = s.words[i].lower.front() == letters.front() && !is(s.words[i], model::kConjunction);
    if (fits) letters.remove_prefix(1);
    if (!fits && carries_initial(s.words[i])) return 0;
    if (letters.empty()) return i > at ? i + 1 - at : 0;
    if (!next_follows_at_once(s, i)) return 0;
  }
  return 0;
}

// "purchase order (PO)" or "PO (purchase order)" stands somewhere in the unit.
bool is_defined(const Analysis& analysis, std::string_view lower) {
  for (const Statement& s : analysis.statements)
    for (std::size_t i = 0; i < s.words.size(); ++i) {
      if (!s.words[i].all_capitals || s.words[i].lower != lower) continue;
      if (i > 0 && between(s, i - 1, '(') && between(s, i, ')')) return true;
      if (i + 1 < s.words.size() && between(s, i, '(') && words_with_initials(s, i + 1, lower) > 0)
        return true;
    }
  return false;
}

// A phrase of the unit that the letters may stand for; empty if none has these initials.
std::string phrase_with_initials(const Analysis& analysis, std::string_view lower) {
  if (lower.size() < 3) return {};  // any two words would do
  for (const Statement& s : analysis.statements)
    for (std::size_t i = 0; i < s.words.size(); ++i)
      if (const std::size_t words = words_with_initials(s, i, lower); words > 0)
        return std::string(s.value().substr(s.words[i].begin, s.words[i + words - 1].end - s.words[i].begin));
  return {};
}

void check(const UnitView& view, Report& report) {
  std::vector<std::string_view> seen;
  for (const Statement& s : view.analysis.statements) {
    if (is_all_capitals(s)) continue;
    for (std::size_t i = 0; i < s.words.size(); ++i) {
      if (!is_candidate(s, i)) continue;
      const Word& word = s.words[i];
      if (std::find(seen.begin(), seen.end(), word.lower) != seen.end()) continue;
      seen.push_back(word.lower);
      if (is_defined(view.analysis, word.lower)) continue;
      const std::string phrase = phrase_with_initials(view.analysis, word.lower);
      const std::string known = phrase.empty() ? "" : "; this unit also says " + quote(phrase);
      const std::string brackets = "(" + std::string(s.printed(word)) + ")";
      report
          .at(s, word.begin, word.end - word.begin,
              "the unit never says what " + quote(s.printed(word)) + " stands for" + known)
          .with_hint(phrase.empty()
                         ? "write the long form and then " + quote(brackets) + " where it stands first"
                         : "write " + quote(phrase + " " + brackets) + " where it stands first");
    }
  }
}

}  // namespace

const Rule kAbbreviationUndefined{
    .info = {.id = "abbreviation-undefined",
             .letter = "W1",
             .group = "wording",
             .summary = "an abbreviation is used and never spelt out",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"US Federal Plain Language Guidelines", "define abbreviations and jargon"},
                            {"NZQA, Guidance and Examples (2004)", "acronyms"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
