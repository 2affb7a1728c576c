// SPDX-License-Identifier: Apache-2.0
// Applies the fixes that findings carry: the words concerned change, and nothing else does.
#pragma once

#include <string>
#include <vector>

#include "pipeline/pipeline.hpp"

namespace uoc::pipeline {

// Safe fixes cannot change the meaning; suggestions may, and a person must read what they did.
enum class FixScope : std::uint8_t { safe, suggested };

struct FixedFile {
  std::string path;    // to write
  std::string shown;   // as findings show it
  std::string before, after;
};

struct FixOutcome {
  Project project;                 // as it is after the fixes, checked
  std::vector<FixedFile> files;    // sorted by path; only those that change
  std::size_t applied = 0;         // fixes
  std::vector<std::string> notes;  // files that were left alone, and why
};

// Reads, checks and fixes in memory, again and again until no fix is left: one may make room for another. After each round the
// changed files are read again; a file in which more changed than the words of its fixes stays as it was. Nothing is written.
base::Result<FixOutcome> fix(const base::FileSystem& files, const LoadOptions& load_options, const CheckOptions& check_options, FixScope scope);

}  // namespace uoc::pipeline
