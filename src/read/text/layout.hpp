// SPDX-License-Identifier: Apache-2.0
// First two passes over published text: its lines, and the page furniture among them.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "base/source.hpp"
#include "model/facts.hpp"

namespace uoc::read {

// One line of the source, without blanks at either end. Offsets are bytes of the file.
struct Line {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t indent = 0;  // bytes of white space before `begin`; a tab counts as eight
  bool furniture = false;    // page number, running head: no part of any unit

  bool blank() const { return begin == end; }
};

struct Layout {
  base::FileId file = 0;
  std::string_view bytes;
  std::vector<Line> lines;
  std::uint32_t width = 0;  // code points of the lines that a hard wrap cut; of the longest line if there is no telling

  std::string_view text(const Line& line) const { return bytes.substr(line.begin, line.end - line.begin); }
  std::string_view text(std::uint32_t begin, std::uint32_t end) const { return bytes.substr(begin, end - begin); }
};

// Whether a line with this indent stands in the column of values of a table, which starts at `column`; a line below the first one
// of an item hangs a little. Bytes, as all indents.
bool stands_in_column(std::uint32_t indent, std::uint32_t column);
// Whether there is room for labels between a line's indent and the column of values.
bool leaves_label_column(std::uint32_t indent, std::uint32_t column);

// "37", "- 12 -", "Page 3 of 85": a line or cell that is nothing but the number of a page.
bool is_page_number(std::string_view text);

Layout find_lines(const base::SourceFile& file, base::FileId id);

// Marks page numbers, copyright lines and heads that repeat through the document, and adds them to `trivia`.
void mark_furniture(Layout& layout, std::vector<model::Trivia>& trivia);

// Marks lines that stand again and again where pages end, numbered or not, but for those that have a meaning of their own
// (labels, heads of units).
void mark_running_lines(Layout& layout, const std::function<bool(std::string_view)>& has_meaning, std::vector<model::Trivia>& trivia);

}  // namespace uoc::read
