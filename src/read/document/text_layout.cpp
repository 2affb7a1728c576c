// SPDX-License-Identifier: Apache-2.0
// Text that was printed with blanks for places. Mostly it is read as it stands; where labels stand in the middle of their
// cells, or lists beside their headings, its columns are taken apart like those of a page.
#include <algorithm>

#include "base/text.hpp"
#include "read/document/divided_words.hpp"
#include "read/document/document.hpp"
#include "read/document/page_layout.hpp"

namespace uoc::read {
namespace {

constexpr double kCharacter = 6.0, kRow = 12.0;  // points that a character and a line take
constexpr std::size_t kMostRows = 300;           // of a page: more is no page

// Runs of text with gaps of two blanks and more between them.
void place_line(std::string_view line, std::size_t row, PlacedPage& page) {
  const double top = static_cast<double>(row) * kRow;
  double column = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == ' ' || line[at] == '\t') {
      column = line[at] == '\t' ? (static_cast<double>(static_cast<int>(column / 8)) + 1) * 8 : column + 1;
      ++at;
      continue;
    }
    const std::size_t end = std::min({line.find("  ", at), line.find('\t', at), line.size()});
    const std::string_view text = base::trim(line.substr(at, end - at));
    const auto width = static_cast<double>(base::count_code_points(text));
    const auto first_word = static_cast<double>(base::count_code_points(text.substr(0, text.find(' '))));
    page.push_back({column * kCharacter, top, (column + width) * kCharacter, top + kRow - 2, (column + first_word) * kCharacter, std::string(text)});
    column += static_cast<double>(base::count_code_points(line.substr(at, end - at)));
    at = end;
  }
}

// Pages end at form feeds; without them, where two lines are empty and enough was gathered. None if one is too long.
std::vector<PlacedPage> pages_of(std::string_view text) {
  std::vector<PlacedPage> pages(1);
  std::size_t row = 0, empty = 0;
  for (std::string_view line : base::split_lines(text)) {
    for (std::size_t feed = line.find('\f'); feed != std::string_view::npos; feed = line.find('\f')) {
      place_line(line.substr(0, feed), row, pages.back());
      line.remove_prefix(feed + 1);
      pages.emplace_back();
      row = 0;
    }
    empty = base::trim(line).empty() ? empty + 1 : 0;
    if (empty >= 2 && row > kMostRows / 6) {
      pages.emplace_back();
      row = 0;
    }
    place_line(line, row++, pages.back());
    if (row > kMostRows) return {};
  }
  return pages;
}

}  // namespace

bool take_columns_apart(std::string& text) {
  auto pages = pages_of(text);
  if (pages.empty()) return false;
  PageShape shape;
  shape.slack = 0.6;
  std::string out;
  const auto lines = lines_of_pages(std::move(pages), shape);
  if (!shape.labels_in_middle && !shape.inner_columns) return false;
  const bool has_feeds = text.find('\f') != std::string::npos;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && has_feeds) out += '\f';
    for (const auto& line : lines[i]) out.append(line).append("\n");
  }
  text = std::move(out);
  return true;
}

}  // namespace uoc::read
