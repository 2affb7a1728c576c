// SPDX-License-Identifier: Apache-2.0
// GitLab's code quality report: a list of findings, of which it keeps one for each fingerprint.
#include <nlohmann/json.hpp>

#include "diag/fingerprint.hpp"
#include "diag/json_text.hpp"
#include "diag/place.hpp"
#include "diag/reporter.hpp"

namespace uoc::diag {
namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_of(Severity severity) {
  if (severity == Severity::error) return "major";
  return severity == Severity::warning ? "minor" : "info";
}

Json entry_of(const Diagnostic& d, const std::string& fingerprint, const base::SourceSet& sources) {
  const Place place = place_of(sources, d.span);
  Json out;
  out["description"] = d.hint.empty() ? d.message : d.message + " (" + d.hint + ")";
  out["check_name"] = d.rule->id;
  out["fingerprint"] = fingerprint;
  out["severity"] = severity_of(d.severity);
  out["location"]["path"] = place.file;
  out["location"]["lines"] = {{"begin", place.begin.line}, {"end", place.end.line}};
  return out;
}

}  // namespace

void report_gitlab(const ReportInput& input, std::ostream& out) {
  const Fingerprints prints(input.fingerprints, input.diagnostics, input.sources);
  write_list(out, input.diagnostics.size(), 2, input.jobs,
             [&](std::size_t i) { return entry_of(input.diagnostics[i], prints[i], input.sources); });
  out << '\n';
}

}  // namespace uoc::diag
