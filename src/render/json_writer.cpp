// SPDX-License-Identifier: Apache-2.0
// The JSON model: what other programs read. Keys may be added, none may change.
#include <nlohmann/json.hpp>

#include "render/writer.hpp"

namespace uoc::render {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(std::string(text)); }

Json number_or_null(const std::optional<int>& value) { return value ? Json(*value) : Json(nullptr); }

Json place(const base::Span& span, const base::SourceSet& sources) {
  if (!span.valid()) return nullptr;
  const base::SourceFile& file = sources.file(span.file);
  const base::Position begin = file.position(span.begin), end = file.position(span.end);
  return {{"file", file.path()}, {"line", begin.line}, {"column", begin.column}, {"end_line", end.line}, {"end_column", end.column}};
}

// A string, or an object where there are sub-criteria.
Json criteria(const std::vector<model::Criterion>& list) {
  Json out = Json::array();
  for (const auto& c : list) {
    if (c.items.empty())
      out.push_back(c.text.value);
    else
      out.push_back({{"text", c.text.value}, {"items", criteria(c.items)}});
  }
  return out;
}

Json criterion_meta(const std::vector<model::Criterion>& list, const base::SourceSet& sources) {
  Json out = Json::array();
  for (const auto& c : list) {
    Json meta = {{"id", text_or_null(c.id)}, {"recovered", c.recovered}, {"span", place(c.text.span, sources)}};
    if (!c.items.empty()) meta["items"] = criterion_meta(c.items, sources);
    out.push_back(std::move(meta));
  }
  return out;
}

Json element(const model::Element& e, const base::SourceSet& sources) {
  return {{"number", text_or_null(e.number.value)},
          {"part", e.part == model::Part::none ? Json(nullptr) : Json(std::string(model::name(e.part)))},
          {"recovered", e.recovered},
          {"heading", text_or_null(e.heading.value)},
          {"criteria", criteria(e.criteria)},
          {"criterion_meta", criterion_meta(e.criteria, sources)}};
}

void add_areas(Json& out, const model::Unit& unit) {
  if (unit.other_areas.empty()) return;
  Json areas = Json::array({unit.functional_area.text.value});
  for (const auto& area : unit.other_areas) areas.push_back(area.value);
  out["functional_areas"] = std::move(areas);
}

// What only some units have.
void add_rest(Json& out, const model::Unit& unit) {
  if (!unit.extras.empty()) {
    Json extras = Json::array();
    for (const auto& extra : unit.extras) extras.push_back({{"name", extra.name}, {"text", extra.text.value}});
    out["extras"] = std::move(extras);
  }
  if (!unit.provenance.empty())
    out["provenance"] = {{"source", unit.provenance.source},
                         {"line", unit.provenance.line > 0 ? Json(unit.provenance.line) : Json(nullptr)},
                         {"page", unit.provenance.page > 0 ? Json(unit.provenance.page) : Json(nullptr)},
                         {"sha256", unit.provenance.sha256.empty() ? Json(nullptr) : Json(unit.provenance.sha256)},
                         {"retrieved", unit.provenance.retrieved.empty() ? Json(nullptr) : Json(unit.provenance.retrieved)}};
}

Json unit_json(const model::Unit& unit, const base::SourceSet& sources) {
  const auto credit = model::credit_value(unit.credit.text.value);
  Json out;
  if (!unit.language.empty()) out["language"] = unit.language;
  out["framework"] = text_or_null(unit.framework.text.value);
  out["functional_area"] = text_or_null(unit.functional_area.text.value);
  add_areas(out, unit);
  out["title"] = text_or_null(unit.title.text.value);
  out["code"] = text_or_null(unit.code.text.value);
  out["level"] = number_or_null(model::level_value(unit.level.text.value));
  out["level_text"] = text_or_null(unit.level.text.value);
  out["credit"] = number_or_null(credit.value);
  out["credit_note"] = text_or_null(credit.note);
  out["credit_text"] = text_or_null(unit.credit.text.value);
  out["range"] = text_or_null(unit.range.text.value);
  out["elements"] = Json::array();
  for (const auto& e : unit.elements) out["elements"].push_back(element(e, sources));
  out["assessment"] = {{"intro", text_or_null(unit.assessment.intro.value)},
                       {"criteria", criteria(unit.assessment.criteria)},
                       {"criterion_meta", criterion_meta(unit.assessment.criteria, sources)}};
  out["remark"] = text_or_null(unit.remark.text.value);
  add_rest(out, unit);
  return out;
}

}  // namespace

std::string write_json(std::span<const model::Unit> units, const base::SourceSet& sources) {
  Json all = Json::array();
  for (const auto& unit : units) all.push_back(unit_json(unit, sources));
  return Json{{"units", std::move(all)}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace uoc::render
