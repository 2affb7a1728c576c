// SPDX-License-Identifier: Apache-2.0
#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

void check(const UnitView& view, Report& report) {
  for (const model::FieldShift& shift : view.unit.facts.shifts) {
    const std::string own = quoted_label(view.profile, shift.field);
    report
        .at(shift.span, "the field " + own + " holds " + quote(report.source(shift.span)) +
                            ", which looks like the value of " + quoted_label(view.profile, shift.looks_like))
        .with_item(std::string(model::name(shift.field)))
        .with_hint("compare with the published document; the values may stand one row too far");
  }
}

}  // namespace

const Rule kFieldShiftSuspected{
    .info =
        {.id = "field-shift-suspected",
         .letter = "I2",
         .group = "import",
         .summary = "the value of a field looks like that of its neighbour",
         .severity = diag::Severity::warning,
         .fix = diag::FixClass::none,
         .authority = {{{"Caliburn, notes on the official record set of the logistics standard (1,351 units)",
                         "labels shifted by one row when tables were extracted"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
