// SPDX-License-Identifier: Apache-2.0
#include "cli/common.hpp"

#include <algorithm>
#include <ostream>

#include "base/date.hpp"
#include "base/text.hpp"
#include "cli/help.hpp"

namespace uoc::cli {
namespace {

constexpr int kMostJobs = 1024;
constexpr std::string_view kStdinName = "stdin.txt";

std::size_t known_of(const pipeline::Project& project) {
  std::size_t sum = 0;
  for (const auto& [rule, count] : project.known) sum += count;
  return sum;
}

}  // namespace

std::string choice_of(const Arguments& arguments, std::string_view option, std::string_view fallback,
                      const std::vector<std::string_view>& allowed) {
  const std::string value = arguments.value(option).value_or(std::string(fallback));
  if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return value;
  std::string list;
  for (const auto name : allowed) list.append(list.empty() ? "" : ", ").append(name);
  UsageError error = unknown("value", value, allowed);
  error.message.insert(std::string("unknown value").size(), " of --" + std::string(option));
  error.message += error.message.ends_with('?') ? "" : "; use one of " + list;
  throw error;
}

unsigned jobs_of(const Arguments& arguments) {
  const auto value = arguments.value("jobs");
  if (!value) return 0;
  const auto number = base::to_int(*value);
  if (!number || *number < 1 || *number > kMostJobs)
    throw UsageError{"--jobs takes a number from 1 to " + std::to_string(kMostJobs) + ", not `" + *value + "`"};
  return static_cast<unsigned>(*number);
}

const diag::Reporter& reporter_of(const Arguments& arguments) {
  std::vector<std::string_view> names;
  for (const auto& reporter : diag::reporters()) names.push_back(reporter.name);
  return *diag::find_reporter(choice_of(arguments, "format", "text", names));
}

std::optional<diag::Severity> fail_on_of(const Arguments& arguments) {
  const std::string name = choice_of(arguments, "fail-on", "error", {"error", "warning", "advice", "never"});
  for (const auto severity : {diag::Severity::error, diag::Severity::warning, diag::Severity::advice})
    if (name == diag::name(severity)) return severity;
  return std::nullopt;
}

std::string today_of(const Arguments& arguments) {
  const std::string day = arguments.value("today").value_or("");
  if (arguments.has("today") && !base::is_date(day)) throw UsageError{"--today takes a day such as 2026-03-31, not `" + day + "`"};
  return day;
}

pipeline::LoadOptions load_options(Env& env, const Arguments& arguments) {
  pipeline::LoadOptions options;
  options.paths = arguments.paths();
  options.jobs = jobs_of(arguments);
  const bool from_stdin = std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end();
  if (arguments.has("stdin-filename") && !from_stdin)
    throw UsageError{"--stdin-filename names the text of `-`, which is not among the paths"};
  if (!from_stdin) return options;
  options.stdin_filename = arguments.value("stdin-filename").value_or(std::string(kStdinName));
  if (options.stdin_filename.empty()) throw UsageError{"--stdin-filename needs a name"};
  options.stdin_bytes = env.read_stdin();
  return options;
}

base::Result<pipeline::Project>& load_project(Env& env, const pipeline::LoadOptions& options) {
  auto project = std::make_shared<base::Result<pipeline::Project>>(pipeline::load(env.files, options));
  env.kept.push_back(project);
  return *project;
}

ExitCode worst(ExitCode a, ExitCode b) { return static_cast<int>(a) > static_cast<int>(b) ? a : b; }

ExitCode exit_code_of(const base::Error& error) {
  const bool configuration = error.kind == base::ErrorKind::usage || error.kind == base::ErrorKind::malformed;
  return configuration ? ExitCode::usage : ExitCode::io;
}

ExitCode exit_code_of(const pipeline::Project& project, std::optional<diag::Severity> fail_on) {
  if (project.input_failed) return ExitCode::io;
  const bool failed = fail_on && diag::count(project.diagnostics).of(*fail_on) > 0;
  return failed ? ExitCode::findings : ExitCode::clean;
}

void say(Env& env, std::string_view message) { env.err << "uoc: " << message << '\n'; }

ExitCode say_error(Env& env, const base::Error& error) {
  for (const auto line : base::split_lines(error.message)) say(env, line);
  return exit_code_of(error);
}

void say_notes(Env& env, const pipeline::Project& project) {
  for (const auto& note : project.notes) say(env, "note: " + note);
}

void report(Env& env, const pipeline::Project& project, const ReportOptions& options) {
  const auto rules = pipeline::all_rules();
  const bool terminal = options.stream == Stream::out ? env.out_is_terminal : env.err_is_terminal;
  // Text says nothing of rules that found nothing, and they need not be counted for it.
  const auto statistics = options.reporter.name == "text" ? std::vector<diag::RuleStatistics>() : pipeline::statistics(project);
  diag::ReportInput input{.diagnostics = project.diagnostics, .sources = project.sources, .rules = rules, .version = UOC_VERSION};
  input.units = project.unit_count();
  input.not_verified = project.not_verified;
  input.color = terminal && !env.no_color;
  input.jobs = project.jobs;
  input.fingerprints = project.fingerprints;
  input.suppressed = project.waived;
  input.statistics = statistics;
  input.known = known_of(project);
  input.fail_on = options.fail_on;
  input.rule_pages = project.settings.rule_pages;
  std::ostream& out = options.stream == Stream::out ? env.out : env.err;
  options.reporter.report(input, out);
  out.flush();
}

std::string format_choices() {
  std::vector<Row> rows;
  for (const auto& reporter : diag::reporters()) rows.push_back({std::string(reporter.name), reporter.summary});
  return "formats:\n" + table(rows);
}

std::string plural(std::size_t count, std::string_view thing) {
  return std::to_string(count) + " " + std::string(thing) + (count == 1 ? "" : "s");
}

std::string summary(const pipeline::Project& project) {
  return summary(project.unit_count(), diag::count(project.diagnostics), project.waived.size(), known_of(project));
}

std::string summary(std::size_t units, const diag::Counts& counts, std::size_t waived, std::size_t known) {
  std::string out = plural(units, "unit") + ": " + plural(counts.errors, "error") + ", " +
                    plural(counts.warnings, "warning") + ", " + std::to_string(counts.advice) + " advice";
  if (waived > 0) out += "; " + std::to_string(waived) + " waived";
  if (known > 0) out += "; " + std::to_string(known) + " in the baseline";
  return out;
}

}  // namespace uoc::cli
