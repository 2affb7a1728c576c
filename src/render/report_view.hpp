// SPDX-License-Identifier: Apache-2.0
// Views of the committee's report.
#pragma once

#include "render/renderer.hpp"

namespace uoc::render {

// The overview: findings by grade and rule, the waiver register, the statistics of each standard.
Value report_home_view(const Site& site);

// One page of the findings of a standard: units with their findings, the gravest first.
Value report_page_view(const Site& site, std::size_t standard, std::size_t page);

// "report/insurance/index.html", "report/insurance/2.html"
std::string report_path(const Site& site, std::size_t standard, std::size_t page);

}  // namespace uoc::render
