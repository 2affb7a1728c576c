// SPDX-License-Identifier: Apache-2.0
// Units of an invented trade, for tests that need many of them.
#pragma once

#include <string>

namespace uoc::tests {

// A published text of one unit without faults; `number` makes its code (six digits) and its title.
std::string unit_text(int number);
std::string unit_code(int number);

}  // namespace uoc::tests
