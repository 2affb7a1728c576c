// SPDX-License-Identifier: Apache-2.0
// Office documents (ECMA-376): archives of XML parts, each part a template.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "render/template.hpp"

namespace uoc::render {

struct OfficePart {
  std::string_view name;      // in the archive: "word/styles.xml"
  std::string_view template_name;  // "docx/styles.xml"
  bool is_sheet = false;  // of a workbook: see render/sheet.hpp
};

// The document of these parts, filled with one view. The same view gives the same bytes.
std::string office_document(const Templates& templates, std::span<const OfficePart> parts, const Value& view);

}  // namespace uoc::render
