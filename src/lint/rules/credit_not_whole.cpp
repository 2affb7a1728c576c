// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

bool is_known_note(const model::Profile& profile, std::string_view note) {
  return note.empty() ||
         std::any_of(profile.credit_notes.begin(), profile.credit_notes.end(), [&](const std::string& known) {
           return base::equal_ignoring_case(base::collapse_spaces(note), known);
         });
}

void check(const UnitView& view, Report& report) {
  const model::Text& credit = view.unit.credit.text;
  if (credit.empty() || is_shifted(view.unit, model::FieldName::credit)) return;
  const std::string printed = quote(credit.value);
  const model::CreditValue value = model::credit_value(credit.value);
  if (!value.value) {
    report.at(credit, "credit", "the credit " + printed + " is no whole number")
        .with_hint("write a whole number of credits; one credit is " +
                   std::to_string(view.profile.credit_hours) + " hours of learning");
  } else if (*value.value < 1) {
    report.at(credit, "credit", "the credit " + printed + " is not positive").with_hint("write `1` or more");
  } else if (!is_known_note(view.profile, value.note)) {
    report.at(credit, "credit", "the note " + quote(value.note) + " at the credit is not one of the profile")
        .with_severity(diag::Severity::warning)
        .with_hint("move it to the remark, or write " +
                   quote(view.profile.credit_notes.empty() ? "" : view.profile.credit_notes.front()));
  }
}

}  // namespace

const Rule kCreditNotWhole{
    .info = {.id = "credit-not-whole",
             .letter = "R1",
             .group = "credit",
             .summary = "the credit is no positive whole number with or without the note of the profile",
             .severity = diag::Severity::error,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, Credit (hkqf.gov.hk)", "one credit is ten notional learning hours"},
                            {"SCQF, credit points (Scotland)", "no credit below ten hours"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
