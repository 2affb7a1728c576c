// SPDX-License-Identifier: Apache-2.0
// The build: discover → read → check → render → publish. Each stage is one function; nothing flows back.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "diag/diagnostic.hpp"
#include "pipeline/settings.hpp"
#include "read/reader.hpp"
#include "render/renderer.hpp"

namespace uoc::pipeline {

// What every stage works on. Owns sources, profiles, lexicon and standards for the whole run.
struct Project {
  Settings settings;
  base::SourceSet sources;
  model::Lexicon lexicon;
  std::map<std::string, model::Profile> profiles;  // stable addresses: standards point at them
  std::vector<model::Standard> standards;          // sorted by folder
  diag::Diagnostics diagnostics;                   // of reading
  std::size_t not_verified = 0;
  bool input_failed = false;                       // something could not be opened: exit code 3
  std::size_t unit_count() const;
};

struct LoadOptions {
  std::vector<std::string> paths;  // as given on the command line; empty: the standards of the settings
  std::string stdin_bytes;         // for the path "-"
  std::string stdin_filename;      // its name
  unsigned jobs = 0;
};

// Settings, discovery and reading. An error is wrong usage or wrong configuration (exit code 2).
base::Result<Project> load(const base::FileSystem& files, const LoadOptions& options);

// Runs the rules of the settings and adds their findings; sorts all diagnostics.
void check(Project& project, unsigned jobs, std::string_view only_group = {});

struct PublishReport {
  std::size_t written = 0, unchanged = 0, removed = 0;
  std::string folder;
};

// Renders targets and brings the output folder up to date (docs/architecture.md, "Publish").
base::Result<PublishReport> publish(base::FileSystem& files, const Project& project, const std::string& output,
                                    const std::vector<const render::Target*>& targets, unsigned jobs);

// Every rule there is: of the input and of the checker, sorted by id.
std::vector<const diag::RuleInfo*> all_rules();

}  // namespace uoc::pipeline
