// SPDX-License-Identifier: Apache-2.0
#include "pipeline/register_file.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/csv.hpp"
#include "base/text.hpp"

namespace uoc::pipeline {
namespace {

enum Column : std::size_t { kCode, kTitle, kLevel, kCredit, kArea, kSectors, kColumns };

struct ColumnName {
  std::string_view name;
  Column column;
};
constexpr std::array<ColumnName, 9> kNames{{{"code", kCode},
                                            {"unit code", kCode},
                                            {"uoc code", kCode},
                                            {"title", kTitle},
                                            {"level", kLevel},
                                            {"credit", kCredit},
                                            {"credits", kCredit},
                                            {"functional area", kArea},
                                            {"sectors", kSectors}}};

class RegisterReader {
 public:
  RegisterReader(base::FileId id, std::string_view file_name) : id_(id), file_name_(file_name) {}

  base::Result<model::Register> read(const std::vector<base::CsvRow>& rows) {
    if (rows.empty()) return fault(1, "the register is empty: its first line names the columns");
    if (auto heads = read_heads(rows.front()); !heads) return tl::unexpected(heads.error());
    model::Register out;
    out.given = true;
    out.head = {id_, rows.front().cells.front().begin, rows.front().cells.back().end};
    for (std::size_t i = 1; i < rows.size(); ++i) {
      if (rows[i].cells.size() != rows.front().cells.size())
        return fault(rows[i].line, "the line has " + std::to_string(rows[i].cells.size()) + " cells, the first line names " +
                                       std::to_string(rows.front().cells.size()) + " columns");
      out.rows.push_back(row_of(rows[i]));
      if (out.rows.back().code.empty()) return fault(rows[i].line, "the line has no code");
    }
    return out;
  }

 private:
  tl::unexpected<base::Error> fault(std::uint32_t line, const std::string& what) const {
    return base::fail(base::ErrorKind::malformed, std::string(file_name_) + ":" + std::to_string(line) + ": " + what);
  }

  base::Result<void> read_heads(const base::CsvRow& heads) {
    for (std::size_t i = 0; i < heads.cells.size(); ++i) {
      std::string name = base::lower(heads.cells[i].value);
      for (char& c : name)
        if (c == '_') c = ' ';
      for (const auto& [known, column] : kNames) {
        if (name != known) continue;
        if (columns_[column]) return fault(heads.line, "the column `" + heads.cells[i].value + "` stands twice");
        columns_[column] = i;
      }
    }
    if (!columns_[kCode]) return fault(heads.line, "no column is named `code`");
    return {};
  }

  model::Text text(const base::CsvRow& row, Column column) const {
    if (!columns_[column]) return {};
    const base::CsvCell& cell = row.cells[*columns_[column]];
    return {cell.value, {id_, cell.begin, cell.end}};
  }

  model::RegisterRow row_of(const base::CsvRow& row) const {
    model::RegisterRow out{text(row, kCode),   text(row, kTitle), text(row, kLevel),
                           text(row, kCredit), text(row, kArea),  {}};
    const model::Text sectors = text(row, kSectors);
    for (const auto sector : base::split(sectors.value, ';'))
      if (const auto name = base::trim(sector); !name.empty()) out.sectors.push_back({std::string(name), sectors.span});
    return out;
  }

  base::FileId id_;
  std::string_view file_name_;
  std::array<std::optional<std::size_t>, kColumns> columns_{};
};

}  // namespace

base::Result<model::Register> parse_register(std::string_view bytes, base::FileId id, std::string_view file_name) {
  if (const auto bad = base::find_invalid_utf8(bytes)) {
    const auto lines = base::split_lines(bytes.substr(0, *bad));
    return base::fail(base::ErrorKind::malformed, std::string(file_name) + ":" + std::to_string(std::max<std::size_t>(1, lines.size())) +
                                                      ": the register is not UTF-8");
  }
  const auto rows = base::parse_csv(bytes, file_name);
  if (!rows) return tl::unexpected(rows.error());
  return RegisterReader(id, file_name).read(*rows);
}

std::string register_path_of(const model::Standard& standard) {
  return base::join_path(standard.folder == "." ? "" : standard.folder, standard.info.register_path);
}

base::Result<std::string> load_register(const base::FileSystem& files, const std::string& folder, std::uint64_t limit, base::FileId id,
                                        model::Standard& standard) {
  const std::string shown = register_path_of(standard);
  auto bytes = files.read(base::join_path(folder, standard.info.register_path), limit);
  if (!bytes) return base::fail(base::ErrorKind::malformed, shown + ":1: the register that standard.toml names cannot be read");
  auto listing = parse_register(*bytes, id, shown);
  if (!listing) return tl::unexpected(listing.error());
  standard.listing = std::move(*listing);
  return bytes;
}

}  // namespace uoc::pipeline
