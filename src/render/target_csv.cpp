// SPDX-License-Identifier: Apache-2.0
// A table for each unit, a line for each criterion: for programs, and for spreadsheets of any make.
#include "render/form.hpp"
#include "render/targets.hpp"

namespace uoc::render {
namespace {

// With the line ends of RFC 4180, and a byte order mark: without it Excel takes UTF-8 for the code page of the system.
std::string as_sent(std::string_view text) {
  std::string out = "\xEF\xBB\xBF";
  for (const char c : text) {
    if (c == '\n') out.push_back('\r');
    out.push_back(c);
  }
  return out;
}

void unit_pages(const Site& site, std::size_t standard, std::size_t unit, const Templates& templates, std::vector<Page>& out) {
  Value view = form_view(site, standard, unit);
  turn_to_unit(view);
  out.push_back({unit_path(site, standard, unit, "csv", ".csv"), as_sent(templates.fill("csv/unit.csv", view))});
}

void site_pages(const Site&, const Templates&, std::vector<Page>&) {}

}  // namespace

constinit const Target kCsvTarget{"csv", "a table of each unit's criteria (only if named)", unit_pages, site_pages, Target::Built::if_named};

}  // namespace uoc::render
