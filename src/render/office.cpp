// SPDX-License-Identifier: Apache-2.0
#include "render/office.hpp"

#include <vector>

#include "base/archive_writer.hpp"
#include "render/sheet.hpp"

namespace uoc::render {

std::string office_document(const Templates& templates, std::span<const OfficePart> parts, const Value& view) {
  std::vector<base::ArchiveEntry> entries;
  entries.reserve(parts.size());
  for (const auto& part : parts) {
    std::string bytes = templates.fill(part.template_name, view);
    entries.push_back({std::string(part.name), part.is_sheet ? with_places(bytes) : std::move(bytes)});
  }
  return base::pack(entries);
}

}  // namespace uoc::render
