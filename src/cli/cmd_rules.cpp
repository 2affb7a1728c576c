// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.hpp"
#include "cli/common.hpp"

namespace uoc::cli {
namespace {

constexpr Option kOptions[] = {
    {"format", 0, "FORMAT", "text or json (default text)"},
};

using Rules = std::vector<const diag::RuleInfo*>;

std::string padded(std::string_view text, std::size_t width) {
  return std::string(text) + std::string(width > text.size() ? width - text.size() : 0, ' ');
}

std::string as_text(const Rules& rules) {
  std::size_t id = 0, letter = 0, group = 0;
  for (const auto* rule : rules) {
    id = std::max(id, rule->id.size());
    letter = std::max(letter, rule->letter.size());
    group = std::max(group, rule->group.size());
  }
  std::string out;
  for (const auto* rule : rules) {
    out.append(padded(rule->id, id + 2)).append(padded(rule->letter, letter + 2)).append(padded(rule->group, group + 2));
    out.append(padded(diag::name(rule->severity), 9)).append(rule->summary).append("\n");
  }
  return out;
}

std::string as_json(const Rules& rules) {
  using Json = nlohmann::ordered_json;
  Json list = Json::array();
  for (const auto* rule : rules) {
    Json authority = Json::array();
    for (const auto& a : rule->authority)
      if (!a.document.empty()) authority.push_back({{"document", a.document}, {"section", a.section}});
    list.push_back({{"id", rule->id},
                    {"letter", rule->letter.empty() ? Json(nullptr) : Json(rule->letter)},
                    {"group", rule->group},
                    {"severity", diag::name(rule->severity)},
                    {"fix", diag::name(rule->fix)},
                    {"summary", rule->summary},
                    {"authority", std::move(authority)}});
  }
  Json out;
  out["version"] = 1;
  out["rules"] = std::move(list);
  return out.dump(2) + "\n";
}

ExitCode rules(Env& env, const Arguments& arguments) {
  const std::string format = choice_of(arguments, "format", "text", {"text", "json"});
  if (!arguments.paths().empty()) throw UsageError{"rules takes no paths; `uoc explain RULE` tells of one rule"};
  const Rules all = pipeline::all_rules();
  env.out << (format == "json" ? as_json(all) : as_text(all)) << std::flush;
  return ExitCode::clean;
}

}  // namespace

const Command kRules{
    "rules",
    "[--format FORMAT]",
    "list every rule of the checker",
    "Lists every rule: id, short name, group, gravest grade, and what it finds.\n",
    kOptions,
    rules,
};

}  // namespace uoc::cli
