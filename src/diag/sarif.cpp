// SPDX-License-Identifier: Apache-2.0
// SARIF 2.1.0 (OASIS), with what GitHub code scanning requires: non-empty rule texts, one location a result, and our own
// fingerprint, so that a finding is recognised after unrelated edits. Columns are counted in Unicode code points.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "diag/json_text.hpp"
#include "diag/reporter.hpp"

namespace uoc::diag {
namespace {

using Json = nlohmann::ordered_json;

std::string_view level(Severity severity) { return severity == Severity::advice ? "note" : name(severity); }

std::string_view problem_severity(Severity severity) {
  return severity == Severity::advice ? "recommendation" : name(severity);
}

std::string help_text(const RuleInfo& rule) {
  std::string text(rule.summary);
  for (const auto& a : rule.authority) {
    if (a.document.empty()) continue;
    text.append("\nAuthority: ").append(a.document);
    if (!a.section.empty()) text.append(", ").append(a.section);
  }
  return text.append("\nMore: uoc explain ").append(rule.id);
}

Json rule_of(const RuleInfo& rule) {
  Json out;
  out["id"] = rule.id;
  out["name"] = rule.id;
  out["shortDescription"]["text"] = rule.summary;
  out["fullDescription"]["text"] = rule.summary;
  out["help"]["text"] = help_text(rule);
  out["defaultConfiguration"]["level"] = level(rule.severity);
  out["properties"] = {{"tags", {rule.group}},
                       {"precision", "high"},
                       {"problem.severity", problem_severity(rule.severity)}};
  return out;
}

// RFC 3986: everything but unreserved characters and '/' is percent-encoded.
std::string uri(std::string_view path) {
  static constexpr std::string_view kPlain = "-._~/";
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       kPlain.find(c) != std::string_view::npos;
    if (plain)
      out.push_back(c);
    else
      out.append("%").append(1, kDigits[byte >> 4U]).append(1, kDigits[byte & 0xFU]);
  }
  return out;
}

Json location_of(const base::SourceSet& sources, const base::Span& span) {
  Json physical;
  if (!span.valid()) {
    physical["artifactLocation"]["uri"] = "uoc.toml";
    physical["region"] = {{"startLine", 1}, {"startColumn", 1}};
    return {{"physicalLocation", physical}};
  }
  const base::SourceFile& file = sources.file(span.file);
  const base::Position begin = file.position(span.begin), end = file.position(span.end);
  physical["artifactLocation"]["uri"] = uri(file.path());
  physical["region"] = {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
  return {{"physicalLocation", physical}};
}

Json result_of(const Diagnostic& d, const std::string& fingerprint, std::size_t rule_index, const base::SourceSet& sources) {
  Json out;
  out["ruleId"] = d.rule->id;
  out["ruleIndex"] = rule_index;
  out["level"] = level(d.severity);
  out["message"]["text"] = d.hint.empty() ? d.message : d.message + "\nHint: " + d.hint;
  out["locations"] = Json::array({location_of(sources, d.span)});
  out["partialFingerprints"]["primaryLocationLineHash"] = fingerprint;
  return out;
}

}  // namespace

void report_sarif(const ReportInput& input, std::ostream& out) {
  out << "{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \"version\": \"2.1.0\",\n  \"runs\": [\n    {\n"
         "      \"tool\": {\n        \"driver\": {\n          \"name\": \"uoc\",\n          \"semanticVersion\": "
      << Json(input.version).dump() << ",\n          \"rules\": ";
  write_list(out, input.rules.size(), 12, input.jobs, [&](std::size_t i) { return rule_of(*input.rules[i]); });
  out << "\n        }\n      },\n      \"columnKind\": \"unicodeCodePoints\",\n      \"results\": ";
  const auto prints = fingerprints(input.diagnostics);
  write_list(out, input.diagnostics.size(), 8, input.jobs, [&](std::size_t i) {
    const Diagnostic& d = input.diagnostics[i];
    const auto it = std::find(input.rules.begin(), input.rules.end(), d.rule);
    return result_of(d, prints[i], static_cast<std::size_t>(it - input.rules.begin()), input.sources);
  });
  out << "\n    }\n  ]\n}\n";
}

}  // namespace uoc::diag
