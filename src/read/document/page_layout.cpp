// SPDX-License-Identifier: Apache-2.0
#include "read/document/page_layout.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "read/document/cell_cut.hpp"
#include "read/document/column_flow.hpp"

namespace uoc::read {
namespace {

constexpr double kColumn = 30.0;  // points that a label column takes at the least
// No sheet has so many lines that people can read, and cutting a table takes time in the cube of them.
constexpr std::size_t kMostLines = 400;
constexpr double kNone = std::numeric_limits<double>::infinity();

// Where the second column of a two-column page starts; nothing if there are no two.
std::optional<double> second_column(const PlacedPage& page) {
  if (page.size() > kMostLines) return std::nullopt;
  double margin = kNone;
  std::map<long, std::size_t> edges;
  for (const auto& line : page) {
    margin = std::min(margin, line.left);
    ++edges[std::lround(line.left)];
  }
  for (const auto& [edge, count] : edges) {
    const double x = static_cast<double>(edge) - kSamePlace;
    if (count < 3 || x < margin + kColumn) continue;
    std::size_t before = 0, behind = 0, across = 0;
    for (const auto& line : page) {
      const bool is_before = line.right < x, is_behind = line.left >= x;
      before += is_before;
      behind += is_behind;
      across += !is_before && !is_behind;
    }
    if (before >= 2 && behind >= 3 && across * 4 <= behind) return x;
  }
  return std::nullopt;
}

void append_plain(Lines& out, std::vector<PlacedLine> lines) {
  const auto rows = rows_of(std::move(lines));
  double left = kNone;
  for (const auto& row : rows) left = std::min(left, row.left);
  const ColumnFlow flow(rows, left);
  for (std::size_t begin = 0; begin < rows.size();) {
    std::size_t end = begin + 1;
    while (end < rows.size() && rows[end].top - rows[end - 1].bottom < 0.9 * rows[end].height()) ++end;
    for (auto& line : flow.lines(begin, end)) out.push_back(std::move(line));
    begin = end;
  }
}

Lines lines_of_page(PlacedPage page, std::optional<double> column, PageShape& shape);

// The cell holds two columns of its own: headings with numbers, and their lists beside them.
std::optional<double> inner_column(const PlacedPage& cell) {
  const auto column = second_column(cell);
  if (!column) return std::nullopt;
  const auto top = std::min_element(cell.begin(), cell.end(), [](const auto& a, const auto& b) { return a.centre() < b.centre(); });
  std::size_t numbers = 0, marks = 0;
  for (const auto& line : cell) {
    if (line.right < *column) numbers += has_mark(line.text) && base::is_digit(line.text.front());
    if (line.left >= *column) marks += has_mark(line.text) && !base::is_digit(line.text.front());
  }
  return numbers >= 2 && marks >= 2 && top->left < *column ? column : std::nullopt;
}

// Lines of the left column that go on with a heading become one with it.
void join_headings(PlacedPage& cell, double column) {
  std::stable_sort(cell.begin(), cell.end(), [](const auto& a, const auto& b) { return a.centre() < b.centre(); });
  PlacedPage out;
  std::optional<std::size_t> heading;
  for (auto& line : cell) {
    const bool is_left = line.right < column, goes_on = is_left && heading && !has_mark(line.text);
    if (goes_on) {
      out[*heading].text += " " + line.text;
      out[*heading].bottom = line.bottom;
      continue;
    }
    if (is_left) heading = out.size();
    out.push_back(std::move(line));
  }
  cell = std::move(out);
}

// Each heading, and below it what stands beside it.
Lines heading_by_heading(PlacedPage cell, double column, PageShape& shape) {
  Lines out;
  join_headings(cell, column);
  for (const auto& line : lines_of_page(std::move(cell), column, shape)) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) {
      out.push_back(line);
      continue;
    }
    if (tab > 0) out.push_back(line.substr(0, tab));
    out.push_back(line.substr(tab + 1));
  }
  return out;
}

PlacedPage lines_beside(const PlacedPage& lines, const std::vector<PlacedLine>& rows, std::size_t first, std::size_t last) {
  PlacedPage out;
  for (const auto& line : lines)
    if (line.centre() >= rows[first].top && line.centre() <= rows[last - 1].bottom) out.push_back(line);
  return out;
}

void append_table(Lines& out, std::vector<PlacedLine> before, std::vector<PlacedLine> behind, double column, PageShape& shape) {
  const auto rows = rows_of(behind);
  const auto labels = rows_of(std::move(before));
  const ColumnFlow flow(rows, column);
  const CellCut top(labels, flow, CellCut::Setting::top, shape.slack), middle(labels, flow, CellCut::Setting::middle, shape.slack);
  const auto cells = (middle.cost() < top.cost() ? middle : top).cells();
  for (const auto& line : flow.lines(0, cells.front().first_row)) out.push_back("\t" + line);
  for (const auto& cell : cells) {
    Lines label;
    for (std::size_t i = cell.first_label; i < cell.last_label; ++i) label.push_back(labels[i].text);
    Lines text;
    PlacedPage inside = cell.first_row < cell.last_row ? lines_beside(behind, rows, cell.first_row, cell.last_row) : PlacedPage();
    if (const auto inner = inner_column(inside)) {
      shape.inner_columns = true;
      text = heading_by_heading(std::move(inside), *inner, shape);
    } else {
      text = flow.lines(cell.first_row, cell.last_row);
    }
    if (text.empty())
      out.insert(out.end(), label.begin(), label.end());
    else
      append_row(out, {label, text});
  }
}

std::size_t lines_across(const PlacedPage& page, double column) {
  return static_cast<std::size_t>(std::count_if(page.begin(), page.end(), [&](const PlacedLine& l) { return l.right >= column && l.left < column; }));
}

// Whether the columns of most pages hold for this one, too: on the end of a table too little stands to tell, and a page of
// indented statements seems to have a column where these start.
bool fits(const PlacedPage& page, double column, std::optional<double> own) {
  if (page.size() > kMostLines) return false;
  const auto before = std::count_if(page.begin(), page.end(), [&](const PlacedLine& l) { return l.right < column; });
  const auto behind = std::count_if(page.begin(), page.end(), [&](const PlacedLine& l) { return l.left >= column; });
  if (before == 0 || behind == 0) return false;
  const std::size_t across = lines_across(page, column);
  return own ? across < lines_across(page, *own) : across <= static_cast<std::size_t>(before + behind);
}

Lines lines_of_page(PlacedPage page, std::optional<double> column, PageShape& shape) {
  Lines out;
  if (!column) {
    append_plain(out, std::move(page));
    return out;
  }
  // Lines across both columns part the page into tables and the text between them.
  std::stable_sort(page.begin(), page.end(), [](const auto& a, const auto& b) { return a.centre() < b.centre(); });
  std::vector<PlacedLine> before, behind, across;
  const auto finish_table = [&] {
    if (before.empty() || behind.empty()) {
      before.insert(before.end(), behind.begin(), behind.end());
      append_plain(out, std::move(before));
    } else {
      append_table(out, std::move(before), std::move(behind), *column, shape);
    }
    before.clear();
    behind.clear();
  };
  for (auto& line : page) {
    const bool is_before = line.right < *column, is_behind = line.left >= *column;
    if (!is_before && !is_behind) {
      finish_table();
      across.push_back(std::move(line));
      continue;
    }
    append_plain(out, std::exchange(across, {}));
    (is_before ? before : behind).push_back(std::move(line));
  }
  finish_table();
  append_plain(out, std::move(across));
  return out;
}

}  // namespace

std::vector<Lines> lines_of_pages(std::vector<PlacedPage> pages, PageShape& shape) {
  std::vector<std::optional<double>> columns;
  std::map<long, std::size_t> counts;
  for (const auto& page : pages) {
    columns.push_back(second_column(page));
    if (columns.back()) ++counts[std::lround(*columns.back())];
  }
  const auto usual = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  std::vector<Lines> out;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (usual != counts.end() && fits(pages[i], static_cast<double>(usual->first), columns[i])) columns[i] = static_cast<double>(usual->first);
    out.push_back(lines_of_page(std::move(pages[i]), columns[i], shape));
  }
  return out;
}

}  // namespace uoc::read
