// SPDX-License-Identifier: Apache-2.0
// Evidence checklists for assessors: a row for each criterion, to be printed on A4 or filled in on the
// screen.
#include "render/targets.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

void unit_pages(const Site& site, std::size_t standard, std::size_t unit, const Templates& templates,
                std::vector<Page>& out) {
  const Value view = unit_view(site, standard, unit, "checklist", ".html");
  out.push_back({unit_path(site, standard, unit, "checklist", ".html"),
                 templates.fill("checklist/unit.html", view)});
  out.push_back({unit_path(site, standard, unit, "checklist", ".md"),
                 templates.fill("checklist/unit.md", view)});
}

void site_pages(const Site& site, const Templates& templates, std::vector<Page>& out) {
  add_assets(site, templates, "checklist", out);
  for (std::size_t s = 0; s < site.standards.size(); ++s)
    out.push_back({"checklist/" + site.folders[s] + "/index.html",
                   templates.fill("checklist/standard.html", standard_view(site, s, ""))});
}

}  // namespace

constinit const Target kChecklistTarget{"checklist", "evidence checklists for assessors", unit_pages,
                                        site_pages};

}  // namespace uoc::render
