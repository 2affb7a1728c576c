// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.hpp"
#include "cli/common.hpp"
#include "cli/rules_markdown.hpp"

namespace uoc::cli {
namespace {

constexpr Option kOptions[] = {
    {"format", 0, "FORMAT", "text, json or markdown (default text)"},
    {"output", 'o', "DIR", "with markdown: write an index and the page of each rule into DIR"},
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

// Pages that are as they should be are not touched.
ExitCode write_pages(Env& env, const Rules& all, const std::string& folder) {
  std::size_t written = 0;
  for (const auto& page : rule_pages(all)) {
    const std::string path = base::join_path(folder, page.name);
    const auto before = env.files.read(path, page.text.size());
    if (before && *before == page.text) continue;
    if (const auto made = env.files.make_directories(folder); !made) return say_error(env, made.error());
    if (const auto done = env.files.write(path, page.text); !done) return say_error(env, done.error());
    ++written;
  }
  say(env, plural(written, "page") + " written to " + folder + ", " + std::to_string(all.size() + 1 - written) + " unchanged");
  return ExitCode::clean;
}

ExitCode rules(Env& env, const Arguments& arguments) {
  const std::string format = choice_of(arguments, "format", "text", {"text", "json", "markdown"});
  if (!arguments.paths().empty()) throw UsageError{"rules takes no paths; `uoc explain RULE` tells of one rule"};
  const Rules all = pipeline::all_rules();
  const auto folder = arguments.value("output");
  if (folder && (format != "markdown" || folder->empty())) throw UsageError{"--output takes a folder, and goes with --format markdown"};
  if (folder) return write_pages(env, all, *folder);
  env.out << (format == "json" ? as_json(all) : format == "markdown" ? rules_index(all) : as_text(all)) << std::flush;
  return ExitCode::clean;
}

}  // namespace

const Command kRules{
    "rules",
    "[--format FORMAT] [-o DIR]",
    "list every rule of the checker",
    "Lists every rule: id, short name, group, gravest grade, and what it finds.\n"
    "As markdown with -o DIR, the page of each rule is written beside the list.\n",
    kOptions,
    rules,
};

}  // namespace uoc::cli
