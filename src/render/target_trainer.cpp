// SPDX-License-Identifier: Apache-2.0
// What trainers need: a session guide of each unit, an outline of all of them, and a matrix of criteria and sessions to fill.
#include "render/targets.hpp"
#include "render/trainer_view.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

constexpr std::string_view kName = "trainer";

void unit_pages(const Site& site, std::size_t standard, std::size_t unit, const Templates& templates, std::vector<Page>& out) {
  out.push_back({unit_path(site, standard, unit, kName, ".html"), templates.fill("trainer/unit.html", session_guide_view(site, standard, unit, ".html"))});
  out.push_back({unit_path(site, standard, unit, kName, ".md"), templates.fill("trainer/unit.md", session_guide_view(site, standard, unit, ".md"))});
  // A page of the matrix comes with one unit of it, so that pages are made in parallel and none is kept.
  if (unit % kMatrixUnits != 0) return;
  const std::size_t page = unit / kMatrixUnits;
  const std::string folder = "trainer/" + site.folders[standard] + "/";
  out.push_back({folder + matrix_name(page, ".html"), templates.fill("trainer/matrix.html", matrix_view(site, standard, page, ".html"))});
  out.push_back({folder + matrix_name(page, ".md"), templates.fill("trainer/matrix.md", matrix_view(site, standard, page, ".md"))});
}

void site_pages(const Site& site, const Templates& templates, std::vector<Page>& out) {
  add_assets(site, templates, kName, out);
  for (std::size_t s = 0; s < site.standards.size(); ++s) {
    const std::string folder = "trainer/" + site.folders[s] + "/";
    out.push_back({folder + "index.html", templates.fill("trainer/outline.html", outline_view(site, s, ".html"))});
    out.push_back({folder + "index.md", templates.fill("trainer/outline.md", outline_view(site, s, ".md"))});
  }
}

}  // namespace

constinit const Target kTrainerTarget{"trainer", "session guides, course outline and coverage matrix", unit_pages, site_pages};

}  // namespace uoc::render
