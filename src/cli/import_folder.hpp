// SPDX-License-Identifier: Apache-2.0
// Where import puts its units: a source for each in a folder, or one text.
#pragma once

#include <span>
#include <string>

#include "cli/common.hpp"

namespace uoc::cli {

struct ImportTarget {
  std::string notation;  // "xml", "markdown" or "json"
  std::string output;    // a folder; "-": standard output
  bool force = false;    // replace files that differ
};

// Units in one of the notations.
std::string bytes_of(const pipeline::Project& project, std::size_t standard, std::span<const model::Unit> units, std::string_view notation);

// Writes the sources, the copies of what was imported (.imported) and the standard's file. A source that differs from both is
// merged with what the document changed. Says what it does; `findings` if conflicts were marked, `io` if a file was left.
ExitCode write_to_folder(Env& env, pipeline::Project& project, const ImportTarget& target);

}  // namespace uoc::cli
