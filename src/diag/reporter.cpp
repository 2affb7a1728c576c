// SPDX-License-Identifier: Apache-2.0
#include "diag/reporter.hpp"

namespace uoc::diag {

std::span<const Reporter> reporters() {
  static constexpr Reporter kReporters[] = {
      {"text", "for people: the place, the words, a hint", report_text},
      {"json", "one JSON object", report_json},
      {"sarif", "SARIF 2.1.0, as code scanning reads it", report_sarif},
  };
  return kReporters;
}

const Reporter* find_reporter(std::string_view name) {
  for (const auto& reporter : reporters())
    if (reporter.name == name) return &reporter;
  return nullptr;
}

}  // namespace uoc::diag
