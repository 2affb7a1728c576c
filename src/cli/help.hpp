// SPDX-License-Identifier: Apache-2.0
// Help texts, made from the tables of commands and options.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace uoc::cli {

struct Row {
  std::string left;
  std::string_view right;
};

// Rows in two columns, as every list of the help.
std::string table(const std::vector<Row>& rows);

std::string general_help();
std::string help_of(const Command& command);

}  // namespace uoc::cli
