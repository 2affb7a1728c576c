// SPDX-License-Identifier: Apache-2.0
// Word documents: the forms of all roles with form controls, the session guide, the unit itself as the table in which it is
// published; of a set of units the course outline and the matrices of criteria and sessions.
#include <array>

#include "render/form.hpp"
#include "render/office.hpp"
#include "render/targets.hpp"
#include "render/trainer_view.hpp"

namespace uoc::render {
namespace {

// Templates of the parts that tell what a document is about.
struct About {
  std::string_view core, header, footer;
};
constexpr About kOneUnit{"docx/core.xml", "docx/header.xml", "docx/footer.xml"};
constexpr About kSeveralUnits{"docx/set-core.xml", "docx/set-header.xml", "docx/set-footer.xml"};

std::string word_document(const Templates& templates, const About& about, std::string_view body, const Value& view) {
  const std::array parts{OfficePart{"[Content_Types].xml", "docx/content-types.xml"},
                         OfficePart{"_rels/.rels", "docx/package-rels.xml"},
                         OfficePart{"docProps/core.xml", about.core},
                         OfficePart{"word/document.xml", body},
                         OfficePart{"word/_rels/document.xml.rels", "docx/document-rels.xml"},
                         OfficePart{"word/styles.xml", "docx/styles.xml"},
                         OfficePart{"word/settings.xml", "docx/settings.xml"},
                         OfficePart{"word/header1.xml", about.header},
                         OfficePart{"word/footer1.xml", about.footer}};
  return office_document(templates, parts, view);
}

std::string set_path(const Site& site, std::size_t standard, std::string_view name) {
  return "docx/" + site.folders[standard] + "/" + std::string(name) + ".docx";
}

void unit_pages(const Site& site, std::size_t standard, std::size_t unit, const Templates& templates, std::vector<Page>& out) {
  Value view = form_view(site, standard, unit);
  const std::string stem = unit_path(site, standard, unit, "docx", "-");
  for (const Role& role : kRoles) {
    turn_to(view, site, standard, unit, role);
    out.push_back({stem + std::string(role.name) + ".docx", word_document(templates, kOneUnit, role.docx, view)});
  }
  turn_to_unit(view);
  add_fields(view, site, standard, unit);
  out.push_back({stem + "unit.docx", word_document(templates, kOneUnit, "docx/unit.xml", view)});
  turn_to_guide(view);
  add_guide(view, site, standard, unit);
  out.push_back({stem + "trainer.docx", word_document(templates, kOneUnit, "docx/trainer.xml", view)});
  // As in target_trainer.cpp: a matrix comes with the first of its units.
  if (unit % kMatrixUnits != 0) return;
  const std::size_t page = unit / kMatrixUnits;
  out.push_back({set_path(site, standard, "matrix-" + std::to_string(page + 1)),
                 word_document(templates, kSeveralUnits, "docx/matrix.xml", matrix_view(site, standard, page, ".html"))});
}

void site_pages(const Site& site, const Templates& templates, std::vector<Page>& out) {
  for (std::size_t s = 0; s < site.standards.size(); ++s)
    out.push_back({set_path(site, s, "outline"), word_document(templates, kSeveralUnits, "docx/outline.xml", outline_view(site, s, ".html"))});
}

}  // namespace

constinit const Target kDocxTarget{"docx", "forms, session guides and units as Word documents (only if named)", unit_pages, site_pages, Target::Built::if_named};

}  // namespace uoc::render
