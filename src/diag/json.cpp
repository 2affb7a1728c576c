// SPDX-License-Identifier: Apache-2.0
// Diagnostics as one JSON object (docs/formats.md describes the keys).
#include <nlohmann/json.hpp>

#include "diag/json_text.hpp"
#include "diag/reporter.hpp"

namespace uoc::diag {
namespace {

using Json = nlohmann::ordered_json;

void put_place(Json& out, const base::SourceSet& sources, const base::Span& span) {
  const base::SourceFile& file = sources.file(span.file);
  const base::Position begin = file.position(span.begin), end = file.position(span.end);
  out["file"] = file.path();
  out["line"] = begin.line;
  out["column"] = begin.column;
  out["end_line"] = end.line;
  out["end_column"] = end.column;
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

}  // namespace

void report_json(const ReportInput& input, std::ostream& out) {
  const auto prints = fingerprints(input.diagnostics);
  out << "{\n  \"version\": 1,\n  \"diagnostics\": ";
  write_list(out, input.diagnostics.size(), 4, input.jobs,
             [&](std::size_t i) { return to_json(input.diagnostics[i], prints[i], input.sources); });
  const Counts counts = count(input.diagnostics);
  const Json summary{{"units", input.units},
                     {"errors", counts.errors},
                     {"warnings", counts.warnings},
                     {"advice", counts.advice},
                     {"not_verified", input.not_verified}};
  std::string text;
  append_indented(text, summary, 2);
  out << ",\n  \"summary\": " << text << "\n}\n";
}

}  // namespace uoc::diag
