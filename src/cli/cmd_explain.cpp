// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "base/resources.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common.hpp"
#include "diag/rule_page.hpp"

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

constexpr std::string_view kBold = "\x1b[1m", kCode = "\x1b[36m", kDim = "\x1b[2m", kPlain = "\x1b[0m";

std::string header_of(const diag::RuleInfo& rule, bool colored) {
  std::string out(colored ? kBold : "");
  out += rule.id;
  if (!rule.letter.empty()) out.append(" (").append(rule.letter).append(")");
  if (colored) out += kPlain;
  out.append(": ").append(rule.summary).append("\n");
  out.append("group ").append(rule.group).append(", ").append(diag::name(rule.severity));
  if (rule.fix != diag::FixClass::none) out.append(", fix ").append(diag::name(rule.fix));
  return out.append("\n\n");
}

// Words between backticks in the colour of code. A span may reach over the end of its line: `inside` says so.
void append_prose(std::string& out, std::string_view line, bool& inside) {
  if (inside) out += kCode;
  for (const char c : line) {
    if (c == '`' && !inside) out += kCode;
    out.push_back(c);
    if (c != '`') continue;
    if (inside) out += kPlain;
    inside = !inside;
  }
  if (inside) out += kPlain;
}

// The page is Markdown that reads well as it is. A terminal gets headings in bold and code in colour.
std::string body_of(std::string_view page, bool colored) {
  std::string out;
  bool in_fence = false, in_code = false, started = false;
  for (const auto line : base::split_lines(page)) {
    const bool fence = line.starts_with("```");
    if (fence) in_fence = !in_fence;
    started = started || line.starts_with("## ");
    if (!started) continue;  // the title and the facts, which the header tells
    if (line.empty()) in_code = false;
    if (!colored || line.empty()) out += line;
    else if (fence) out.append(kDim).append(line).append(kPlain);
    else if (in_fence) out.append(kCode).append(line).append(kPlain);
    else if (line.starts_with('#')) out.append(kBold).append(line).append(kPlain);
    else append_prose(out, line, in_code);
    out += "\n";
  }
  return out;
}

ExitCode explain(Env& env, const Arguments& arguments) {
  if (arguments.paths().size() != 1) throw UsageError{"explain takes one rule: its id, or its short name such as S7"};
  const diag::RuleInfo& rule = find_rule(arguments.paths().front());
  const bool colored = env.out_is_terminal && !env.no_color;
  env.out << header_of(rule, colored);
  if (const auto page = base::resource("rules/" + diag::page_name(rule))) env.out << body_of(*page, colored);
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
