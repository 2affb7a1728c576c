// SPDX-License-Identifier: Apache-2.0
// Weights of the cues by which the text reader finds what the print lost. Data: src/data/reading/weights.tsv.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/result.hpp"

namespace uoc::read {

enum class Cue : std::uint8_t {
  open_outcome_form, open_form_elsewhere, open_not_the_form, open_opener, open_verb, open_particle_verb, open_noun_share, open_gerund,
  open_adverb, open_adverb_verb, open_rare_verb, open_verb_ending, open_function_word, open_common_word, open_plural, open_compound_verb,
  open_unknown, open_lower_elsewhere, open_name_elsewhere, open_all_capitals, open_bracket, open_lower_case, open_law_name, before_comma, before_dangling,
  before_auxiliary, before_stop, before_semicolon, before_capital, before_capital_noun, before_capital_pure_noun, before_capital_pure_verb, before_name_end, before_particle, before_preposition,
  before_acronym, before_opening_verb, before_open_phrase, before_definite_name, before_name_run, before_inside_name, before_adjective, before_noun, before_verb, behind_comma, behind_comma_noun, behind_capital, behind_of,
  behind_plural_of, behind_article, behind_lower, behind_nothing, behind_number, layout_brackets, layout_line_start, layout_unwrapped, layout_blank,
  length_one, length_heading_one, length_two, length_long, length_longer, parallel_same, parallel_noun_after_verb,
  parallel_verb_after_noun, heading_title, heading_title_rare, heading_title_verb, heading_range_verb, heading_outcome, heading_outcome_verb, heading_short, heading_very_short,
  heading_length, heading_long, heading_stop, heading_example, heading_comma, heading_detail, heading_followed, heading_preceded,
  heading_new_topic, heading_knowing, heading_no_verb, heading_first, heading_transition, heading_after_nouns, heading_general_verb, heading_exhibit, heading_nominal, heading_quality,
  heading_quality_verb, heading_near_end, heading_far_from_end, heading_one_criterion, heading_two_criteria, heading_many_criteria,
  heading_need_certain, heading_need_application, heading_need_other, heading_want_application, heading_want_more, heading_want_outcome,
  heading_line_room, heading_line_full, heading_line_blank, heading_line_name,
  kCount
};
inline constexpr std::size_t kCues = static_cast<std::size_t>(Cue::kCount);

// The names of the cues in the data file, in the order of Cue.
std::span<const std::string_view, kCues> cue_names();

class Weights {
 public:
  // The built-in ones.
  static const Weights& standard();
  // From the text of a data file; an error names a cue that is missing, unknown or has no number.
  static base::Result<Weights> parse(std::string_view text);

  double operator[](Cue cue) const { return values_[static_cast<std::size_t>(cue)]; }
  void set(Cue cue, double value) { values_[static_cast<std::size_t>(cue)] = value; }

 private:
  std::array<double, kCues> values_{};
};

}  // namespace uoc::read
