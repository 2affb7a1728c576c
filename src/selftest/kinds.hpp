// SPDX-License-Identifier: Apache-2.0
// The functions behind the table of damages; each file of them is one family.
#pragma once

#include "selftest/damage.hpp"

namespace uoc::selftest {

using Made = std::optional<Change>;

// kinds_fields.cpp
Made change_level_digit(const Site&);
Made take_code_of_another(const Site&);
Made swap_code_digits(const Site&);
Made lose_code_character(const Site&);
Made take_title_of_another(const Site&);
Made change_level(const Site&);
Made leave_level_scale(const Site&);
Made change_credit(const Site&);
Made empty_field(const Site&, model::FieldName field);

// kinds_structure.cpp
Made lose_criterion(const Site&);
Made lose_criteria_of_element(const Site&);
Made repeat_criterion(const Site&);
Made move_criterion(const Site&);
Made swap_headings(const Site&);
Made repeat_number(const Site&);
Made skip_number(const Site&);
Made lose_number(const Site&);
Made lose_part(const Site&);
Made lose_outcome(const Site&);
Made lose_outcomes(const Site&);
Made lose_lead_in(const Site&);

// kinds_wording.cpp
Made add_vague_word(const Site&);
Made ask_for_understanding(const Site&);
Made ask_for_understanding_in_outcome(const Site&);
Made lose_verb(const Site&);
Made change_verb_form(const Site&);
Made misspell_word(const Site&);
Made mix_dialects(const Site&);
Made cut_statement(const Site&);

// kinds_facts.cpp
Made break_unit_reference(const Site&);
Made misname_law(const Site&);
Made change_figure(const Site&);
Made tear_line(const Site&);
Made damage_characters(const Site&);

}  // namespace uoc::selftest
