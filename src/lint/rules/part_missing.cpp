// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

using model::Part;

// The unit is about knowing: rules on its kind speak of that.
bool is_about_knowledge(const UnitView& view) {
  for (const Statement& s : view.analysis.statements)
    if (s.item.kind == model::ItemKind::title) return s.verb != nullptr && s.verb->knowledge;
  return false;
}

// The outcome part is optional and is not asked for.
void check(const UnitView& view, Report& report) {
  const auto& elements = view.unit.elements;
  const auto has = [&](Part part) {
    return std::any_of(elements.begin(), elements.end(),
                       [&](const model::Element& e) { return e.part == part; });
  };
  if (elements.empty() || has(Part::none)) return;  // nothing is known of the parts
  if (!has(Part::knowledge))
    report.at_unit("no element belongs to the knowledge part")
        .with_item("competency")
        .with_hint("add an element that says what a person must know for this work");
  if (!has(Part::application) && !is_about_knowledge(view))
    report.at_unit("no element belongs to the application part")
        .with_item("competency")
        .with_hint("add an element that says what a person must do");
}

}  // namespace

const Rule kPartMissing{
    .info = {.id = "part-missing",
             .letter = "S6",
             .group = "structure",
             .summary = "the performance requirements lack the knowledge or the application part",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, published units of competency",
                             "pattern of the performance requirements: knowledge, application, outcome"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
