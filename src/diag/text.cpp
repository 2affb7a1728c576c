// SPDX-License-Identifier: Apache-2.0
// The default report: place, message, the source line with a caret, a hint.
#include <algorithm>

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "diag/reporter.hpp"

namespace uoc::diag {
namespace {

constexpr std::size_t kWindow = 96;  // code points of a source line that are shown at the most
constexpr std::size_t kBefore = 40;  // of them before the words concerned, where the line is longer

struct Colors {
  std::string_view bold, red, yellow, cyan, reset;
};

Colors colors(bool on) {
  if (!on) return {};
  return {"\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[0m"};
}

std::string_view color_of(const Colors& c, Severity severity) {
  if (severity == Severity::error) return c.red;
  return severity == Severity::warning ? c.yellow : c.cyan;
}

// Code points of a line as views into it, control characters shown as spaces so that a document cannot steer a terminal.
using Points = std::vector<std::string_view>;

// The code point at line[i] as it may be shown; `length` becomes the number of its bytes.
std::string_view visible_at(std::string_view line, std::size_t i, std::size_t& length) {
  const auto c = static_cast<unsigned char>(line[i]);
  length = 1;
  if (c < 0x80U) return c < 0x20U || c == 0x7FU ? std::string_view(" ") : line.substr(i, 1);
  length = std::max<std::size_t>(1, base::utf8_length(line, i));
  if (length == 1) return "\xEF\xBF\xBD";
  const bool control = c == 0xC2U && static_cast<unsigned char>(line[i + 1]) < 0xA0U;
  return control ? std::string_view(" ") : line.substr(i, length);
}

// At the most `limit` code points: of a line of a million, only those that are shown matter.
Points visible_code_points(std::string_view line, std::size_t limit) {
  Points out;
  out.reserve(std::min(line.size(), limit));
  for (std::size_t i = 0, length = 0; i < line.size() && out.size() < limit; i += length) out.push_back(visible_at(line, i, length));
  return out;
}

// East Asian wide characters take two columns of a terminal (Unicode TR 11, the blocks that matter here).
std::size_t width(std::string_view code_point) {
  if (code_point.size() == 1) return 1;
  const char32_t c = base::utf8_decode(code_point, 0);
  const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                    (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                    (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x20000 && c <= 0x3FFFD);
  return wide ? 2 : 1;
}

std::size_t width(const Points& points, std::size_t begin, std::size_t end) {
  std::size_t sum = 0;
  for (std::size_t i = begin; i < std::min(end, points.size()); ++i) sum += width(points[i]);
  return sum;
}

void append_snippet(std::string& out, const ReportInput& input, const Diagnostic& d, const Colors& c) {
  const base::SourceFile& file = input.sources.file(d.span.file);
  const base::Position begin = file.position(d.span.begin);
  const base::Position end = file.position(d.span.end);
  const auto points = visible_code_points(file.line(begin.line), begin.column + kWindow + 1);
  if (points.empty()) return;
  const std::size_t first = std::min<std::size_t>(begin.column - 1, points.size());
  std::size_t last = end.line == begin.line ? std::min<std::size_t>(end.column - 1, points.size()) : points.size();
  last = std::max(last, first + 1);
  const std::size_t from = points.size() <= kWindow || first < kBefore ? 0 : first - kBefore;
  const std::size_t to = std::min(points.size(), from + kWindow);
  last = std::clamp(last, first + 1, std::max(first + 1, to));
  const std::string number = std::to_string(begin.line);
  const std::string margin(std::max<std::size_t>(number.size(), 4), ' ');
  std::string text = from > 0 ? "… " : "";
  const std::size_t lead = from > 0 ? 2 : 0;
  for (std::size_t i = from; i < to; ++i) text += points[i];
  if (to < points.size()) text += " …";
  out.append(margin.size() - number.size() + 1, ' ').append(number).append(" | ").append(text).append("\n");
  out.append(margin.size() + 1, ' ').append(" | ").append(lead + width(points, from, first), ' ');
  out.append(color_of(c, d.severity)).append("^");
  const std::size_t marked = first < points.size() ? width(points, first, last) : 1;
  out.append(marked > 1 ? marked - 1 : 0, '~').append(c.reset).append("\n");
}

void append_place(std::string& out, const ReportInput& input, const base::Span& span) {
  if (!span.valid()) return;
  const base::SourceFile& file = input.sources.file(span.file);
  const base::Position at = file.position(span.begin);
  out.append(file.path()).append(":").append(std::to_string(at.line)).append(":").append(std::to_string(at.column)).append(": ");
}

// Messages quote the document: no control character of it may reach a terminal.
std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0, length = 0; i < text.size(); i += length) out += visible_at(text, i, length);
  return out;
}

void append_diagnostic(std::string& out, const ReportInput& input, const Diagnostic& d, const Colors& c) {
  out.append(c.bold);
  append_place(out, input, d.span);
  out.append(c.reset).append(color_of(c, d.severity)).append(name(d.severity)).append(":").append(c.reset).append(" ");
  out.append(printable(d.message)).append(" [").append(d.rule->id).append("]\n");
  if (d.span.valid()) append_snippet(out, input, d, c);
  for (const auto& note : d.notes) {
    out.append("      = note: ");
    append_place(out, input, note.span);
    out.append(printable(note.message)).append("\n");
  }
  if (!d.hint.empty()) out.append("      = hint: ").append(printable(d.hint)).append("\n");
}

}  // namespace

std::string report_text(const ReportInput& input) {
  // Each finding is written on its own: long reports are written in pieces on all cores, and joined in order.
  constexpr std::size_t kPiece = 512;
  const Colors c = colors(input.color);
  std::vector<std::string> pieces((input.diagnostics.size() + kPiece - 1) / kPiece);
  const auto write_piece = [&](std::size_t piece) {
    const std::size_t end = std::min(input.diagnostics.size(), (piece + 1) * kPiece);
    for (std::size_t i = piece * kPiece; i < end; ++i) append_diagnostic(pieces[piece], input, input.diagnostics[i], c);
  };
  base::parallel_for(pieces.size(), 0, write_piece, 1);
  std::size_t size = 0;
  for (const auto& piece : pieces) size += piece.size();
  std::string out;
  out.reserve(size);
  for (auto& piece : pieces) {
    out += piece;
    piece = std::string();
  }
  return out;
}

}  // namespace uoc::diag
