// SPDX-License-Identifier: Apache-2.0
// Invented standards, built by hand: the same inputs go through every target.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/standard.hpp"

namespace uoc::tests {

// Owns the profile that the standard points at.
struct SampleStandard {
  std::unique_ptr<model::Profile> profile;
  model::Standard standard;
};

SampleStandard bakery_standard();   // complete units, one with sub-criteria and recovered places
SampleStandard sparse_standard();   // everything that may be absent is absent, one unit in Chinese
SampleStandard hostile_standard();  // texts, codes and names that look like markup, templates or paths

model::Text text_of(std::string_view value);
model::Field field_of(std::string_view value);
// Criteria with these texts, with ids made of `prefix` and a number.
std::vector<model::Criterion> criteria_of(const std::string& prefix, const std::vector<std::string>& texts);

}  // namespace uoc::tests
