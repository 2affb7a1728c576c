// SPDX-License-Identifier: Apache-2.0
#include "pipeline/waivers.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "pipeline/project_rules.hpp"
#include "pipeline/toml_reader.hpp"
#include "pipeline/waiver_comment.hpp"

namespace uoc::pipeline {
namespace {

diag::Diagnostic finding(const diag::RuleInfo& rule, base::Span span, std::string unit, std::string message, std::string hint) {
  diag::Diagnostic d;
  d.rule = &rule;
  d.severity = rule.severity;
  d.span = span;
  d.unit = std::move(unit);
  d.message = std::move(message);
  d.hint = std::move(hint);
  return d;
}

// Without the blanks between a comment's marks and its words.
base::Span trimmed(const base::SourceSet& sources, base::Span span) {
  const std::string_view text = sources.text(span), words = base::trim(text);
  if (words.empty()) return span;
  const auto begin = span.begin + static_cast<std::uint32_t>(words.data() - text.data());
  return {span.file, begin, begin + static_cast<std::uint32_t>(words.size())};
}

// The line of uoc.toml where a waiver starts. The file becomes part of the sources when something is to be shown of it.
base::Span line_of_settings(Project& project, std::uint32_t line) {
  if (project.settings_file == base::kNoFile) project.settings_file = project.sources.add("uoc.toml", project.settings.text);
  const base::SourceFile& file = project.sources.file(project.settings_file);
  const std::uint32_t begin = file.text_start(line);
  return {project.settings_file, begin, begin + static_cast<std::uint32_t>(file.line(line).size())};
}

base::Span place_of(Project& project, const Waiver& waiver) {
  return waiver.by.in_source ? trimmed(project.sources, waiver.place) : line_of_settings(project, waiver.line);
}

std::string name_of(const Waiver& waiver) {
  std::string out = "the waiver of " + quoted(waiver.rule);
  if (!waiver.unit.empty()) out += " for unit " + quoted(waiver.unit);
  if (!waiver.item.empty()) out += (waiver.unit.empty() ? " for item " : ", item ") + quoted(waiver.item);
  return out;
}

bool has_unit(const Project& project, std::string_view code) {
  return std::any_of(project.standards.begin(), project.standards.end(), [&](const model::Standard& standard) {
    return std::any_of(standard.units.begin(), standard.units.end(), [&](const model::Unit& unit) { return unit.code.text.value == code; });
  });
}

bool is_of_assessment(std::string_view item) { return item == "A" || item.starts_with("A."); }

bool is_field(std::string_view item) {
  for (int i = 0; i < model::kFieldCount; ++i)
    if (item == model::name(static_cast<model::FieldName>(i))) return true;
  return false;
}

// Whether an item is the one that a waiver names, or stands below it.
bool lies_in(std::string_view item, std::string_view named) {
  if (named.empty() || item == named) return true;
  if (named == "assessment") return is_of_assessment(item);
  if (named == "competency") return !item.empty() && !is_of_assessment(item) && !is_field(item);
  return item.size() > named.size() && item.starts_with(named) && item[named.size()] == '.';
}

bool is_same_place(const Waiver& a, const Waiver& b) {
  return a.rule == b.rule && a.item == b.item && a.scope == b.scope && b.by.in_source;
}

void collect_from(const Project& project, const model::Unit& unit, const std::vector<std::string_view>& ids, std::vector<Waiver>& out,
                  diag::Diagnostics& faults) {
  for (const auto& comment : unit.comments) {
    auto read = read_waiver_comment(unit, comment, ids);
    if (!read) continue;
    read->waiver.scope = unit.span;
    const auto same = std::find_if(out.begin(), out.end(), [&](const Waiver& other) { return is_same_place(read->waiver, other); });
    if (read->fault.empty() && same != out.end()) {
      read->fault = "a second " + name_of(read->waiver).substr(4) + ": the first says " + quoted(same->by.reason);
      read->hint = "keep one of them";
    }
    if (read->fault.empty()) out.push_back(std::move(read->waiver));
    else faults.push_back(finding(kWaiverMalformed, trimmed(project.sources, comment.text.span), unit.code.text.value, read->fault, read->hint));
  }
}

}  // namespace

void collect_waivers(Project& project, diag::Diagnostics& faults) {
  project.waivers = project.settings.waivers;
  std::vector<std::string_view> ids;
  for (const auto* rule : all_rules()) ids.push_back(rule->id);
  for (const auto& standard : project.standards)
    for (const auto& unit : standard.units)
      if (!unit.comments.empty()) collect_from(project, unit, ids, project.waivers, faults);
}

WaiverBook::WaiverBook(const Project& project, std::string_view today) : waivers_(project.waivers), today_(today) {
  for (std::size_t i = 0; i < waivers_.size(); ++i)
    if (!is_over(waivers_[i])) by_rule_[waivers_[i].rule].push_back(i);
}

bool WaiverBook::covers(const Waiver& waiver, const diag::Diagnostic& d) const {
  if (waiver.by.in_source) {
    if (d.span.file != waiver.scope.file || d.span.begin < waiver.scope.begin || d.span.begin > waiver.scope.end) return false;
  } else if (!waiver.unit.empty() && waiver.unit != d.unit) {
    return false;
  }
  return lies_in(d.item, waiver.item);
}

const Waiver* WaiverBook::covering(const diag::Diagnostic& d) const {
  if (d.rule->group == kProjectGroup) return nullptr;  // what is said of waivers is no finding to be waived
  const auto it = by_rule_.find(d.rule->id);
  if (it == by_rule_.end()) return nullptr;
  for (const std::size_t i : it->second)
    if (covers(waivers_[i], d)) return &waivers_[i];
  return nullptr;
}

std::string WaiverBook::reason_for_none(const Project& project, const Waiver& waiver) const {
  if (!waiver.unit.empty() && !has_unit(project, waiver.unit)) return "no unit has this code";
  const auto grade = project.settings.rules.find(waiver.rule);
  const bool off = grade != project.settings.rules.end() && grade->second == lint::Grade::off && project.settings.folder_rules.empty();
  return off ? "the rule is off" : "nothing is found there";
}

void WaiverBook::judge(Project& project, const diag::Diagnostics& findings, diag::Diagnostics& out) const {
  std::vector<bool> used(waivers_.size(), false);
  for (const auto& d : findings) {
    const auto it = by_rule_.find(d.rule->id);
    if (it == by_rule_.end()) continue;
    for (const std::size_t i : it->second) used[i] = used[i] || covers(waivers_[i], d);
  }
  for (std::size_t i = 0; i < waivers_.size(); ++i) {
    const Waiver& waiver = waivers_[i];
    if (is_over(waiver)) {
      const std::string whom = waiver.by.owner.empty() ? "" : " with " + waiver.by.owner;
      out.push_back(finding(kWaiverExpired, place_of(project, waiver), waiver.unit, name_of(waiver) + " expired on " + waiver.by.expires,
                            "settle what it covered, or agree" + whom + " on a new day"));
      continue;
    }
    // Of a unit that was not read nothing is known.
    const bool read = project.is_whole || waiver.by.in_source || (!waiver.unit.empty() && has_unit(project, waiver.unit));
    if (used[i] || !read) continue;
    out.push_back(finding(kWaiverUnused, place_of(project, waiver), waiver.unit,
                          name_of(waiver) + " covers no finding: " + reason_for_none(project, waiver), "delete the waiver"));
  }
}

}  // namespace uoc::pipeline
