// SPDX-License-Identifier: Apache-2.0
#include "cli/import_folder.hpp"

#include <algorithm>
#include <optional>
#include <ostream>
#include <set>
#include <utility>

#include "base/escape.hpp"
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

struct Written {
  std::size_t written = 0, unchanged = 0;
  ExitCode code = ExitCode::clean;
};

void write_file(Env& env, const std::string& path, const std::string& bytes, bool force, Written& out) {
  if (env.files.type(path) != base::FileType::none) {
    const auto old = env.files.read(path, bytes.size());
    if (old && *old == bytes) {
      ++out.unchanged;
      return;
    }
    if (!force) {
      say(env, path + " is there already and differs: left as it is (--force replaces it)");
      out.code = ExitCode::io;
      return;
    }
  }
  const auto written = env.files.write(path, bytes);
  if (!written) out.code = say_error(env, written.error());
  out.written += written.has_value();
}

// Makes the folder a standard, if it is none yet: what stands there is never touched.
void write_standard_file(Env& env, const pipeline::Project& project, const std::string& folder, Written& out) {
  const std::string path = base::join_path(folder, "standard.toml");
  if (env.files.type(path) != base::FileType::none) return;
  std::vector<const model::Unit*> units;
  for (const auto& standard : project.standards)
    for (const auto& unit : standard.units) units.push_back(&unit);
  write_file(env, path, pipeline::standard_file_for(units), false, out);
}

// The single unit of a maintained source; nothing where the file is not there or does not hold exactly one without a fault.
std::optional<model::Unit> unit_of_file(Env& env, const pipeline::Project& project, std::size_t standard, const std::string& path) {
  const auto bytes = env.files.read(path, kLargestSource);
  if (!bytes) return std::nullopt;
  const base::SourceFile file(path, *bytes);
  const auto document = read::read(file, 0, {*project.standards[standard].profile, project.lexicon});
  const auto is_error = [](const diag::Diagnostic& d) { return d.severity == diag::Severity::error; };
  if (document.units.size() != 1 || std::any_of(document.diagnostics.begin(), document.diagnostics.end(), is_error)) return std::nullopt;
  return document.units.front();
}

// What import wrote last time lies beside the sources, so that a corrected document can be told from an edited source.
constexpr std::string_view kImportedFolder = ".imported";

class FolderWriter {
 public:
  FolderWriter(Env& env, pipeline::Project& project, const ImportTarget& options)
      : env_(env), project_(project), options_(options), imported_(base::join_path(options.output, kImportedFolder)) {}

  ExitCode run() {
    for (const std::string& folder : {options_.output, merges() ? imported_ : options_.output})
      if (auto made = env_.files.make_directories(folder); !made) return say_error(env_, made.error());
    std::set<std::string> taken;
    for (const auto& file : project_.files)
      for (auto& unit : pipeline::units_of(project_, file)) put(unit, file.standard, name_for(unit, project_.sources.file(file.id).path(), taken));
    if (merges()) write_standard_file(env_, project_, options_.output, out_);
    std::string line = plural(out_.written, "file") + " written to " + options_.output + ", " + std::to_string(out_.unchanged) + " unchanged";
    if (merged_ > 0) line += "; " + plural(merged_, "edited source") + " brought up to date, " + plural(conflicts_, "conflict") + " marked";
    say(env_, line);
    return conflicts_ > 0 ? worst(out_.code, ExitCode::findings) : out_.code;
  }

 private:
  bool merges() const { return options_.notation != "json"; }

  void put(const model::Unit& unit, std::size_t standard, const std::string& name) {
    const std::string path = base::join_path(options_.output, name + (options_.notation == "markdown" ? ".md" : "." + options_.notation));
    const std::string bytes = bytes_of(project_, standard, {&unit, 1}, options_.notation);
    if (!merges()) return write_file(env_, path, bytes, options_.force, out_);
    const std::string base_path = base::join_path(imported_, name + ".xml");
    const auto base_unit = unit_of_file(env_, project_, standard, base_path);
    const bool there = env_.files.type(path) != base::FileType::none;
    const auto old = there ? env_.files.read(path, kLargestSource) : base::Result<std::string>{};
    const bool good = there && !options_.force && base_unit && old && *old != bytes ? merge(*base_unit, unit, standard, path, *old) : write_once(path, bytes);
    if (good) remember(base_path, unit);
  }

  // False where the file was left as it is.
  bool write_once(const std::string& path, const std::string& bytes) {
    const ExitCode before = std::exchange(out_.code, ExitCode::clean);
    write_file(env_, path, bytes, options_.force, out_);
    const bool good = out_.code == ExitCode::clean;
    out_.code = worst(before, out_.code);
    return good;
  }

  // The source differs from what import would write: people edited it, the document was corrected, or both.
  bool merge(const model::Unit& base, const model::Unit& unit, std::size_t standard, const std::string& path, const std::string& old) {
    const auto edited = unit_of_file(env_, project_, standard, path);
    if (!edited) {
      say(env_, path + " has faults that keep import from bringing it up to date: left as it is; see `uoc check " + path + "`");
      out_.code = worst(out_.code, ExitCode::io);
      return false;
    }
    const merge::Merged merged = merge::merge(base, *edited, unit);
    const std::string bytes = bytes_of(project_, standard, {&merged.unit, 1}, options_.notation);
    for (const auto& what : merged.taken) say(env_, path + ": " + what);
    for (const auto& what : merged.conflicts) say(env_, path + ": conflict in " + what);
    conflicts_ += merged.conflicts.size();
    if (merge::same_text(merged.unit, *edited) && merged.unit.provenance == edited->provenance) {
      ++out_.unchanged;
      return true;
    }
    merged_ += !merge::same_text(merged.unit, *edited);
    if (bytes == old) return ++out_.unchanged, true;
    const auto written = env_.files.write(path, bytes);
    if (!written) out_.code = worst(out_.code, say_error(env_, written.error()));
    out_.written += written.has_value();
    return written.has_value();
  }

  void remember(const std::string& path, const model::Unit& unit) {
    const std::string bytes = render::write_xml(unit);
    if (const auto old = env_.files.read(path, kLargestSource); old && *old == bytes) return;
    if (const auto written = env_.files.write(path, bytes); !written) out_.code = worst(out_.code, say_error(env_, written.error()));
  }

  Env& env_;
  pipeline::Project& project_;
  const ImportTarget& options_;
  std::string imported_;
  Written out_;
  std::size_t merged_ = 0, conflicts_ = 0;
};

}  // namespace

std::string bytes_of(const pipeline::Project& project, std::size_t standard, std::span<const model::Unit> units,
                     std::string_view notation) {
  if (notation == "json") return render::write_json(units, project.sources);
  const auto to = notation == "markdown" ? model::Notation::markdown : model::Notation::xml;
  return pipeline::canonical_bytes(project, standard, to, units);
}

ExitCode write_to_folder(Env& env, pipeline::Project& project, const ImportTarget& options) {
  if (project.unit_count() == 0) return ExitCode::clean;
  return FolderWriter(env, project, options).run();
}

}  // namespace uoc::cli
