// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common.hpp"
#include "cli/help.hpp"
#include "cli/selection.hpp"
#include "pipeline/discover.hpp"

namespace uoc::cli {
namespace {

constexpr Option kOptions[] = {
    {"output", 'o', "DIR", "where the pages go (default: what uoc.toml says, else output)"},
    {"targets", 0, "LIST", "what is made, with commas between (default: all not marked `only if named`)"},
    {"select", 0, "LIST", "units that get documents: codes with commas between, or @FILE with one a line"},
    {"single-file", 0, "", "also make each standard one file that needs nothing else (target document)"},
    {"no-emit-on-error", 0, "", "keep the previous output if there is an error"},
    {"fail-on", 0, "GRADE", "exit with 1 from this grade on: error, warning, advice, never"},
    {"format", 0, "FORMAT", "how findings are printed (default text)"},
    {"today", 0, "DATE", "the day by which waivers are judged that end (default: they hold)"},
    {"jobs", 'j', "N", "threads (default: one for each core)"},
};

// The targets of a list with commas, in the order of the table and each once.
std::vector<const render::Target*> targets_of(const Arguments& arguments) {
  std::vector<const render::Target*> all;
  std::vector<std::string_view> names;
  for (const auto& target : render::targets()) {
    all.push_back(&target);
    names.push_back(target.name);
  }
  const auto list = arguments.value("targets");
  const bool one_file = arguments.has("single-file");
  const auto is_document = [](const auto* target) { return target->name == "document"; };
  if (!list) {
    std::erase_if(all, [&](const auto* target) { return target->built == render::Target::Built::if_named && !(one_file && is_document(target)); });
    return all;
  }
  auto wanted = base::split(*list, ',');
  if (one_file) wanted.push_back("document");
  for (const auto name : wanted)
    if (render::find_target(name) == nullptr) throw unknown("target", name, names);
  std::erase_if(all, [&](const auto* target) { return std::find(wanted.begin(), wanted.end(), target->name) == wanted.end(); });
  return all;
}

std::string choices() {
  std::vector<Row> rows;
  for (const auto& target : render::targets()) rows.push_back({std::string(target.name), target.summary});
  return "targets:\n" + table(rows) + "\n" + format_choices();
}

std::string outcome(const pipeline::PublishReport& report, const std::string& folder) {
  return plural(report.written + report.unchanged, "file") + " in " + folder + ": " + std::to_string(report.written) +
         " written, " + std::to_string(report.unchanged) + " unchanged, " + std::to_string(report.removed) + " removed";
}

std::string output_of(const Arguments& arguments, const pipeline::Settings& settings) {
  if (const auto given = arguments.value("output")) {
    if (given->empty() || *given == "-") throw UsageError{"--output needs the name of a folder"};
    return *given;
  }
  return settings.found ? base::join_path(settings.root, settings.output) : settings.output;
}

struct Output {
  std::string folder;
  std::vector<const render::Target*> targets;
  unsigned jobs = 0;
};

// Publishes, and says how it went where findings are printed for people.
ExitCode emit(Env& env, const pipeline::Project& project, const Output& output, bool talkative) {
  const auto published = pipeline::publish(env.files, project, output.folder, output.targets, output.jobs);
  if (!published) return say_error(env, published.error());
  if (talkative) say(env, outcome(*published, pipeline::shown_path(env.files, project.settings, output.folder)));
  return ExitCode::clean;
}

ExitCode build(Env& env, const Arguments& arguments) {
  const auto& reporter = reporter_of(arguments);
  const auto fail_on = fail_on_of(arguments);
  const auto targets = targets_of(arguments);
  const std::string today = today_of(arguments);
  if (std::find(arguments.paths().begin(), arguments.paths().end(), "-") != arguments.paths().end())
    throw UsageError{"build reads files and folders, not standard input"};
  const auto selection = selection_of(env, arguments);
  if (!selection) return say_error(env, selection.error());
  const auto options = load_options(env, arguments);
  auto& project = load_project(env, options);
  if (!project) return say_error(env, project.error());
  select(*project, *selection);
  const Output output{output_of(arguments, project->settings), targets, options.jobs};
  pipeline::check(*project, {.jobs = options.jobs, .today = today, .fingerprints = reporter.needs_fingerprints});
  report(env, *project, {reporter, Stream::err, fail_on});
  // A machine format stands alone on its stream.
  const bool talkative = reporter.name == "text";
  if (talkative) {
    say_notes(env, *project);
    say(env, summary(*project));
  }
  const ExitCode found = exit_code_of(*project, fail_on);
  const bool errors = project->input_failed || diag::count(project->diagnostics).errors > 0;
  if (arguments.has("no-emit-on-error") && errors) {
    if (talkative) say(env, "nothing written: there are errors, and --no-emit-on-error is set");
    return found;
  }
  return worst(found, emit(env, *project, output, talkative));
}

}  // namespace

const Command kBuild{
    "build",
    "[PATH…] [-o DIR] [--targets LIST] [--select LIST] [--no-emit-on-error] [-j N]",
    "read, check and render: the main job",
    "Reads units of competency (.txt, .md, .xml), checks them, and brings the output\n"
    "folder up to date: it then holds what these sources give, and nothing that an\n"
    "earlier build made besides. Findings go to standard error. PATH is a file or a\n"
    "folder; without one, the standards that uoc.toml names are built. With --select\n"
    "all units are checked, and the output holds the chosen ones only.\n",
    kOptions,
    build,
    choices,
};

}  // namespace uoc::cli
