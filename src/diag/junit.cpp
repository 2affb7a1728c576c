// SPDX-License-Identifier: Apache-2.0
// JUnit XML in the form that both the schema of Ant and that of Jenkins take. A test suite stands for a file; a finding
// that fails the run is a failed test, and a file without one is a test that passed. What rules could not judge are
// tests that were skipped: they never count as passed. There is no clock: the time of each suite is the start of 1970.
#include <algorithm>

#include "base/escape.hpp"
#include "diag/by_file.hpp"
#include "diag/pieces.hpp"
#include "diag/place.hpp"
#include "diag/reporter.hpp"
#include "diag/visible.hpp"

namespace uoc::diag {
namespace {

struct Numbers {
  std::size_t id = 0, tests = 0, failures = 0, skipped = 0;
};

void open_suite(std::string& out, std::string_view name, const Numbers& n) {
  out.append("  <testsuite name=\"");
  base::append_xml(out, name);
  out.append("\" package=\"uoc\" id=\"").append(std::to_string(n.id));
  out.append("\" timestamp=\"1970-01-01T00:00:00\" hostname=\"localhost\" tests=\"").append(std::to_string(n.tests));
  out.append("\" failures=\"").append(std::to_string(n.failures)).append("\" errors=\"0\" skipped=\"").append(std::to_string(n.skipped));
  out.append("\" time=\"0\">\n    <properties/>\n");
}

void open_case(std::string& out, std::string_view classname, std::string_view name) {
  out.append("    <testcase classname=\"");
  base::append_xml(out, classname);
  out.append("\" name=\"");
  base::append_xml(out, name);
  out.append("\" time=\"0\"");
}

// "units/a.md:2:8: warning: …", and the hint on a line of its own.
std::string line_of(const ReportInput& input, const Diagnostic& d) {
  const Place place = place_of(input.sources, d.span);
  std::string text;
  append_visible(text, place.file);
  text.append(":").append(std::to_string(place.begin.line)).append(":").append(std::to_string(place.begin.column)).append(": ");
  text.append(name(d.severity)).append(": ");
  append_visible(text, d.message);
  text.append(" [").append(d.rule->id).append("]\n");
  if (d.hint.empty()) return text;
  append_visible(text.append("hint: "), d.hint);
  return text.append("\n");
}

void append_failure(std::string& out, const ReportInput& input, std::string_view path, const Diagnostic& d) {
  std::string name(d.rule->id);
  if (!d.item.empty()) name.append(" ").append(d.item);
  open_case(out, path, name);
  out.append("><failure type=\"").append(diag::name(d.severity)).append("\" message=\"");
  base::append_xml(out, d.message);
  out.append("\">");
  base::append_xml(out, line_of(input, d));
  out.append("</failure></testcase>\n");
}

void append_suite(std::string& out, const ReportInput& input, const FileFindings& file, std::size_t id) {
  const auto begin = input.diagnostics.begin();
  const auto first = begin + static_cast<std::ptrdiff_t>(file.begin), last = begin + static_cast<std::ptrdiff_t>(file.end);
  const auto fails = [&](const Diagnostic& d) { return input.fail_on && d.severity >= *input.fail_on; };
  const auto failures = static_cast<std::size_t>(std::count_if(first, last, fails));
  open_suite(out, file.path, {id, std::max<std::size_t>(failures, 1), failures, 0});
  if (failures == 0) open_case(out, file.path, "no finding that fails the run"), out.append("/>\n");
  std::string others;
  for (auto d = first; d != last; ++d) {
    if (fails(*d)) append_failure(out, input, file.path, *d);
    else others += line_of(input, *d);
  }
  out.append("    <system-out>");
  base::append_xml(out, others);
  out.append("</system-out>\n    <system-err/>\n  </testsuite>\n");
}

void append_not_verified(std::string& out, const ReportInput& input, std::size_t id) {
  std::vector<const RuleStatistics*> open;
  for (const auto& rule : input.statistics)
    if (rule.not_verified > 0) open.push_back(&rule);
  if (open.empty()) return;
  open_suite(out, "not verified", {id, open.size(), 0, open.size()});
  for (const auto* rule : open) {
    open_case(out, "not verified", rule->rule->id);
    out.append("><skipped/></testcase>\n");
  }
  out.append("    <system-out>");
  for (const auto* rule : open)
    out.append(rule->rule->id).append(": ").append(std::to_string(rule->not_verified)).append(" not verified\n");
  out.append("</system-out>\n    <system-err/>\n  </testsuite>\n");
}

}  // namespace

void report_junit(const ReportInput& input, std::ostream& out) {
  const auto files = all_files(input);
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
  write_in_pieces(out, files.size(), input.jobs, [&](std::string& text, std::size_t i) { append_suite(text, input, files[i], i); });
  std::string last;
  append_not_verified(last, input, files.size());
  out << last << "</testsuites>\n";
}

}  // namespace uoc::diag
