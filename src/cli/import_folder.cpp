// SPDX-License-Identifier: Apache-2.0
#include "cli/import_folder.hpp"

#include <algorithm>
#include <optional>
#include <ostream>
#include <set>
#include <utility>

#include "base/escape.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"
#include "merge/merge.hpp"
#include "pipeline/maintained.hpp"
#include "pipeline/standard_writer.hpp"
#include "render/writer.hpp"

namespace uoc::cli {
namespace {

constexpr std::uint64_t kLargestSource = std::uint64_t{64} << 20U;

// The file name of a unit: its code, or the name of its source; never twice in one run, also where case does not count.
std::string name_for(const model::Unit& unit, const std::string& source, std::set<std::string>& taken) {
  const std::string_view name = base::file_name(source);
  const std::string_view stem = unit.code.empty() ? name.substr(0, name.size() - base::extension(name).size()) : std::string_view(unit.code.text.value);
  const std::string safe = base::safe_file_name(stem);
  std::string out = safe;
  for (int n = 2; !taken.insert(base::lower(out)).second; ++n) out = safe + "~" + std::to_string(n);
  return out;
}

// The single unit of a maintained source; nothing where the file is not there or does not hold exactly one without a fault.
std::optional<model::Unit> unit_of_file(Env& env, const pipeline::Project& project, std::size_t standard, const std::string& path) {
  const auto bytes = env.files.read(path, kLargestSource);
  if (!bytes) return std::nullopt;
  const base::SourceFile file(path, *bytes);
  const auto document = read::read(file, 0, {*project.standards[standard].profile, *project.lexicon});
  const auto is_error = [](const diag::Diagnostic& d) { return d.severity == diag::Severity::error; };
  if (document.units.size() != 1 || std::any_of(document.diagnostics.begin(), document.diagnostics.end(), is_error)) return std::nullopt;
  return document.units.front();
}

// What import wrote last time lies beside the sources, so that a corrected document can be told from an edited source.
constexpr std::string_view kImportedFolder = ".imported";

}  // namespace

std::string bytes_of(const pipeline::Project& project, std::size_t standard, std::span<const model::Unit> units,
                     std::string_view notation) {
  if (notation == "json") return render::write_json(units, project.sources);
  const auto to = notation == "markdown" ? model::Notation::markdown : model::Notation::xml;
  return pipeline::canonical_bytes(project, standard, to, units);
}

FolderWriter::FolderWriter(Env& env, ImportTarget target)
    : env_(env), target_(std::move(target)), imported_(base::join_path(target_.output, kImportedFolder)) {}

void FolderWriter::add(pipeline::Project& project) {
  if (project.unit_count() == 0 || code_ == ExitCode::usage) return;
  if (taken_.empty())
    for (const std::string& folder : {target_.output, merges() ? imported_ : target_.output})
      if (auto made = env_.files.make_directories(folder); !made) {
        code_ = worst(code_, say_error(env_, made.error()));
        return;
      }
  const std::vector<Place> places = places_of(project);
  // Files are written one after the other, in the order of the documents, while others are put into words.
  base::parallel_in_order<std::pair<const Place*, Written>>(
      places.size(), project.jobs, [&](std::size_t i, auto& slot) { slot = {&places[i], written(project, places[i])}; },
      [&](const auto& slot) { put(project, *slot.first, slot.second); });
}

std::vector<FolderWriter::Place> FolderWriter::places_of(pipeline::Project& project) {
  std::vector<Place> places;
  for (const auto& file : project.files)
    for (const auto& unit : pipeline::units_of(project, file)) {
      standard_.add(unit);
      places.push_back({&unit, file.standard, name_for(unit, project.sources.file(file.id).path(), taken_)});
    }
  return places;
}

FolderWriter::Written FolderWriter::written(const pipeline::Project& project, const Place& place) const {
  return {bytes_of(project, place.standard, {place.unit, 1}, target_.notation), merges() ? render::write_xml(*place.unit) : std::string()};
}

ExitCode FolderWriter::finish() {
  if (taken_.empty()) return code_;
  const std::string path = base::join_path(target_.output, "standard.toml");
  // Makes the folder a standard, if it is none yet: what stands there is never touched.
  if (merges() && env_.files.type(path) == base::FileType::none) write_file(path, standard_.text(), false);
  std::string line = plural(written_, "file") + " written to " + target_.output + ", " + std::to_string(unchanged_) + " unchanged";
  if (merged_ > 0) line += "; " + plural(merged_, "edited source") + " brought up to date, " + plural(conflicts_, "conflict") + " marked";
  say(env_, line);
  return conflicts_ > 0 ? worst(code_, ExitCode::findings) : code_;
}

bool FolderWriter::merges() const { return target_.notation != "json"; }

void FolderWriter::put(const pipeline::Project& project, const Place& place, const Written& written) {
  const std::string path = base::join_path(target_.output, place.name + (target_.notation == "markdown" ? ".md" : "." + target_.notation));
  if (!merges()) return write_file(path, written.source, target_.force);
  const std::string base_path = base::join_path(imported_, place.name + ".xml");
  const auto base_unit = unit_of_file(env_, project, place.standard, base_path);
  const bool there = env_.files.type(path) != base::FileType::none;
  const auto old = there ? env_.files.read(path, kLargestSource) : base::Result<std::string>{};
  const bool edited = there && !target_.force && base_unit && old && *old != written.source;
  const bool good = edited ? merge(project, *base_unit, *place.unit, place.standard, path, *old) : write_once(path, written.source);
  if (good) remember(base_path, written.copy);
}

// False where the file was left as it is.
bool FolderWriter::write_once(const std::string& path, const std::string& bytes) {
  const ExitCode before = std::exchange(code_, ExitCode::clean);
  write_file(path, bytes, target_.force);
  const bool good = code_ == ExitCode::clean;
  code_ = worst(before, code_);
  return good;
}

// The source differs from what import would write: people edited it, the document was corrected, or both.
bool FolderWriter::merge(const pipeline::Project& project, const model::Unit& base, const model::Unit& unit, std::size_t standard, const std::string& path, const std::string& old) {
  const auto edited = unit_of_file(env_, project, standard, path);
  if (!edited) {
    say(env_, path + " has faults that keep import from bringing it up to date: left as it is; see `uoc check " + path + "`");
    code_ = worst(code_, ExitCode::io);
    return false;
  }
  const merge::Merged merged = merge::merge(base, *edited, unit);
  const std::string bytes = bytes_of(project, standard, {&merged.unit, 1}, target_.notation);
  for (const auto& what : merged.taken) say(env_, path + ": " + what);
  for (const auto& what : merged.conflicts) say(env_, path + ": conflict in " + what);
  conflicts_ += merged.conflicts.size();
  if (merge::same_text(merged.unit, *edited) && merged.unit.provenance == edited->provenance) {
    ++unchanged_;
    return true;
  }
  merged_ += !merge::same_text(merged.unit, *edited);
  if (bytes == old) return ++unchanged_, true;
  const auto written = env_.files.write(path, bytes);
  if (!written) code_ = worst(code_, say_error(env_, written.error()));
  written_ += written.has_value();
  return written.has_value();
}

void FolderWriter::remember(const std::string& path, const std::string& bytes) {
  if (const auto old = env_.files.read(path, kLargestSource); old && *old == bytes) return;
  if (const auto written = env_.files.write(path, bytes); !written) code_ = worst(code_, say_error(env_, written.error()));
}

void FolderWriter::write_file(const std::string& path, const std::string& bytes, bool force) {
  if (env_.files.type(path) != base::FileType::none) {
    const auto old = env_.files.read(path, bytes.size());
    if (old && *old == bytes) {
      ++unchanged_;
      return;
    }
    if (!force) {
      say(env_, path + " is there already and differs: left as it is (--force replaces it)");
      code_ = worst(code_, ExitCode::io);
      return;
    }
  }
  const auto written = env_.files.write(path, bytes);
  if (!written) code_ = worst(code_, say_error(env_, written.error()));
  written_ += written.has_value();
}

}  // namespace uoc::cli
