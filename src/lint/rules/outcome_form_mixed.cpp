// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

// "Be able to" and "Able to" are one form.
std::string_view form_of(const Statement& s) {
  std::size_t first = s.words.front().lower == "to" ? 1 : 0;
  if (s.words[first].lower == "be" && first + 1 < s.lead_words) ++first;
  const std::size_t begin = s.words[first].begin;
  return s.value().substr(begin, s.words[s.lead_words - 1].end - begin);
}

bool check_outcomes(const UnitView& view, Report& report) {
  const Statement* first = nullptr;
  for (const Statement& s : view.analysis.statements) {
    if (!s.is_outcome() || s.item.depth > 0 || s.form != Form::outcome_lead) continue;
    if (first == nullptr) first = &s;
    if (base::equal_ignoring_case(form_of(*first), form_of(s))) continue;
    report
        .at(s, 0, s.words[s.lead_words - 1].end,
            quote(form_of(s)) + " opens this outcome; " + quote(form_of(*first)) + " opens the first one")
        .with_hint("open all outcomes of the unit in one form");
    return true;
  }
  return false;
}

void add_fix(const Statement& s, Report& report, diag::Diagnostic& d) {
  if (s.verb == nullptr || s.head != s.lead_words || s.head >= s.words.size() ||
      s.words[s.head].info->is(model::kGerund))
    return;
  const Word& verb = s.words[s.head];
  std::string opening(s.printed(verb));
  opening.front() = base::to_upper(opening.front());
  d.with_fix(false, report.place(s, 0, verb.end), std::move(opening));
}

void check(const UnitView& view, Report& report) {
  if (check_outcomes(view, report)) return;
  const Statement* first = nullptr;
  std::size_t count = 0;
  for (const Statement& s : view.analysis.statements) {
    if (!s.is_requirement() || s.form != Form::outcome_lead) continue;
    if (first == nullptr) first = &s;
    ++count;
  }
  if (first == nullptr) return;
  diag::Diagnostic& d =
      report.at(*first, 0, first->words[first->lead_words - 1].end,
                quote(form_of(*first)) + " is the form of outcomes; " +
                    counted(count, "performance criterion opens", "performance criteria open") + " so");
  d.with_hint("start the criterion with its verb");
  add_fix(*first, report, d);
}

}  // namespace

const Rule kOutcomeFormMixed{
    .info =
        {.id = "outcome-form-mixed",
         .letter = "S10",
         .group = "structure",
         .summary = "outcomes open in two forms, or a performance criterion opens like an outcome",
         .severity = diag::Severity::warning,
         .fix = diag::FixClass::suggested,
         .authority = {{{"HKQF, published units of competency",
                         "assessment criteria: forms \"Able to\" and \"Capable of\""},
                        {"Caliburn, notes on the official record set of the logistics standard (1,351 units)",
                         "forms of the outcomes"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
