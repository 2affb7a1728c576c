// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>
#include <vector>

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
  d.with_fix(false, report.edit(s, 0, verb.end, opening));
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

// The form in which all outcomes of a unit open, in lower case; empty if they have none, or several.
std::string common_form(const model::Unit& unit, const model::Profile& profile) {
  std::string common;
  for (const auto& outcome : unit.assessment.criteria) {
    std::string_view text = outcome.text.value;
    for (const std::string_view lead : {"to ", "be "})
      if (base::starts_with_ignoring_case(text, lead)) text.remove_prefix(lead.size());
    std::string own = base::lower(profile.outcome_form_at(text));
    if (own.empty() || (!common.empty() && own != common)) return {};
    common = std::move(own);
  }
  return common;
}

// Where nearly all units of a standard open their outcomes in one form, those that do not are named.
void check_standard(const StandardView& view, Report& report) {
  const model::Standard& standard = view.standard;
  constexpr std::size_t kFewest = 3, kOdd = 3;  // units to tell a habit by; at most one in so many may be odd
  if (!standard.declared) return;  // loose files need not belong together
  std::map<std::string, std::vector<const model::Unit*>> by_form;
  std::size_t units = 0;
  for (const auto& unit : standard.units)
    if (const std::string form = common_form(unit, view.profile); !form.empty()) {
      by_form[form].push_back(&unit);
      ++units;
    }
  if (by_form.size() < 2 || units < kFewest) return;
  const auto most = std::max_element(by_form.begin(), by_form.end(), [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
  if ((units - most->second.size()) * kOdd > units) return;
  for (const auto& [form, odd] : by_form) {
    if (form == most->first) continue;
    for (const model::Unit* unit : odd) {
      report.in_unit(*unit);
      report
          .at(unit->assessment.criteria.front().text, "A.1",
              "the outcomes of this unit open with " + quote(form) + "; " + std::to_string(most->second.size()) + " of " +
                  counted(units, "unit", "units") + " of the standard open with " + quote(most->first))
          .with_severity(diag::Severity::advice)
          .with_hint("open the outcomes of all units of the standard in one form");
    }
  }
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
    .check_standard = check_standard,
};

}  // namespace uoc::lint
