// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"
#include "model/numbering.hpp"

namespace uoc::lint {
namespace {

using model::FieldName;

// "2" above "2(a)" and "2(b)" groups them and needs no criteria of its own.
bool groups_others(const std::vector<model::Element>& elements, std::size_t i) {
  if (i + 1 == elements.size()) return false;
  const auto own = model::parse_number(elements[i].number.value);
  const auto next = model::parse_number(elements[i + 1].number.value);
  if (!own || !next || own->letter != 0 || next->parts.size() < own->parts.size()) return false;
  const bool below = next->letter != 0 || next->parts.size() > own->parts.size();
  return below && std::equal(own->parts.begin(), own->parts.end(), next->parts.begin());
}

void check_element(const UnitView& view, std::size_t i, Report& report) {
  const model::Element& element = view.unit.elements[i];
  const std::string name = model::element_name(view.unit, i);
  const model::Text& place = element.heading.empty() ? element.number : element.heading;
  if (element.criteria.empty() && !groups_others(view.unit.elements, i))
    report.at(place, name, "element " + quote(name) + " has no performance criterion")
        .with_severity(diag::Severity::warning)
        .with_hint("say in two criteria or more what a person does");
  // What the unit as a whole must achieve may well be one thing.
  const bool outcome = element.part == model::Part::outcome;
  if (!outcome && element.criteria.size() == 1 && element.criteria.front().items.size() < 2)
    report.at(place, name, "element " + quote(name) + " has a single performance criterion")
        .with_severity(diag::Severity::advice)
        .with_hint("add a criterion, or move this one to another element");
}

void check(const UnitView& view, Report& report) {
  const model::Unit& unit = view.unit;
  if (unit.competency_printed && unit.elements.empty())
    at_list(view, FieldName::competency, report,
            "the field " + quoted_label(view.profile, FieldName::competency) + " holds no element");
  for (std::size_t i = 0; i < unit.elements.size(); ++i) check_element(view, i, report);
  if (unit.assessment.printed && unit.assessment.criteria.empty())
    at_list(
        view, FieldName::assessment, report,
        "the field " + quoted_label(view.profile, FieldName::assessment) + " holds no assessment criterion");
}

}  // namespace

const Rule kPartWithoutItems{
    .info = {.id = "part-without-items",
             .letter = "S8",
             .group = "structure",
             .summary = "an element or the assessment holds no criterion",
             .severity = diag::Severity::error,
             .fix = diag::FixClass::none,
             .authority = {{{"ILO-Cinterfor, 40 questions on labour competency",
                             "questions 13 and 16: a unit groups elements, each with its criteria"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
