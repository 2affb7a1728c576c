// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"
#include "model/word_classes.hpp"

namespace uoc::lint {
namespace {

constexpr std::uint16_t kSmallWords = model::kPreposition | model::kConjunction | model::kAuxiliary | model::kPronoun | model::kArticle | model::kAdverb;

bool is_plain(const Word& word) {
  return !word.quoted && !word.capital && std::all_of(word.lower.begin(), word.lower.end(), base::is_lower);
}

// A noun that is never an adjective, in the singular, and of one number only.
bool is_singular_noun(const Word& word) {
  if (!is_plain(word) || word.lower.size() < 3 || word.lower.ends_with('s') || word.lower.ends_with("ing")) return false;
  if (is(word, kSmallWords | model::kPastForm) || (word.phrase_kinds & model::kPlural) != 0) return false;
  const model::WordClasses classes = model::word_classes(word.lower);
  return classes.noun > 1 && classes.adjective == 0 && classes.adverb == 0;
}

// The singular that a regular plural is made of, if that is a noun; empty if the word is no plural.
std::string singular_of(const Word& word) {
  const std::string_view lower = word.lower;
  if (!is_plain(word) || lower.size() < 4 || !lower.ends_with('s') || (word.phrase_kinds & model::kPlural) != 0) return {};
  if (lower.ends_with("ss") || lower.ends_with("us") || lower.ends_with("is") || lower.ends_with("as") || lower.ends_with("os")) return {};
  std::string stem(lower.substr(0, lower.size() - 1));
  if (lower.ends_with("ies")) stem = std::string(lower.substr(0, lower.size() - 3)) + "y";
  else if (lower.ends_with("ches") || lower.ends_with("shes") || lower.ends_with("sses") || lower.ends_with("xes")) stem.pop_back();
  return model::word_classes(stem).noun > 1 ? stem : std::string();
}

bool only_blank_before(const Statement& s, std::size_t at) {
  const std::size_t end = s.words[at - 1].end;
  return base::trim(s.value().substr(end, s.words[at].begin - end)).empty();
}

bool opens_clause(const Word& word) {
  static constexpr std::array<std::string_view, 8> kClause{"that", "if", "when", "where", "because", "whether", "how", "while"};
  return std::find(kClause.begin(), kClause.end(), word.lower) != kClause.end();
}

// The first word of the noun phrase that ends at words[last]; words.size() if its number cannot be told: after a
// preposition, "and", a comma or a number.
std::size_t phrase_start(const Statement& s, std::size_t last) {
  static constexpr std::array<std::string_view, 7> kSingular{"a", "an", "the", "each", "every", "this", "its"};
  const std::size_t opening = s.verb == nullptr ? s.lead_words : s.head + s.head_words;
  for (std::size_t at = last; at > 0; --at) {
    const Word& word = s.words[at];
    if (at != last && (word.capital || word.quoted || (word.phrase_kinds & model::kPlural) != 0 || base::is_digit(word.lower.front()))) return s.words.size();
    if (at == opening) return at;
    if (!only_blank_before(s, at)) return s.words.size();
    const Word& before = s.words[at - 1];
    // "Users of this unit", "two a month": the phrase does not begin with its article.
    if (std::find(kSingular.begin(), kSingular.end(), before.lower) != kSingular.end())
      return at - 1 == opening || at - 1 == 0 || opens_clause(s.words[at - 2]) ? at - 1 : s.words.size();
    if (opens_clause(before)) return at;
    if (is(before, kSmallWords)) return s.words.size();
  }
  return s.words.size();
}

// "The result are filed". "Were" is left alone: "if the tank were full" is a wish, no fault of number.
void check_verb(const Statement& s, std::size_t at, Report& report) {
  const Word& verb = s.words[at];
  const Word& noun = s.words[at - 1];
  if (!is_singular_noun(noun) || !only_blank_before(s, at) || phrase_start(s, at - 1) == s.words.size()) return;
  report.at(s, noun.begin, verb.end - noun.begin, quote(s.value().substr(noun.begin, verb.end - noun.begin)) + ": the noun is singular, the verb plural")
      .with_hint("write " + quote(std::string(s.printed(noun)) + " is") + ", or the plural of the noun")
      .with_fix(false, report.edit(s, verb.begin, verb.end - verb.begin, "is"));
}

// The noun phrase ends behind words[at].
bool ends_phrase(const Statement& s, std::size_t at) {
  if (at + 1 == s.words.size()) return true;
  const std::string_view gap = s.value().substr(s.words[at].end, s.words[at + 1].begin - s.words[at].end);
  if (!base::trim(gap).empty()) return gap.find('/') == std::string_view::npos && gap.find('-') == std::string_view::npos;
  return is(s.words[at + 1], model::kPreposition | model::kConjunction | model::kAuxiliary | model::kArticle) || s.words[at + 1].lower == "to";
}

// "A records": an article of the singular, at most one word, and a plural.
void check_article(const Statement& s, std::size_t at, Report& report) {
  if (s.words[at].quoted || (s.words[at].lower != "a" && s.words[at].lower != "an")) return;
  for (std::size_t i = at + 1; i < std::min(at + 3, s.words.size()); ++i) {
    const Word& word = s.words[i];
    if (!only_blank_before(s, i) || is(word, kSmallWords) || (word.phrase_kinds & model::kPlural) != 0 || !is_plain(word)) return;
    if (!ends_phrase(s, i)) continue;
    // "When a customer orders": the word is a verb there.
    if (i > at + 1 && is(word, model::kThirdPerson)) return;
    const std::string singular = singular_of(word);
    if (i > at + 1 && model::word_classes(singular).verb > 0) return;  // "a package bursts"
    if (singular.empty()) return;
    report.at(s, s.words[at].begin, word.end - s.words[at].begin,
              quote(s.value().substr(s.words[at].begin, word.end - s.words[at].begin)) + ": " + quote(s.printed(s.words[at])) + " goes with one thing, " +
                  quote(s.printed(word)) + " are several")
        .with_hint("write " + quote(singular) + ", or drop " + quote(s.printed(s.words[at])))
        .with_fix(false, report.edit(s, word.begin, word.end - word.begin, singular));
    return;
  }
}

bool is_agent(std::string_view noun, const model::Lexicon& lexicon) {
  const model::WordInfo* entry = lexicon.entry(noun);
  return entry != nullptr && (entry->phrase_kinds & model::kAgent) != 0;
}

bool is_plural_agent(const Word& word, const model::Lexicon& lexicon) {
  return word.lower.ends_with('s') && is_agent(word.lower.substr(0, word.lower.size() - 1), lexicon);
}

// "Life insurers and broker": the last of several lacks its ending.
void check_list(const Statement& s, std::size_t at, const UnitView& view, Report& report) {
  constexpr std::size_t kModifiers = 2;  // "and insurance broker"
  const Word& last = s.words[at];
  if (at < 2 || (last.phrase_kinds & model::kAgent) == 0 || last.quoted || last.capital || !ends_phrase(s, at)) return;
  for (std::size_t i = at; i > 1 && at - i <= kModifiers; --i) {
    const Word& before = s.words[i - 1];
    if (!only_blank_before(s, i)) return;
    if (before.lower != "and" && before.lower != "or") {
      if (is(before, kSmallWords) || before.capital || before.lower.ends_with("'s") || before.lower.ends_with("’s")) return;
      continue;
    }
    if (!is_plural_agent(s.words[i - 2], view.lexicon)) return;
    const std::string plural = std::string(s.printed(last)) + "s";
    report.at(s, last.begin, last.end - last.begin, quote(s.printed(last)) + " is singular, " + quote(s.printed(s.words[i - 2])) + " before it are plural")
        .with_hint("write " + quote(plural))
        .with_fix(false, report.edit(s, last.begin, last.end - last.begin, plural));
    return;
  }
}

void check(const UnitView& view, Report& report) {
  if (!is_english(view.unit)) return report.not_verified();
  for (const Statement& s : view.analysis.statements) {
    const bool agents = may_hold(s, model::kAgent);
    for (std::size_t i = 0; i < s.words.size(); ++i) {
      const Word& word = s.words[i];
      if (i > 0 && is(word, model::kAuxiliary) && word.lower == "are") check_verb(s, i, report);
      if (is(word, model::kArticle)) check_article(s, i, report);
      if (agents) check_list(s, i, view, report);
    }
  }
}

}  // namespace

const Rule kAgreement{
    .info = {.id = "agreement",
             .letter = "W4",
             .group = "wording",
             .summary = "a singular and a plural stand where one number is due",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::suggested,
             .authority = {{{"Australian Government Style Manual", "grammar: agreement of number"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
