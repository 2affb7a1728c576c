// SPDX-License-Identifier: Apache-2.0
// uoc.toml, and the same bytes as a standard.toml, as a profile and as a baseline: what they say, or an error that names
// its place.
#include "pipeline/settings.hpp"

#include "fuzz/guarantees.hpp"
#include "fuzz/targets.hpp"
#include "pipeline/baseline.hpp"
#include "pipeline/profile_file.hpp"

namespace uoc::fuzz {
namespace {

template <class T>
void check(const base::Result<T>& result, const std::string& file) {
  if (result) return;
  check_message(result.error().message);
  require(result.error().message.starts_with(file + ":"), "an error does not name its place: " + result.error().message);
}

}  // namespace

void settings(std::string_view bytes) {
  base::MemoryFileSystem files;
  require(files.write("uoc.toml", bytes).has_value(), "a file in memory cannot be written");
  check(pipeline::load_settings(files, ".", {"code-format", "known-error"}), "uoc.toml");
  check(pipeline::parse_standard(bytes, "standard.toml"), "standard.toml");
  check(pipeline::extended_profile(bytes, "profiles/house.toml", "house"), "profiles/house.toml");
  check(pipeline::parse_baseline(std::string(bytes), "baseline.json"), "baseline.json");
}

}  // namespace uoc::fuzz
