// SPDX-License-Identifier: Apache-2.0
// Workbooks: for each unit a sheet for each role with a row for each criterion, and a summary that counts. The parts are
// templates like those of Word documents: the libxlsxwriter that Debian has writes through temporary files only.
#include <array>

#include "render/form.hpp"
#include "render/office.hpp"
#include "render/targets.hpp"

namespace uoc::render {
namespace {

constexpr std::array kParts{
    OfficePart{"[Content_Types].xml", "xlsx/content-types.xml"},
    OfficePart{"_rels/.rels", "xlsx/package-rels.xml"},
    OfficePart{"docProps/core.xml", "xlsx/core.xml"},
    OfficePart{"xl/workbook.xml", "xlsx/workbook.xml"},
    OfficePart{"xl/_rels/workbook.xml.rels", "xlsx/workbook-rels.xml"},
    OfficePart{"xl/styles.xml", "xlsx/styles.xml"},
    OfficePart{"xl/worksheets/sheet1.xml", "xlsx/summary.xml", true},
    OfficePart{"xl/worksheets/sheet2.xml", "xlsx/assessor.xml", true},
    OfficePart{"xl/worksheets/sheet3.xml", "xlsx/candidate.xml", true},
    OfficePart{"xl/worksheets/sheet4.xml", "xlsx/rpl.xml", true},
    OfficePart{"xl/worksheets/sheet5.xml", "xlsx/moderator.xml", true},
};

void unit_pages(const Site& site, std::size_t standard, std::size_t unit, const Templates& templates, std::vector<Page>& out) {
  Value view = form_view(site, standard, unit);
  turn_to_unit(view);
  out.push_back({unit_path(site, standard, unit, "xlsx", ".xlsx"), office_document(templates, kParts, view)});
}

void site_pages(const Site&, const Templates&, std::vector<Page>&) {}

}  // namespace

constinit const Target kXlsxTarget{"xlsx", "a workbook for each unit (only if named)", unit_pages, site_pages, Target::Built::if_named};

}  // namespace uoc::render
