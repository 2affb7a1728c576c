// SPDX-License-Identifier: Apache-2.0
// Units as Markdown for readers. The notation that is read back is another one: render/writer.hpp.
#include "render/targets.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

void unit_pages(const Site& site, std::size_t standard, std::size_t unit, const Templates& templates,
                std::vector<Page>& out) {
  const Value view = unit_view(site, standard, unit, "markdown", ".md");
  out.push_back({unit_path(site, standard, unit, "markdown", ".md"),
                 templates.fill("markdown/unit.md", view)});
}

void site_pages(const Site& site, const Templates& templates, std::vector<Page>& out) {
  out.push_back(
      {"markdown/index.md", templates.fill("markdown/home.md", home_view(site, ".md"))});
  for (std::size_t s = 0; s < site.standards.size(); ++s)
    out.push_back({"markdown/" + site.folders[s] + "/index.md",
                   templates.fill("markdown/standard.md", standard_view(site, s, ".md"))});
}

}  // namespace

constinit const Target kMarkdownTarget{"markdown", "units as Markdown for readers", unit_pages, site_pages};

}  // namespace uoc::render
