// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/unit.hpp"

namespace uoc::pipeline {

// A standard.toml for units that were imported together: what their documents say of the standard as a whole, that is
// its title, the language and the functional areas in the order of the units.
std::string standard_file_for(const std::vector<const model::Unit*>& units);

}  // namespace uoc::pipeline
