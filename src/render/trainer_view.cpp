// SPDX-License-Identifier: Apache-2.0
#include "render/trainer_view.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/items.hpp"
#include "render/texts.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

constexpr std::size_t kSessions = 8;  // columns of a matrix
constexpr std::string_view kTarget = "trainer";

List sessions_view() {
  List out;
  for (std::size_t i = 1; i <= kSessions; ++i) out.push_back(Value::object("session", i));
  return out;
}

std::size_t count_leaves(const std::vector<model::Criterion>& criteria) {
  std::size_t out = 0;
  for (const auto& criterion : criteria) out += criterion.items.empty() ? 1 : count_leaves(criterion.items);
  return out;
}

// "7.5", "8"
std::string in_halves(double hours) {
  const auto halves = std::llround(hours * 2);
  return std::to_string(halves / 2) + (halves % 2 != 0 ? ".5" : "");
}

long long hours_of(const model::Standard& standard, const model::Unit& unit) {
  const auto credit = model::credit_value(unit.credit.text.value).value;
  const int hours = standard.profile == nullptr ? 0 : standard.profile->credit_hours;
  return credit && hours > 0 ? static_cast<long long>(*credit) * hours : 0;
}

// A start for a plan: the notional hours shared out over the elements. Nothing where a unit states no credit.
List plan_view(const model::Standard& standard, const model::Unit& unit, const Texts& texts) {
  const auto hours = hours_of(standard, unit);
  List out;
  if (hours == 0 || unit.elements.empty()) return out;
  std::vector<std::size_t> criteria;
  for (const auto& element : unit.elements) criteria.push_back(count_leaves(element.criteria));
  const auto shares = share_hours(static_cast<double>(hours), criteria);
  for (std::size_t i = 0; i < unit.elements.size(); ++i)
    out.push_back(Value::object("ref", model::element_name(unit, i), "heading", texts.phrase(unit.elements[i].heading.value), "criteria_count", criteria[i],
                                "share", in_halves(shares[i])));
  return out;
}

// In the language of the page, else in English, else nothing.
Value expectation_view(const model::Standard& standard, const model::Unit& unit, std::string_view page) {
  const int level = listed_level(standard, unit);
  if (standard.profile == nullptr || level == kOtherLevel) return {};
  const model::LevelExpectation* found = nullptr;
  for (const auto& entry : standard.profile->expectations)
    if (entry.level == level && (same_writing(entry.language, page) || (found == nullptr && same_writing(entry.language, kPageLanguage)))) found = &entry;
  if (found == nullptr) return {};
  return Value::object("level", level, "lang", same_writing(found->language, page) ? std::string_view() : std::string_view(found->language), "knowledge",
                       std::string_view(found->knowledge), "processes", std::string_view(found->processes), "autonomy", std::string_view(found->autonomy),
                       "communication", std::string_view(found->communication));
}

bool has_part(const model::Unit& unit, model::Part part) {
  return std::any_of(unit.elements.begin(), unit.elements.end(), [&](const auto& e) { return e.part == part; });
}

Value standard_head(const Site& site, std::size_t standard) {
  const auto& info = site.standards[standard]->info;
  const Texts texts(model::language_of(*site.standards[standard]), site.languages[standard]);
  const auto units = site.standards[standard]->units.size();
  return Value::object("name", texts.phrase(info.title.empty() ? site.standards[standard]->name : info.title), "edition", texts.phrase(info.edition), "rights",
                       texts.paragraphs(info.rights), "unit_count", units, "one_unit", units == 1);
}

Texts unit_texts(const Site& site, std::size_t standard, const model::Unit& unit) {
  return Texts(model::language_of(*site.standards[standard], unit), site.languages[standard]);
}

// Criteria that are taught and shown, each once: sub-criteria stand for the one above them.
void add_rows(List& out, const model::Unit& unit, const Texts& texts) {
  for (const auto& item : model::items_of(unit)) {
    const bool row = item.kind == model::ItemKind::criterion || item.kind == model::ItemKind::outcome;
    if (!row || (item.criterion != nullptr && !item.criterion->items.empty())) continue;
    out.push_back(Value::object("ref", item.name, "stored_id", line(item.criterion->id), "text", line(item.text->value), "lang",
                                texts.language_of(item.text->value)));
  }
}

// A Word document about several units; nothing if none is built. `up`: from the page to the folder of all standards.
std::string set_document(const Site& site, std::size_t standard, std::string_view name, std::string_view up) {
  if (std::find(site.targets.begin(), site.targets.end(), "docx") == site.targets.end()) return {};
  return std::string(up) + "../docx/" + href(site.folders[standard]) + "/" + std::string(name) + ".docx";
}

}  // namespace

std::vector<double> share_hours(double hours, const std::vector<std::size_t>& criteria) {
  const auto total = std::accumulate(criteria.begin(), criteria.end(), std::size_t{0});
  std::vector<double> out(criteria.size());
  if (criteria.empty()) return out;
  // Shares are rounded where they end, so that what is rounded off here is not lost but comes next.
  const auto halves = [](double h) { return std::round(h * 2) / 2; };
  std::size_t before = 0;
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    const auto weight = [&](std::size_t sum, std::size_t count) {
      return total == 0 ? static_cast<double>(count) / static_cast<double>(criteria.size()) : static_cast<double>(sum) / static_cast<double>(total);
    };
    out[i] = halves(hours * weight(before + criteria[i], i + 1)) - halves(hours * weight(before, i));
    before += criteria[i];
  }
  return out;
}

void add_guide(Value& view, const Site& site, std::size_t standard, std::size_t unit) {
  const auto& of = *site.standards[standard];
  const auto& own = of.units[unit];
  const auto page = site.unit_languages[standard][unit];
  List plan = plan_view(of, own, Texts(model::language_of(of, own), page));
  view.set("has_plan", !plan.empty());
  view.set("plan", std::move(plan));
  view.set("expectation", expectation_view(of, own, page));
  view.set("has_knowledge", has_part(own, model::Part::knowledge));
  view.set("has_application", has_part(own, model::Part::application));
  view.set("has_others", has_part(own, model::Part::outcome) || has_part(own, model::Part::none));
  view.set("sessions", sessions_view());
}

Value session_guide_view(const Site& site, std::size_t standard, std::size_t unit, std::string_view extension) {
  Value view = unit_view(site, standard, unit, kTarget, extension);
  add_guide(view, site, standard, unit);
  return view;
}

Value outline_view(const Site& site, std::size_t standard, std::string_view extension) {
  const auto& of = *site.standards[standard];
  const Texts house(model::language_of(of), site.languages[standard]);
  List areas;
  long long credits = 0, hours = 0;
  std::size_t without = 0;
  for (const auto& unit : of.units) {
    const auto credit = model::credit_value(unit.credit.text.value).value;
    credits += credit.value_or(0);
    hours += hours_of(of, unit);
    without += !credit;
  }
  for (const auto& area : site.areas[standard]) {
    if (area.units.empty()) continue;
    List units;
    long long area_credits = 0, area_hours = 0;
    for (const auto index : area.units) {
      const auto& unit = of.units[index];
      const auto credit = model::credit_value(unit.credit.text.value).value;
      const auto own_hours = hours_of(of, unit);
      area_credits += credit.value_or(0);
      area_hours += own_hours;
      units.push_back(Value::object("href", href(site.names[standard][index] + std::string(extension)), "code", line(unit.code.text.value), "title",
                                    unit_texts(site, standard, unit).phrase(unit.title.text.value), "level", line(unit.level.text.value), "credit",
                                    credit ? Value(*credit) : line(unit.credit.text.value), "hours", own_hours > 0 ? Value(own_hours) : Value()));
    }
    areas.push_back(Value::object("name", house.phrase(area.name), "units", std::move(units), "credits", area_credits, "hours", area_hours));
  }
  List pages;
  for (std::size_t p = 0; p < matrix_pages(site, standard); ++p) pages.push_back(Value::object("number", p + 1, "href", matrix_name(p, extension)));
  Value out = standard_head(site, standard);
  out.set("is_matrix", false);
  out.set("docx_href", set_document(site, standard, "outline", "../"));
  out.set("areas", std::move(areas));
  out.set("credits", credits);
  out.set("hours", hours);
  out.set("without_credit", without > 0 ? Value(without) : Value());
  out.set("has_matrix", !pages.empty());
  out.set("one_matrix", pages.size() == 1);
  out.set("matrices", std::move(pages));
  add_frame(out, site, site.languages[standard], 1);
  return out;
}

std::size_t matrix_pages(const Site& site, std::size_t standard) {
  return (site.standards[standard]->units.size() + kMatrixUnits - 1) / kMatrixUnits;
}

std::string matrix_name(std::size_t page, std::string_view extension) { return "matrix/" + std::to_string(page + 1) + std::string(extension); }

Value matrix_view(const Site& site, std::size_t standard, std::size_t page, std::string_view extension) {
  const auto& all = site.standards[standard]->units;
  List units, pages;
  for (std::size_t i = page * kMatrixUnits; i < all.size() && i < (page + 1) * kMatrixUnits; ++i) {
    const auto& unit = all[i];
    const Texts texts = unit_texts(site, standard, unit);
    List rows;
    add_rows(rows, unit, texts);
    units.push_back(Value::object("code", line(unit.code.text.value), "title", texts.phrase(unit.title.text.value), "href",
                                  "../" + href(site.names[standard][i] + std::string(extension)), "rows", std::move(rows)));
  }
  for (std::size_t p = 0; p < matrix_pages(site, standard) && matrix_pages(site, standard) > 1; ++p)
    pages.push_back(Value::object("number", p + 1, "href", std::to_string(p + 1) + std::string(extension), "current", p == page));
  Value out = standard_head(site, standard);
  out.set("is_matrix", true);
  out.set("docx_href", set_document(site, standard, "matrix-" + std::to_string(page + 1), "../../"));
  out.set("units", std::move(units));
  out.set("sessions", sessions_view());
  out.set("has_pages", !pages.empty());
  out.set("pages", std::move(pages));
  add_frame(out, site, site.languages[standard], 2);
  return out;
}

}  // namespace uoc::render
