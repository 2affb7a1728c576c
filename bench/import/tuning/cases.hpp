// SPDX-License-Identifier: Apache-2.0
// Damaged units with the right answer, as bench/import/tune writes them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/source.hpp"

namespace uoc::tuning {

struct RightStatement {
  std::string text, number;
  bool heading = false;
};

struct Case {
  std::string part, shape, title, range;
  base::SourceFile file;
  std::uint32_t begin[2], end[2];  // of the competency and of the assessment behind its lead-in, where their texts stand
  std::vector<RightStatement> statements, outcomes;
};

// How often it counts: the published units must be read exactly.
double weight_of(const Case& c);

std::string slurp(const std::filesystem::path& path);

// FOLDER/<part>/<shape>/<code>.json; those of the part that is held out are not read.
std::vector<Case> load_cases(const std::filesystem::path& folder, const std::string& held_out);

}  // namespace uoc::tuning
