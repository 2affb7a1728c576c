// SPDX-License-Identifier: Apache-2.0
// Checkstyle XML, which most servers for builds read.
#include "base/escape.hpp"
#include "diag/by_file.hpp"
#include "diag/pieces.hpp"
#include "diag/place.hpp"
#include "diag/reporter.hpp"

namespace uoc::diag {
namespace {

std::string_view severity_of(Severity severity) { return severity == Severity::advice ? "info" : name(severity); }

void append_finding(std::string& out, const ReportInput& input, const Diagnostic& d) {
  const Place place = place_of(input.sources, d.span);
  out.append("    <error line=\"").append(std::to_string(place.begin.line)).append("\" column=\"").append(std::to_string(place.begin.column));
  out.append("\" severity=\"").append(severity_of(d.severity)).append("\" message=\"");
  base::append_xml(out, d.message);
  if (!d.hint.empty()) base::append_xml(out.append(" ("), d.hint);
  out.append(d.hint.empty() ? "" : ")").append("\" source=\"uoc.").append(d.rule->group).append(".").append(d.rule->id).append("\"/>\n");
}

}  // namespace

void report_checkstyle(const ReportInput& input, std::ostream& out) {
  const auto files = files_with_findings(input);
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n";
  write_in_pieces(out, files.size(), input.jobs, [&](std::string& text, std::size_t i) {
    text.append("  <file name=\"");
    base::append_xml(text, files[i].path);
    text.append("\">\n");
    for (std::size_t d = files[i].begin; d < files[i].end; ++d) append_finding(text, input, input.diagnostics[d]);
    text.append("  </file>\n");
  });
  out << "</checkstyle>\n";
}

}  // namespace uoc::diag
