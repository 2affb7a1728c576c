// SPDX-License-Identifier: Apache-2.0
// Diagnostics as one JSON object (docs/formats.md describes the keys).
#include <nlohmann/json.hpp>

#include "diag/fingerprint.hpp"
#include "diag/json_text.hpp"
#include "diag/place.hpp"
#include "diag/reporter.hpp"

namespace uoc::diag {
namespace {

using Json = nlohmann::ordered_json;

void put_place(Json& out, const base::SourceSet& sources, const base::Span& span) {
  const Place place = place_of(sources, span);
  out["file"] = place.file;
  out["line"] = place.begin.line;
  out["column"] = place.begin.column;
  out["end_line"] = place.end.line;
  out["end_column"] = place.end.column;
}

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json fix_of(const Diagnostic& d, const base::SourceSet& sources) {
  if (!d.fix) return nullptr;
  Json edits = Json::array();
  for (const auto& edit : d.fix->edits) {
    Json e;
    put_place(e, sources, edit.span);
    e["text"] = edit.text;
    edits.push_back(std::move(e));
  }
  return {{"applicability", d.fix->safe ? "safe" : "suggested"}, {"edits", std::move(edits)}};
}

Json authority_of(const RuleInfo& rule) {
  Json out = Json::array();
  for (const auto& a : rule.authority)
    if (!a.document.empty()) out.push_back({{"document", a.document}, {"section", a.section}});
  return out;
}

Json to_json(const Diagnostic& d, const std::string& fingerprint, const base::SourceSet& sources) {
  Json out;
  out["rule"] = d.rule->id;
  out["severity"] = name(d.severity);
  out["message"] = d.message;
  if (d.span.valid())
    put_place(out, sources, d.span);
  else
    for (const char* key : {"file", "line", "column", "end_line", "end_column"}) out[key] = nullptr;
  out["unit"] = or_null(d.unit);
  out["item"] = or_null(d.item);
  out["hint"] = or_null(d.hint);
  out["authority"] = authority_of(*d.rule);
  out["fix"] = fix_of(d, sources);
  out["fingerprint"] = fingerprint;
  return out;
}

// A finding that does not count, with the reason why.
Json suppressed_to_json(const Suppressed& s, const base::SourceSet& sources) {
  Json out = to_json(s.finding, s.fingerprint, sources);
  out["waiver"] = {{"kind", s.by->in_source ? "in source" : "settings"},
                   {"reason", s.by->reason},
                   {"owner", or_null(s.by->owner)},
                   {"expires", or_null(s.by->expires)}};
  return out;
}

Json summary_of(const ReportInput& input) {
  const Counts counts = count(input.diagnostics);
  Json not_verified = Json::object(), off = Json::array();
  for (const auto& rule : input.statistics) {
    if (rule.not_verified > 0) not_verified[std::string(rule.rule->id)] = rule.not_verified;
    if (rule.off) off.push_back(rule.rule->id);
  }
  return {{"units", input.units},
          {"errors", counts.errors},
          {"warnings", counts.warnings},
          {"advice", counts.advice},
          {"waived", input.suppressed.size()},
          {"known", input.known},
          {"not_verified", input.not_verified},
          {"not_verified_by_rule", std::move(not_verified)},
          {"rules_off", std::move(off)}};
}

}  // namespace

void report_json(const ReportInput& input, std::ostream& out) {
  const Fingerprints prints(input.fingerprints, input.diagnostics, input.sources);
  out << "{\n  \"version\": 1,\n  \"diagnostics\": ";
  write_list(out, input.diagnostics.size(), 4, input.jobs,
             [&](std::size_t i) { return to_json(input.diagnostics[i], prints[i], input.sources); });
  out << ",\n  \"waived\": ";
  write_list(out, input.suppressed.size(), 4, input.jobs, [&](std::size_t i) { return suppressed_to_json(input.suppressed[i], input.sources); });
  std::string text;
  append_indented(text, summary_of(input), 2);
  out << ",\n  \"summary\": " << text << "\n}\n";
}

}  // namespace uoc::diag
