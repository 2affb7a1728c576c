// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

using model::FieldName;

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

// Blanks at the ends of lines, as ranges of bytes. In Markdown two blanks behind a text break the line: they
// say something.
std::vector<base::Span> trailing_blanks(const FileView& view, model::Notation notation) {
  std::vector<base::Span> out;
  for (std::size_t at = 0; at < view.bytes.size();) {
    const std::size_t end = std::min(view.bytes.find('\n', at), view.bytes.size());
    std::size_t text_end = end;
    if (text_end > at && view.bytes[text_end - 1] == '\r') --text_end;
    std::size_t begin = text_end;
    while (begin > at && is_blank(view.bytes[begin - 1])) --begin;
    const bool breaks = notation == model::Notation::markdown && begin > at && text_end - begin >= 2 &&
                        view.bytes[begin] == ' ';
    if (begin < text_end && !breaks)
      out.push_back({view.id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text_end)});
    at = end + 1;
  }
  return out;
}

enum Separator : std::uint8_t { kNone, kColon, kTab, kBlank };
constexpr std::array<std::string_view, 4> kNames{"", "a colon", "a tab", "a blank"};

// What stands between a label and its value on the same line.
Separator separator_behind(std::string_view bytes, const model::Label& label) {
  if (label.span.empty() || label.span.end >= bytes.size()) return kNone;
  const std::string_view printed = bytes.substr(label.span.begin, label.span.size());
  std::size_t at = label.span.end;
  bool tab = false;
  for (; at < bytes.size() && is_blank(bytes[at]); ++at) tab = tab || bytes[at] == '\t';
  if (at == bytes.size() || bytes[at] == '\n' || bytes[at] == '\r') return kNone;
  if (printed.ends_with(':') || printed.ends_with("：") || bytes[at] == ':') return kColon;
  return tab ? kTab : at > label.span.end ? kBlank : kNone;
}

struct Mixed {
  base::Span second;  // the first label that is set off otherwise than those before it
  Separator one = kNone, other = kNone;
};

// Of the rows of the table: the standard and the functional area stand above it.
Mixed mixed_separators(const FileView& view) {
  Mixed out;
  for (const model::Unit& unit : view.units) {
    if (unit.facts.notation != model::Notation::text) return {};
    for (const model::Label& label : unit.facts.labels) {
      if (label.field == FieldName::framework || label.field == FieldName::functional_area) continue;
      const Separator now = separator_behind(view.bytes, label);
      if (now == kNone) continue;
      if (out.one == kNone) out.one = now;
      if (now != out.one) return {label.span, out.one, now};
    }
  }
  return {};
}

void check(const FileView& view, Report& report) {
  const auto notation = view.units.front().facts.notation;
  const auto blanks = trailing_blanks(view, notation);
  const auto size = static_cast<std::uint32_t>(view.bytes.size());
  const bool open_end = !view.bytes.empty() && view.bytes.back() != '\n';
  const Mixed mixed = mixed_separators(view);
  std::vector<std::string> found;
  base::Span first{view.id, size, size};
  const auto add = [&](base::Span span, std::string what) {
    if (span.begin < first.begin) first = span;
    found.push_back(std::move(what));
  };
  if (!blanks.empty()) add(blanks.front(), counted(blanks.size(), "line ends", "lines end") + " with blanks");
  if (open_end) add({view.id, size, size}, "the last line has no line end");
  if (mixed.other != kNone)
    add(mixed.second, "labels are set off by " + std::string(kNames[mixed.one]) + " and by " +
                          std::string(kNames[mixed.other]));
  if (found.empty()) return;
  std::string message;
  for (const auto& what : found) message += (message.empty() ? "" : ", ") + what;
  diag::Diagnostic& d = report.at(first, std::move(message));
  if (notation == model::Notation::text) {
    d.with_hint("nothing is lost by it: `uoc import` writes sources without it");
    return;
  }
  d.with_hint("`uoc fmt " + report.path(first) + "` writes the source in one form");
  for (const base::Span& span : blanks) d.with_fix(true, span, "");
  if (open_end) d.with_fix(true, {view.id, size, size}, "\n");
}

}  // namespace

const Rule kWhitespaceSeparator{
    .info = {.id = "whitespace-separator",
             .letter = "I8",
             .group = "import",
             .summary =
                 "lines end with blanks, the last one has no end, or labels are set off in different ways",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::safe,
             .authority = {{{"HKQF, published units of competency",
                             "text form of the published documents"}}}},
    .check_file = check,
};

}  // namespace uoc::lint
