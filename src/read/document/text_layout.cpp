// SPDX-License-Identifier: Apache-2.0
// Text that was printed with blanks for places. Mostly it is read as it stands, wherever its labels stand in their cells; where
// lists stand beside their headings, its columns are taken apart like those of a page.
#include <algorithm>

#include "base/text.hpp"
#include "read/document/column_flow.hpp"
#include "read/document/divided_words.hpp"
#include "read/document/document.hpp"
#include "read/document/page_layout.hpp"

namespace uoc::read {
namespace {

constexpr double kCharacter = 6.0, kRow = 12.0;  // points that a character and a line take
constexpr std::size_t kMostRows = 200;             // of a page: more is no page
constexpr std::size_t kMostWithGaps = 60;          // of them: more is no table of labels

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

// Whether it is worth while: a list stands beside its heading.
bool may_need_places(std::string_view text) {
  std::size_t lists = 0;
  for (const auto line : base::split_lines(text)) {
    const std::string_view cells = base::trim(line);
    for (std::size_t gap = cells.find("  "); gap != std::string_view::npos; gap = cells.find("  ", gap)) {
      gap = cells.find_first_not_of(" \t", gap);
      lists += has_mark(cells.substr(gap)) && !base::is_digit(cells[gap]);
    }
  }
  return lists >= 2;
}

bool is_table(const PlacedPage& page) {
  std::size_t with_gaps = 0;
  for (std::size_t i = 1; i < page.size(); ++i) with_gaps += page[i].top == page[i - 1].top;
  return with_gaps <= kMostWithGaps;
}

}  // namespace

bool take_columns_apart(std::string& text) {
  if (!may_need_places(text)) return false;
  auto pages = pages_of(text);
  if (pages.empty() || !std::all_of(pages.begin(), pages.end(), is_table)) return false;
  PageShape shape;
  shape.slack = 0.6;
  std::string out;
  const auto lines = lines_of_pages(std::move(pages), shape);
  if (!shape.inner_columns) return false;
  const bool has_feeds = text.find('\f') != std::string::npos;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && has_feeds) out += '\f';
    for (const auto& line : lines[i]) out.append(line).append("\n");
  }
  text = std::move(out);
  return true;
}

}  // namespace uoc::read
