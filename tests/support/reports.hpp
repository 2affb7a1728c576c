// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sstream>
#include <string>

#include "diag/reporter.hpp"

namespace uoc::tests {

// What a reporter writes: report_of(diag::report_text, input).
inline std::string report_of(void (*report)(const diag::ReportInput&, std::ostream&), const diag::ReportInput& input) {
  std::ostringstream out;
  report(input, out);
  return out.str();
}

}  // namespace uoc::tests
