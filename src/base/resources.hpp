// SPDX-License-Identifier: Apache-2.0
// Files embedded in the program at build time: templates/…, data/… (profiles, word lists) and rules/… (rule pages).
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace uoc::base {

struct Resource {
  std::string_view name;  // for example "templates/html/unit.html" or "rules/part_missing.md"
  const char* begin;
  const char* end;

  std::string_view bytes() const { return {begin, static_cast<std::size_t>(end - begin)}; }
};

// All embedded files, sorted by name.
std::span<const Resource> resources();

// The bytes of one embedded file, or nothing.
std::optional<std::string_view> resource(std::string_view name);

}  // namespace uoc::base
