// SPDX-License-Identifier: Apache-2.0
// What a committee wants to know of its standards beside the units: what was found in them and what to do about it, what was
// waived and why, and what can be counted.
#include "render/report_view.hpp"
#include "render/targets.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

// A page of findings comes with the unit that opens it, so that pages are made in parallel and none is kept.
void unit_pages(const Site& site, std::size_t standard, std::size_t unit, const Templates& templates, std::vector<Page>& out) {
  if (site.report.empty()) return;
  const auto& opens = site.report[standard].opens;
  if (unit >= opens.size() || opens[unit] == kNoPage) return;
  out.push_back({report_path(site, standard, opens[unit]), templates.fill("report/standard.html", report_page_view(site, standard, opens[unit]))});
}

void site_pages(const Site& site, const Templates& templates, std::vector<Page>& out) {
  add_assets(site, templates, "report", out);
  out.push_back({"report/index.html", templates.fill("report/index.html", report_home_view(site))});
}

}  // namespace

constinit const Target kReportTarget{"report", "findings, waivers and statistics for the committee", unit_pages, site_pages};

}  // namespace uoc::render
