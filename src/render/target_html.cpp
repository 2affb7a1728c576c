// SPDX-License-Identifier: Apache-2.0
// A web site to read units in: home page, a page for each standard, a page for each unit. Works from file://.
#include "render/targets.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

void unit_pages(const Site& site, std::size_t standard, std::size_t unit, const Templates& templates,
                std::vector<Page>& out) {
  const Value view = unit_view(site, standard, unit, "html", ".html");
  out.push_back({unit_path(site, standard, unit, "html", ".html"),
                 templates.fill("html/unit.html", view)});
}

void add_area_pages(const Site& site, std::size_t standard, const Templates& templates,
                    std::vector<Page>& out) {
  const std::string folder = "html/" + site.folders[standard] + "/";
  for (std::size_t a = 0; a < site.areas[standard].size(); ++a) {
    const Area& area = site.areas[standard][a];
    for (std::size_t p = 0; p < area_pages(area) && !area.units.empty(); ++p)
      out.push_back({folder + area_path(a, p),
                     templates.fill("html/area.html", area_view(site, {standard, a, p}))});
  }
}

void site_pages(const Site& site, const Templates& templates, std::vector<Page>& out) {
  add_assets(site, templates, "html", out);
  out.push_back(
      {"html/index.html", templates.fill("html/home.html", home_view(site, ".html"))});
  for (std::size_t s = 0; s < site.standards.size(); ++s) {
    out.push_back({"html/" + site.folders[s] + "/index.html",
                   templates.fill("html/standard.html", standard_view(site, s, ".html"))});
    if (has_area_pages(site, s)) add_area_pages(site, s, templates, out);
  }
}

}  // namespace

constinit const Target kHtmlTarget{"html", "a web site to read units in", unit_pages, site_pages};

}  // namespace uoc::render
