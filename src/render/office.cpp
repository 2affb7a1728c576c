// SPDX-License-Identifier: Apache-2.0
#include "render/office.hpp"

#include <vector>

#include "base/archive_writer.hpp"

namespace uoc::render {

std::string with_places(std::string_view sheet) {
  constexpr std::string_view kRow = "<row>", kCell = "<c ";
  constexpr char kLastColumn = 'Z';
  std::string out;
  out.reserve(sheet.size() + sheet.size() / 8);
  std::size_t row = 0;
  char column = 'A';
  for (std::size_t at = 0; at < sheet.size();) {
    const auto next = sheet.find('<', at);
    out.append(sheet.substr(at, next - at));
    if (next == std::string_view::npos) break;
    at = next;
    const auto rest = sheet.substr(at);
    if (rest.starts_with(kRow)) {
      out.append("<row r=\"").append(std::to_string(++row)).append("\">");
      column = 'A';
      at += kRow.size();
    } else if (rest.starts_with(kCell) && column <= kLastColumn) {
      out.append("<c r=\"").append(1, column++).append(std::to_string(row)).append("\" ");
      at += kCell.size();
    } else {
      out.push_back(sheet[at++]);
    }
  }
  return out;
}

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
