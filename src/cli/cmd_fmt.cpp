// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>

#include "cli/command.hpp"
#include "cli/common.hpp"
#include "model/ids.hpp"
#include "pipeline/maintained.hpp"

namespace uoc::cli {
namespace {

constexpr Option kOptions[] = {
    {"check", 0, "", "change nothing; list the files that would change, and exit with 1"},
    {"confirm", 0, "", "take away the marks of what import inferred: a person has compared it with the document"},
    {"ids", 0, "", "give an id to each criterion that has none"},
    {"stdin-filename", 0, "NAME", "the name of what `-` reads; it must end in .md or .xml"},
    {"jobs", 'j', "N", "threads (default: one for each core)"},
};

struct Wanted {
  bool check_only = false, confirm = false, ids = false;
};

struct Tally {
  std::size_t changed = 0, unchanged = 0, kept = 0, published = 0, confirmed = 0;
  ExitCode code = ExitCode::clean;
};

class Formatter {
 public:
  Formatter(Env& env, pipeline::Project& project, const Wanted& wanted) : env_(env), project_(project), wanted_(wanted) {}

  void format(const pipeline::LoadedFile& file);
  void format_stdin(const pipeline::LoadedFile& file);
  const Tally& tally() const { return tally_; }

 private:
  // The canonical bytes, or nothing if the file must stay as it is (and says why).
  std::optional<std::string> canonical(const pipeline::LoadedFile& file);
  const std::string& shown(const pipeline::LoadedFile& file) const { return project_.sources.file(file.id).path(); }

  Env& env_;
  pipeline::Project& project_;
  Wanted wanted_;
  Tally tally_;
};

std::optional<std::string> Formatter::canonical(const pipeline::LoadedFile& file) {
  for (auto& unit : pipeline::units_of(project_, file)) {
    if (wanted_.confirm) tally_.confirmed += pipeline::confirm_recovered(unit);
    if (wanted_.ids) model::assign_ids(unit);
  }
  std::string bytes;
  if (file.unit_count > 0) bytes = pipeline::canonical_bytes(project_, file.standard, file.notation, pipeline::units_of(project_, file));
  const auto reason = pipeline::reason_to_keep(project_, file, bytes);
  if (!reason) return bytes;
  say(env_, shown(file) + ": left as it is: " + *reason);
  ++tally_.kept;
  tally_.code = worst(tally_.code, ExitCode::findings);
  return std::nullopt;
}

void Formatter::format(const pipeline::LoadedFile& file) {
  if (file.failed) return;
  if (file.notation == model::Notation::text) {
    ++tally_.published;
    if (file.given) say(env_, "note: " + shown(file) + ": skipped: a .txt file is a published text; `uoc import` makes a source of it");
    return;
  }
  const auto bytes = canonical(file);
  if (!bytes) return;
  if (*bytes == project_.sources.file(file.id).bytes()) {
    ++tally_.unchanged;
    return;
  }
  ++tally_.changed;
  if (wanted_.check_only) {
    env_.out << shown(file) << '\n';
    tally_.code = worst(tally_.code, ExitCode::findings);
    return;
  }
  if (auto written = env_.files.write(file.path, *bytes); !written) tally_.code = worst(tally_.code, say_error(env_, written.error()));
}

void Formatter::format_stdin(const pipeline::LoadedFile& file) {
  const auto bytes = canonical(file);
  if (!bytes) return;
  const bool same = *bytes == project_.sources.file(file.id).bytes();
  if (!wanted_.check_only) {
    env_.out << *bytes << std::flush;
  } else if (!same) {
    env_.out << shown(file) << '\n';
    tally_.code = worst(tally_.code, ExitCode::findings);
  }
}

// Only what keeps a file from being formatted: fmt is no checker.
void report_errors(Env& env, pipeline::Project& project) {
  std::erase_if(project.diagnostics, [](const diag::Diagnostic& d) { return d.severity != diag::Severity::error; });
  report(env, project, {*diag::find_reporter("text"), Stream::err});
}

void say_tally(Env& env, const Tally& tally, const Wanted& wanted) {
  const std::string done = wanted.check_only ? " to be formatted, " : " formatted, ";
  std::string line = plural(tally.changed, "file") + done + std::to_string(tally.unchanged) + " unchanged";
  if (tally.kept > 0) line += ", " + std::to_string(tally.kept) + " left alone";
  if (tally.published > 0) line += ", " + plural(tally.published, "published text") + " skipped";
  if (wanted.confirm) line += "; " + plural(tally.confirmed, "recovered mark") + (wanted.check_only ? " to be confirmed" : " confirmed");
  say(env, line);
}

ExitCode format(Env& env, const Arguments& arguments) {
  auto options = load_options(env, arguments);
  const bool from_stdin = !options.stdin_filename.empty();
  if (from_stdin && options.paths.size() > 1) throw UsageError{"fmt formats `-` alone, not beside other paths"};
  const auto notation = from_stdin ? read::notation_of(options.stdin_filename) : std::nullopt;
  if (from_stdin && (!notation || *notation == model::Notation::text))
    throw UsageError{"fmt needs `--stdin-filename NAME` that ends in .md or .xml to know the notation of `-`"};
  options.proof = pipeline::LoadOptions::Proof::conservation;
  auto& project = load_project(env, options);
  if (!project) return say_error(env, project.error());
  report_errors(env, *project);
  const Wanted wanted{arguments.has("check"), arguments.has("confirm"), arguments.has("ids")};
  Formatter formatter(env, *project, wanted);
  for (const auto& file : project->files) from_stdin ? formatter.format_stdin(file) : formatter.format(file);
  if (!from_stdin) say_tally(env, formatter.tally(), wanted);
  return worst(formatter.tally().code, project->input_failed ? ExitCode::io : ExitCode::clean);
}

}  // namespace

const Command kFmt{
    "fmt",
    "[PATH…] [--check] [--confirm] [--ids]",
    "bring maintained sources into canonical form",
    "Rewrites maintained sources (.md, .xml) in canonical form, in place. A file stays\n"
    "as it is if it has errors, or if a word of it could be lost. `-` formats standard\n"
    "input to standard output.\n",
    kOptions,
    format,
};

}  // namespace uoc::cli
