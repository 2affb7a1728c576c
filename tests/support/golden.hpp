// SPDX-License-Identifier: Apache-2.0
// Golden files: compared as they are, or written anew where UPDATE_GOLDEN=1 is set. Under CI nothing is ever rewritten.
#pragma once

#include <string>

namespace uoc::tests {

// Whether expected files are to be rewritten; throws if that is asked for where CI is set.
bool update_golden();

std::string read_whole(const std::string& path);  // throws if it cannot be read
void write_whole(const std::string& path, const std::string& bytes);

}  // namespace uoc::tests
