// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "selftest/kinds.hpp"

namespace uoc::selftest {
namespace {

template <model::FieldName kField>
Made lose(const Site& site) {
  return empty_field(site, kField);
}

using enum model::FieldName;

constexpr std::string_view kRegister = "a register that says it would (`register-mismatch`)";
constexpr std::string_view kDiff = "a person who compares with the edition before would";
constexpr std::string_view kComplete = "`complete = true` in standard.toml would, if its folder holds the whole standard";
constexpr std::string_view kReread = "a person who compares with the document it came from would";

// Ordered as a unit is.
constexpr std::array kDamages{
    Damage{"code-level-digit", "the level digit in the code is another one", kRegister, change_level_digit},
    Damage{"code-of-another-unit", "the unit has the code of another one", kRegister, take_code_of_another},
    Damage{"code-digits-swapped", "two digits of the code changed places", kRegister, swap_code_digits},
    Damage{"code-character-lost", "a character of the code is missing", kRegister, lose_code_character},
    Damage{"code-emptied", "the code is missing", kRegister, lose<code>},
    Damage{"title-of-another-unit", "the unit has the title of another one", kRegister, take_title_of_another},
    Damage{"title-emptied", "the title is missing", kRegister, lose<title>},
    Damage{"range-emptied", "the range is missing", kDiff, lose<range>},
    Damage{"level-changed", "the level is one higher, or lower at the top of the scale", kRegister, change_level},
    Damage{"level-out-of-scale", "the level is beyond the scale of the framework", kRegister, leave_level_scale},
    Damage{"level-emptied", "the level is missing", kRegister, lose<level>},
    Damage{"credit-changed", "the credit value is one higher", kRegister, change_credit},
    Damage{"credit-emptied", "the credit value is missing", kRegister, lose<credit>},
    Damage{"part-lost", "a part of the requirements is missing", kDiff, lose_part},
    Damage{"headings-swapped", "two neighbouring elements have each other's heading", kDiff, swap_headings},
    Damage{"number-repeated", "an element has the number of the one before", kDiff, repeat_number},
    Damage{"number-skipped", "an element has the number of the one to come", kDiff, skip_number},
    Damage{"number-lost", "an element has no number", kDiff, lose_number},
    Damage{"criterion-lost", "a criterion is missing", kDiff, lose_criterion},
    Damage{"criteria-lost", "all criteria of an element are missing", kDiff, lose_criteria_of_element},
    Damage{"criterion-repeated", "a criterion stands there twice", kDiff, repeat_criterion},
    Damage{"criterion-in-wrong-part", "a criterion of the application stands with the knowledge", kDiff, move_criterion},
    Damage{"lead-in-lost", "the sentence before the outcomes is missing", kDiff, lose_lead_in},
    Damage{"outcome-lost", "an outcome is missing", kDiff, lose_outcome},
    Damage{"outcomes-lost", "all outcomes are missing", kDiff, lose_outcomes},
    Damage{"verb-lost", "a criterion does not say what is done", kReread, lose_verb},
    Damage{"verb-form-changed", "a criterion opens with a verb in -ing", kReread, change_verb_form},
    Damage{"verb-unobservable", "a criterion of the application asks for understanding", kDiff, ask_for_understanding},
    Damage{"outcome-unobservable", "an outcome asks for understanding", kDiff, ask_for_understanding_in_outcome},
    Damage{"vague-word", "a criterion has a vague word more", kDiff, add_vague_word},
    Damage{"statement-cut", "a criterion breaks off behind a preposition", kReread, cut_statement},
    Damage{"word-misspelt", "a word is spelt wrong", "a spelling checker would", misspell_word},
    Damage{"dialects-mixed", "one word follows the other dialect of English", "a spelling checker of one dialect would", mix_dialects},
    Damage{"figure-changed", "a number in a criterion is another one", kDiff, change_figure},
    Damage{"unit-reference-broken", "the code of a unit that is referred to is nobody's", kComplete, break_unit_reference},
    Damage{"law-misnamed", "the title of a law lost a letter", "the title in `laws` of `[words]` in uoc.toml would", misname_law},
    Damage{"line-torn", "an empty line stands inside a criterion", kReread, tear_line},
    Damage{"characters-damaged", "an apostrophe was read in a wrong encoding", kReread, damage_characters},
};

}  // namespace

std::span<const Damage> damages() { return kDamages; }

}  // namespace uoc::selftest
