// SPDX-License-Identifier: Apache-2.0
#include <ostream>
#include <set>

#include "cli/check_fix.hpp"
#include "cli/command.hpp"
#include "cli/common.hpp"
#include "cli/rule_times.hpp"
#include "pipeline/changed.hpp"
#include "pipeline/discover.hpp"

namespace uoc::cli {
namespace {

constexpr Option kOptions[] = {
    {"format", 0, "FORMAT", "how findings are printed (default text)"},
    {"fail-on", 0, "GRADE", "exit with 1 from this grade on: error, warning, advice, never"},
    {"fix", 0, "[=suggested]", "apply safe fixes to the sources; with =suggested also those that a person must read"},
    {"diff", 0, "", "write nothing: show what --fix would change"},
    {"changed-since", 0, "REV", "show what lies in files that a branch changed since it left REV, or points into them"},
    {"baseline", 0, "FILE", "only findings that are not in it are shown and count"},
    {"write-baseline", 0, "FILE", "write what is found; with --baseline, what is left of that one"},
    {"today", 0, "DATE", "the day by which waivers are judged that end (default: they hold)"},
    {"profile-rules", 0, "", "also what each rule cost, on standard error"},
    {"statistics", 0, "", "also what each rule found, and what it could not judge"},
    {"stdin-filename", 0, "NAME", "the name of what `-` reads; its ending says the notation"},
    {"jobs", 'j', "N", "threads (default: one for each core)"},
};

constexpr std::uint64_t kBaselineLimit = std::uint64_t{256} << 20U;  // bytes

// A name of a file that an option takes; empty if the option is not given.
std::string file_of(const Arguments& arguments, std::string_view option) {
  const std::string name = arguments.value(option).value_or("");
  if (arguments.has(option) && (name.empty() || name == "-")) throw UsageError{"--" + std::string(option) + " needs the name of a file"};
  return name;
}

base::Result<std::optional<pipeline::Baseline>> baseline_of(Env& env, const std::string& path, const pipeline::Settings& settings) {
  if (path.empty()) return std::nullopt;
  auto bytes = env.files.read(path, kBaselineLimit);
  // A baseline that is not there is a slip of the command line, not a failing disk.
  if (!bytes) return base::fail(base::ErrorKind::usage, "the baseline cannot be read: " + bytes.error().message);
  auto baseline = pipeline::parse_baseline(std::move(*bytes), pipeline::shown_path(env.files, settings, path));
  if (!baseline) return tl::unexpected(baseline.error());
  return std::move(*baseline);
}

ExitCode write_baseline(Env& env, const pipeline::Project& project, const std::string& path) {
  if (const auto written = env.files.write(path, pipeline::write_baseline(project.kept)); !written) return say_error(env, written.error());
  say(env, plural(project.kept.size(), "finding") + " written to " + path);
  return ExitCode::clean;
}

// Where findings are for people the table is, too; beside a format of machines it stands on the other stream.
void print_statistics(Env& env, const pipeline::Project& project, bool for_people) {
  std::ostream& out = for_people ? env.out : env.err;
  diag::print_statistics(pipeline::statistics(project), project.unit_count(), pipeline::statistics_notes(project), out);
  out.flush();
}

// GitHub refuses a longer report as a whole, and says so where nobody looks.
void note_limit(Env& env, const pipeline::Project& project, const diag::Reporter& reporter) {
  constexpr std::size_t kMost = 25'000;  // results of a run
  const std::size_t count = project.diagnostics.size() + project.waived.size();
  if (reporter.name != "sarif" || count <= kMost) return;
  say(env, "note: the report has " + std::to_string(count) + " results, and GitHub takes " + std::to_string(kMost) +
               " at the most: start with a baseline, or switch rules off");
}

// The files that `--changed-since` names; nothing if it is not given.
base::Result<std::optional<std::set<std::string>>> changed_of(const Arguments& arguments, const pipeline::Settings& settings) {
  const auto revision = arguments.value("changed-since");
  if (!revision) return std::nullopt;
  auto changed = pipeline::changed_since(settings.root, *revision);
  if (!changed) return tl::unexpected(changed.error());
  return std::move(*changed);
}

ExitCode check(Env& env, const Arguments& arguments) {
  const auto& reporter = reporter_of(arguments);
  const auto fail_on = fail_on_of(arguments);
  const std::string read = file_of(arguments, "baseline"), write = file_of(arguments, "write-baseline");
  const std::string today = today_of(arguments);
  const auto wish = fix_wish_of(arguments);
  if (arguments.has("changed-since") && (wish || !write.empty()))
    throw UsageError{"--changed-since shows a part of what is found; --fix, --diff and --write-baseline take all of it"};
  const auto options = load_options(env, arguments);
  auto& project = load_project(env, options);
  if (!project) return say_error(env, project.error());
  const auto baseline = baseline_of(env, read, project->settings);
  if (!baseline) return say_error(env, baseline.error());
  const auto changed = changed_of(arguments, project->settings);
  if (!changed) return say_error(env, changed.error());
  const pipeline::CheckOptions check_options{.jobs = options.jobs,
                                             .today = today,
                                             .fingerprints = reporter.needs_fingerprints || !write.empty(),
                                             .baseline = *baseline ? &**baseline : nullptr,
                                             .report_stale = write.empty(),
                                             .timed = arguments.has("profile-rules")};
  if (wish) {
    auto fixed = pipeline::fix(env.files, options, check_options, wish->scope);
    if (!fixed) return say_error(env, fixed.error());
    if (wish->diff) return print_diff(env, *fixed);
    if (const ExitCode code = write_fixed(env, *fixed); code != ExitCode::clean) return code;
    *project = std::move(fixed->project);
  } else {
    pipeline::check(*project, check_options);
  }
  // All that is found becomes the baseline; of one that is given, what is left.
  if (!write.empty() && read.empty()) pipeline::accept_all(*project);
  if (!write.empty())
    if (const ExitCode code = write_baseline(env, *project, write); code != ExitCode::clean) return code;
  if (*changed)
    if (const std::size_t hidden = pipeline::keep_only_in(*project, env.files, **changed); hidden > 0)
      say(env, "note: " + plural(hidden, "finding") + " in what did not change since " + *arguments.value("changed-since"));
  report(env, *project, {reporter, Stream::out, fail_on});
  note_limit(env, *project, reporter);
  if (arguments.has("statistics")) print_statistics(env, *project, reporter.name == "text");
  if (check_options.timed) print_rule_times(*project, env.err);
  say_notes(env, *project);
  say(env, summary(*project));
  return exit_code_of(*project, fail_on);
}

}  // namespace

const Command kCheck{
    "check",
    "[PATH…] [--format FORMAT] [--fail-on GRADE] [--baseline FILE] [-j N]",
    "report what is wrong with the units",
    "Reads units of competency (.txt, .md, .xml) and reports what is wrong with them\n"
    "on standard output. PATH is a file, a folder, or `-` for standard input; without\n"
    "one, the standards that uoc.toml names are checked.\n",
    kOptions,
    check,
    format_choices,
};

}  // namespace uoc::cli
