// SPDX-License-Identifier: Apache-2.0
#include "base/csv.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace uoc::base {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// What some programs write in place of commas; in this order, so that a title with a semicolon misleads nobody.
char separator_of(std::string_view first_line) {
  for (const char c : {',', ';', '\t'})
    if (first_line.find(c) != std::string_view::npos) return c;
  return ',';
}

class Parser {
 public:
  Parser(std::string_view bytes, std::string_view file_name) : bytes_(bytes), file_name_(file_name) {
    if (bytes_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
    separator_ = separator_of(bytes_.substr(at_, bytes_.find('\n') - std::min(at_, bytes_.find('\n'))));
  }

  Result<std::vector<CsvRow>> run() {
    std::vector<CsvRow> rows;
    while (at_ < bytes_.size()) {
      CsvRow row{line_, {}};
      if (auto read = read_row(row); !read) return tl::unexpected(read.error());
      const bool blank = std::all_of(row.cells.begin(), row.cells.end(), [](const CsvCell& c) { return c.value.empty(); });
      if (!blank) rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  bool at_line_end() const { return at_ >= bytes_.size() || bytes_[at_] == '\n' || bytes_.substr(at_, 2) == "\r\n"; }

  tl::unexpected<Error> fault(std::uint32_t line, std::string_view what) const {
    return fail(ErrorKind::malformed, std::string(file_name_) + ":" + std::to_string(line) + ": " + std::string(what));
  }

  Result<void> read_row(CsvRow& row) {
    while (true) {
      if (auto read = read_cell(row.cells.emplace_back()); !read) return read;
      if (at_line_end()) break;
      ++at_;  // the separator
    }
    if (at_ < bytes_.size()) at_ += bytes_[at_] == '\r' ? 2 : 1;
    ++line_;
    return {};
  }

  Result<void> read_cell(CsvCell& cell) {
    while (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
    cell.begin = static_cast<std::uint32_t>(at_);
    if (at_ < bytes_.size() && bytes_[at_] == '"') return read_quoted(cell);
    while (!at_line_end() && bytes_[at_] != separator_) ++at_;
    cell.value = trim(bytes_.substr(cell.begin, at_ - cell.begin));
    cell.end = cell.begin + static_cast<std::uint32_t>(cell.value.size());
    return {};
  }

  Result<void> read_quoted(CsvCell& cell) {
    const std::uint32_t opened = line_;
    for (++at_; at_ < bytes_.size(); ++at_) {
      if (bytes_[at_] == '\n') ++line_;
      if (bytes_[at_] != '"') {
        cell.value += bytes_[at_];
      } else if (bytes_.substr(at_, 2) == "\"\"") {
        cell.value += bytes_[at_++];
      } else {
        break;
      }
    }
    if (at_ >= bytes_.size()) return fault(opened, "a quotation mark opens here and is never closed");
    cell.end = static_cast<std::uint32_t>(++at_);
    cell.value = collapse_spaces(cell.value);
    while (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
    if (!at_line_end() && bytes_[at_] != separator_) return fault(line_, "text stands behind a closing quotation mark");
    return {};
  }

  std::string_view bytes_, file_name_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  char separator_ = ',';
};

}  // namespace

Result<std::vector<CsvRow>> parse_csv(std::string_view bytes, std::string_view file_name) {
  return Parser(bytes, file_name).run();
}

}  // namespace uoc::base
