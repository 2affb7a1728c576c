// SPDX-License-Identifier: Apache-2.0
// One column of a page: its rows from top to bottom, and what can be read from how they are set.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "read/document/page_layout.hpp"

namespace uoc::read {

inline constexpr double kSamePlace = 2.0;  // points by which equal places may differ

// Lines that stand beside each other become one, in order of their left edges: a bullet and its text.
std::vector<PlacedLine> rows_of(std::vector<PlacedLine> lines);

// "•", "-", "1.", "2(a).", "(i)", "6.1": the line starts something.
bool has_mark(std::string_view text);

class ColumnFlow {
 public:
  // The rows must outlive it; `left` is where the column starts.
  ColumnFlow(const std::vector<PlacedLine>& rows, double left);

  const std::vector<PlacedLine>& rows() const { return rows_; }
  // Rows [first, last) as lines, indented as printed; rows that the width of the column ended are joined with the next,
  // and lists whose bullets were lost get some.
  Lines lines(std::size_t first, std::size_t last) const;
  // Row i goes on what the row above says: its first word would not have fitted there, so it was the width that ended it.
  bool goes_on(std::size_t i) const;
  // More room than usual stands above row i.
  bool is_apart(std::size_t i) const;

 private:
  const std::vector<PlacedLine>& rows_;
  double left_;
  double edge_ = 0, usual_gap_ = 0;
};

}  // namespace uoc::read
