// SPDX-License-Identifier: Apache-2.0
#include "render/report_view.hpp"

#include <algorithm>
#include <map>

#include "render/finding_view.hpp"
#include "render/texts.hpp"
#include "render/unit_statistics.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

constexpr std::size_t kVerbs = 8;  // of a level that are named

diag::Counts count(const Findings& findings, const std::vector<std::uint32_t>& of) {
  diag::Counts out;
  for (const auto index : of) {
    const auto severity = (*findings.all)[index].severity;
    ++(severity == diag::Severity::error ? out.errors : severity == diag::Severity::warning ? out.warnings : out.advice);
  }
  return out;
}

// Findings in the order in which they should be dealt with: by grade, then as they stand.
List findings_view(const Findings& findings, std::vector<std::uint32_t> of) {
  if (of.empty()) return {};
  const auto& all = *findings.all;
  std::stable_sort(of.begin(), of.end(), [&](auto a, auto b) { return all[a].severity > all[b].severity; });
  List out;
  out.reserve(of.size());
  for (const auto index : of) out.push_back(finding_view(findings, all[index]));
  return out;
}

// Findings of the units that the pages show, and of what is no unit; the other units of a selection are not among them.
std::vector<std::uint32_t> shown(const Findings& findings) {
  std::vector<std::uint32_t> out = findings.elsewhere;
  for (const auto& standard : findings.of_units)
    for (const auto& unit : standard) out.insert(out.end(), unit.begin(), unit.end());
  std::sort(out.begin(), out.end());
  return out;
}

List rules_view(const Findings& findings, const std::vector<std::uint32_t>& of) {
  struct Row {
    const diag::RuleInfo* rule = nullptr;
    diag::Severity severity = diag::Severity::advice;
    std::size_t count = 0;
  };
  std::map<std::string_view, Row> rows;
  for (const auto index : of) {
    const auto& finding = (*findings.all)[index];
    Row& row = rows[finding.rule->id];
    row.rule = finding.rule;
    row.severity = std::max(row.severity, finding.severity);
    ++row.count;
  }
  std::vector<Row> sorted;
  for (const auto& [id, row] : rows) sorted.push_back(row);
  std::stable_sort(sorted.begin(), sorted.end(), [](const Row& a, const Row& b) {
    return a.severity != b.severity ? a.severity > b.severity : a.count > b.count;
  });
  List out;
  for (const auto& row : sorted)
    out.push_back(Value::object("rule", row.rule->id, "summary", sentence_view(row.rule->summary), "count", row.count, "grade", grade_view(row.severity)));
  return out;
}

List covered_view(const std::vector<RegisterEntry::Covered>& covered) {
  List out;
  for (const auto& finding : covered)
    out.push_back(Value::object("place", std::string_view(finding.place), "grade", std::string_view(finding.grade), "message",
                                std::string_view(finding.message)));
  return out;
}

List waivers_view(const std::vector<RegisterEntry>& waivers) {
  List out;
  for (const auto& waiver : waivers)
    out.push_back(Value::object("rule", std::string_view(waiver.rule), "unit", std::string_view(waiver.unit), "item", std::string_view(waiver.item),
                                "reason", std::string_view(waiver.reason), "owner", std::string_view(waiver.owner), "expires",
                                std::string_view(waiver.expires), "over", waiver.over, "place", std::string_view(waiver.place), "count",
                                waiver.covered.size(), "covered", covered_view(waiver.covered)));
  return out;
}

Value level_view(const LevelStatistics& of) {
  List verbs;
  for (std::size_t i = 0; i < of.verbs.size() && i < kVerbs; ++i)
    verbs.push_back(Value::object("verb", of.verbs[i].first, "count", of.verbs[i].second, "first", i == 0));
  Value out = Value::object("level", of.level == kOtherLevel ? Value() : Value(of.level), "unit_count", of.units, "credits", of.credits, "without_credit",
                            of.without_credit > 0 ? Value(of.without_credit) : Value());
  out.set("least", of.criteria.least);
  out.set("median", of.criteria.median);
  out.set("most", of.criteria.most);
  out.set("verbs", std::move(verbs));
  out.set("without_verb", of.without_verb > 0 ? Value(of.without_verb) : Value());
  out.set("statements", of.statements);
  return out;
}

Value statistics_view(const Site& site, std::size_t standard) {
  const auto statistics = statistics_of(site, standard);
  const Texts texts(model::language_of(*site.standards[standard]), site.language);
  List levels, areas;
  for (const auto& level : statistics.levels) levels.push_back(level_view(level));
  for (std::size_t a = 0; a < site.areas[standard].size(); ++a) {
    const Area& area = site.areas[standard][a];
    areas.push_back(Value::object("name", texts.phrase(area.name), "unit_count", area.units.size(), "credits", statistics.area_credits[a]));
  }
  return Value::object("levels", std::move(levels), "areas", std::move(areas), "all", level_view(statistics.all));
}

Value standard_name(const Site& site, std::size_t standard, std::string_view page_language) {
  const auto& of = *site.standards[standard];
  const Texts texts(model::language_of(of), page_language);
  return texts.phrase(of.info.title.empty() ? of.name : of.info.title);
}

// A standard on the overview.
Value standard_row(const Site& site, std::size_t standard) {
  const auto& of = *site.standards[standard];
  diag::Counts counts;
  std::size_t with = 0;
  if (site.findings.all != nullptr)
    for (const auto& unit : site.findings.of_units[standard]) {
      const auto one = count(site.findings, unit);
      counts.errors += one.errors;
      counts.warnings += one.warnings;
      counts.advice += one.advice;
      with += !unit.empty();
    }
  Value out = Value::object("name", standard_name(site, standard, site.language), "id", "standard-" + std::to_string(standard + 1),
                            "href", with > 0 ? href(report_path(site, standard, 0).substr(std::string_view("report/").size())) : std::string(), "unit_count",
                            of.units.size(), "one_unit", of.units.size() == 1, "counts", counts_view(counts));
  out.set("with_findings", with);
  out.set("statistics", of.units.empty() ? Value() : statistics_view(site, standard));
  return out;
}

Value unit_row(const Site& site, std::size_t standard, std::size_t unit) {
  const auto& of = site.standards[standard]->units[unit];
  const auto& own = site.findings.of_units[standard][unit];
  const Texts texts(model::language_of(*site.standards[standard], of), site.languages[standard]);
  const bool html = std::find(site.targets.begin(), site.targets.end(), "html") != site.targets.end();
  return Value::object("anchor", href("u-" + site.names[standard][unit]), "code", line(of.code.text.value), "title", texts.phrase(of.title.text.value), "level",
                       line(of.level.text.value), "href", html ? "../../" + href(unit_path(site, standard, unit, "html", ".html")) : std::string(),
                       "counts", counts_view(count(site.findings, own)), "findings", findings_view(site.findings, own));
}

}  // namespace

std::string report_path(const Site& site, std::size_t standard, std::size_t page) {
  return "report/" + site.folders[standard] + "/" + (page == 0 ? "index" : std::to_string(page + 1)) + ".html";
}

Value report_home_view(const Site& site) {
  const bool checked = site.findings.all != nullptr;
  List standards;
  for (std::size_t s = 0; s < site.standards.size(); ++s) standards.push_back(standard_row(site, s));
  Value out = Value::object("checked", checked, "standards", std::move(standards), "waivers", waivers_view(site.waivers), "waiver_count",
                            site.waivers.size(), "today", std::string_view(site.today));
  out.set("has_waivers", !site.waivers.empty());
  const auto all = shown(site.findings);
  out.set("counts", counts_view(count(site.findings, all)));
  out.set("rules", rules_view(site.findings, all));
  out.set("has_rules", out.find("rules")->truthy());
  out.set("elsewhere", findings_view(site.findings, site.findings.elsewhere));
  out.set("has_elsewhere", out.find("elsewhere")->truthy());
  add_frame(out, site, site.language, 0);
  return out;
}

Value report_page_view(const Site& site, std::size_t standard, std::size_t page) {
  const auto& order = site.report[standard];
  const std::size_t begin = order.page_starts[page];
  const std::size_t end = page + 1 < order.page_starts.size() ? order.page_starts[page + 1] : order.units.size();
  List units, pages;
  for (std::size_t i = begin; i < end; ++i) units.push_back(unit_row(site, standard, order.units[i]));
  for (std::size_t p = 0; p < order.page_starts.size() && order.page_starts.size() > 1; ++p)
    pages.push_back(Value::object("number", p + 1, "href", p == 0 ? "index.html" : std::to_string(p + 1) + ".html", "current", p == page));
  Value out = Value::object("name", standard_name(site, standard, site.languages[standard]), "unit_count", order.units.size(), "one_unit", order.units.size() == 1);
  out.set("units", std::move(units));
  out.set("has_pages", !pages.empty());
  out.set("pages", std::move(pages));
  add_frame(out, site, site.languages[standard], 1);
  return out;
}

}  // namespace uoc::render
