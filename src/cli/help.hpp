// SPDX-License-Identifier: Apache-2.0
// Help texts, made from the tables of commands and options.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace uoc::cli {

std::string general_help();
std::string help_of(const Command& command);

}  // namespace uoc::cli
