// SPDX-License-Identifier: Apache-2.0
#include "render/office.hpp"

#include <vector>

#include "base/archive_writer.hpp"

namespace uoc::render {

std::string office_document(const Templates& templates, std::span<const OfficePart> parts, const Value& view) {
  std::vector<base::ArchiveEntry> entries;
  entries.reserve(parts.size());
  for (const auto& part : parts) entries.push_back({std::string(part.name), templates.fill(part.template_name, view)});
  return base::pack(entries);
}

}  // namespace uoc::render
