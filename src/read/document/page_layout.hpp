// SPDX-License-Identifier: Apache-2.0
// Words with their places on a page → lines of text. The labels of a two-column table are given back to their cells by
// where they stand, whether they are printed at the top or in the middle of them.
#pragma once

#include <string>
#include <vector>

#include "read/document/lines.hpp"

namespace uoc::read {

// A run of words that the layout program found on one line of one column. Points from the top left corner of the page.
struct PlacedLine {
  double left = 0, top = 0, right = 0, bottom = 0;
  double first_word_right = 0;
  std::string text;

  double height() const { return bottom - top; }
  double centre() const { return (top + bottom) / 2; }
};

using PlacedPage = std::vector<PlacedLine>;

// Takes out running heads and feet: lines at the top or bottom of pages that most of them have, but for their numbers. The
// first page that has one keeps it. Returns how many were taken out.
std::size_t remove_running_lines(std::vector<PlacedPage>& pages);

// What only the places of words can tell.
struct PageShape {
  double slack = 0;            // given: line heights by which places may be off
  bool inner_columns = false;  // a cell holds headings and beside them their lists
};

// The lines of all pages in reading order, wrapped ones joined; a list for each page. Notes in `shape` what was met.
std::vector<Lines> lines_of_pages(std::vector<PlacedPage> pages, PageShape& shape);

}  // namespace uoc::read
