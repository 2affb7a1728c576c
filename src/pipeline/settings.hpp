// SPDX-License-Identifier: Apache-2.0
// uoc.toml and standard.toml: what they may hold, and clear errors for what they may not.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "lint/run.hpp"
#include "model/standard.hpp"

namespace uoc::pipeline {

struct Waiver {
  std::string rule, unit, item, reason, owner, expires;
};

// uoc.toml. Paths are relative to its folder.
struct Settings {
  std::string root;        // folder of uoc.toml, canonical; the working folder where there is none
  bool found = false;      // a uoc.toml was found
  std::vector<std::string> standards{"standards"};
  std::string output = "output";
  std::string templates = "templates";
  std::map<std::string, lint::Grade, std::less<>> rules;
  std::vector<Waiver> waivers;
  model::ProjectWords words;
  std::uint64_t max_file_size = std::uint64_t{64} << 20U;  // bytes
};

// Looks for uoc.toml from `start` upwards and reads it. Unknown keys, rules and values are errors with file and line.
base::Result<Settings> load_settings(const base::FileSystem& files, const std::string& start,
                                     const std::vector<std::string_view>& rule_ids);

base::Result<model::StandardInfo> parse_standard(std::string_view toml, std::string_view file_name);

}  // namespace uoc::pipeline
