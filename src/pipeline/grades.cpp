// SPDX-License-Identifier: Apache-2.0
#include "pipeline/grades.hpp"

#include <algorithm>
#include <map>

#include "base/glob.hpp"

namespace uoc::pipeline {
namespace {

diag::Severity severity_of(lint::Grade grade) {
  if (grade == lint::Grade::error) return diag::Severity::error;
  return grade == lint::Grade::warning ? diag::Severity::warning : diag::Severity::advice;
}

bool is_off(const lint::Grades& grades, std::string_view rule) {
  const auto it = grades.find(rule);
  return it != grades.end() && it->second == lint::Grade::off;
}

}  // namespace

FileGrades::FileGrades(const Settings& settings, const base::SourceSet& sources) : general_(settings.rules) {
  if (settings.folder_rules.empty()) return;
  std::map<std::vector<bool>, std::size_t> sets;  // which folder rules hold → number of the set
  sets.emplace(std::vector<bool>(settings.folder_rules.size(), false), 0);
  for (base::FileId id = 0; id < sources.size(); ++id) {
    std::vector<bool> hold;
    for (const auto& rules : settings.folder_rules) hold.push_back(base::matches_glob(rules.path, sources.file(id).path()));
    const auto [it, is_new] = sets.emplace(std::move(hold), sets.size());
    set_of_file_.push_back(it->second);
    if (!is_new) continue;
    lint::Grades grades = general_;
    for (std::size_t i = 0; i < settings.folder_rules.size(); ++i)
      if (it->first[i])
        for (const auto& [rule, grade] : settings.folder_rules[i].grades) grades[rule] = grade;
    others_.push_back(std::move(grades));
  }
  for (std::size_t i = 0; i < settings.folder_rules.size(); ++i)
    if (std::none_of(sets.begin(), sets.end(), [&](const auto& set) { return set.first[i]; })) idle_.push_back(i);
}

void FileGrades::put_into(lint::Options& options) const {
  options.grades = general_;
  options.other_grades = others_;
  options.grades_of_file = set_of_file_;
}

const lint::Grades& FileGrades::of(const diag::Diagnostic& diagnostic) const {
  const base::FileId file = diagnostic.span.file;
  const std::size_t set = file < set_of_file_.size() ? set_of_file_[file] : 0;
  return set == 0 ? general_ : others_[set - 1];
}

void FileGrades::apply(diag::Diagnostics& diagnostics) const {
  if (general_.empty() && others_.empty()) return;
  std::erase_if(diagnostics, [&](const diag::Diagnostic& d) { return is_off(of(d), d.rule->id); });
  for (auto& d : diagnostics) {
    const lint::Grades& grades = of(d);
    if (const auto it = grades.find(d.rule->id); it != grades.end()) d.severity = severity_of(it->second);
  }
}

bool FileGrades::is_off_everywhere(std::string_view rule) const {
  return is_off(general_, rule) && std::all_of(others_.begin(), others_.end(), [&](const lint::Grades& grades) { return is_off(grades, rule); });
}

}  // namespace uoc::pipeline
