// SPDX-License-Identifier: Apache-2.0
// Lists whose bullets were lost, but not their indents.
#pragma once

#include <vector>

#include "read/document/page_layout.hpp"

namespace uoc::read {

// Where the statements below numbered headings stand at two left edges, both clear and both used again, the further one
// holds what belongs to the statement above it: bullets of two kinds are put before them. Returns whether they were. Hanging
// lines of wrapped statements are no second edge.
bool put_back_bullets(std::vector<PlacedLine>& statements);

}  // namespace uoc::read
