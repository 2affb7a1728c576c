// SPDX-License-Identifier: Apache-2.0
#include "render/report.hpp"

#include <algorithm>

namespace uoc::render {
namespace {

diag::Severity gravest(const diag::Diagnostics& all, const std::vector<std::uint32_t>& of) {
  auto worst = diag::Severity::advice;
  for (const auto index : of) worst = std::max(worst, all[index].severity);
  return worst;
}

}  // namespace

ReportOrder report_order(const Findings& findings, std::size_t standard) {
  ReportOrder out;
  if (findings.all == nullptr) return out;
  const auto& units = findings.of_units[standard];
  std::vector<diag::Severity> grades(units.size());
  out.opens.assign(units.size(), kNoPage);
  for (std::size_t u = 0; u < units.size(); ++u) {
    if (units[u].empty()) continue;
    out.units.push_back(u);
    grades[u] = gravest(*findings.all, units[u]);
  }
  std::stable_sort(out.units.begin(), out.units.end(), [&](std::size_t a, std::size_t b) { return grades[a] > grades[b]; });
  std::size_t on_page = kPageFindings;  // the first unit opens a page
  for (std::size_t i = 0; i < out.units.size(); ++i) {
    if (on_page >= kPageFindings) {
      out.opens[out.units[i]] = out.page_starts.size();
      out.page_starts.push_back(i);
      on_page = 0;
    }
    on_page += units[out.units[i]].size();
  }
  return out;
}

}  // namespace uoc::render
