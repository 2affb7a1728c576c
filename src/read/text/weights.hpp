// SPDX-License-Identifier: Apache-2.0
// Weights of the cues by which the text reader finds what the print lost. Data: src/data/reading/weights.tsv.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "read/text/word_kinds.hpp"

namespace uoc::read {

enum class Cue : std::uint8_t {
  open_outcome_form, open_form_elsewhere, open_not_the_form, open_opener, open_verb, open_particle_verb, open_noun_share,
  open_gerund, open_adverb, open_adverb_verb, open_rare_verb, open_verb_ending, open_function_word, open_common_word,
  open_plural, open_compound_verb, open_unknown, open_lower_elsewhere, open_name_elsewhere, open_all_capitals, open_bracket,
  open_lower_case, open_law_name, before_comma, before_dangling, before_auxiliary, before_stop, before_semicolon,
  before_capital, before_capital_noun, before_capital_pure_noun, before_capital_pure_verb, before_name_end, before_particle,
  before_preposition, before_acronym, before_opening_verb, before_open_phrase, before_definite_name, before_name_run,
  before_inside_name, before_adjective, before_noun, before_verb, behind_comma, behind_comma_noun, behind_capital, behind_of,
  behind_plural_of, behind_article, behind_lower, behind_nothing, behind_number, layout_brackets, layout_line_start,
  layout_unwrapped, layout_blank, length_one, length_heading_one, length_two, length_three, length_four, length_long,
  length_longer, pair_repeated, pair_in_lower_case, open_repeated, behind_joined_verb, heading_title, heading_title_rare,
  heading_title_verb, heading_range_verb, heading_outcome, heading_outcome_verb, heading_short, heading_very_short,
  heading_length, heading_long, heading_stop, heading_example, heading_comma, heading_detail, heading_followed,
  heading_preceded, heading_new_topic, heading_knowing, heading_no_verb, heading_first, heading_transition, heading_after_nouns,
  heading_general_verb, heading_exhibit, heading_nominal, heading_quality, heading_quality_verb, heading_near_end,
  heading_far_from_end, heading_one_criterion, heading_two_criteria, heading_many_criteria, heading_need_certain,
  heading_need_application, heading_need_other, heading_want_application, heading_want_more, heading_want_outcome,
  heading_line_room, heading_line_full, heading_line_blank, heading_line_name, heading_of_block, heading_one_word,
  heading_two_words, heading_only_unstopped, heading_noun_among_verbs, heading_noun_before_verb, heading_gerund, heading_names,
  heading_names_knowledge, heading_parallel, heading_parallel_printed, heading_unlike, heading_unlike_printed,
  heading_want_unseen, heading_forbids, heading_joined_verbs, heading_semicolon, heading_rare_verb, heading_verb_frequency,
  heading_rare_words, heading_three_criteria, heading_four_criteria, heading_five_criteria, heading_six_criteria,
  knowledge_verb, knowledge_telling, knowledge_knowing, knowledge_noun, outcome_verb, outcome_quality, outcome_quality_verb,
  outcome_noun, outcome_negative,
  kCount
};
inline constexpr std::size_t kCues = static_cast<std::size_t>(Cue::kCount);

// The name of weight i in the data file: of a cue, or of a pair ("before/noun^/verb"; ^: with a capital).
std::string name_of_weight(std::size_t i);

// What stands beside the word that would open a statement: its kind, and whether it has a capital.
struct Neighbour {
  WordKind kind = WordKind::none;
  bool capital = false;
};
inline constexpr std::size_t kNeighbours = 2 * kWordKinds;

// What kind of word opens a statement: lists keep to one kind.
enum class Opening : std::uint8_t { verb, noun, acronym, gerund, knowing, form, other, kCount };
inline constexpr std::size_t kOpenings = static_cast<std::size_t>(Opening::kCount);

// Where a run of statements stands: behind the number of a knowledge heading, of another one, behind none; in the outcomes.
enum class Place : std::uint8_t { knowledge, doing, unnumbered, outcomes, kCount };
inline constexpr std::size_t kPlaces = static_cast<std::size_t>(Place::kCount);

// Weights of pairs, behind those of the cues.
inline constexpr std::size_t kBeforePairs = kCues;
inline constexpr std::size_t kBehindPairs = kBeforePairs + kNeighbours * kWordKinds;
inline constexpr std::size_t kFollowPairs = kBehindPairs + kNeighbours * kWordKinds;
inline constexpr std::size_t kPlacePairs = kFollowPairs + kOpenings * kOpenings;
inline constexpr std::size_t kWeights = kPlacePairs + kPlaces * kWordKinds;

class Weights {
 public:
  // The built-in ones.
  static const Weights& standard();
  // From the text of a data file; an error names a cue that is missing, unknown or has no number.
  static base::Result<Weights> parse(std::string_view text);

  double operator[](Cue cue) const { return values_[static_cast<std::size_t>(cue)]; }
  // Indices of pairs: the word before an opening; the opening and the word behind it. WordKind::none stands for any other one.
  static constexpr std::size_t before(Neighbour neighbour, WordKind own) { return kBeforePairs + place(neighbour, own); }
  static constexpr std::size_t behind(WordKind own, Neighbour neighbour) { return kBehindPairs + place(neighbour, own); }
  // An opening behind a statement that opens with another; an opening in such a place.
  static constexpr std::size_t follow(Opening before, Opening own) { return kFollowPairs + static_cast<std::size_t>(before) * kOpenings + static_cast<std::size_t>(own); }
  static constexpr std::size_t within(Place where, WordKind own) { return kPlacePairs + static_cast<std::size_t>(where) * kWordKinds + static_cast<std::size_t>(own); }

  double at(std::size_t i) const { return values_[i]; }
  void set_at(std::size_t i, double value) { values_[i] = value; }
  void set(Cue cue, double value) { values_[static_cast<std::size_t>(cue)] = value; }

 private:
  static constexpr std::size_t place(Neighbour n, WordKind own) { return (2 * static_cast<std::size_t>(n.kind) + (n.capital ? 1U : 0U)) * kWordKinds + static_cast<std::size_t>(own); }

  std::array<double, kWeights> values_{};
};

}  // namespace uoc::read
