// SPDX-License-Identifier: Apache-2.0
#include "cli/rules_markdown.hpp"

#include <algorithm>
#include <array>

#include "base/resources.hpp"
#include "base/text.hpp"
#include "diag/rule_page.hpp"

namespace uoc::cli {
namespace {

struct Group {
  std::string_view name, title, about;
};

// In the order of the index; rules of a group that has no line here come last.
constexpr std::array kGroups{
    Group{"structure", "Structure", "what a unit has to have, and in which order"},
    Group{"code", "Code", "the code of a unit"},
    Group{"level", "Level", "the level, and whether the text fits it"},
    Group{"credit", "Credit", "the credit value"},
    Group{"requirement", "Performance requirements", "the wording of criteria"},
    Group{"assessment", "Assessment criteria", "the outcomes, and whether the requirements bear them"},
    Group{"wording", "Wording", "words and titles"},
    Group{"standard", "Across units", "what only a look at several units, or at the register, can tell"},
    Group{"import", "Import", "damage done when a document was turned into text"},
    Group{"input", "Input", "files that cannot be read as they should"},
    Group{"project", "Project", "waivers and baselines"},
};

// By their short names, as the catalogue counts them; those without one by their ids.
std::vector<const diag::RuleInfo*> in_group(std::vector<const diag::RuleInfo*> rules, std::string_view group) {
  std::erase_if(rules, [&](const auto* rule) { return rule->group != group; });
  std::stable_sort(rules.begin(), rules.end(), [](const auto* a, const auto* b) { return base::natural_less(a->letter, b->letter); });
  return rules;
}

void append_row(std::string& out, const diag::RuleInfo& rule) {
  out.append("| [").append(rule.id).append("](").append(diag::page_name(rule)).append(") | ").append(rule.letter.empty() ? "–" : rule.letter).append(" | ");
  out.append(diag::name(rule.severity)).append(" | ").append(rule.fix == diag::FixClass::none ? "–" : diag::name(rule.fix)).append(" | ");
  for (const char c : rule.summary) out.append(c == '|' ? "\\" : "").push_back(c);
  out.append(" |\n");
}

}  // namespace

std::string rules_index(const std::vector<const diag::RuleInfo*>& rules) {
  std::string out = "# Rules\n\n" + std::to_string(rules.size()) +
                    " rules. Each has a page: what it finds, why and on whose authority, what it reports of a bad example, and good ones. "
                    "`uoc explain RULE` prints it.\nThe grade is the gravest that a rule gives by itself; [settings](../settings.md#grades-of-rules) change it. "
                    "These pages are made by `uoc rules --format markdown -o docs/rules`.\n";
  for (const Group& group : kGroups) {
    std::string rows;
    for (const auto* rule : in_group(rules, group.name)) append_row(rows, *rule);
    if (rows.empty()) continue;
    out.append("\n## ").append(group.title).append("\n\nOn ").append(group.about).append(".\n\n");
    out.append("| rule | short | grade | fix | finds that |\n| --- | --- | --- | --- | --- |\n").append(rows);
  }
  return out;
}

std::vector<Page> rule_pages(const std::vector<const diag::RuleInfo*>& rules) {
  std::vector<Page> out{{"README.md", rules_index(rules)}};
  for (const auto* rule : rules) {
    const std::string name = diag::page_name(*rule);
    std::string text(base::resource("rules/" + name).value_or(""));
    const std::size_t facts = std::min(text.find('\n'), text.size());
    text.insert(facts, "\n\n[all rules](README.md)");
    out.push_back({name, std::move(text)});
  }
  std::sort(out.begin(), out.end(), [](const Page& a, const Page& b) { return a.name < b.name; });
  return out;
}

}  // namespace uoc::cli
