// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/resources.hpp"

namespace uoc::base {

std::optional<std::string_view> resource(std::string_view name) {
  const auto all = resources();
  const auto it = std::find_if(all.begin(), all.end(), [&](const Resource& r) { return r.name == name; });
  if (it == all.end()) return std::nullopt;
  return it->bytes();
}

}  // namespace uoc::base
