// SPDX-License-Identifier: Apache-2.0
#include "selftest/bench.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace uoc::selftest {
namespace {

using pipeline::Project;

read::Document read_bytes(const Project& project, const model::Standard& standard, const Sample& sample) {
  const base::SourceFile file(sample.path, sample.bytes);
  return read::read_as(sample.notation, file, 0, {*standard.profile, *project.lexicon});
}

Sample sample_of(const Project& project, const pipeline::LoadedFile& file, std::size_t unit) {
  const model::Standard& standard = project.standards[file.standard];
  const base::SourceFile& source = project.sources.file(file.id);
  Sample whole{source.path(), file.notation, std::string(source.bytes()), unit - file.first_unit, file.unit_count, false};
  if (file.unit_count < 2) return whole;
  // Of a book of many units only the part that is the unit: each damage is read anew.
  Sample part{source.path(), file.notation, std::string(project.sources.text(standard.units[unit].span)), 0, 1, false};
  const auto document = read_bytes(project, standard, part);
  const bool alone = document.units.size() == 1 && document.units.front().code == standard.units[unit].code;
  return alone ? part : whole;
}

const pipeline::LoadedFile* file_of(const Project& project, std::size_t standard, std::size_t unit) {
  for (const auto& file : project.files)
    if (file.standard == standard && unit >= file.first_unit && unit - file.first_unit < file.unit_count) return &file;
  return nullptr;
}

// Of the register only what is said of units that are there: the others are missing in a part of a standard.
void keep_rows_of_units(model::Standard& standard) {
  std::set<std::string> codes;
  for (const auto& unit : standard.units) codes.insert(model::normal_code(unit.code.text.value));
  std::erase_if(standard.listing.rows, [&](const auto& row) { return !codes.contains(model::normal_code(row.code.value)); });
}

// Its places are those of a file of these sources from now on.
void take_over(model::Register& listing, const base::SourceSet& from, base::SourceSet& to) {
  if (!listing.given || !listing.head.valid()) return;
  const base::SourceFile& file = from.file(listing.head.file);
  const base::FileId id = to.add(file.path(), std::string(file.bytes()));
  const auto move = [&](base::Span& span) { span.file = span.valid() ? id : span.file; };
  move(listing.head);
  for (auto& row : listing.rows) {
    for (auto* text : {&row.code, &row.title, &row.level, &row.credit, &row.functional_area}) move(text->span);
    for (auto& sector : row.sectors) move(sector.span);
  }
}

}  // namespace

std::vector<Sample> samples_of(const Project& project, std::size_t standard, const std::vector<std::size_t>& tried, std::size_t most) {
  const std::size_t count = project.standards[standard].units.size();
  std::set<std::size_t> units(tried.begin(), tried.end());
  for (std::size_t i = 0; i < std::min(count, most); ++i) units.insert(i * count / std::min(count, most));
  std::vector<Sample> out;
  for (const std::size_t unit : units) {
    const auto* file = file_of(project, standard, unit);
    if (file == nullptr) continue;
    out.push_back(sample_of(project, *file, unit));
    out.back().tried = std::binary_search(tried.begin(), tried.end(), unit);
  }
  return out;
}

Bench::Bench(const Project& project, std::size_t standard, const std::vector<Sample>& samples) : samples_(samples) {
  project_.settings = project.settings;
  project_.lexicon = project.lexicon;
  project_.is_whole = false;
  project_.jobs = 1;
  const model::Standard& whole = project.standards[standard];
  model::Standard& own = project_.standards.emplace_back();
  own.name = whole.name;
  own.folder = whole.folder;
  own.declared = whole.declared;
  own.info = whole.info;
  own.listing = whole.listing;
  own.profile = whole.profile;
  for (const auto& sample : samples) project_.sources.add(sample.path, sample.bytes);
  take_over(own.listing, project.sources, project_.sources);
  for (std::size_t i = 0; i < samples.size(); ++i) own.units.push_back(std::move(read(i).units.at(samples[i].index)));
  if (whole.units.size() > samples.size()) keep_rows_of_units(own);
  digests_ = lint::digests_of(own, *project_.lexicon);
}

read::Document Bench::read(std::size_t sample) {
  const auto id = static_cast<base::FileId>(sample);
  return read::read_as(samples_[sample].notation, project_.sources.file(id), id, {*project_.standards.front().profile, *project_.lexicon});
}

// What the readers say of other units of the same bytes is the same before and after.
void Bench::check(std::size_t sample, const read::Document& document) {
  project_.diagnostics = document.diagnostics;
  project_.waived.clear();
  project_.notes.clear();
  lint::Focus focus{&project_.standards.front().units[sample], digests_};
  pipeline::CheckOptions options{.jobs = 1, .focus = &focus};
  // Without a unit there is nothing that rules could judge: what the reader says is all there is.
  if (document.units.empty()) options.only_group = read::kUnitUnreadable.group;
  pipeline::check(project_, options);
}

Trial Bench::run(std::size_t sample, const std::string& bytes, Rules rules) {
  pipeline::Settings& settings = project_.settings;
  lint::Grades grades;
  std::vector<pipeline::FolderRules> folder_rules;
  if (rules == Rules::all) {
    std::swap(grades, settings.rules);
    std::swap(folder_rules, settings.folder_rules);
  }
  const auto id = static_cast<base::FileId>(sample);
  project_.sources.fill(id, bytes);
  read::Document document = read(sample);
  const std::size_t index = samples_[sample].index;
  model::Unit& unit = project_.standards.front().units[sample];
  const lint::UnitDigest digest = digests_[sample];
  std::optional<model::Unit> original;
  Trial trial;
  if (index < document.units.size()) {
    original = std::exchange(unit, std::move(document.units[index]));
    trial.reads_the_same = model::same_content(*original, unit) && document.units.size() == samples_[sample].count;
  }
  check(sample, document);
  for (auto& suppressed : project_.waived) {
    trial.waived_reasons.push_back(suppressed.by->reason);
    trial.waived.push_back(std::move(suppressed.finding));
  }
  trial.found = std::move(project_.diagnostics);
  if (original) unit = std::move(*original);
  digests_[sample] = digest;
  project_.sources.fill(id, samples_[sample].bytes);
  if (rules == Rules::all) {
    std::swap(grades, settings.rules);
    std::swap(folder_rules, settings.folder_rules);
  }
  return trial;
}

}  // namespace uoc::selftest
