// SPDX-License-Identifier: Apache-2.0
// Targets of a build: what is rendered for each unit and for each standard. Output depends on the model and the
// templates only: no clock, no locale, no file is read.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.hpp"
#include "model/standard.hpp"
#include "render/template.hpp"

namespace uoc::render {

struct Page {
  std::string path;  // below the output folder: "html/insurance/105499L4.html"
  std::string bytes;
};

// What a target may know besides the unit.
struct Site {
  std::vector<const model::Standard*> standards;
  std::vector<std::vector<std::string>> names;  // for each standard, the file name stem of each unit (safe and unique)
  const model::Lexicon* lexicon = nullptr;
  std::string_view version;
};

// Names of the units' files: the code where it is safe, escaped and hashed otherwise, "~2" for the second of a code.
std::vector<std::string> file_stems(const model::Standard& standard);

struct Target {
  std::string_view name;     // "html"
  std::string_view summary;  // one line for the help
  // Pages of one unit (called in parallel) and pages of the whole site (indexes, style sheets).
  void (*unit_pages)(const Site& site, std::size_t standard, std::size_t unit, const Templates& templates, std::vector<Page>& out);
  void (*site_pages)(const Site& site, const Templates& templates, std::vector<Page>& out);
};

// All targets, in the order of the help.
std::span<const Target> targets();
const Target* find_target(std::string_view name);

}  // namespace uoc::render
