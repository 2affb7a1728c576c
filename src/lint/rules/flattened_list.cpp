// SPDX-License-Identifier: Apache-2.0
#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

void check(const UnitView& view, Report& report) {
  for (const model::FlattenedList& list : view.unit.facts.flattened) {
    std::string message =
        "the list at " + quoted_label(view.profile, list.where) + " was printed as one run of text: " +
        counted(static_cast<std::size_t>(list.boundaries), "start", "starts") + " found inside lines";
    if (list.inferred > 0)
      message += ", " + std::to_string(list.inferred) + " of them without a number or bullet";
    report.at(list.span, std::move(message))
        .with_item(std::string(model::name(list.where)))
        .with_hint("compare the elements and criteria with the published document");
  }
}

}  // namespace

const Rule kFlattenedList{
    .info = {.id = "flattened-list",
             .letter = "I1",
             .group = "import",
             .summary = "a list was printed as one run of text and had to be split",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, published units of competency",
                             "text form of the published documents"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
