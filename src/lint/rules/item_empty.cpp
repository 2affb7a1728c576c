// SPDX-License-Identifier: Apache-2.0
#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

using model::FieldName;

void check(const UnitView& view, Report& report) {
  for (const model::FieldRule& rule : view.profile.fields) {
    const model::Field* field = field_of(view.unit, rule.field);
    if (field == nullptr || !field->printed || !field->empty()) continue;
    diag::Diagnostic& d = report.at(field->text, std::string(model::name(rule.field)),
                                    "the field " + quoted_label(view.profile, rule.field) + " is empty");
    if (rule.may_be_empty)
      d.with_severity(diag::Severity::advice).with_hint("write `Nil` if there is nothing to say");
    else if (rule.field == FieldName::title)
      d.with_hint("name the work in a few words, verb first");
    else
      d.with_severity(diag::Severity::warning).with_hint("write its value");
  }
}

}  // namespace

const Rule kItemEmpty{
    .info = {.id = "item-empty",
             .letter = "S2",
             .group = "structure",
             .summary = "a field has a label and no value",
             .severity = diag::Severity::error,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, Specification of Competency Standards (hkqf.gov.hk)",
                             "items of a unit of competency"},
                            {"HKQF, leaflet \"What is SCS\"", "structure of a unit of competency"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
