// SPDX-License-Identifier: Apache-2.0
// `uoc templates values`: what templates are given, with examples from the project's own units.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace uoc::cli {

// Prints the values of templates, by name; of all that pages are made of where there is no name.
ExitCode print_template_values(Env& env, const std::vector<std::string>& names);

}  // namespace uoc::cli
