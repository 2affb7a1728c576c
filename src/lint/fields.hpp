// SPDX-License-Identifier: Apache-2.0
// The labelled fields of a unit by name, as rules on the printed form need them.
#pragma once

#include "lint/rule.hpp"

namespace uoc::lint {

// The field of that name; null for the competency and the assessment, which are lists.
const model::Field* field_of(const model::Unit& unit, model::FieldName name);

// A label was printed, a value was read, or the field was copied from the document around the unit.
bool is_present(const model::Unit& unit, model::FieldName name);

// What was printed at one label of the field is suspected to belong to its neighbour.
bool is_shifted(const model::Unit& unit, model::FieldName name);

// The unit is in English by its language, else by its first outcome: a profile's sentences are.
bool is_english(const model::Unit& unit);

// Every text of the unit with its name in findings: its statements, then the short fields, inherited ones apart.
template <class Visit>
void for_each_text(const UnitView& view, const Visit& visit) {
  for (const Statement& s : view.analysis.statements) visit(*s.item.text, s.item.name);
  for (const auto name : {model::FieldName::framework, model::FieldName::functional_area, model::FieldName::code,
                          model::FieldName::level, model::FieldName::credit})
    if (const model::Field& field = *field_of(view.unit, name); !field.empty() && !field.inherited)
      visit(field.text, std::string(model::name(name)));
}

// A finding on a field that is a list (competency, assessment): at its label, else on the unit.
diag::Diagnostic& at_list(const UnitView& view, model::FieldName name, Report& report, std::string message);

// The preferred label in backticks.
std::string quoted_label(const model::Profile& profile, model::FieldName name);

// "1 outcome", "3 outcomes".
std::string counted(std::size_t count, std::string_view singular, std::string_view plural);

}  // namespace uoc::lint
