// SPDX-License-Identifier: Apache-2.0
#include "pipeline/rules_table.hpp"

#include <algorithm>
#include <array>

namespace uoc::pipeline {
namespace {

constexpr std::string_view kFor = "for";

struct GradeName {
  std::string_view name;
  lint::Grade grade;
};
constexpr std::array<GradeName, 4> kGrades{{{"off", lint::Grade::off},
                                            {"advice", lint::Grade::advice},
                                            {"warning", lint::Grade::warning},
                                            {"error", lint::Grade::error}}};

void read_grade(TomlReader& in, const toml::key& key, const toml::node& value, const std::vector<std::string_view>& ids, lint::Grades& out) {
  if (std::find(ids.begin(), ids.end(), key.str()) == ids.end()) return in.fault(key.source(), unknown("rule", key.str(), ids));
  const auto* text = value.as_string();
  if (text == nullptr) return in.fault(value, "the grade of a rule must be off, advice, warning or error");
  const auto it = std::find_if(kGrades.begin(), kGrades.end(), [&](const GradeName& g) { return g.name == text->get(); });
  if (it != kGrades.end()) {
    out[std::string(key.str())] = it->grade;
    return;
  }
  std::vector<std::string_view> names;
  for (const auto& grade : kGrades) names.push_back(grade.name);
  in.fault(value, unknown("grade", text->get(), names) + ": use off, advice, warning or error");
}

// Tables are sorted by key; a fault is to be shown in the order of the file.
template <class Entry>
void in_order(const toml::table& table, const Entry& entry) {
  std::vector<std::pair<const toml::key*, const toml::node*>> entries;
  for (const auto& [key, value] : table) entries.emplace_back(&key, &value);
  const auto place = [](const auto& e) { return std::pair(e.first->source().begin.line, e.first->source().begin.column); };
  std::sort(entries.begin(), entries.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
  for (const auto& [key, value] : entries) entry(*key, *value);
}

bool is_inside(std::string_view path) {
  return !path.empty() && path.front() != '/' && path != ".." && !path.starts_with("../") && path.find("/../") == std::string_view::npos &&
         !path.ends_with("/..") && path.find('\\') == std::string_view::npos;
}

void read_folder(TomlReader& in, const toml::table& table, const std::vector<std::string_view>& ids, Settings& out) {
  FolderRules rules;
  rules.line = table.source().begin.line;
  in.read(table, "path", rules.path);
  if (!table.contains("path")) return in.fault(table, "`[[rules.for]]` needs a `path`, as in \"standards/draft/**\"");
  while (rules.path.starts_with("./")) rules.path.erase(0, 2);
  if (!is_inside(rules.path)) return in.fault(*table.get("path"), "`path` must name files below the folder of uoc.toml, as in \"standards/draft/**\"");
  in_order(table, [&](const toml::key& key, const toml::node& value) {
    if (key.str() != "path") read_grade(in, key, value, ids, rules.grades);
  });
  if (rules.grades.empty()) return in.fault(table, "`[[rules.for]]` for " + quoted(rules.path) + " sets no rule");
  out.folder_rules.push_back(std::move(rules));
}

void read_folders(TomlReader& in, const toml::node& node, const std::vector<std::string_view>& ids, Settings& out) {
  const toml::array* list = node.as_array();
  if (list == nullptr) return in.fault(node, "rules for a folder are written as `[[rules.for]]`, with two brackets");
  for (const auto& entry : *list) {
    const toml::table* table = entry.as_table();
    if (table == nullptr) return in.fault(entry, "rules for a folder are written as `[[rules.for]]`, with two brackets");
    read_folder(in, *table, ids, out);
  }
}

}  // namespace

void read_rules(TomlReader& in, const toml::table& table, const std::vector<std::string_view>& ids, Settings& out) {
  in_order(table, [&](const toml::key& key, const toml::node& value) {
    if (key.str() == kFor) return read_folders(in, value, ids, out);
    read_grade(in, key, value, ids, out.rules);
  });
}

}  // namespace uoc::pipeline
