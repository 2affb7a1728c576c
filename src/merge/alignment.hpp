// SPDX-License-Identifier: Apache-2.0
// Which entries of two versions of a list are the same entry.
#pragma once

#include <string>
#include <vector>

#include "model/unit.hpp"

namespace uoc::merge {

inline constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// For each text of `before` its counterpart in `after`, or kNone: equal texts in order (longest common subsequence),
// and between them texts that share more than half of their words.
std::vector<std::size_t> align(const std::vector<std::string>& before, const std::vector<std::string>& after);

// The same for elements: by heading, number and the criteria they share; order does not matter.
std::vector<std::size_t> align(const std::vector<model::Element>& before, const std::vector<model::Element>& after);

// All words of a criterion with its sub-criteria.
std::string whole_text(const model::Criterion& criterion);

}  // namespace uoc::merge
