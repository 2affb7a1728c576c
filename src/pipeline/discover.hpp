// SPDX-License-Identifier: Apache-2.0
// From the paths of a command line to standards and their files (docs/architecture.md, "Stages").
#pragma once

#include <string>
#include <vector>

#include "base/files.hpp"
#include "pipeline/pipeline.hpp"

namespace uoc::pipeline {

struct FoundFile {
  std::string path;   // to open
  std::string shown;  // in diagnostics
  bool given = false;  // named on the command line, not found in a folder
  bool from_stdin = false;
};

struct FoundStandard {
  std::string key;     // canonical folder: what makes two of them the same
  std::string path;    // to open
  std::string shown;
  bool declared = false;  // a standard.toml stands in it
  bool whole = false;     // all of its files were looked for, not just some that were named
  std::vector<FoundFile> files;  // sorted by `shown`
};

struct Discovery {
  std::vector<FoundStandard> standards;  // sorted by `shown`
  std::vector<FoundFile> missing;        // given, but neither file nor folder, or holding nothing to read
  std::vector<std::string> notes;        // what was passed over, and why
};

// Each file is found once, whatever links and paths lead to it; the outcome does not depend on the order of `paths`.
Discovery discover(const base::FileSystem& files, const Settings& settings, const LoadOptions& options);

// The path under which diagnostics show `path`: relative to the folder of uoc.toml if it lies below it, else as given.
std::string shown_path(const base::FileSystem& files, const Settings& settings, const std::string& path);

}  // namespace uoc::pipeline
