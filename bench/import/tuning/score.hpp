// SPDX-License-Identifier: Apache-2.0
// What is read right with some weights.
#pragma once

#include <string>
#include <vector>

#include "tuning/cases.hpp"
#include "tuning/words.hpp"

namespace uoc::tuning {

struct GroupScore {
  std::string part, shape;
  double criteria = 0, headings = 0;  // F1; a criterion in the wrong element is wrong
};

std::vector<GroupScore> scores(const std::vector<Case>& cases, const Words& words, const read::Weights& weights);

}  // namespace uoc::tuning
