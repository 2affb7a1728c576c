// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <exception>
#include <ostream>

#include "cli/command.hpp"
#include "cli/common.hpp"
#include "cli/help.hpp"

namespace uoc::cli {
namespace {

const Command& find_command(std::string_view name) {
  std::vector<std::string_view> names;
  for (const auto& command : commands()) {
    if (command.name == name) return command;
    names.push_back(command.name);
  }
  throw unknown("command", name, names);
}

bool is_help(std::string_view word) { return word == "--help" || word == "-h"; }

// Help is asked for before the rest of the line is judged, but not behind "--".
bool asks_for_help(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), std::find(words.begin(), words.end(), "--"), is_help);
}

ExitCode print(Env& env, const std::string& text) {
  env.out << text;
  return ExitCode::clean;
}

ExitCode run_command(Env& env, const std::string& name, const std::vector<std::string>& words) {
  const Command& command = find_command(name);
  if (asks_for_help(words)) return print(env, help_of(command));
  return command.run(env, Arguments::parse(command.options, words));
}

ExitCode dispatch(Env& env, const std::vector<std::string>& words) {
  if (words.empty()) {
    env.err << general_help();
    return ExitCode::usage;
  }
  const std::string& first = words.front();
  if (first == "--version") return print(env, std::string("uoc ") + UOC_VERSION + "\n");
  if (is_help(first) || (first == "help" && words.size() == 1)) return print(env, general_help());
  if (first == "help") return print(env, help_of(find_command(words[1])));
  if (first.starts_with('-')) throw unknown("option", first, {"--help", "--version"});
  return run_command(env, first, {words.begin() + 1, words.end()});
}

}  // namespace

std::span<const Command> commands() {
  static const std::array<Command, 11> kCommands{kBuild, kPdf, kCheck, kImport, kFmt, kNew, kInit, kTemplates, kRules, kExplain, kSelftest};
  return kCommands;
}

ExitCode run(Env& env, const std::vector<std::string>& arguments) {
  try {
    return dispatch(env, arguments);
  } catch (const UsageError& e) {
    say(env, e.message);
    const bool known = !arguments.empty() && std::any_of(commands().begin(), commands().end(),
                                                         [&](const Command& c) { return c.name == arguments.front(); });
    say(env, "try `uoc " + (known ? arguments.front() + " " : std::string()) + "--help`");
    return ExitCode::usage;
  } catch (const std::exception& e) {
    say(env, std::string("internal error: ") + e.what());
    return ExitCode::internal;
  } catch (...) {
    say(env, "internal error");
    return ExitCode::internal;
  }
}

}  // namespace uoc::cli
