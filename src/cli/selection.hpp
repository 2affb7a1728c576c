// SPDX-License-Identifier: Apache-2.0
// --select: which units get documents.
#pragma once

#include <string>
#include <vector>

#include "cli/env.hpp"
#include "cli/options.hpp"
#include "pipeline/pipeline.hpp"

namespace uoc::cli {

// The codes of --select, in the order given: parted by commas, or one a line of the file behind an `@`, where empty lines and
// lines that start with `#` are passed over. Empty if the option is not given. An error if the file cannot be read; throws
// UsageError where it names no code.
base::Result<std::vector<std::string>> selection_of(const Env& env, const Arguments& arguments);

// Keeps in mind which units are wanted; throws UsageError, with a did-you-mean, for a code that no unit has.
void select(pipeline::Project& project, const std::vector<std::string>& codes);

}  // namespace uoc::cli
