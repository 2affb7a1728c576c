// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "cli/command.hpp"
#include "cli/common.hpp"

namespace uoc::cli {
namespace {

constexpr Option kOptions[] = {
    {"format", 0, "FORMAT", "how findings are printed (default text)"},
    {"fail-on", 0, "GRADE", "exit with 1 from this grade on: error, warning, advice, never"},
    {"stdin-filename", 0, "NAME", "the name of what `-` reads; its ending says the notation"},
    {"jobs", 'j', "N", "threads (default: one for each core)"},
};

ExitCode check(Env& env, const Arguments& arguments) {
  const auto& reporter = reporter_of(arguments);
  const auto fail_on = fail_on_of(arguments);
  const auto options = load_options(env, arguments);
  auto& project = load_project(env, options);
  if (!project) return say_error(env, project.error());
  pipeline::check(*project, options.jobs);
  report(env, *project, reporter, Stream::out);
  say_notes(env, *project);
  say(env, summary(*project));
  return exit_code_of(*project, fail_on);
}

}  // namespace

const Command kCheck{
    "check",
    "[PATH…] [--format FORMAT] [--fail-on GRADE] [-j N]",
    "report faults, without writing anything",
    "Reads units of competency (.txt, .md, .xml) and reports what is wrong with them\n"
    "on standard output. PATH is a file, a folder, or `-` for standard input; without\n"
    "one, the standards that uoc.toml names are checked.\n",
    kOptions,
    check,
    format_choices,
};

}  // namespace uoc::cli
