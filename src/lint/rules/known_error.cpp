// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "base/text.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

std::string_view printed(const Statement& s, std::size_t at, std::size_t words) {
  const std::size_t begin = s.words[at].begin;
  return s.value().substr(begin, s.words[at + words - 1].end - begin);
}

// The correction in the case of what is printed: "Recieve" gives "Receive".
std::string in_case_of(std::string_view wrong, std::string_view right) {
  std::string out(right);
  if (base::is_upper(wrong.front())) out.front() = base::to_upper(out.front());
  return out;
}

void add(const Statement& s, std::size_t at, std::size_t words, std::string message, std::string right,
         Report& report) {
  const std::size_t begin = s.words[at].begin, length = s.words[at + words - 1].end - begin;
  report.at(s, begin, length, std::move(message))
      .with_hint("write " + quote(right))
      .with_fix(true, report.edit(s, begin, length, right));
}

bool unit_says(const Analysis& analysis, std::string_view lower) {
  for (const Word& word : analysis.words)
    if (word.lower == lower) return true;
  return false;
}

void check_list(const UnitView& view, const Statement& s, std::size_t at, Report& report) {
  const auto match = phrase_at(s, at, model::kKnownError);
  if (match.phrase == nullptr) return;
  const std::string_view wrong = printed(s, at, match.words), right = match.phrase->columns.at(0);
  std::string message = quote(wrong) + " is a misspelling";
  if (match.phrase->columns.at(1) == "plural") {
    message = quote(wrong) + " has no plural";
    if (unit_says(view.analysis, right)) message += "; this unit also says " + quote(right);
  }
  add(s, at, match.words, std::move(message), in_case_of(wrong, right), report);
}

// "Breakdown the work": a noun where the verb is due.
void check_head(const Statement& s, Report& report) {
  if (s.head + 1 >= s.words.size() || s.words[s.head].quoted) return;
  const auto match = phrase_at(s, s.head, model::kHeadError);
  if (match.phrase == nullptr) return;
  const std::size_t next = s.head + match.words;
  const bool any = match.phrase->columns.at(1) == "any";
  const bool noun = phrase_at(s, next, model::kNounFollower).phrase != nullptr ||
                    is(s.words[next], model::kPreposition | model::kConjunction);
  if (!is_determiner(s, next) && (!any || noun)) return;
  const std::string_view wrong = printed(s, s.head, match.words);
  add(s, s.head, match.words, quote(wrong) + " is a noun; the verb is two words",
      in_case_of(wrong, match.phrase->columns.at(0)), report);
}

// "the the": "had had" and "that that" can be right, and so can a particle before its like ("log in in the
// morning").
bool may_be_doubled(const Word& word) {
  if (word.lower == "had" || word.lower == "that" || word.lower == "very" || word.quoted) return true;
  if (word.lower.size() < 4)
    return !is(word, model::kArticle | model::kAuxiliary | model::kConjunction | model::kPronoun) &&
           word.lower != "of" && word.lower != "to" && word.lower != "for";
  return !base::is_lower(word.lower.front());
}

void check_doubled(const Statement& s, std::size_t at, Report& report) {
  if (at + 1 >= s.words.size()) return;
  const Word& first = s.words[at];
  const Word& second = s.words[at + 1];
  if (first.lower.size() != second.lower.size() || first.lower != second.lower || second.capital) return;
  if (second.begin != first.end + 1 || s.value()[first.end] != ' ' || may_be_doubled(second)) return;
  add(s, at, 2, quote(printed(s, at, 2)) + " says one word twice", std::string(s.printed(first)), report);
}

void check(const UnitView& view, Report& report) {
  for (const Statement& s : view.analysis.statements) {
    if (s.is_requirement() || s.is_outcome() || s.item.kind == model::ItemKind::heading)
      check_head(s, report);
    for (std::size_t i = 0; i < s.words.size(); ++i) {
      if (s.words[i].quoted) continue;
      check_list(view, s, i, report);
      check_doubled(s, i, report);
    }
  }
}

}  // namespace

const Rule kKnownError{
    .info = {.id = "known-error",
             .letter = "W3",
             .group = "wording",
             .summary =
                 "a misspelling, a plural that does not exist, a noun used as a verb, a word said twice",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::safe,
             .authority = {{{"Dictionaries of English",
                             "spelling; nouns without plural; verbs of two words"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
