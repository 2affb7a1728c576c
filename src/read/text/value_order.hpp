// SPDX-License-Identifier: Apache-2.0
// Reading-order text: all labels of a table stand first, and then all its values. What each value is, its type must tell.
#pragma once

#include "model/profile.hpp"
#include "read/text/labels.hpp"

namespace uoc::read {

// Gives labels that stand right behind each other the lines of values that follow the last of them. Returns the spans of
// such runs of labels.
std::vector<base::Span> order_values(const Layout& layout, UnitExtent& extent, const model::Profile& profile);

}  // namespace uoc::read
