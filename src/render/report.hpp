// SPDX-License-Identifier: Apache-2.0
// What the committee's report is made of besides the units: findings, waivers, and the order in which units are shown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/standard.hpp"

namespace uoc::render {

// A waiver of the project as the report lists it.
struct RegisterEntry {
  struct Covered {
    std::string place;  // "standards/a/105499L4.md:25:3"
    std::string grade;
    std::string message;
  };
  std::string rule, unit, item;  // unit and item are empty where it holds for all of them
  std::string reason, owner, expires;
  std::string place;  // where it stands
  bool over = false;  // its day is over; it covers nothing
  std::vector<Covered> covered;
};

// The findings of a run, by unit. Diagnostics and sources must outlive it.
struct Findings {
  const diag::Diagnostics* all = nullptr;  // null: nothing was checked
  const base::SourceSet* sources = nullptr;
  std::vector<std::vector<std::vector<std::uint32_t>>> of_units;  // for each standard and unit: indexes into all
  std::vector<std::uint32_t> elsewhere;                           // of files that hold no unit, settings, whole standards
  std::string rule_pages;  // URL below which the pages of rules are published; empty or ends in '/'
};

// In which order a standard's units stand in the report, and on which page: the gravest first, and about kPageFindings findings
// to a page, but no unit is torn.
inline constexpr std::size_t kPageFindings = 150;
struct ReportOrder {
  std::vector<std::size_t> units;        // that have findings
  std::vector<std::size_t> page_starts;  // indexes into `units`; one for each page
  std::vector<std::size_t> opens;        // for each unit of the standard: the page that it is the first one of, or kNoPage
};
inline constexpr std::size_t kNoPage = static_cast<std::size_t>(-1);
ReportOrder report_order(const Findings& findings, std::size_t standard);

}  // namespace uoc::render
