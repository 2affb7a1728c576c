// SPDX-License-Identifier: Apache-2.0
// The difference of two texts as people and `patch` read it.
#pragma once

#include <string>
#include <string_view>

namespace uoc::base {

// Unified diff with three lines of context; empty if the texts are equal. A last line without end is marked as `diff` does.
std::string unified_diff(std::string_view name, std::string_view before, std::string_view after);

}  // namespace uoc::base
