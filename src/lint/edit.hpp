// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diag/diagnostic.hpp"
#include "model/unit.hpp"

namespace uoc::lint {

// The edit that writes `fresh` for part of a text of a unit in this notation, in its escapes. Its place is not valid where the source
// does not hold that part as it stands (see Report::edit).
diag::Edit edit_of(const base::SourceSet& sources, model::Notation notation, const model::Text& text, std::size_t offset, std::size_t length,
                   std::string_view fresh);

}  // namespace uoc::lint
