// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_map>

#include "lint/registry.hpp"
#include "pipeline/grades.hpp"
#include "pipeline/pipeline.hpp"

namespace uoc::pipeline {

std::vector<diag::RuleStatistics> statistics(const Project& project) {
  const FileGrades grades(project.settings, project.sources);
  std::vector<diag::RuleStatistics> out;
  std::unordered_map<const diag::RuleInfo*, std::size_t> at;
  for (const auto* rule : all_rules()) {
    at.emplace(rule, out.size());
    out.push_back({rule, grades.is_off_everywhere(rule->id), {}, 0, 0, 0, project.unit_count()});
  }
  const auto rules = lint::rules();
  for (std::size_t i = 0; i < std::min(rules.size(), project.tallies.size()); ++i) {
    diag::RuleStatistics& statistics = out[at.at(&rules[i]->info)];
    statistics.not_verified = project.tallies[i].not_verified;
    statistics.judged = project.tallies[i].units - project.tallies[i].open_units;
  }
  for (const auto& d : project.diagnostics) {
    diag::Counts& found = out[at.at(d.rule)].found;
    ++(d.severity == diag::Severity::error ? found.errors : d.severity == diag::Severity::warning ? found.warnings : found.advice);
  }
  for (const auto& waived : project.waived) ++out[at.at(waived.finding.rule)].waived;
  for (const auto& [rule, count] : project.known) out[at.at(rule)].known += count;
  return out;
}

std::vector<std::string> statistics_notes(const Project& project) {
  std::vector<std::string> out;
  std::string off;
  std::size_t count = 0;
  for (const auto& rule : statistics(project)) {
    if (!rule.off) continue;
    off.append(off.empty() ? "" : ", ").append(rule.rule->id);
    ++count;
  }
  if (count > 0) out.push_back(std::to_string(count) + (count == 1 ? " rule was off: " : " rules were off: ") + off);
  const auto dated = std::count_if(project.waivers.begin(), project.waivers.end(), [](const Waiver& w) { return !w.by.expires.empty(); });
  if (dated > 0 && project.today.empty())
    out.push_back("not judged: whether " + std::to_string(dated) + (dated == 1 ? " waiver that ends is" : " waivers that end are") + " over; --today says which day it is");
  return out;
}

}  // namespace uoc::pipeline
