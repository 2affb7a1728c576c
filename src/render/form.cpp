// SPDX-License-Identifier: Apache-2.0
#include "render/form.hpp"

#include <algorithm>

#include "model/fingerprint.hpp"

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
  view.set("role", role.name);
  add_frame(view, site, site.unit_languages[standard][unit], role.depth);
  view.set("up", role.depth == 1 ? "" : "../");
}

Value form_view(const Site& site, std::size_t standard, std::size_t unit) {
  Value view = unit_view(site, standard, unit, "checklist", ".html");
  const std::string name = stem(site, standard, unit);
  view.set("fingerprint", model::fingerprint(site.standards[standard]->units[unit]));
  view.set("xlsx_href", other(site, "xlsx", standard, name + ".xlsx"));
  view.set("csv_href", other(site, "csv", standard, name + ".csv"));
  view.set("lines", numbered(kLines));
  view.set("few_lines", numbered(kFewLines));
  turn_to(view, site, standard, unit, kRoles.front());
  return view;
}

}  // namespace uoc::render
