// SPDX-License-Identifier: Apache-2.0
// What can be counted in a standard: units and credits by area and level, criteria, and the verbs that statements open with.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/lexicon.hpp"
#include "render/renderer.hpp"

namespace uoc::render {

// How numbers of criteria spread over units.
struct Spread {
  std::size_t least = 0, median = 0, most = 0;
};

struct LevelStatistics {
  int level = 0;  // listed_level()
  std::size_t units = 0;
  long long credits = 0;            // of the units that state a number
  std::size_t without_credit = 0;   // units that state none
  Spread criteria;                  // below elements, sub-criteria not counted
  std::vector<std::pair<std::string, std::size_t>> verbs;  // that criteria and outcomes open with: the most frequent first
  std::size_t statements = 0, without_verb = 0;            // statements, and those that open with no verb that is known
};

struct StandardStatistics {
  std::vector<LevelStatistics> levels;  // that have units
  LevelStatistics all;
  std::vector<long long> area_credits;  // for each of Site::areas
};

StandardStatistics statistics_of(const Site& site, std::size_t standard);

}  // namespace uoc::render
