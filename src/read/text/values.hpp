// SPDX-License-Identifier: Apache-2.0
// The text of each label: the lines down to the next one, put right where a table's labels slipped from their values.
#pragma once

#include <vector>

#include "model/profile.hpp"
#include "read/text/labels.hpp"
#include "read/text/layout.hpp"
#include "read/text/tokens.hpp"

namespace uoc::read {

struct Values {
  std::vector<Block> blocks;       // of each label of the unit
  std::vector<base::Span> strays;  // text below a level, credit or code that is whole without it
};

Values find_values(const Layout& layout, const UnitExtent& extent, const model::Profile& profile);

}  // namespace uoc::read
