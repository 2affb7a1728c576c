// SPDX-License-Identifier: Apache-2.0
#include "render/form.hpp"

#include <algorithm>

#include "model/fingerprint.hpp"
#include "model/items.hpp"

namespace uoc::render {
namespace {

constexpr int kLines = 12, kFewLines = 4;  // of lists that people fill in

List numbered(int count) {
  List out;
  for (int i = 1; i <= count; ++i) out.push_back(Value::object("line", i));
  return out;
}

bool builds(const Site& site, std::string_view target) {
  return std::find(site.targets.begin(), site.targets.end(), target) != site.targets.end();
}

std::string stem(const Site& site, std::size_t standard, std::size_t unit) { return href(site.names[standard][unit]); }

// A file of another target, from the folder of the standard's checklists.
Value other(const Site& site, std::string_view target, std::size_t standard, const std::string& name) {
  if (!builds(site, target)) return {};
  return "../../" + std::string(target) + "/" + href(site.folders[standard]) + "/" + name;
}

std::size_t criteria_of(const model::Unit& unit) {
  const auto items = model::items_of(unit);
  return static_cast<std::size_t>(std::count_if(items.begin(), items.end(), [](const auto& item) { return item.criterion != nullptr; }));
}

// "is_range"; static texts, since views borrow their names.
std::string_view flag_of(model::FieldName field) {
  constexpr std::array<std::string_view, model::kFieldCount> kFlags{"is_framework", "is_functional_area", "is_title", "is_code", "is_range",
                                                                    "is_level", "is_credit", "is_competency", "is_assessment", "is_remark"};
  return kFlags[static_cast<std::size_t>(field)];
}

}  // namespace

std::string form_path(const Site& site, std::size_t standard, std::size_t unit, const Role& role, std::string_view extension) {
  std::string out = "checklist/";
  return out.append(site.folders[standard]).append("/").append(role.folder).append(site.names[standard][unit]).append(extension);
}

void turn_to(Value& view, const Site& site, std::size_t standard, std::size_t unit, const Role& role) {
  const std::string name = stem(site, standard, unit);
  List forms;
  for (const Role& each : kRoles) {
    Value form = Value::object("current", each.name == role.name, "href", std::string(each.folder) + name + ".html", "markdown_href",
                               std::string(each.folder) + name + ".md", "docx_href",
                               other(site, "docx", standard, name + "-" + std::string(each.name) + ".docx"));
    for (const Role& flag : kRoles) form.set(flag.name, flag.name == each.name);
    forms.push_back(std::move(form));
  }
  view.set("forms", std::move(forms));
  for (const Role& flag : kRoles) view.set(flag.name, flag.name == role.name);
  view.set("is_unit", false);
  view.set("is_guide", false);
  view.set("role", role.name);
  add_frame(view, site, site.unit_languages[standard][unit], role.depth);
  view.set("up", role.depth == 1 ? "" : "../");
}

namespace {

void turn_from_roles(Value& view, std::string_view to) {
  for (const Role& flag : kRoles) view.set(flag.name, false);
  view.set("is_unit", to == "unit");
  view.set("is_guide", to == "guide");
  view.set("role", to);
}

}  // namespace

void turn_to_unit(Value& view) { turn_from_roles(view, "unit"); }
void turn_to_guide(Value& view) { turn_from_roles(view, "guide"); }

// The label of a field is the profile's on pages in English; on others the templates have a word for it.
void add_fields(Value& view, const Site& site, std::size_t standard, std::size_t unit) {
  using enum model::FieldName;
  constexpr std::array kPlain{functional_area, title, code, range, level, credit, competency, assessment, remark};
  const auto* profile = site.standards[standard]->profile;
  std::vector<model::FieldName> order(kPlain.begin(), kPlain.end());
  if (profile != nullptr && !profile->orders.empty()) order = profile->orders.front();
  const bool house = site.unit_languages[standard][unit] == kPageLanguage;
  List fields;
  for (const auto field : order) {
    if (field == framework) continue;
    Value row = Value::object("label", house && profile != nullptr ? Value(profile->label(field)) : Value());
    for (const auto each : kPlain) row.set(flag_of(each), each == field);
    fields.push_back(std::move(row));
  }
  view.set("fields", std::move(fields));
}

Value form_view(const Site& site, std::size_t standard, std::size_t unit) {
  Value view = unit_view(site, standard, unit, "checklist", ".html");
  const std::string name = stem(site, standard, unit);
  view.set("fingerprint", model::fingerprint(site.standards[standard]->units[unit]));
  view.set("xlsx_href", other(site, "xlsx", standard, name + ".xlsx"));
  view.set("csv_href", other(site, "csv", standard, name + ".csv"));
  const std::size_t rows = criteria_of(site.standards[standard]->units[unit]);
  view.set("row_count", rows);
  view.set("last_row", std::max<std::size_t>(rows + 1, 2));  // below the head of a sheet
  view.set("lines", numbered(kLines));
  view.set("few_lines", numbered(kFewLines));
  turn_to(view, site, standard, unit, kRoles.front());
  return view;
}

}  // namespace uoc::render
