// SPDX-License-Identifier: Apache-2.0
#include "pipeline/standard_writer.hpp"

#include <algorithm>
#include <map>
#include <sstream>
#include <toml++/toml.h>

#include "base/text.hpp"

namespace uoc::pipeline {
namespace {

// The name of the standard that most units carry; the first of several.
std::string common_title(const std::vector<const model::Unit*>& units) {
  std::map<std::string_view, std::size_t> counts;
  std::string best;
  std::size_t most = 0;
  for (const auto* unit : units)
    if (!unit->framework.empty()) ++counts[unit->framework.text.value];
  for (const auto* unit : units)
    if (const auto it = counts.find(unit->framework.text.value); it != counts.end() && it->second > most) {
      most = it->second;
      best = it->first;
    }
  return best;
}

// Titles of Chinese units are written in Han characters for the most part.
bool is_chinese(const std::vector<const model::Unit*>& units) {
  std::size_t han = 0, latin = 0;
  for (const auto* unit : units) {
    const std::string& title = unit->title.text.value;
    for (std::size_t i = 0; i < title.size(); i += std::max<std::size_t>(1, base::utf8_length(title, i))) {
      const char32_t c = base::utf8_decode(title, i);
      han += c >= 0x4E00 && c <= 0x9FFF;
      latin += base::is_alpha(title[i]);
    }
  }
  return han > latin / 3;
}

}  // namespace

std::string standard_file_for(const std::vector<const model::Unit*>& units) {
  toml::table root;
  if (const std::string title = common_title(units); !title.empty()) root.insert("title", title);
  const std::string_view first = is_chinese(units) ? "zh" : "en", other = first == "zh" ? "en" : "zh";
  toml::array languages{first};
  if (std::any_of(units.begin(), units.end(), [&](const model::Unit* u) { return u->language == other; })) languages.push_back(other);
  root.insert("languages", std::move(languages));
  toml::array areas;
  std::vector<std::string_view> seen;
  for (const auto* unit : units) {
    const std::string& area = unit->functional_area.text.value;
    if (area.empty() || std::find(seen.begin(), seen.end(), area) != seen.end()) continue;
    seen.push_back(area);
    areas.push_back(area);
  }
  if (!areas.empty()) root.insert("functional_areas", std::move(areas));
  std::ostringstream out;
  out << "# What holds for all units of this folder. Written by `uoc import`; it is yours to edit.\n" << root << "\n";
  return out.str();
}

}  // namespace uoc::pipeline
