// SPDX-License-Identifier: Apache-2.0
// Applies the waivers of a project to its findings.
#pragma once

#include <unordered_map>

#include "pipeline/pipeline.hpp"

namespace uoc::pipeline {

// The waivers of the settings and those beside the text; faults of the latter are findings.
void collect_waivers(Project& project, diag::Diagnostics& faults);

class WaiverBook {
 public:
  // `today` is YYYY-MM-DD, or empty where nobody said: then no waiver is over.
  WaiverBook(const Project& project, std::string_view today);

  bool empty() const { return by_rule_.empty(); }
  // The waiver that covers a finding, or null.
  const Waiver* covering(const diag::Diagnostic& finding) const;
  // What is to be said of waivers that are over, or that cover none of these findings.
  void judge(Project& project, const diag::Diagnostics& findings, diag::Diagnostics& out) const;

 private:
  bool is_over(const Waiver& waiver) const { return !today_.empty() && !waiver.by.expires.empty() && waiver.by.expires < today_; }
  bool covers(const Waiver& waiver, const diag::Diagnostic& finding) const;
  std::string reason_for_none(const Project& project, const Waiver& waiver) const;

  const std::vector<Waiver>& waivers_;
  std::string_view today_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_rule_;  // that are not over
};

}  // namespace uoc::pipeline
