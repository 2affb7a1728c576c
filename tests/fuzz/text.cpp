// SPDX-License-Identifier: Apache-2.0
#include "fuzz/guarantees.hpp"
#include "fuzz/targets.hpp"

namespace uoc::fuzz {

void text(std::string_view bytes) { check_reading(bytes, "unit.txt"); }

}  // namespace uoc::fuzz
