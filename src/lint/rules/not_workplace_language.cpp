// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

bool is_kind(const PhraseMatch& match, std::string_view kind) {
  return match.phrase != nullptr && match.phrase->columns.at(0) == kind;
}

// The phrases of this list and kind that start at words[at].
PhraseMatch find(const Statement& s, std::size_t at, model::PhraseKind list, std::string_view kind) {
  PhraseMatch best;
  if ((s.words[at].phrase_kinds & list) == 0) return best;
  for (const model::Phrase* phrase : s.words[at].entry->phrases) {
    const std::size_t count = phrase->rest.size() + 1;
    if (phrase->kind != list || phrase->columns.at(0) != kind || count <= best.words ||
        at + count > s.words.size())
      continue;
    const bool stands = std::equal(phrase->rest.begin(), phrase->rest.end(),
                                   s.words.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                   [](const std::string& word, const Word& w) { return word == w.lower; });
    if (stands) best = {phrase, count};
  }
  return best;
}

// A unit about teaching or assessing: there these are words of the workplace.
bool is_about_teaching(const UnitView& view) {
  for (const Statement& s : view.analysis.statements) {
    if (s.item.kind != model::ItemKind::title) continue;
    for (std::size_t i = 0; i < s.words.size(); ++i)
      if (find(s, i, model::kTraining, "topic").phrase != nullptr) return true;
  }
  const std::string area = base::lower(view.unit.functional_area.text.value);
  for (const std::string_view word :
       {"train", "learning", "teach", "education", "school", "child", "recruit", "human resource"})
    if (area.find(word) != std::string::npos) return true;
  return false;
}

// "Will show", "are able to", "is required to": what courses say of those who are taught; "are counted" is
// work.
bool states_duty(const Statement& s, std::size_t at) {
  static constexpr std::array<std::string_view, 6> kModals{"will", "shall", "must", "should", "can", "may"};
  static constexpr std::array<std::string_view, 6> kDuties{"able",     "required", "expected",
                                                           "assessed", "tested",   "examined"};
  const auto holds = [&](const auto& list, std::size_t i) {
    return i < s.words.size() && std::find(list.begin(), list.end(), s.words[i].lower) != list.end();
  };
  return holds(kModals, at) || (is(s.words[at], model::kAuxiliary) && holds(kDuties, at + 1));
}

// "The candidate will", "Trainees should": who is taught is the subject of the statement.
PhraseMatch subject_at_start(const Statement& s) {
  std::size_t at = s.lead_words;
  if (at < s.words.size() && is(s.words[at], model::kArticle)) ++at;
  if (at + 1 >= s.words.size() || !states_duty(s, at + 1)) return {};
  return find(s, at, model::kTraining, "person");
}

// "Pass the written test certificate to the client": the words belong to a longer noun.
bool goes_on(const Statement& s, std::size_t at) {
  return at < s.words.size() && s.words[at].flags == 0;
}

void report_words(const Statement& s, std::size_t at, std::size_t words, std::string_view what,
                  Report& report) {
  const std::size_t begin = s.words[at].begin, end = s.words[at + words - 1].end;
  report.at(s, begin, end - begin, quote(s.value().substr(begin, end - begin)) + std::string(what))
      .with_hint("say what is done at work; how it is taught or assessed belongs elsewhere");
}

bool check_training(const Statement& s, Report& report) {
  if (!may_hold(s, model::kTraining)) return false;
  if (const PhraseMatch match = subject_at_start(s); match.phrase != nullptr) {
    const std::size_t at = s.lead_words + (is(s.words[s.lead_words], model::kArticle) ? 1 : 0);
    report_words(s, at, match.words, " is a word of assessment, not of work", report);
    return true;
  }
  for (std::size_t i = 0; i < s.words.size(); ++i) {
    if (s.words[i].quoted) continue;
    const PhraseMatch method = find(s, i, model::kTraining, "method");
    const PhraseMatch match = method.phrase != nullptr ? method : find(s, i, model::kTraining, "course");
    if (match.phrase == nullptr || (method.phrase != nullptr && goes_on(s, i + match.words))) continue;
    report_words(
        s, i, match.words,
        method.phrase != nullptr ? " names how the unit is assessed" : " is a word of a course, not of work",
        report);
    return true;
  }
  return false;
}

// The trait that is all that the statement names: "Be patient and polite", "Positive attitude".
std::size_t bare_trait(const Statement& s) {
  const std::size_t none = s.words.size();
  static constexpr std::array<std::string_view, 9> kHaving{
      "be", "have", "possess", "show", "display", "remain", "stay", "keep", "demonstrate"};
  std::size_t at = s.lead_words, trait = none;
  if (at < none && std::find(kHaving.begin(), kHaving.end(), s.words[at].lower) != kHaving.end()) ++at;
  for (; at < none;) {
    const PhraseMatch match = phrase_at(s, at, model::kTrait);
    if (is_kind(match, "trait") && trait == none) trait = at;
    const bool filler = is(s.words[at], model::kArticle | model::kConjunction | model::kAdverb) ||
                        s.words[at].lower == "of" || s.words[at].lower.ends_with("ly");
    if (match.phrase == nullptr && !filler) return none;
    at += std::max<std::size_t>(1, match.words);
  }
  return trait;
}

void check_trait(const Statement& s, Report& report) {
  if (!may_hold(s, model::kTrait)) return;
  const std::size_t at = bare_trait(s);
  if (at >= s.words.size()) return;
  report.at(s, quote(s.value()) + " names a trait of a person and no action")
      .with_severity(diag::Severity::advice)
      .with_hint("say in which act " + quote(s.printed(s.words[at])) + " shows");
}

void check(const UnitView& view, Report& report) {
  if (!is_english(view.unit)) return report.not_verified();
  bool asked = false, teaching = false;
  for (const Statement& s : view.analysis.statements) {
    if ((!s.is_requirement() && !s.is_outcome()) || !may_hold(s, model::kTraining | model::kTrait)) continue;
    if (!asked) teaching = is_about_teaching(view);
    asked = true;
    if (teaching || !check_training(s, report)) check_trait(s, report);
  }
}

}  // namespace

const Rule kNotWorkplaceLanguage{
    .info = {.id = "not-workplace-language",
             .letter = "P12",
             .group = "requirement",
             .summary = "a criterion speaks of training, of assessment or of a trait and not of work",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"NZ Forestry Industry Training Organisation, performance criteria",
                             "no tasks for, or instructions to, assessors"},
                            {"TESDA, glossary of terms",
                             "a unit is a work activity, not training or a personal attribute"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
