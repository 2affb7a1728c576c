// SPDX-License-Identifier: Apache-2.0
#include "base/glob.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace uoc::base {
namespace {

// One name without '/'. Only the last `*` met needs to be tried with a longer text: what an earlier one took still fits.
bool fits_name(std::string_view pattern, std::string_view name) {
  std::size_t p = 0, n = 0, star = std::string_view::npos, taken = 0;
  while (n < name.size()) {
    const std::size_t length = std::max<std::size_t>(1, utf8_length(name, n));
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      taken = n;
    } else if (p < pattern.size() && pattern[p] == '?') {
      ++p;
      n += length;
    } else if (p < pattern.size() && pattern[p] == name[n]) {
      ++p;
      ++n;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      n = ++taken;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

}  // namespace

bool matches_glob(std::string_view pattern, std::string_view path) {
  while (pattern.ends_with('/')) pattern.remove_suffix(1);
  const auto parts = split(pattern, '/'), names = split(path, '/');
  // fits[n]: the parts so far fit the first n names.
  std::vector<bool> fits(names.size() + 1, false);
  fits[0] = true;
  for (const std::string_view part : parts) {
    std::vector<bool> next(names.size() + 1, false);
    for (std::size_t n = 0; n <= names.size(); ++n) {
      if (part == "**") next[n] = fits[n] || (n > 0 && next[n - 1]);
      else if (n > 0) next[n] = fits[n - 1] && fits_name(part, names[n - 1]);
    }
    fits = std::move(next);
  }
  return std::find(fits.begin() + 1, fits.end(), true) != fits.end();
}

}  // namespace uoc::base
