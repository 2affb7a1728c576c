// SPDX-License-Identifier: Apache-2.0
#include "read/document/lines.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.hpp"

namespace uoc::read {
namespace {

bool is_number(const Lines& cell) {
  if (cell.size() != 1 || cell[0].empty() || cell[0].size() > 4) return false;
  const std::size_t digits = cell[0].find_first_not_of("0123456789");
  return digits != 0 && (digits == std::string::npos || cell[0].substr(digits) == "." || cell[0].substr(digits) == ")");
}

}  // namespace

std::string indented(int depth, std::string_view mark) {
  constexpr int kStep = 4, kDeepest = 8;
  return std::string(static_cast<std::size_t>(std::clamp(depth, 0, kDeepest) * kStep), ' ').append(mark);
}

std::string bullet_at(int depth) {
  static constexpr std::array<std::string_view, 3> kBullets{"•", "○", "▪"};
  return indented(depth, kBullets[static_cast<std::size_t>(std::clamp(depth, 0, 2))]);
}

std::string joined(const Lines& lines, std::string_view separator) {
  std::string out;
  for (const auto& line : lines) {
    if (line.empty()) continue;
    if (!out.empty()) out += separator;
    out += line;
  }
  return out;
}

void append_row(Lines& out, std::vector<Lines> cells) {
  std::erase_if(cells, [](const Lines& cell) { return joined(cell, "").empty(); });
  if (cells.empty()) return;
  if (cells.size() == 3 && is_number(cells[0]) && cells[1].size() <= 2) {
    cells[1].insert(cells[1].begin(), cells[0].front());
    cells.erase(cells.begin());
  }
  if (cells.size() == 1) {
    out.insert(out.end(), cells[0].begin(), cells[0].end());
    return;
  }
  if (cells.size() > 2) {
    std::string line;
    for (const auto& cell : cells) line += (line.empty() ? "" : "\t") + joined(cell, " ");
    out.push_back(std::move(line));
    return;
  }
  std::string line = joined(cells[0], " ") + "\t";
  for (const auto& text : cells[1]) {
    if (text.empty()) continue;
    out.push_back(line + text);
    line = "\t";
  }
}

void LineWriter::text(std::string_view text) {
  for (const char c : text) {
    if (base::is_space(c)) {
      blank_pending_ = !line_.empty();
      continue;
    }
    if (blank_pending_) line_ += ' ';
    blank_pending_ = false;
    line_ += c;
  }
}

void LineWriter::verbatim(std::string_view text) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    this->text(text.substr(begin, end - begin));
    if (end < text.size()) end_line();
    begin = end + 1;
  }
}

void LineWriter::as_is(std::string_view text) {
  for (const char c : text) {
    if (c == '\n')
      end_line();
    else
      line_ += c;
  }
}

void LineWriter::end_line() {
  blank_pending_ = false;
  line_.resize(line_.find_last_not_of(" \t\r") + 1);
  if (line_.empty()) return;
  out_.push_back(mark_.empty() ? line_ : mark_ + " " + line_);
  line_.clear();
  mark_.clear();
}

void LineWriter::append(Lines lines) {
  end_line();
  out_.insert(out_.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
}

void LineWriter::blank_line() {
  end_line();
  if (!out_.empty() && !out_.back().empty()) out_.emplace_back();
}

Lines LineWriter::take() {
  end_line();
  return std::move(out_);
}

}  // namespace uoc::read
