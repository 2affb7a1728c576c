// SPDX-License-Identifier: Apache-2.0
#include "diag/reporter.hpp"

namespace uoc::diag {

std::span<const Reporter> reporters() {
  static constexpr Reporter kReporters[] = {
      {"text", "for people: the place, the words, a hint", report_text},
      {"json", "one JSON object", report_json, true},
      {"sarif", "SARIF 2.1.0, as code scanning reads it", report_sarif, true},
      {"github", "annotations of a GitHub workflow", report_github},
      {"gitlab", "a GitLab code quality report", report_gitlab, true},
      {"junit", "JUnit XML: a test suite for each file", report_junit},
      {"checkstyle", "Checkstyle XML", report_checkstyle},
  };
  return kReporters;
}

const Reporter* find_reporter(std::string_view name) {
  for (const auto& reporter : reporters())
    if (reporter.name == name) return &reporter;
  return nullptr;
}

}  // namespace uoc::diag
