// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lint/run.hpp"
#include "pipeline/pipeline.hpp"

namespace uoc::pipeline {
namespace {

diag::Severity severity_of(lint::Grade grade) {
  if (grade == lint::Grade::error) return diag::Severity::error;
  return grade == lint::Grade::warning ? diag::Severity::warning : diag::Severity::advice;
}

// The grades of uoc.toml also hold for the findings of the readers.
void apply_grades(const Settings& settings, diag::Diagnostics& diagnostics) {
  if (settings.rules.empty()) return;
  const auto grade_of = [&](const diag::Diagnostic& d) { return settings.rules.find(d.rule->id); };
  std::erase_if(diagnostics, [&](const diag::Diagnostic& d) {
    const auto it = grade_of(d);
    return it != settings.rules.end() && it->second == lint::Grade::off;
  });
  for (auto& d : diagnostics)
    if (const auto it = grade_of(d); it != settings.rules.end()) d.severity = severity_of(it->second);
}

// A waiver without unit or item holds for all of them.
bool covers(const Waiver& waiver, const diag::Diagnostic& d) {
  return waiver.rule == d.rule->id && (waiver.unit.empty() || waiver.unit == d.unit) &&
         (waiver.item.empty() || waiver.item == d.item);
}

}  // namespace

void check(Project& project, unsigned jobs, std::string_view only_group) {
  std::vector<const model::Standard*> standards;
  for (const auto& standard : project.standards) standards.push_back(&standard);
  const lint::Options options{project.settings.rules, std::string(only_group), only_group.empty(), jobs};
  lint::Outcome outcome = lint::run(standards, project.sources, project.lexicon, options);
  project.not_verified += outcome.not_verified;
  // The rules find more than the readers did: theirs is the list that need not be moved.
  std::move(project.diagnostics.begin(), project.diagnostics.end(), std::back_inserter(outcome.diagnostics));
  project.diagnostics = std::move(outcome.diagnostics);
  apply_grades(project.settings, project.diagnostics);
  project.waived += std::erase_if(project.diagnostics, [&](const diag::Diagnostic& d) {
    return std::any_of(project.settings.waivers.begin(), project.settings.waivers.end(),
                       [&](const Waiver& waiver) { return covers(waiver, d); });
  });
  diag::sort(project.diagnostics, project.sources);
}

}  // namespace uoc::pipeline
