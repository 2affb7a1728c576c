// SPDX-License-Identifier: Apache-2.0
// The default report: place, message, the source line with a caret, a hint.
#include <algorithm>

#include "base/text.hpp"
#include "diag/pieces.hpp"
#include "diag/reporter.hpp"
#include "diag/visible.hpp"

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

// East Asian wide characters take two columns of a terminal (Unicode TR 11, the blocks that matter here).
bool is_wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x20000 && c <= 0x3FFFD);
}

// Columns of a terminal that a text takes.
std::size_t width(std::string_view text) {
  std::size_t sum = 0;
  for (std::size_t i = 0, length = 0; i < text.size(); i += length, ++sum) {
    const std::size_t plain = printable_end(text, i);
    sum += plain - i;
    if ((i = plain) == text.size()) return sum;
    const std::string_view shown = visible_at(text, i, length);
    if (shown.size() > 2 && is_wide(base::utf8_decode(shown, 0))) ++sum;
  }
  return sum;
}

// The byte that stands `count` code points behind byte `at`; the end of the text if it has fewer.
std::size_t forward(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() - std::min(at, text.size()) <= count) return text.size();  // a code point is a byte at the least
  const std::size_t ascii = base::find_wide(text.substr(0, at + count), at);  // most lines are ASCII: nothing to count
  count -= ascii - at;
  at = ascii;
  for (; count > 0 && at < text.size(); --count) at += std::max<std::size_t>(1, base::utf8_length(text, at));
  return std::min(at, text.size());
}

std::size_t backward(std::string_view text, std::size_t at, std::size_t count) {
  const auto inside = [&](std::size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U; };
  for (; count > 0 && at > 0; --count)
    for (--at; at > 0 && inside(at);) --at;
  return at;
}

// Bytes of a line that are shown, and those of them that are marked. Of a line of a million, only these matter.
struct Snippet {
  std::size_t from = 0, to = 0;
  std::size_t first = 0, last = 0;
};

Snippet snippet_of(std::string_view line, std::size_t first, std::size_t last) {
  Snippet s{0, forward(line, 0, kWindow), std::min(first, line.size()), 0};
  if (s.to < line.size()) {
    s.from = backward(line, s.first, kBefore);
    s.to = forward(line, s.from, kWindow);
  }
  s.last = std::clamp(last, s.first, std::max(s.first, s.to));
  return s;
}

void append_snippet(std::string& out, const ReportInput& input, const Diagnostic& d, std::uint32_t number, const Colors& c) {
  const base::SourceFile& file = input.sources.file(d.span.file);
  const std::uint32_t start = file.text_start(number);
  const std::string_view line = file.line(number);
  if (line.empty()) return;
  const auto in_line = [&](std::uint32_t offset) { return offset > start ? offset - start : 0; };
  const Snippet s = snippet_of(line, in_line(d.span.begin), in_line(d.span.end));
  const bool cut_before = s.from > 0, cut_behind = s.to < line.size();
  const std::string digits = std::to_string(number);
  const std::size_t margin = std::max<std::size_t>(digits.size(), 4) + 1;
  out.append(margin - digits.size(), ' ').append(digits).append(cut_before ? " | … " : " | ");
  append_visible(out, line.substr(s.from, s.to - s.from));
  out.append(cut_behind ? " …\n" : "\n").append(margin, ' ').append(cut_before ? " |   " : " | ");
  out.append(width(line.substr(s.from, s.first - s.from)), ' ').append(color_of(c, d.severity)).append("^");
  const std::size_t marked = width(line.substr(s.first, s.last - s.first));
  out.append(marked > 1 ? marked - 1 : 0, '~').append(c.reset).append("\n");
}

// Returns the line.
std::uint32_t append_place(std::string& out, const ReportInput& input, const base::Span& span) {
  if (!span.valid()) return 0;
  const base::SourceFile& file = input.sources.file(span.file);
  const base::Position at = file.position(span.begin);
  out.append(file.path()).append(":").append(std::to_string(at.line)).append(":").append(std::to_string(at.column)).append(": ");
  return at.line;
}

// Of a text that was taken from a document the page is what a person can find.
void append_page(std::string& out, const ReportInput& input, const base::Span& span) {
  if (!span.valid() || !input.sources.file(span.file).is_extracted()) return;
  const std::uint32_t page = std::max<std::uint32_t>(1, input.sources.file(span.file).page(span.begin));
  out.append("      = note: on page ").append(std::to_string(page)).append(" of the document\n");
}

void append_diagnostic(std::string& out, const ReportInput& input, const Diagnostic& d, const Colors& c) {
  out.append(c.bold);
  const std::uint32_t line = append_place(out, input, d.span);
  out.append(c.reset).append(color_of(c, d.severity)).append(name(d.severity)).append(":").append(c.reset).append(" ");
  append_visible(out, d.message);
  out.append(" [").append(d.rule->id).append("]\n");
  if (d.span.valid()) append_snippet(out, input, d, line, c);
  for (const auto& note : d.notes) {
    out.append("      = note: ");
    append_place(out, input, note.span);
    append_visible(out, note.message);
    out.append("\n");
  }
  append_page(out, input, d.span);
  if (d.hint.empty()) return;
  out.append("      = hint: ");
  append_visible(out, d.hint);
  out.append("\n");
}

}  // namespace

void report_text(const ReportInput& input, std::ostream& out) {
  const Colors c = colors(input.color);
  write_in_pieces(out, input.diagnostics.size(), input.jobs,
                  [&](std::string& piece, std::size_t i) { append_diagnostic(piece, input, input.diagnostics[i], c); });
}

}  // namespace uoc::diag
