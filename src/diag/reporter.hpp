// SPDX-License-Identifier: Apache-2.0
// Reporters turn the same sorted list of diagnostics into text or a machine format. Each is one function, and
// writes the same bytes for any number of threads.
#pragma once

#include <iosfwd>
#include <span>
#include <string_view>

#include "diag/diagnostic.hpp"

namespace uoc::diag {

struct ReportInput {
  const Diagnostics& diagnostics;  // sorted
  const base::SourceSet& sources;
  std::span<const RuleInfo* const> rules;  // every rule there is, sorted by id
  std::size_t units = 0;                   // how many were read
  std::size_t not_verified = 0;            // judgements that rules had to leave open
  bool color = false;                      // for a terminal
  std::string_view version;                // of uoc
  unsigned jobs = 0;                       // threads; 0: one for each core
};

struct Reporter {
  std::string_view name;
  std::string_view summary;
  void (*report)(const ReportInput& input, std::ostream& out);
};

void report_text(const ReportInput& input, std::ostream& out);
void report_json(const ReportInput& input, std::ostream& out);
void report_sarif(const ReportInput& input, std::ostream& out);

std::span<const Reporter> reporters();
const Reporter* find_reporter(std::string_view name);

}  // namespace uoc::diag
