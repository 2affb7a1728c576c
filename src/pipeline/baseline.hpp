// SPDX-License-Identifier: Apache-2.0
// A baseline: the findings that a project starts out with. Only what is found beyond it counts, and what no longer occurs
// is reported, so that it can only shrink (docs/ci.md).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/source.hpp"
#include "diag/diagnostic.hpp"

namespace uoc::pipeline {

// What tells a finding apart is its fingerprint; the rest is for people, and to know which entries a run can judge.
struct BaselineEntry {
  std::string unit, rule, fingerprint, file, message;
};

struct Baseline {
  std::string path;   // as shown
  std::string bytes;
  std::vector<BaselineEntry> entries;
};

// An error says what is wrong and where, and is one of configuration.
base::Result<Baseline> parse_baseline(std::string bytes, std::string path);
// One entry a line, sorted by unit, rule and fingerprint.
std::string write_baseline(std::vector<BaselineEntry> entries);

BaselineEntry baseline_entry(const diag::Diagnostic& finding, const std::string& fingerprint, const base::SourceSet& sources);

}  // namespace uoc::pipeline
