// SPDX-License-Identifier: Apache-2.0
#include "diag/by_file.hpp"

#include <algorithm>

#include "diag/place.hpp"

namespace uoc::diag {

std::vector<FileFindings> files_with_findings(const ReportInput& input) {
  std::vector<FileFindings> out;
  const auto& list = input.diagnostics;
  const auto path = [&](std::size_t i) -> std::string_view {
    return list[i].span.valid() ? std::string_view(input.sources.file(list[i].span.file).path()) : kNowhere;
  };
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (out.empty() || out.back().path != path(i)) out.push_back({path(i), i, i});
    out.back().end = i + 1;
  }
  return out;
}

std::vector<FileFindings> all_files(const ReportInput& input) {
  std::vector<FileFindings> out = files_with_findings(input);
  std::vector<std::string_view> found;
  for (const auto& file : out) found.push_back(file.path);
  std::sort(found.begin(), found.end());
  for (base::FileId id = 0; id < input.sources.size(); ++id) {
    const std::string& path = input.sources.file(id).path();
    if (!std::binary_search(found.begin(), found.end(), path)) out.push_back({path, 0, 0});
  }
  const auto less = [](const FileFindings& a, const FileFindings& b) { return a.path < b.path; };
  std::stable_sort(out.begin(), out.end(), less);
  return out;
}

}  // namespace uoc::diag
