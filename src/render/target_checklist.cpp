// SPDX-License-Identifier: Apache-2.0
// Forms for assessors, candidates, recognition of prior learning and moderators: a row for each criterion, to be printed on
// A4 or filled in on the screen.
#include "render/form.hpp"
#include "render/targets.hpp"

namespace uoc::render {
namespace {

void unit_pages(const Site& site, std::size_t standard, std::size_t unit, const Templates& templates, std::vector<Page>& out) {
  Value view = form_view(site, standard, unit);
  for (const Role& role : kRoles) {
    if (&role != &kRoles.front()) turn_to(view, site, standard, unit, role);
    out.push_back({form_path(site, standard, unit, role, ".html"), templates.fill(role.html, view)});
    out.push_back({form_path(site, standard, unit, role, ".md"), templates.fill(role.markdown, view)});
  }
}

void add_area_pages(const Site& site, std::size_t standard, const Templates& templates, std::vector<Page>& out) {
  const std::string folder = "checklist/" + site.folders[standard] + "/";
  for (std::size_t a = 0; a < site.areas[standard].size(); ++a) {
    const Area& area = site.areas[standard][a];
    for (std::size_t p = 0; p < area_pages(area) && !area.units.empty(); ++p)
      out.push_back({folder + area_path(a, p), templates.fill("checklist/area.html", area_view(site, {standard, a, p}))});
  }
}

void site_pages(const Site& site, const Templates& templates, std::vector<Page>& out) {
  add_assets(site, templates, "checklist", out);
  out.push_back({"checklist/checklist.js", std::string(templates.raw("checklist/checklist.js"))});
  out.push_back({"checklist/index.html", templates.fill("checklist/home.html", home_view(site, ".html"))});
  for (std::size_t s = 0; s < site.standards.size(); ++s) {
    out.push_back({"checklist/" + site.folders[s] + "/index.html", templates.fill("checklist/standard.html", standard_view(site, s, ".html"))});
    if (has_area_pages(site, s)) add_area_pages(site, s, templates, out);
  }
}

}  // namespace

constinit const Target kChecklistTarget{"checklist", "forms for assessors, candidates, prior learning and moderators", unit_pages,
                                        site_pages};

}  // namespace uoc::render
