// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

std::string plural_of(std::string_view noun) {
  std::string out(noun);
  const bool hiss = noun.ends_with("s") || noun.ends_with("x") || noun.ends_with("ch") || noun.ends_with("sh");
  if (noun.ends_with("lf")) return out.substr(0, out.size() - 1) + "ves";
  return out + (hiss ? "es" : "s");
}

bool is_possessive(const Word& word) {
  return word.lower.ends_with("'s") || word.lower.ends_with("’s") || word.lower.ends_with("'") || word.lower.ends_with("’");
}

bool opens_phrase(const Word& word) {
  return is(word, model::kPreposition | model::kConjunction | model::kAuxiliary) || word.lower == "to";
}

// Where the words of the object end: before a preposition, a conjunction, "to", a mark or the end.
std::size_t object_end(const Statement& s, std::size_t first) {
  std::size_t end = first;
  while (end < s.words.size() && !opens_phrase(s.words[end])) {
    ++end;
    const std::size_t gap_end = end < s.words.size() ? s.words[end].begin : s.value().size();
    if (s.value().substr(s.words[end - 1].end, gap_end - s.words[end - 1].end).find_first_not_of(' ') != std::string_view::npos) break;
  }
  return end;
}

// The head verb's object is a noun that can be counted, in the singular, and nothing says which one or how many.
const Word* bare_object(const Statement& s) {
  if (s.verb == nullptr) return nullptr;
  const std::size_t first = s.head + s.head_words, end = object_end(s, first);
  if (first == end) return nullptr;
  const Word& noun = s.words[end - 1];
  if ((noun.phrase_kinds & model::kCountable) == 0 || noun.quoted || noun.capital) return nullptr;
  for (std::size_t i = first; i < end; ++i) {
    const Word& word = s.words[i];
    const bool tells = is(word, model::kArticle | model::kPronoun) || is_possessive(word) || base::is_digit(word.lower.front()) || word.capital;
    if (tells && !word.all_capitals) return nullptr;
  }
  // "Draft tender and contract" leaves out articles all along: a style of its own.
  const bool listed = end < s.words.size() && (is(s.words[end], model::kConjunction) || between(s, end - 1, ',') || between(s, end - 1, '/'));
  return listed || between(s, end - 1, '(') ? nullptr : &noun;
}

const Statement* statement_with(const Analysis& analysis, std::string_view word, const Word*& found) {
  for (const Statement& s : analysis.statements)
    for (const Word& w : s.words)
      if (w.lower == word) {
        found = &w;
        return &s;
      }
  return nullptr;
}

void check(const UnitView& view, Report& report) {
  if (!is_english(view.unit)) return report.not_verified();
  std::vector<std::string_view> seen;
  for (const Statement& s : view.analysis.statements) {
    if (!may_hold(s, model::kCountable)) continue;
    const Word* noun = bare_object(s);
    if (noun == nullptr || std::find(seen.begin(), seen.end(), noun->lower) != seen.end()) continue;
    const std::string plural = plural_of(noun->lower);
    const Word* other = nullptr;
    const Statement* elsewhere = statement_with(view.analysis, plural, other);
    if (elsewhere == nullptr) continue;
    seen.push_back(noun->lower);
    report.at(s, noun->begin, noun->end - noun->begin, quote(s.printed(*noun)) + " has neither an article nor the ending of the plural")
        .with_hint("write " + quote(plural) + ", or put `a` or `the` before it")
        .with_note(report.place(*elsewhere, other->begin, other->end - other->begin), "the plural stands here")
        .with_fix(false, report.edit(s, noun->begin, noun->end - noun->begin, plural));
  }
}

}  // namespace

const Rule kBareSingular{
    .info = {.id = "bare-singular",
             .letter = "W6",
             .group = "wording",
             .summary = "a noun that can be counted stands in the singular without an article",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::suggested,
             .authority = {{{"Australian Government Style Manual", "grammar: nouns and their articles"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
