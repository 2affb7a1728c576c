// SPDX-License-Identifier: Apache-2.0
// Numbers of elements, and what part of a unit they stand for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/lexicon.hpp"
#include "model/profile.hpp"
#include "model/unit.hpp"

namespace uoc::model {

// A printed number taken apart: "2(b)" is {2}, 'b'; "6.1" is {6, 1}; "6.2(a)" is {6, 2}, 'a'.
struct ElementNumber {
  std::vector<int> parts;
  char letter = 0;  // lower case; 0 if none
};

std::optional<ElementNumber> parse_number(std::string_view printed);

// How many leading numbers all elements share ("6." of 6.1, 6.2), so that they carry no order.
std::size_t common_prefix(const std::vector<Element>& elements);

// The part of each element. The profile's map of numbers holds only if the numbers fit it and the heading of the first
// one opens like a knowledge part; else the verb of the heading decides; else it is none.
std::vector<Part> parts_of(const std::vector<Element>& elements, const Profile& profile, const Lexicon& lexicon);

}  // namespace uoc::model
