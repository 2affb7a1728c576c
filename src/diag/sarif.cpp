// SPDX-License-Identifier: Apache-2.0
// SARIF 2.1.0 (OASIS), with what GitHub code scanning requires: non-empty rule texts, one location a result, and our own
// fingerprint, so that a finding is recognised after unrelated edits. Columns are counted in Unicode code points.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/resources.hpp"
#include "base/text.hpp"
#include "diag/fingerprint.hpp"
#include "diag/json_text.hpp"
#include "diag/place.hpp"
#include "diag/reporter.hpp"
#include "diag/rule_page.hpp"

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

// What the rule finds, as its page tells it; code scanning takes 1024 characters at the most.
std::string full_description(const RuleInfo& rule) {
  constexpr std::size_t kLongest = 1024;
  constexpr std::string_view kWhat = "\n## What\n", kNext = "\n## ";
  const std::string_view page = base::resource("rules/" + page_name(rule)).value_or("");
  const auto what = page.find(kWhat);
  if (what == std::string_view::npos) return std::string(rule.summary);
  const auto begin = what + kWhat.size();
  std::string text = base::collapse_spaces(page.substr(begin, page.find(kNext, begin) - begin));
  if (text.size() <= kLongest) return text;
  const auto stop = text.rfind(". ", kLongest - 1);
  return stop == std::string::npos ? std::string(rule.summary) : text.substr(0, stop + 1);
}

// "code-level-mismatch" as CodeLevelMismatch: a name that only repeats the id is none (SARIF 2.1.0, 3.49.7).
std::string pascal_case(std::string_view id) {
  std::string out;
  for (std::size_t i = 0; i < id.size(); ++i)
    if (id[i] != '-') out.push_back(i == 0 || id[i - 1] == '-' ? base::to_upper(id[i]) : id[i]);
  return out;
}

Json rule_of(const RuleInfo& rule, std::string_view rule_pages) {
  Json out;
  out["id"] = rule.id;
  // A name that says the same as the id is none (SARIF, 3.49.7): of ids of one word there is no other spelling.
  if (rule.id.find('-') != std::string_view::npos) out["name"] = pascal_case(rule.id);
  out["shortDescription"]["text"] = rule.summary;
  out["fullDescription"]["text"] = full_description(rule);
  out["help"]["text"] = help_text(rule);
  if (!rule_pages.empty()) out["helpUri"] = std::string(rule_pages) + page_name(rule);
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
  const Place place = place_of(sources, span);
  Json physical;
  physical["artifactLocation"]["uri"] = uri(place.file);
  physical["region"] = {{"startLine", place.begin.line}, {"startColumn", place.begin.column}, {"endLine", place.end.line}, {"endColumn", place.end.column}};
  return {{"physicalLocation", physical}};
}

std::size_t index_of(const ReportInput& input, const RuleInfo& rule) {
  const auto less = [](const RuleInfo* a, std::string_view id) { return a->id < id; };
  return static_cast<std::size_t>(std::lower_bound(input.rules.begin(), input.rules.end(), rule.id, less) - input.rules.begin());
}

Json result_of(const ReportInput& input, const Diagnostic& d, const std::string& fingerprint) {
  Json out;
  out["ruleId"] = d.rule->id;
  out["ruleIndex"] = index_of(input, *d.rule);
  out["level"] = level(d.severity);
  out["message"]["text"] = d.hint.empty() ? d.message : d.message + "\nHint: " + d.hint;
  out["locations"] = Json::array({location_of(input.sources, d.span)});
  out["partialFingerprints"]["primaryLocationLineHash"] = fingerprint;
  return out;
}

Json suppression_of(const Suppression& by) {
  Json out{{"kind", by.in_source ? "inSource" : "external"}, {"status", "accepted"}, {"justification", by.reason}};
  if (!by.owner.empty()) out["properties"]["owner"] = by.owner;
  if (!by.expires.empty()) out["properties"]["expires"] = by.expires;
  return out;
}

// Findings that count and those that do not, in one list. Where one says whether it is suppressed, all must.
Json result_at(const ReportInput& input, const Fingerprints& prints, std::size_t i) {
  const std::size_t count = input.diagnostics.size();
  if (i >= count) {
    const Suppressed& s = input.suppressed[i - count];
    Json out = result_of(input, s.finding, s.fingerprint);
    out["suppressions"] = Json::array({suppression_of(*s.by)});
    return out;
  }
  Json out = result_of(input, input.diagnostics[i], prints[i]);
  if (!input.suppressed.empty()) out["suppressions"] = Json::array();
  return out;
}

// A run without results is no proof of anything where rules could not judge: SARIF has no place of its own for that.
Json properties_of(const ReportInput& input) {
  Json not_verified = Json::object(), off = Json::array();
  for (const auto& rule : input.statistics) {
    if (rule.not_verified > 0) not_verified[std::string(rule.rule->id)] = rule.not_verified;
    if (rule.off) off.push_back(rule.rule->id);
  }
  return {{"notVerified", std::move(not_verified)}, {"rulesOff", std::move(off)}};
}

}  // namespace

void report_sarif(const ReportInput& input, std::ostream& out) {
  out << "{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \"version\": \"2.1.0\",\n  \"runs\": [\n    {\n"
         "      \"tool\": {\n        \"driver\": {\n          \"name\": \"uoc\",\n          \"semanticVersion\": "
      << Json(input.version).dump();
  if (!input.rule_pages.empty()) out << ",\n          \"informationUri\": " << Json(input.rule_pages).dump();
  out << ",\n          \"rules\": ";
  write_list(out, input.rules.size(), 12, input.jobs, [&](std::size_t i) { return rule_of(*input.rules[i], input.rule_pages); });
  out << "\n        }\n      },\n      \"columnKind\": \"unicodeCodePoints\",\n      \"results\": ";
  const Fingerprints prints(input.fingerprints, input.diagnostics, input.sources);
  write_list(out, input.diagnostics.size() + input.suppressed.size(), 8, input.jobs,
             [&](std::size_t i) { return result_at(input, prints, i); });
  std::string properties;
  append_indented(properties, properties_of(input), 6);
  out << ",\n      \"properties\": " << properties << "\n    }\n  ]\n}\n";
}

}  // namespace uoc::diag
