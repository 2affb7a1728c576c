// SPDX-License-Identifier: Apache-2.0
// Word documents: the forms of all roles with form controls, and the unit itself as the table in which it is published.
#include <array>

#include "render/form.hpp"
#include "render/office.hpp"
#include "render/targets.hpp"

namespace uoc::render {
namespace {

std::array<OfficePart, 9> parts_of(std::string_view document) {
  return {OfficePart{"[Content_Types].xml", "docx/content-types.xml"},
          OfficePart{"_rels/.rels", "docx/package-rels.xml"},
          OfficePart{"docProps/core.xml", "docx/core.xml"},
          OfficePart{"word/document.xml", document},
          OfficePart{"word/_rels/document.xml.rels", "docx/document-rels.xml"},
          OfficePart{"word/styles.xml", "docx/styles.xml"},
          OfficePart{"word/settings.xml", "docx/settings.xml"},
          OfficePart{"word/header1.xml", "docx/header.xml"},
          OfficePart{"word/footer1.xml", "docx/footer.xml"}};
}

void unit_pages(const Site& site, std::size_t standard, std::size_t unit, const Templates& templates, std::vector<Page>& out) {
  Value view = form_view(site, standard, unit);
  const std::string stem = unit_path(site, standard, unit, "docx", "-");
  for (const Role& role : kRoles) {
    turn_to(view, site, standard, unit, role);
    out.push_back({stem + std::string(role.name) + ".docx", office_document(templates, parts_of(role.docx), view)});
  }
  turn_to_unit(view);
  add_fields(view, site, standard, unit);
  out.push_back({stem + "unit.docx", office_document(templates, parts_of("docx/unit.xml"), view)});
}

void site_pages(const Site&, const Templates&, std::vector<Page>&) {}

}  // namespace

constinit const Target kDocxTarget{"docx", "forms and units as Word documents (only if named)", unit_pages, site_pages, Target::Built::if_named};

}  // namespace uoc::render
