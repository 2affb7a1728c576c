// SPDX-License-Identifier: Apache-2.0
// What one rule says of a unit that was made in code.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/unit.hpp"

namespace uoc::tests {

// The findings of one rule, as "item severity", sorted.
std::vector<std::string> findings_of(const model::Unit& unit, std::string_view rule);
// The severity of what the rule says of one criterion in a part, or of one outcome; "" if it is silent.
std::string grade_of_criterion(std::string_view rule, const std::string& criterion,
                               model::Part part = model::Part::application);
std::string grade_of_outcome(std::string_view rule, const std::string& outcome);
// How many judgements the rule left open.
std::size_t not_verified_by(const model::Unit& unit, std::string_view rule);

}  // namespace uoc::tests
