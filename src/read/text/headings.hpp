// SPDX-License-Identifier: Apache-2.0
// Sixth pass: headings whose numbers were lost. Between two printed numbers the profile says which ones may be missing;
// each statement there is scored as such a heading, and the best choice for the whole stretch is taken.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/lexicon.hpp"
#include "model/profile.hpp"
#include "read/text/weights.hpp"

namespace uoc::read {

// A statement as this pass sees it.
struct HeadingCandidate {
  std::string value;
  bool bulleted = false;   // a bullet stands before it: it is no heading
  bool certain = false;    // stands between bullets without one of its own: it is a heading
  // A line between bullets without one of its own, which goes on with the statement above unless it is a heading.
  bool line = false;
  bool wrapped = false;      // of such a line: the line above was full
  bool after_blank = false;  // … an empty line stands above
  bool below_name = false;   // … the word above has a capital
};

enum class Slot : std::uint8_t { knowledge, application, outcome, plain };

// What may be missing in a stretch, in this order: a run of slots, each at least `min` and at most `max` times.
struct MissingSlot {
  Slot slot = Slot::application;
  int min = 0;
  int max = 1;
  bool certain = false;  // numbers are printed on both sides: so many headings there must have been
  bool unseen = false;   // the printed numbers give no sign that any is missing
};

struct HeadingContext {
  std::string_view title;
  std::string_view range;
  const std::vector<std::string>& outcomes;
  bool after_knowledge = false;  // the stretch starts inside the knowledge part
  bool to_the_end = false;       // no printed number follows the stretch
  const model::Lexicon& lexicon;
  const model::Profile& profile;
  const Weights& weights;
  Slot part = Slot::plain;       // of the printed heading that the stretch starts with
  std::vector<std::string> printed = {};  // headings of the unit that kept their numbers, but for those of knowledge
};

struct FoundHeading {
  std::size_t statement = 0;
  Slot slot = Slot::application;
};

// The lost headings of one stretch, in order. Statement 0 is one only if `first_may_be_heading`.
std::vector<FoundHeading> find_lost_headings(const std::vector<HeadingCandidate>& statements,
                                             const std::vector<MissingSlot>& missing, const HeadingContext& context,
                                             bool first_may_be_heading);

}  // namespace uoc::read
