// SPDX-License-Identifier: Apache-2.0
// Reporters turn the same sorted list of diagnostics into text or a machine format. Each is one function, and
// writes the same bytes for any number of threads.
#pragma once

#include <iosfwd>
#include <optional>
#include <span>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "diag/statistics.hpp"
#include "diag/suppression.hpp"

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
  std::span<const std::string> fingerprints = {};      // of the diagnostics; for reporters that ask for them
  std::span<const Suppressed> suppressed = {};         // sorted
  std::span<const RuleStatistics> statistics = {};     // in the order of `rules`
  std::size_t known = 0;                               // findings of the baseline, which are not shown
  std::optional<Severity> fail_on = Severity::error;   // the grade from which on findings fail the run
  std::string_view rule_pages = {};                    // where the pages of rules are published, up to the last slash
};

struct Reporter {
  std::string_view name;
  std::string_view summary;
  void (*report)(const ReportInput& input, std::ostream& out);
  bool needs_fingerprints = false;
};

void report_text(const ReportInput& input, std::ostream& out);
void report_json(const ReportInput& input, std::ostream& out);
void report_sarif(const ReportInput& input, std::ostream& out);
void report_github(const ReportInput& input, std::ostream& out);
void report_gitlab(const ReportInput& input, std::ostream& out);
void report_junit(const ReportInput& input, std::ostream& out);
void report_checkstyle(const ReportInput& input, std::ostream& out);

std::span<const Reporter> reporters();
const Reporter* find_reporter(std::string_view name);

}  // namespace uoc::diag
