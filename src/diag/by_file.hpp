// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "diag/reporter.hpp"

namespace uoc::diag {

// The findings [begin, end) of a report that lie in one file.
struct FileFindings {
  std::string_view path;
  std::size_t begin = 0, end = 0;
};

// The files with findings, in the order of paths.
std::vector<FileFindings> files_with_findings(const ReportInput& input);
// Every file that was read.
std::vector<FileFindings> all_files(const ReportInput& input);

}  // namespace uoc::diag
