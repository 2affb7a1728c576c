// SPDX-License-Identifier: Apache-2.0
#include "lint/fields.hpp"

#include <algorithm>

namespace uoc::lint {

using model::FieldName;

const model::Field* field_of(const model::Unit& unit, FieldName name) {
  switch (name) {
    case FieldName::framework:
      return &unit.framework;
    case FieldName::functional_area:
      return &unit.functional_area;
    case FieldName::title:
      return &unit.title;
    case FieldName::code:
      return &unit.code;
    case FieldName::range:
      return &unit.range;
    case FieldName::level:
      return &unit.level;
    case FieldName::credit:
      return &unit.credit;
    case FieldName::remark:
      return &unit.remark;
    case FieldName::competency:
    case FieldName::assessment:
      return nullptr;
  }
  return nullptr;
}

bool is_present(const model::Unit& unit, FieldName name) {
  if (name == FieldName::competency) return unit.competency_printed || !unit.elements.empty();
  if (name == FieldName::assessment) return unit.assessment.printed || !unit.assessment.criteria.empty();
  const model::Field& field = *field_of(unit, name);
  return field.printed || field.inherited || !field.empty();
}

bool is_shifted(const model::Unit& unit, FieldName name) {
  const auto& shifts = unit.facts.shifts;
  return std::any_of(shifts.begin(), shifts.end(),
                     [&](const model::FieldShift& s) { return s.field == name; });
}

bool is_english(const model::Unit& unit) {
  if (!unit.language.empty()) return unit.language.starts_with("en");
  if (unit.assessment.criteria.empty()) return true;
  const std::string& first = unit.assessment.criteria.front().text.value;
  return !first.empty() && static_cast<unsigned char>(first.front()) < 0x80U;
}

diag::Diagnostic& at_list(const UnitView& view, FieldName name, Report& report, std::string message) {
  const auto labels = view.unit.facts.of(name);
  if (labels.empty() || !labels.front()->span.valid())
    return report.at_unit(std::move(message)).with_item(std::string(model::name(name)));
  return report.at(labels.front()->span, std::move(message)).with_item(std::string(model::name(name)));
}

std::string quoted_label(const model::Profile& profile, FieldName name) {
  return quote(profile.label(name));
}

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
  return std::to_string(count) + " " + std::string(count == 1 ? singular : plural);
}

}  // namespace uoc::lint
