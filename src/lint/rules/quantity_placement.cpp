// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

struct Found {
  std::size_t from = 0;  // words
  std::size_t to = 0;
};

PhraseMatch count_word(const Statement& s, std::size_t at, std::string_view kind) {
  if (at >= s.words.size()) return {};
  const PhraseMatch match = phrase_at(s, at, model::kCount);
  return match.phrase != nullptr && match.phrase->columns.at(0) == kind ? match : PhraseMatch{};
}

// "3", "12", "three"; not "1", "5S" or "0.5".
bool is_number(const Statement& s, std::size_t at) {
  if (at >= s.words.size()) return false;
  const std::string_view word = s.words[at].lower;
  if (!base::is_digit(word.front())) return count_word(s, at, "number").phrase != nullptr;
  const bool digits = std::all_of(word.begin(), word.end(), base::is_digit);
  return digits && word != "1" && !between(s, at, '.') && (at == 0 || !between(s, at - 1, '.'));
}

std::size_t pass(const Statement& s, std::size_t at, std::string_view kind) {
  while (const std::size_t words = count_word(s, at, kind).words) at += words;
  return at;
}

// "on three occasions", "at least 2 attempts".
bool counts_occasions(const Statement& s, std::size_t number, Found& out) {
  const std::size_t noun = pass(s, number + 1, "least");
  const PhraseMatch match = count_word(s, noun, "occasion");
  // "After three attempts" says when something is done.
  const bool when = number > 0 && count_word(s, number - 1, "work").phrase != nullptr;
  if (match.phrase == nullptr || when) return false;
  out = {number, noun + match.words};
  return true;
}

// "9 out of 10".
bool is_share(const Statement& s, std::size_t number, Found& out) {
  const PhraseMatch match = count_word(s, number + 1, "share");
  if (match.phrase == nullptr || !is_number(s, number + 1 + match.words)) return false;
  out = {number, number + 2 + match.words};
  return true;
}

// "90 % accuracy", "in 80 per cent of cases".
bool is_rate(const Statement& s, std::size_t number, Found& out) {
  std::size_t next = number + 1;
  const bool sign = between(s, number, '%');
  if (next < s.words.size() && (s.words[next].lower == "percent"))
    ++next;
  else if (next + 1 < s.words.size() && s.words[next].lower == "per" && s.words[next + 1].lower == "cent")
    next += 2;
  else if (!sign)
    return false;
  const PhraseMatch match = count_word(s, next, "rate");
  // Instruments have an accuracy too, but no share of half and more.
  const auto value = base::to_int(s.words[number].lower);
  if (match.phrase == nullptr || (value && *value < 50)) return false;
  out = {number, next + match.words};
  return true;
}

bool is_evidence_verb(const model::Verb* verb) {
  static constexpr std::array<std::string_view, 7> kVerbs{"complete",  "perform",     "carry out", "conduct",
                                                          "undertake", "demonstrate", "execute"};
  return verb != nullptr && std::find(kVerbs.begin(), kVerbs.end(), verb->base) != kVerbs.end();
}

// "Complete at least three audits"; not "conduct two audits per year", which is the work itself.
bool counts_cases(const Statement& s, std::size_t number, Found& out) {
  if (!is_evidence_verb(s.verb) || pass(s, s.head + s.head_words, "least") != number) return false;
  const std::size_t noun = pass(s, number + 1, "least");
  const PhraseMatch match = count_word(s, noun, "case");
  if (match.phrase == nullptr) return false;
  for (std::size_t i = noun; i < s.words.size(); ++i)
    if (count_word(s, i, "work").phrase != nullptr || s.words[i].lower == "a") return false;
  out = {number, noun + match.words};
  return true;
}

// A limit with its source: "at least two visits as required by the Ordinance".
bool has_source(const Statement& s) {
  if (!may_hold(s, model::kAnchor)) return false;
  for (std::size_t i = 0; i < s.words.size(); ++i) {
    if (s.words[i].lower == "per") continue;  // per cent, per shift
    const PhraseMatch match = phrase_at(s, i, model::kAnchor);
    if (match.phrase != nullptr && count_word(s, i, "least").phrase == nullptr) return true;
  }
  return false;
}

bool find_quantity(const Statement& s, Found& out) {
  for (std::size_t i = 0; i < s.words.size(); ++i) {
    const Word& word = s.words[i];
    const bool in_words = (word.phrase_kinds & model::kCount) != 0 && word.flags == 0;
    const bool may_be = base::is_digit(word.lower.front()) || in_words;
    if (!may_be || word.quoted || !is_number(s, i)) continue;
    if (counts_occasions(s, i, out) || is_share(s, i, out) || is_rate(s, i, out) || counts_cases(s, i, out))
      return true;
  }
  return false;
}

void check(const UnitView& view, Report& report) {
  if (view.profile.counts_in_criteria) return;
  if (!is_english(view.unit)) return report.not_verified();
  for (const Statement& s : view.analysis.statements) {
    // Beside digits, all evidence is named by words of the list.
    if ((!s.is_requirement() && !s.is_outcome()) || !may_hold(s, model::kCount)) continue;
    Found found;
    if (!find_quantity(s, found) || has_source(s)) continue;
    const std::size_t begin = s.words[found.from].begin, end = s.words[found.to - 1].end;
    report
        .at(s, begin, end - begin, quote(s.value().substr(begin, end - begin)) + " counts evidence, not work")
        .with_hint("say what is done; how much of it has to be shown belongs to the plan of assessment");
  }
}

}  // namespace

const Rule kQuantityPlacement{
    .info =
        {.id = "quantity-placement",
         .letter = "P14",
         .group = "requirement",
         .summary = "a criterion counts how often something has to be shown",
         .severity = diag::Severity::advice,
         .fix = diag::FixClass::none,
         .authority = {{{"Standards for Training Packages (Australia)",
                         "assessment requirements: the volume of evidence stands there, not in the criteria"},
                        {"HKQF, logistics units of competency (2026)",
                         "Criteria: 0 of 1,351 hold a numeric threshold"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
