// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_set>

#include "base/files.hpp"
#include "diag/fingerprint.hpp"
#include "lint/run.hpp"
#include "pipeline/grades.hpp"
#include "pipeline/pipeline.hpp"
#include "pipeline/project_rules.hpp"
#include "pipeline/waivers.hpp"

namespace uoc::pipeline {
namespace {

void run_rules(Project& project, const CheckOptions& options, const FileGrades& grades) {
  std::vector<const model::Standard*> standards;
  for (const auto& standard : project.standards) standards.push_back(&standard);
  lint::Options lint_options{.grades = {}, .only_group = std::string(options.only_group), .files = options.only_group.empty(), .timed = options.timed, .jobs = options.jobs};
  if (options.focus != nullptr) lint_options.focus = *options.focus;
  grades.put_into(lint_options);
  lint::Outcome outcome = lint::run(standards, project.sources, *project.lexicon, lint_options);
  project.not_verified += outcome.not_verified();
  project.tallies = std::move(outcome.tallies);
  project.shared_time = outcome.shared_time;
  // The rules find more than the readers did: theirs is the list that need not be moved.
  std::move(project.diagnostics.begin(), project.diagnostics.end(), std::back_inserter(outcome.diagnostics));
  project.diagnostics = std::move(outcome.diagnostics);
}

// A path that fits no file is most often mistyped; of a run on some files only nothing can be said.
void note_idle_rules(Project& project, const FileGrades& grades) {
  if (!project.is_whole) return;
  for (const std::size_t i : grades.idle()) {
    const FolderRules& rules = project.settings.folder_rules[i];
    project.notes.push_back("uoc.toml:" + std::to_string(rules.line) + ": no file fits the path `" + rules.path + "` of `[[rules.for]]`");
  }
}

// Takes out what a waiver covers or the baseline knows, and what belongs to it at the same place of the other list.
void set_aside(Project& project, const WaiverBook& book, const std::unordered_set<std::string_view>& known, bool keep_fingerprints) {
  auto& list = project.diagnostics;
  auto& prints = project.fingerprints;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (const Waiver* waiver = book.covering(list[i])) {
      project.waived.push_back({std::move(list[i]), keep_fingerprints ? std::move(prints[i]) : std::string(), &waiver->by});
      continue;
    }
    if (!known.empty() && known.contains(prints[i]) && list[i].rule->group != kProjectGroup) {
      ++project.known[list[i].rule];
      project.kept.push_back(baseline_entry(list[i], prints[i], project.sources));
      continue;
    }
    if (kept != i) {
      list[kept] = std::move(list[i]);
      if (keep_fingerprints) prints[kept] = std::move(prints[i]);
    }
    ++kept;
  }
  list.erase(list.begin() + static_cast<std::ptrdiff_t>(kept), list.end());
  if (keep_fingerprints) prints.resize(kept);
}

// Whether this run saw all that an entry can lie in.
bool can_judge(const Project& project, const BaselineEntry& entry, const std::unordered_set<std::string_view>& codes) {
  if (project.is_whole || (!entry.unit.empty() && codes.contains(entry.unit))) return true;
  return std::any_of(project.given.begin(), project.given.end(), [&](const std::string& path) {
    return path == "." || entry.file == path || entry.file.starts_with(path + "/");
  });
}

std::vector<const BaselineEntry*> stale_entries(Project& project, const Baseline& baseline) {
  std::unordered_set<std::string_view> codes;
  std::unordered_set<std::string> found;
  for (const auto& standard : project.standards)
    for (const auto& unit : standard.units) codes.insert(unit.code.text.value);
  for (const auto& entry : project.kept) found.insert(entry.fingerprint);
  std::vector<const BaselineEntry*> out;
  for (const auto& entry : baseline.entries) {
    if (found.contains(entry.fingerprint)) continue;
    if (can_judge(project, entry, codes)) out.push_back(&entry);
    else project.kept.push_back(entry);
  }
  return out;
}

diag::Diagnostic stale_finding(const Baseline& baseline, base::FileId file, const BaselineEntry& entry) {
  diag::Diagnostic d;
  d.rule = &kBaselineStale;
  d.severity = kBaselineStale.severity;
  d.unit = entry.unit;
  const auto at = std::min(baseline.bytes.find('"' + entry.fingerprint + '"'), baseline.bytes.size());
  const auto line = baseline.bytes.rfind('\n', at) + 1;  // 0 where there is none
  const auto begin = std::min(baseline.bytes.find('{', line), at), end = std::min(baseline.bytes.find('\n', at), baseline.bytes.size());
  d.span = {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  d.message = "`" + entry.rule + "` is not found any more" + (entry.unit.empty() ? "" : " in unit `" + entry.unit + "`") + ": " + entry.message;
  d.hint = "shrink the baseline: give it to --baseline and to --write-baseline";
  return d;
}

// The findings on the baseline lie in one file, so all of them belong at one place of the sorted list.
void add_stale(Project& project, const Baseline& baseline, const FileGrades& grades, const CheckOptions& options) {
  const auto entries = stale_entries(project, baseline);
  if (entries.empty() || !options.report_stale) return;
  const base::FileId file = project.sources.add(baseline.path, baseline.bytes);
  diag::Diagnostics stale;
  for (const auto* entry : entries) stale.push_back(stale_finding(baseline, file, *entry));
  grades.apply(stale);
  diag::sort(stale, project.sources);
  const auto behind = std::find_if(project.diagnostics.begin(), project.diagnostics.end(), [&](const diag::Diagnostic& d) {
    return d.span.valid() && project.sources.file(d.span.file).path() > baseline.path;
  });
  const auto at = behind - project.diagnostics.begin();
  auto prints = diag::fingerprints(stale, project.sources);
  project.fingerprints.insert(project.fingerprints.begin() + at, std::make_move_iterator(prints.begin()), std::make_move_iterator(prints.end()));
  project.diagnostics.insert(behind, std::make_move_iterator(stale.begin()), std::make_move_iterator(stale.end()));
}

}  // namespace

void accept_all(Project& project) {
  const std::vector<std::string> prints = project.fingerprints;  // set_aside() moves its own about
  set_aside(project, WaiverBook(project, project.today), {prints.begin(), prints.end()}, true);
}

void check(Project& project, const CheckOptions& options) {
  const FileGrades grades(project.settings, project.sources);
  project.today = options.today;
  note_idle_rules(project, grades);
  run_rules(project, options, grades);
  diag::Diagnostics faults;
  collect_waivers(project, faults);
  grades.apply(project.diagnostics);
  const WaiverBook book(project, options.today);
  if (options.only_group.empty()) {
    book.judge(project, project.diagnostics, faults);
    grades.apply(faults);
    std::move(faults.begin(), faults.end(), std::back_inserter(project.diagnostics));
  }
  diag::sort(project.diagnostics, project.sources);
  const bool prints = options.fingerprints || options.baseline != nullptr;
  if (prints) project.fingerprints = diag::fingerprints(project.diagnostics, project.sources);
  std::unordered_set<std::string_view> known;
  if (options.baseline != nullptr)
    for (const auto& entry : options.baseline->entries) known.insert(entry.fingerprint);
  if (!book.empty() || !known.empty()) set_aside(project, book, known, prints);
  if (options.baseline != nullptr) add_stale(project, *options.baseline, grades, options);
}

}  // namespace uoc::pipeline
