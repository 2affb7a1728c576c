// SPDX-License-Identifier: Apache-2.0
// Lines of a text as it is gathered from a document's blocks, lists and tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace uoc::read {

using Lines = std::vector<std::string>;

// A mark indented by its depth in lists within lists, from 0 on, and the mark of a list without numbers.
std::string indented(int depth, std::string_view mark);
std::string bullet_at(int depth);

// A row of a table. Two cells are a label and its text: "label TAB first line", further lines behind a tab. A number in
// a cell of its own stands before the label. More cells, or one, are a line of their own.
void append_row(Lines& out, std::vector<Lines> cells);

// Gathers runs of text into lines: white space is collapsed, and a line that would be empty is none.
class LineWriter {
 public:
  void text(std::string_view text);       // white space counts as one blank
  void verbatim(std::string_view text);   // the same, but line feeds end lines
  void as_is(std::string_view text);      // every blank is kept, but for those at the end of a line
  void end_line();
  // What the next line starts with; it is not written if no text follows.
  void mark(std::string mark) { mark_ = std::move(mark); }
  void append(Lines lines);
  void blank_line();
  Lines take();

 private:
  Lines out_;
  std::string line_, mark_;
  bool blank_pending_ = false;
};

std::string joined(const Lines& lines, std::string_view separator);

}  // namespace uoc::read
