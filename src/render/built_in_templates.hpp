// SPDX-License-Identifier: Apache-2.0
// The files of templates/ that the program carries, for those who want to change one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace uoc::render {

struct BuiltInTemplate {
  std::string_view name;   // below templates/: "html/unit.html"
  std::string_view bytes;
  std::string_view says;   // what its first comment says; empty if it has none
};

// All of them, sorted by name.
std::vector<BuiltInTemplate> built_in_templates();

}  // namespace uoc::render
