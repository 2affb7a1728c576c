// SPDX-License-Identifier: Apache-2.0
// Random units with texts that are hard to write down. The same seed gives the same unit everywhere.
#pragma once

#include <cstdint>

#include "model/unit.hpp"

namespace uoc::tests {

// A unit as a reader could have made it: labels are printed where there is text, comments stand at things that exist.
model::Unit random_unit(std::uint64_t seed);

}  // namespace uoc::tests
