// SPDX-License-Identifier: Apache-2.0
#include "fuzz/guarantees.hpp"
#include "fuzz/targets.hpp"

namespace uoc::fuzz {

void xml(std::string_view bytes) { check_reading(bytes, "unit.xml"); }

}  // namespace uoc::fuzz
