// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace uoc::base {

// Whether a path fits a pattern: `*` stands for any text within a name, `?` for one character of it, `**` for any number
// of folders. A pattern that names a folder holds for everything below it. Takes time in proportion to the product of
// both lengths at the most.
bool matches_glob(std::string_view pattern, std::string_view path);

}  // namespace uoc::base
