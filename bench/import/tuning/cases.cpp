// SPDX-License-Identifier: Apache-2.0
#include "tuning/cases.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace uoc::tuning {

double weight_of(const Case& c) {
  constexpr double kPublished = 10.0;
  return c.part == "published" ? kPublished : 1.0;
}

std::string slurp(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

std::vector<Case> load_cases(const std::filesystem::path& folder, const std::string& held_out) {
  std::vector<Case> out;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    const std::string part = path.parent_path().parent_path().filename();
    if (part == held_out) continue;
    const auto j = nlohmann::json::parse(slurp(path));
    Case c;
    c.part = part;
    c.shape = path.parent_path().filename();
    c.title = j.at("title");
    c.range = j.at("range");
    c.file = base::SourceFile(path.string(), j.at("text").get<std::string>());
    const auto& blocks = j.at("blocks");
    for (const std::size_t k : {0U, 1U}) {
      c.begin[k] = blocks.at(2 * k);
      c.end[k] = blocks.at(2 * k + 1);
    }
    for (const auto& s : j.at("statements")) c.statements.push_back({s.at(0), s.at(1), s.at(2).get<bool>()});
    for (const auto& s : j.at("outcomes")) c.outcomes.push_back({s, "", false});
    out.push_back(std::move(c));
  }
  return out;
}

}  // namespace uoc::tuning
