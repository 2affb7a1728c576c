// SPDX-License-Identifier: Apache-2.0
// Commands that a GitHub runner turns into annotations. A runner keeps ten of each kind for a step and drops the others
// in silence: where there are more, the last of the ten says how many, and they stand in the log as plain lines.
#include <array>

#include "diag/pieces.hpp"
#include "diag/place.hpp"
#include "diag/reporter.hpp"
#include "diag/visible.hpp"

namespace uoc::diag {
namespace {

constexpr std::size_t kMost = 10;  // annotations of a kind

std::string_view kind_of(Severity severity) { return severity == Severity::advice ? "notice" : name(severity); }

std::string_view noun_of(Severity severity, std::size_t count) {
  if (severity == Severity::error) return count == 1 ? "error" : "errors";
  if (severity == Severity::warning) return count == 1 ? "warning" : "warnings";
  return "advice";
}

enum class Where : std::uint8_t { data, property };

// What the runner decodes again; in properties a colon or a comma would end the value.
void append_escaped(std::string& out, std::string_view text, Where where) {
  for (const char c : text) {
    if (c == '%') out.append("%25");
    else if (c == '\r') out.append("%0D");
    else if (c == '\n') out.append("%0A");
    else if (where == Where::property && c == ':') out.append("%3A");
    else if (where == Where::property && c == ',') out.append("%2C");
    else out.push_back(c);
  }
}

// An older form of commands, `##[name]`, is found anywhere in a line.
void append_plain(std::string& out, std::string_view text) {
  const std::size_t begin = out.size();
  append_visible(out, text);
  for (auto at = out.find("##[", begin); at != std::string::npos; at = out.find("##[", at)) out.insert(at + 2, " ");
}

void append_annotation(std::string& out, const ReportInput& input, const Diagnostic& d) {
  out.append("::").append(kind_of(d.severity)).append(" title=");
  append_escaped(out, d.rule->id, Where::property);
  if (d.span.valid()) {
    const Place place = place_of(input.sources, d.span);
    const bool one_line = place.begin.line == place.end.line;  // columns in two lines mean nothing to the runner
    out.append(",file=");
    append_escaped(out, place.file, Where::property);
    out.append(",line=").append(std::to_string(place.begin.line)).append(",endLine=").append(std::to_string(place.end.line));
    if (one_line) out.append(",col=").append(std::to_string(place.begin.column)).append(",endColumn=").append(std::to_string(place.end.column));
  }
  out.append("::");
  std::string message;
  append_visible(message, d.message);
  if (!d.hint.empty()) append_visible(message.append("\nHint: "), d.hint);
  append_escaped(out, message, Where::data);
  out.append("\n");
}

// It starts with a word of ours: a runner takes what stands behind blanks and two colons for a command.
void append_line(std::string& out, const ReportInput& input, const Diagnostic& d) {
  out.append(name(d.severity)).append(": ");
  if (d.span.valid()) {
    const Place place = place_of(input.sources, d.span);
    append_plain(out, place.file);
    out.append(":").append(std::to_string(place.begin.line)).append(":").append(std::to_string(place.begin.column)).append(": ");
  }
  append_plain(out, d.message);
  out.append(" [").append(d.rule->id).append("]\n");
}

}  // namespace

void report_github(const ReportInput& input, std::ostream& out) {
  const Counts counts = count(input.diagnostics);
  const std::array<std::size_t, 3> totals{counts.advice, counts.warnings, counts.errors};
  std::array<std::size_t, 3> left{};  // annotations that may still be printed
  for (std::size_t s = 0; s < totals.size(); ++s) left[s] = totals[s] > kMost ? kMost - 1 : totals[s];
  std::vector<const Diagnostic*> rest;
  std::string text;
  for (const Diagnostic& d : input.diagnostics) {
    if (left[static_cast<std::size_t>(d.severity)] == 0) {
      rest.push_back(&d);
      continue;
    }
    --left[static_cast<std::size_t>(d.severity)];
    append_annotation(text, input, d);
  }
  for (const Severity severity : {Severity::error, Severity::warning, Severity::advice}) {
    const std::size_t total = totals[static_cast<std::size_t>(severity)];
    if (total <= kMost) continue;
    const std::size_t more = total - (kMost - 1);
    text.append("::").append(kind_of(severity)).append(" title=uoc::").append(std::to_string(more)).append(" more ");
    text.append(noun_of(severity, more)).append(": they stand in the log of this step\n");
  }
  if (!rest.empty()) text.append("::group::").append(std::to_string(rest.size())).append(" more findings\n");
  out << text;
  write_in_pieces(out, rest.size(), input.jobs, [&](std::string& piece, std::size_t i) { append_line(piece, input, *rest[i]); });
  if (!rest.empty()) out << "::endgroup::\n";
}

}  // namespace uoc::diag
