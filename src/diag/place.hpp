// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/source.hpp"

namespace uoc::diag {

// The file that machine formats name for what stands in none: each finding must have one.
inline constexpr std::string_view kNowhere = "uoc.toml";

// A place as reports give it: `end` is the place behind the last character.
struct Place {
  std::string_view file = kNowhere;
  base::Position begin, end;
};

inline Place place_of(const base::SourceSet& sources, const base::Span& span) {
  if (!span.valid()) return {};
  const base::SourceFile& file = sources.file(span.file);
  return {file.path(), file.position(span.begin), file.position(span.end)};
}

}  // namespace uoc::diag
