// SPDX-License-Identifier: Apache-2.0
#include "cli/help.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace uoc::cli {

std::string table(const std::vector<Row>& rows) {
  std::size_t width = 0;
  for (const auto& row : rows) width = std::max(width, base::count_code_points(row.left));
  std::string out;
  for (const auto& row : rows) {
    out.append("  ").append(row.left).append(width - base::count_code_points(row.left) + 2, ' ');
    out.append(row.right).append("\n");
  }
  return out;
}

namespace {

std::string spelled(const Option& option) {
  std::string out = option.letter != 0 ? std::string("-") + option.letter + ", --" : "    --";
  out += option.name;
  if (!option.value.empty()) out.append(option.value.front() == '[' ? "" : " ").append(option.value);
  return out;
}

}  // namespace

std::string general_help() {
  std::vector<Row> rows;
  for (const auto& command : commands()) rows.push_back({std::string(command.name), command.summary});
  return "uoc: the build tool for competency standards\n\nusage: uoc COMMAND [OPTIONS] [PATH…]\n\ncommands:\n" + table(rows) +
         "\noptions:\n" + table({{"-h, --help", "this text, or the help of a command"}, {"    --version", "the version"}}) +
         "\nexit codes:\n" +
         table({{"0", "clean"},
                {"1", "findings at or above --fail-on"},
                {"2", "wrong usage or configuration"},
                {"3", "input or output failed"},
                {"4", "internal error"}}) +
         "\n`uoc help COMMAND` tells more of one command.\n";
}

std::string help_of(const Command& command) {
  std::vector<Row> rows;
  for (const auto& option : command.options) rows.push_back({spelled(option), option.help});
  rows.push_back({"-h, --help", "this text"});
  std::string out = "usage: uoc " + std::string(command.name);
  if (!command.usage.empty()) out.append(" ").append(command.usage);
  out.append("\n\n").append(command.details).append("\noptions:\n").append(table(rows));
  if (command.choices != nullptr) out.append("\n").append(command.choices());
  return out;
}

}  // namespace uoc::cli
