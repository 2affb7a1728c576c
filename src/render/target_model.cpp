// SPDX-License-Identifier: Apache-2.0
// The structured model of each unit as canonical XML.
#include "render/targets.hpp"
#include "render/view.hpp"
#include "render/writer.hpp"

namespace uoc::render {
namespace {

void unit_pages(const Site& site, std::size_t standard, std::size_t unit, const Templates&,
                std::vector<Page>& out) {
  out.push_back(
      {unit_path(site, standard, unit, "model", ".xml"), write_xml(site.standards[standard]->units[unit])});
}

void site_pages(const Site&, const Templates&, std::vector<Page>&) {}

}  // namespace

constinit const Target kModelTarget{"model", "the structured model of each unit as XML", unit_pages,
                                    site_pages};

}  // namespace uoc::render
