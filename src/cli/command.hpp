// SPDX-License-Identifier: Apache-2.0
// Commands are rows of a table; help, completion and did-you-mean derive from it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/env.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"

namespace uoc::cli {

struct Command {
  std::string_view name;
  std::string_view usage;    // "[PATH…] [-o DIR]"
  std::string_view summary;  // one line for the list of commands
  std::string_view details;  // a paragraph for the help of the command, lines of at most 80 columns
  std::span<const Option> options;
  ExitCode (*run)(Env& env, const Arguments& arguments);
  std::string (*choices)() = nullptr;  // what an option can name, from the table that knows it: a block of the help
};

// All commands, in the order of the help.
std::span<const Command> commands();

// Runs one command line without the program's name: what main() calls, and what tests call.
ExitCode run(Env& env, const std::vector<std::string>& arguments);

// One for each command, in cmd_<name>.cpp.
extern const Command kBuild, kCheck, kImport, kFmt, kNew, kInit, kRules, kExplain, kSelftest, kTemplates, kPdf;

}  // namespace uoc::cli
