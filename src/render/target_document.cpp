// SPDX-License-Identifier: Apache-2.0
// Units in the form in which they are published: a table of labels and values, in the order and with the labels of the profile.
// Each unit, and each standard as a whole, is one file that needs nothing else: to send, to print, to make a PDF of.
#include "base/digest.hpp"
#include "render/form.hpp"
#include "render/targets.hpp"
#include "render/texts.hpp"

namespace uoc::render {
namespace {

Value unit_table(const Site& site, std::size_t standard, std::size_t unit) {
  Value view = form_view(site, standard, unit);
  turn_to_unit(view);
  add_fields(view, site, standard, unit);
  view.set("anchor", "u" + std::to_string(unit + 1));
  return view;
}

void unit_pages(const Site& site, std::size_t standard, std::size_t unit, const Templates& templates, std::vector<Page>& out) {
  out.push_back({unit_path(site, standard, unit, "document", ".html"), templates.fill("document/unit.html", unit_table(site, standard, unit))});
}

std::string media_type(std::string_view name) {
  if (name.ends_with(".svg")) return "image/svg+xml";
  if (name.ends_with(".jpg") || name.ends_with(".jpeg")) return "image/jpeg";
  return "image/" + std::string(name.substr(name.rfind('.') + 1));
}

// The picture itself, so that the file needs no other one.
std::string logo_data(const Look& look) {
  return look.logo.empty() ? std::string() : "data:" + media_type(look.logo_name) + ";base64," + base::base64(look.logo);
}

// The number where there is one: "3 (for reference only)" is told in the table of the unit.
std::string credit_of(const model::Unit& unit) {
  const auto credit = model::credit_value(unit.credit.text.value).value;
  return credit ? std::to_string(*credit) : unit.credit.text.value;
}

Value contents_entry(const model::Unit& unit, std::size_t index) {
  Value out = Value::object("code", line(unit.code.text.value), "title", line(unit.title.text.value), "level", line(unit.level.text.value));
  out.set("anchor", "u" + std::to_string(index + 1));
  out.set("credit", credit_of(unit));
  out.set("running_head", running_head(unit.code.text.value + " " + unit.title.text.value));
  return out;
}

// Units are listed as they stand in the file, by area; the list leads to their tables.
List contents_view(const Site& site, std::size_t standard) {
  const auto& of = *site.standards[standard];
  List out;
  for (const auto& area : site.areas[standard]) {
    if (area.units.empty()) continue;
    List units;
    for (const auto unit : area.units) units.push_back(contents_entry(of.units[unit], unit));
    Value entry = Value::object("name", std::string_view(area.name));
    entry.set("units", std::move(units));
    out.push_back(std::move(entry));
  }
  return out;
}

void site_pages(const Site& site, const Templates& templates, std::vector<Page>& out) {
  for (std::size_t s = 0; s < site.standards.size(); ++s) {
    Value view = standard_view(site, s, ".html");
    view.set("contents", contents_view(site, s));
    view.set("logo_data", logo_data(site.look));
    view.set("last_anchor", site.standards[s]->units.empty() ? std::string() : "u" + std::to_string(site.standards[s]->units.size()));
    std::string page = templates.fill("document/start.html", view);
    for (std::size_t u = 0; u < site.standards[s]->units.size(); ++u) page += templates.fill("document/section.html", unit_table(site, s, u));
    page += templates.fill("document/end.html", view);
    out.push_back({"document/" + site.folders[s] + "/index.html", std::move(page)});
  }
}

}  // namespace

constinit const Target kDocumentTarget{"document", "units and standards as published: tables, one file each (only if named)", unit_pages, site_pages,
                                       Target::Built::if_named};

}  // namespace uoc::render
