// SPDX-License-Identifier: Apache-2.0
#include "render/sheet.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "base/text.hpp"

namespace uoc::render {
namespace {

constexpr double kLine = 13, kMargin = 2;  // points; of text of 10 points
constexpr double kTallest = 409;           // as tall as Excel lets a row be
constexpr char32_t kFirstWide = 0x2E80;    // from here on characters are as wide as two Latin ones

// Widths of columns in characters, as `<col width="…">` says.
std::vector<double> widths_of(std::string_view sheet) {
  constexpr std::string_view kWidth = " width=\"";
  std::vector<double> out;
  const auto head = sheet.substr(0, sheet.find("<sheetData>"));
  for (auto at = head.find("<col "); at != std::string_view::npos; at = head.find("<col ", at + 1)) {
    const auto width = head.find(kWidth, at);
    if (width == std::string_view::npos) break;
    out.push_back(std::strtod(std::string(head.substr(width + kWidth.size(), 8)).c_str(), nullptr));
  }
  return out;
}

double characters_of(std::string_view text) {
  double out = 0;
  for (std::size_t i = 0; i < text.size(); i += std::max<std::size_t>(1, base::utf8_length(text, i)))
    out += base::utf8_decode(text, i) >= kFirstWide ? 2 : 1;
  return out;
}

// Texts of more than one word leave room at the ends of lines.
int lines_of(std::string_view text, double width) {
  constexpr double kFilled = 0.9;
  return width < 1 ? 1 : 1 + static_cast<int>(characters_of(text) / (width * kFilled));
}

class Places {
 public:
  explicit Places(std::string_view sheet) : widths_(widths_of(sheet)) { out_.reserve(sheet.size() + sheet.size() / 8); }

  // One row: what stands between its tags.
  void add_row(std::string_view inside) {
    ++row_;
    std::string cells;
    int lines = 1;
    std::size_t column = 0;
    for (std::size_t at = 0; at < inside.size();) {
      const auto next = std::min(inside.find("<c ", at + 1), inside.size());
      const std::string_view cell = inside.substr(at, next - at);
      at = next;
      constexpr std::string_view kOpen = "<c ";
      if (!cell.starts_with(kOpen)) {  // white space of a template before the first cell
        cells.append(cell);
        continue;
      }
      cells.append("<c r=\"").append(1, static_cast<char>('A' + column % 26)).append(std::to_string(row_)).append("\" ").append(cell.substr(kOpen.size()));
      if (column < widths_.size()) lines = std::max(lines, lines_of(text_of(cell), widths_[column]));
      ++column;
    }
    out_.append("<row r=\"").append(std::to_string(row_)).append("\"");
    if (lines > 1) out_.append(" ht=\"").append(std::to_string(static_cast<int>(std::min(kTallest, kLine * lines + kMargin)))).append("\"");
    out_.append(">").append(cells).append("</row>");
  }
  void add_text(std::string_view text) { out_.append(text); }
  std::string take() { return std::move(out_); }

 private:
  static std::string_view text_of(std::string_view cell) {
    constexpr std::string_view kOpen = "<t>";
    const auto begin = cell.find(kOpen), end = cell.find("</t>");
    if (begin == std::string_view::npos || end == std::string_view::npos) return {};
    return cell.substr(begin + kOpen.size(), end - begin - kOpen.size());
  }

  std::vector<double> widths_;
  std::string out_;
  std::size_t row_ = 0;
};

}  // namespace

std::string with_places(std::string_view sheet) {
  constexpr std::string_view kOpen = "<row>", kClose = "</row>";
  Places places(sheet);
  std::size_t at = 0;
  while (true) {
    const auto begin = sheet.find(kOpen, at);
    const auto end = begin == std::string_view::npos ? begin : sheet.find(kClose, begin);
    places.add_text(sheet.substr(at, end == std::string_view::npos ? end : begin - at));
    if (end == std::string_view::npos) return places.take();
    places.add_row(sheet.substr(begin + kOpen.size(), end - begin - kOpen.size()));
    at = end + kClose.size();
  }
}

}  // namespace uoc::render
