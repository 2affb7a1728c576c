// SPDX-License-Identifier: Apache-2.0
// `check --fix` and `check --diff`: what fixes make of the sources, written or shown.
#pragma once

#include <optional>

#include "cli/command.hpp"
#include "pipeline/fix.hpp"

namespace uoc::cli {

struct FixWish {
  pipeline::FixScope scope = pipeline::FixScope::safe;
  bool diff = false;  // show, do not write
};

// What `--fix`, `--fix=suggested` and `--diff` ask for; nothing if none is given. Throws UsageError.
std::optional<FixWish> fix_wish_of(const Arguments& arguments);

// Writes the files that changed and says how many; the exit code of a write that failed, else clean.
ExitCode write_fixed(Env& env, const pipeline::FixOutcome& outcome);

// Prints the difference; `findings` if there is one.
ExitCode print_diff(Env& env, const pipeline::FixOutcome& outcome);

}  // namespace uoc::cli
