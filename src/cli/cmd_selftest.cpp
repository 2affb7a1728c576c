// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common.hpp"
#include "cli/help.hpp"
#include "selftest/report.hpp"

namespace uoc::cli {
namespace {

constexpr Option kOptions[] = {
    {"format", 0, "FORMAT", "text or json (default text)"},
    {"fail-on", 0, "GRADE", "what a run fails on: error, warning, advice, never (default error)"},
    {"fail-under", 0, "PERCENT", "exit with 1 if fewer of the damages are caught"},
    {"units", 0, "N", "damage N units at the most, evenly spread (default 50)"},
    {"damage", 0, "NAME,…", "only these kinds of damage"},
    {"jobs", 'j', "N", "threads (default: one for each core)"},
};

constexpr int kMostUnits = 1'000'000;

int number_of(const Arguments& arguments, std::string_view option, int least, int most, int fallback) {
  const auto value = arguments.value(option);
  if (!value) return fallback;
  const auto number = base::to_int(*value);
  if (!number || *number < least || *number > most)
    throw UsageError{"--" + std::string(option) + " takes a number from " + std::to_string(least) + " to " + std::to_string(most) + ", not `" + *value + "`"};
  return *number;
}

const selftest::Damage& damage_of(std::string_view name) {
  std::vector<std::string_view> names;
  for (const auto& damage : selftest::damages()) {
    if (damage.name == name) return damage;
    names.push_back(damage.name);
  }
  throw unknown("kind of damage", name, names);
}

// In the order of the table, each once.
std::vector<const selftest::Damage*> damages_of(const Arguments& arguments) {
  std::vector<const selftest::Damage*> out;
  const auto value = arguments.value("damage");
  if (!value) return out;
  for (const auto name : base::split(*value, ',')) out.push_back(&damage_of(base::trim(name)));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

ExitCode run(Env& env, const Arguments& arguments) {
  const std::string format = choice_of(arguments, "format", "text", {"text", "json"});
  selftest::Options options;
  options.fail_on = fail_on_of(arguments);
  options.units = static_cast<std::size_t>(number_of(arguments, "units", 1, kMostUnits, static_cast<int>(options.units)));
  options.damages = damages_of(arguments);
  options.jobs = jobs_of(arguments);
  const int least = number_of(arguments, "fail-under", 0, 100, 0);
  const auto& paths = arguments.paths();
  if (std::find(paths.begin(), paths.end(), "-") != paths.end()) throw UsageError{"selftest takes files and folders, not standard input"};
  auto& project = load_project(env, load_options(env, arguments));
  if (!project) return say_error(env, project.error());
  const selftest::Result result = selftest::run(*project, options);
  env.out << (format == "json" ? selftest::as_json(result, options) : selftest::as_text(result, options)) << std::flush;
  for (const auto& d : project->diagnostics)
    if (d.rule == &read::kFileUnreadable && d.span.valid()) say(env, project->sources.file(d.span.file).path() + ": " + d.message);
  say_notes(env, *project);
  say(env, selftest::summary(result));
  if (project->input_failed) return ExitCode::io;
  const auto share = result.share();
  if (!arguments.has("fail-under") || (share && static_cast<int>(*share) >= least)) return ExitCode::clean;
  say(env, share ? std::to_string(*share) + " % caught, fewer than --fail-under " + std::to_string(least) : "nothing could be damaged, and --fail-under asks for a share");
  return ExitCode::findings;
}

std::string choices() {
  std::vector<Row> rows;
  for (const auto& damage : selftest::damages()) rows.push_back({std::string(damage.name), damage.summary});
  return "kinds of damage:\n" + table(rows);
}

}  // namespace

const Command kSelftest{
    "selftest",
    "[PATH…] [--fail-on GRADE] [--fail-under PERCENT] [--units N]",
    "damage units in memory, and show what your settings let through",
    "Damages the units of PATH, or of the standards that uoc.toml names, one fact at a\n"
    "time: in memory, in their sources as they are written. Each damaged unit is read\n"
    "and checked under your settings (grades, waivers, profile, words). A damage is\n"
    "caught if there is a new finding that fails a run, seen if there is a new one\n"
    "below --fail-on, else let through. Nothing is written.\n",
    kOptions,
    run,
    choices,
};

}  // namespace uoc::cli
