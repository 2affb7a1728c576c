// SPDX-License-Identifier: Apache-2.0
// uoc.toml and standard.toml: what they may hold, and clear errors for what they may not.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "diag/suppression.hpp"
#include "lint/run.hpp"
#include "model/standard.hpp"
#include "render/look.hpp"

namespace uoc::pipeline {

// A finding that was looked at and may stay: of a rule, at a unit or item and what stands below it.
struct Waiver {
  std::string rule;
  std::string unit;  // empty: all of them
  std::string item;  // empty: all of them
  diag::Suppression by;
  base::Span place, scope;  // of a waiver beside the text: where it stands, and the unit it stands in
  std::uint32_t line = 0;   // of one in uoc.toml
};

// Grades for the files of some folders; they replace those of `[rules]`.
struct FolderRules {
  std::string path;  // a pattern (base/glob.hpp), relative to the folder of uoc.toml
  lint::Grades grades;
  std::uint32_t line = 0;
};

// uoc.toml. Paths are relative to its folder.
struct Settings {
  std::string root;        // folder of uoc.toml, canonical; the working folder where there is none
  bool found = false;      // a uoc.toml was found
  std::vector<std::string> standards{"standards"};
  std::string output = "output";
  std::string templates = "templates";
  std::string profiles = "profiles";
  std::string rule_pages;  // URL below which the pages of rules are published; ends in '/'
  lint::Grades rules;
  std::vector<FolderRules> folder_rules;  // in the order of the file: a later one wins
  std::vector<Waiver> waivers;
  std::string text;        // of uoc.toml, to show a line of it
  model::ProjectWords words;
  render::Look look;       // but for the picture, which stands in:
  std::string logo_path;   // empty: there is none
  std::uint64_t max_file_size = std::uint64_t{64} << 20U;  // bytes
};

// Looks for uoc.toml from `start` upwards and reads it. Unknown keys, rules and values are errors with file and line.
base::Result<Settings> load_settings(const base::FileSystem& files, const std::string& start,
                                     const std::vector<std::string_view>& rule_ids);

base::Result<model::StandardInfo> parse_standard(std::string_view toml, std::string_view file_name);

}  // namespace uoc::pipeline
