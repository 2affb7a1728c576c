// SPDX-License-Identifier: Apache-2.0
// Where import puts its units: a source for each in a folder, or one text.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "cli/common.hpp"
#include "pipeline/standard_writer.hpp"

namespace uoc::cli {

struct ImportTarget {
  std::string notation;  // "xml", "markdown" or "json"
  std::string output;    // a folder; "-": standard output
  bool force = false;    // replace files that differ
};

// Units in one of the notations.
std::string bytes_of(const pipeline::Project& project, std::size_t standard, std::span<const model::Unit> units, std::string_view notation);

// Writes the sources, the copies of what was imported (.imported) and the standard's file. A source that differs from both is
// merged with what the document changed. Says what it does. Projects are added one after the other and not kept.
class FolderWriter {
 public:
  FolderWriter(Env& env, ImportTarget target);
  void add(pipeline::Project& project);
  // `findings` if conflicts were marked, `io` if a file was left as it is or could not be written.
  ExitCode finish();

 private:
  // A unit, the name of its file, and what import would write of it: the source and the copy beside it.
  struct Place {
    const model::Unit* unit = nullptr;
    std::size_t standard = 0;
    std::string name;
  };
  struct Written {
    std::string source, copy;
  };
  bool merges() const;
  std::vector<Place> places_of(pipeline::Project& project);
  Written written(const pipeline::Project& project, const Place& place) const;
  void put(const pipeline::Project& project, const Place& place, const Written& written);
  bool write_once(const std::string& path, const std::string& bytes);
  bool merge(const pipeline::Project& project, const model::Unit& base, const model::Unit& unit, std::size_t standard, const std::string& path,
             const std::string& old);
  void remember(const std::string& path, const std::string& bytes);
  void write_file(const std::string& path, const std::string& bytes, bool force);

  Env& env_;
  ImportTarget target_;
  std::string imported_;
  std::set<std::string> taken_;  // names of files, in lower case
  pipeline::StandardFile standard_;
  std::size_t written_ = 0, unchanged_ = 0, merged_ = 0, conflicts_ = 0;
  ExitCode code_ = ExitCode::clean;
};

}  // namespace uoc::cli
