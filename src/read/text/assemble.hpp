// SPDX-License-Identifier: Apache-2.0
// Last pass: labels and blocks become a unit of the model.
#pragma once

#include "read/reader.hpp"
#include "read/text/labels.hpp"

namespace uoc::read {

// Builds the unit of one extent and adds what is no part of it to the document's trivia and diagnostics.
model::Unit assemble_unit(const Layout& layout, const UnitExtent& extent, const Context& context, Document& document);

}  // namespace uoc::read
