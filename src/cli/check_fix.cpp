// SPDX-License-Identifier: Apache-2.0
#include "cli/check_fix.hpp"

#include <algorithm>
#include <ostream>

#include "base/line_diff.hpp"
#include "cli/common.hpp"

namespace uoc::cli {
namespace {

std::string fixes(std::size_t count) { return std::to_string(count) + (count == 1 ? " fix" : " fixes"); }

}  // namespace

std::optional<FixWish> fix_wish_of(const Arguments& arguments) {
  if (!arguments.has("fix") && !arguments.has("diff")) return std::nullopt;
  FixWish wish;
  wish.diff = arguments.has("diff");
  const std::string scope = arguments.value("fix").value_or("");
  if (scope == "suggested")
    wish.scope = pipeline::FixScope::suggested;
  else if (!scope.empty() && scope != "safe")
    throw UsageError{"--fix applies safe fixes, --fix=suggested also those that a person must read; `" + scope + "` is neither"};
  const auto& paths = arguments.paths();
  if (!wish.diff && std::find(paths.begin(), paths.end(), "-") != paths.end())
    throw UsageError{"--fix writes into files and cannot write into `-`; --diff shows what it would change"};
  return wish;
}

ExitCode write_fixed(Env& env, const pipeline::FixOutcome& outcome) {
  ExitCode code = ExitCode::clean;
  for (const auto& file : outcome.files)
    if (const auto written = env.files.write(file.path, file.after); !written) code = worst(code, say_error(env, written.error()));
  for (const auto& note : outcome.notes) say(env, note);
  if (code == ExitCode::clean) say(env, fixes(outcome.applied) + " applied in " + plural(outcome.files.size(), "file"));
  return code;
}

ExitCode print_diff(Env& env, const pipeline::FixOutcome& outcome) {
  for (const auto& file : outcome.files) env.out << base::unified_diff(file.shown, file.before, file.after);
  env.out.flush();
  for (const auto& note : outcome.notes) say(env, note);
  say(env, fixes(outcome.applied) + " to be applied in " + plural(outcome.files.size(), "file"));
  return outcome.files.empty() ? ExitCode::clean : ExitCode::findings;
}

}  // namespace uoc::cli
