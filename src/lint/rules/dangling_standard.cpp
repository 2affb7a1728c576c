// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

enum class When : std::uint8_t { always, after_be };

struct Ending {
  std::string_view words;
  When when = When::always;
  diag::Severity severity = diag::Severity::error;
};

// "wait in line" and "products conform" are whole sentences: they are no ending of this kind. Longer endings
// stand first.
constexpr std::array<Ending, 18> kEndings{{
    {"in accordance with", When::always, diag::Severity::error},
    {"in compliance with", When::always, diag::Severity::error},
    {"in conformity with", When::always, diag::Severity::error},
    {"in line with", When::always, diag::Severity::error},
    {"according to", When::always, diag::Severity::error},
    {"in accordance", When::always, diag::Severity::error},
    {"according", When::always, diag::Severity::error},
    {"in line", When::after_be, diag::Severity::error},
    {"consistent with", When::always, diag::Severity::warning},
    {"compliant with", When::always, diag::Severity::warning},
    {"compliant to", When::always, diag::Severity::warning},
    {"conform to", When::always, diag::Severity::warning},
    {"conform with", When::always, diag::Severity::warning},
    {"conforms to", When::always, diag::Severity::warning},
    {"comply with", When::always, diag::Severity::warning},
    {"complies with", When::always, diag::Severity::warning},
    {"compliant", When::after_be, diag::Severity::warning},
    {"up to standard", When::after_be, diag::Severity::warning},
}};

// How many of the last words spell the ending; 0 if they do not.
// The words that the endings close with: most statements end with none of them.
constexpr std::array<std::string_view, 7> kLastWords{"with", "to", "accordance", "according", "line", "compliant", "standard"};

std::size_t spelt_at_end(const Statement& s, std::string_view ending) {
  std::size_t count = 0, at = s.words.size();
  while (!ending.empty()) {
    const std::size_t space = ending.rfind(' ');
    const std::string_view word = ending.substr(space == std::string_view::npos ? 0 : space + 1);
    if (at == 0 || s.words[at - 1].lower != word || s.words[at - 1].quoted) return 0;
    --at, ++count;
    ending = space == std::string_view::npos ? std::string_view{} : ending.substr(0, space);
  }
  return count;
}

bool is_form_of_be(std::string_view word) {
  constexpr std::array<std::string_view, 7> kForms{"is", "are", "was", "were", "be", "been", "being"};
  return std::find(kForms.begin(), kForms.end(), word) != kForms.end();
}

// "are in line", "are all in line", "are not fully compliant".
bool stands_after_be(const Statement& s, std::size_t at) {
  while (at > 0 &&
         (is(s.words[at - 1], model::kAdverb | model::kPronoun) || s.words[at - 1].lower.ends_with("ly")))
    --at;
  return at > 0 && is_form_of_be(s.words[at - 1].lower);
}

// True if it ends with words that ask for a yardstick, whether it is told or not.
bool check_yardstick(const Statement& s, Report& report) {
  if (std::find(kLastWords.begin(), kLastWords.end(), s.words.back().lower) == kLastWords.end()) return false;
  for (const Ending& ending : kEndings) {
    const std::size_t count = spelt_at_end(s, ending.words);
    if (count == 0) continue;
    const std::size_t at = s.words.size() - count;
    if (ending.when == When::after_be && !stands_after_be(s, at)) return true;
    const std::size_t begin = s.words[at].begin, end = s.words.back().end;
    report
        .at(s, begin, end - begin,
            "the statement ends with " + quote(s.value().substr(begin, end - begin)) +
                " and does not say with what")
        .with_severity(ending.severity)
        .with_hint("name the document, limit or need that is the yardstick");
    return true;
  }
  return false;
}

bool is_possessive(std::string_view word) {
  constexpr std::array<std::string_view, 5> kWords{"its", "their", "your", "our", "his"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// words[at] opens a clause of its own, which a preposition may end: "words that a manager can act upon".
bool opens_clause(const Word& word) {
  return is(word, model::kAuxiliary) || word.lower == "that" || (word.lower.starts_with("wh") && is(word, model::kPronoun | model::kConjunction | model::kAdverb));
}

// A preposition at the end belongs to a verb before it: "the alloy it is made of", "the person to report to". A word that is also a
// noun is one behind "the" and the like: "in the order of".
bool belongs_to_verb(const Statement& s) {
  constexpr std::uint16_t kVerbs = model::kBaseForm | model::kThirdPerson | model::kPastForm | model::kGerund | model::kAuxiliary;
  const std::size_t before = s.words.size() - 2;
  if (std::any_of(s.words.begin(), s.words.end() - 1, opens_clause)) return true;
  const Word& word = s.words[before];
  if (word.quoted || is(word, model::kParticle | model::kAdverb | model::kPronoun)) return true;
  const Word& first = s.words[before - 1];
  if (is(first, model::kArticle) || is_possessive(first.lower)) return false;
  return is(word, kVerbs) || first.lower == "to";
}

// "Set the", "a sample of": more was to come. Conjunctions are not looked at: in lists they stand at the end of an item.
void check_unfinished(const Statement& s, Report& report) {
  if (s.words.size() < 3) return;
  const Word& last = s.words.back();
  if (!is(last, model::kDangling) || last.quoted || last.capital) return;
  const bool preposition = is(last, model::kPreposition) && !is(last, model::kParticle) && !belongs_to_verb(s);
  if (!preposition && !is(last, model::kArticle) && !is_possessive(last.lower)) return;
  report.at(s, last.begin, last.end - last.begin, "the statement ends with " + quote(s.printed(last)) + ": what follows is missing")
      .with_severity(diag::Severity::warning)
      .with_hint("write the statement to its end");
}

void check(const UnitView& view, Report& report) {
  for (const Statement& s : view.analysis.statements) {
    if (!s.is_requirement() && !s.is_outcome()) continue;
    const bool leads_in = s.value().ends_with(':') || !s.item.criterion->items.empty();
    if (leads_in || s.words.empty() || check_yardstick(s, report)) continue;
    check_unfinished(s, report);
  }
}

}  // namespace

const Rule kDanglingStandard{
    .info = {.id = "dangling-standard",
             .letter = "P7",
             .group = "requirement",
             .summary = "a statement breaks off before it names its yardstick, or before its end",
             .severity = diag::Severity::error,
             .fix = diag::FixClass::none,
             .authority = {{{"ILO-Cinterfor, 40 questions on labour competency",
                             "16: a criterion is a result and a statement that evaluates it"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
