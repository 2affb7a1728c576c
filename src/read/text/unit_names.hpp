// SPDX-License-Identifier: Apache-2.0
// Lines that name a unit without a label: the heading above its table.
#pragma once

#include <optional>
#include <string_view>

#include "model/profile.hpp"
#include "model/unit.hpp"

namespace uoc::read {

// "105771L3 – Trim hedges" taken apart: views into the line.
struct NamedUnit {
  std::string_view title, code;  // each may be empty
};
NamedUnit take_names_apart(std::string_view line, const model::Profile& profile);

// Says the line nothing but the title and the code that the unit prints elsewhere?
bool repeats_names(std::string_view line, std::string_view title, std::string_view code, const model::Profile& profile);

// Short, and no sentence: it can be a title.
bool may_be_title(std::string_view line);

}  // namespace uoc::read
