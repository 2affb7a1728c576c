// SPDX-License-Identifier: Apache-2.0
// How near two texts are in topic: the words that carry meaning, in a folded form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/lexicon.hpp"

namespace uoc::read {

// Sorted, without repeats: no function words; plurals and inflected verbs reduced to their base form.
using Topic = std::vector<std::string>;

Topic topic_of(std::string_view text, const model::Lexicon& lexicon);

// The share of common words, 0 to 1 (Dice's coefficient).
double similarity(const Topic& a, const Topic& b);
bool overlaps(const Topic& a, const Topic& b);

}  // namespace uoc::read
