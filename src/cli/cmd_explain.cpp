// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>

#include "base/resources.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common.hpp"

namespace uoc::cli {
namespace {

const diag::RuleInfo& find_rule(const std::string& name) {
  std::vector<std::string_view> names;
  for (const auto* rule : pipeline::all_rules()) {
    const bool by_letter = !rule->letter.empty() && base::equal_ignoring_case(rule->letter, name);
    if (rule->id == name || by_letter) return *rule;
    names.push_back(rule->id);
  }
  throw unknown("rule", name, names);
}

std::string header_of(const diag::RuleInfo& rule) {
  std::string out(rule.id);
  if (!rule.letter.empty()) out.append(" (").append(rule.letter).append(")");
  out.append(": ").append(rule.summary).append("\n");
  out.append("group ").append(rule.group).append(", ").append(diag::name(rule.severity));
  if (rule.fix != diag::FixClass::none) out.append(", fix ").append(diag::name(rule.fix));
  return out.append("\n\n");
}

// The page is Markdown that reads well as it is; a terminal gets its headings in bold. The title repeats the header.
std::string body_of(std::string_view page, bool bold) {
  std::string out;
  bool in_fence = false, started = false;
  for (const auto line : base::split_lines(page)) {
    if (line.starts_with("```")) in_fence = !in_fence;
    const bool heading = !in_fence && line.starts_with('#');
    if (!started && (line.empty() || line.starts_with("# "))) continue;
    started = true;
    if (heading && bold)
      out.append("\x1b[1m").append(line).append("\x1b[0m\n");
    else
      out.append(line).append("\n");
  }
  return out;
}

ExitCode explain(Env& env, const Arguments& arguments) {
  if (arguments.paths().size() != 1) throw UsageError{"explain takes one rule: its id, or its short name such as S7"};
  const diag::RuleInfo& rule = find_rule(arguments.paths().front());
  std::string file(rule.id);
  std::replace(file.begin(), file.end(), '-', '_');
  env.out << header_of(rule);
  if (const auto page = base::resource("rules/" + file + ".md")) env.out << body_of(*page, env.out_is_terminal && !env.no_color);
  env.out << std::flush;
  return ExitCode::clean;
}

}  // namespace

const Command kExplain{
    "explain",
    "RULE",
    "tell what a rule finds, why, and what to do",
    "Prints the page of a rule: what it finds, the authority behind it, and examples.\n"
    "RULE is an id (`uoc rules` lists them) or a short name such as S7.\n",
    {},
    explain,
};

}  // namespace uoc::cli
