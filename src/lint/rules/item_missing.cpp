// SPDX-License-Identifier: Apache-2.0
#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

using model::FieldName;

// The heads that a whole document may share. A standard.toml with a title says as much as they do.
void check_header(const UnitView& view, Report& report) {
  if (view.standard.declared && !view.standard.info.title.empty()) return;
  if (!is_present(view.unit, FieldName::framework))
    report.at_unit("the unit does not name its standard")
        .with_severity(diag::Severity::advice)
        .with_hint("print the name of the standard above the unit, or give `title` in standard.toml");
  if (!is_present(view.unit, FieldName::functional_area))
    report.at_unit("the unit has no field " + quoted_label(view.profile, FieldName::functional_area))
        .with_severity(diag::Severity::advice)
        .with_hint("add the field, or give `title` and `functional_areas` in standard.toml");
}

void check(const UnitView& view, Report& report) {
  for (const model::FieldRule& rule : view.profile.fields) {
    if (!rule.required || is_present(view.unit, rule.field)) continue;
    const std::string label = quoted_label(view.profile, rule.field);
    diag::Diagnostic& d = report.at_unit("the unit has no field " + label).with_hint("add " + label);
    d.item = model::name(rule.field);
    if (rule.may_be_empty)
      d.with_severity(diag::Severity::advice).with_hint("add " + label + "; its value may be `Nil`");
  }
  check_header(view, report);
}

}  // namespace

const Rule kItemMissing{
    .info = {.id = "item-missing",
             .letter = "S1",
             .group = "structure",
             .summary = "a field that every unit needs has no label",
             .severity = diag::Severity::error,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, Specification of Competency Standards (hkqf.gov.hk)",
                             "items of a unit of competency"},
                            {"HKQF, leaflet \"What is SCS\"", "structure of a unit of competency"},
                            {"NSSC Standards for Training Packages (Australia)",
                             "templates for units of competency"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
