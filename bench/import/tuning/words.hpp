// SPDX-License-Identifier: Apache-2.0
// What the reader knows, and weights that show which cues a score is made of.
#pragma once

#include <vector>

#include "model/lexicon.hpp"
#include "model/profile.hpp"
#include "read/text/weights.hpp"

namespace uoc::tuning {

class Words {
 public:
  Words();

  const model::Profile& profile() const { return profile_; }
  const model::Lexicon& lexicon() const { return lexicon_; }
  // Weights that are 0 but for that of one cue, 1: a score by them is the feature of the cue.
  const read::Weights& only(std::size_t cue) const { return only_[cue]; }

 private:
  model::Profile profile_;
  model::Lexicon lexicon_;
  std::vector<read::Weights> only_;
};

read::Weights weights_of(const std::vector<double>& values);
// Does the cue weigh headings, not beginnings?
bool weighs_headings(std::size_t cue);

}  // namespace uoc::tuning
