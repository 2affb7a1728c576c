// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/fixes.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

constexpr std::array<std::string_view, 3> kMasculine{"he", "his", "himself"};

template <class Words>
bool is_one_of(std::string_view word, const Words& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "his or her", "he/she", "she or he": both are named.
bool names_both(const Statement& s, std::size_t at) {
  static constexpr std::array<std::string_view, 4> kFeminine{"she", "her", "hers", "herself"};
  const std::size_t from = at < 2 ? 0 : at - 2, to = std::min(s.words.size(), at + 3);
  for (std::size_t i = from; i < to; ++i)
    if (is_one_of(s.words[i].lower, kFeminine)) return true;
  return false;
}

// Units on men's clothes, beards or fathers mean men.
bool speaks_of_men(const Analysis& analysis) {
  static constexpr std::array<std::string_view, 17> kMen{"men",  "man",   "male",   "males",  "men's",    "men’s",    "gentleman", "gentlemen", "boy",
                                                         "boys", "groom", "father", "fathers", "husband", "bridegroom", "beard", "son"};
  return std::any_of(analysis.words.begin(), analysis.words.end(), [](const Word& w) { return is_one_of(w.lower, kMen); });
}

// The name of the industry or area uses the word: "Manpower Development".
bool is_named(const UnitView& view, std::string_view word) {
  for (const std::string* text : {&view.unit.framework.text.value, &view.unit.functional_area.text.value, &view.standard.info.title, &view.standard.info.industry})
    if (base::lower(*text).find(word) != std::string::npos) return true;
  return false;
}

class Checker {
 public:
  Checker(const UnitView& view, Report& report) : view_(view), report_(report) {}

  void check(const Statement& s) {
    for (std::size_t i = 0; i < s.words.size(); ++i) {
      const Word& word = s.words[i];
      if (word.quoted) continue;
      if (is(word, model::kPronoun) && is_one_of(word.lower, kMasculine)) check_pronoun(s, i);
      const PhraseMatch match = phrase_at(s, i, model::kGendered);
      // A capital inside a statement: the title of an office or a body.
      if (match.phrase == nullptr || match.phrase->columns.at(0) == "-" || (word.capital && i > s.head)) continue;
      check_word(s, i, match);
    }
  }

 private:
  // Each word is reported once for each unit.
  bool is_new(std::string_view word) {
    if (is_one_of(word, seen_)) return false;
    seen_.push_back(word);
    return true;
  }

  void check_pronoun(const Statement& s, std::size_t at) {
    const Word& word = s.words[at];
    if (names_both(s, at) || speaks_of_men(view_.analysis) || !is_new("he")) return;
    report_.at(s, word.begin, word.end - word.begin, quote(s.printed(word)) + " means men only, where anyone may do the work")
        .with_hint("write `their` or repeat the noun");
  }

  void check_word(const Statement& s, std::size_t at, const PhraseMatch& match) {
    const Word& word = s.words[at];
    if (is_named(view_, word.lower) || !is_new(word.lower)) return;
    const std::size_t length = s.words[at + match.words - 1].end - word.begin;
    std::string other = match.phrase->columns.at(0);
    if (word.capital) other.front() = base::to_upper(other.front());
    diag::Diagnostic& d =
        report_.at(s, word.begin, length, quote(s.value().substr(word.begin, length)) + " names one sex, where anyone may do the work");
    d.with_hint("write " + quote(other));
    replace_words(d, report_, s, word.begin, length, other, Safety::suggested);
  }

  const UnitView& view_;
  Report& report_;
  std::vector<std::string_view> seen_;
};

void check(const UnitView& view, Report& report) {
  if (!is_english(view.unit)) return report.not_verified();
  Checker checker(view, report);
  for (const Statement& s : view.analysis.statements)
    if (may_hold(s, model::kGendered)) checker.check(s);
}

}  // namespace

const Rule kGenderedLanguage{
    .info = {.id = "gendered-language",
             .letter = "W10",
             .group = "wording",
             .summary = "a word names one sex where anyone may do the work",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::suggested,
             .authority = {{{"United Nations, Guidelines for gender-inclusive language in English", "2 and 3: inclusive expressions"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
