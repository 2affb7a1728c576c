// SPDX-License-Identifier: Apache-2.0
#include "pipeline/standard_writer.hpp"

#include <algorithm>
#include <sstream>
#include <toml++/toml.h>

#include "base/text.hpp"

namespace uoc::pipeline {

void StandardFile::add(const model::Unit& unit) {
  if (const std::string& title = unit.framework.text.value; !title.empty() && counts_[title]++ == 0) titles_.push_back(title);
  languages_.insert(unit.language);
  const std::string& area = unit.functional_area.text.value;
  if (!area.empty() && std::find(areas_.begin(), areas_.end(), area) == areas_.end()) areas_.push_back(area);
  const std::string& name = unit.title.text.value;
  for (std::size_t i = 0; i < name.size(); i += std::max<std::size_t>(1, base::utf8_length(name, i))) {
    const char32_t c = base::utf8_decode(name, i);
    han_ += c >= 0x4E00 && c <= 0x9FFF;
    latin_ += base::is_alpha(name[i]);
  }
}

// The name of the standard that most units carry; the first of several.
std::string StandardFile::common_title() const {
  const auto fewer = [&](const std::string& a, const std::string& b) { return counts_.at(a) < counts_.at(b); };
  const auto most = std::max_element(titles_.begin(), titles_.end(), fewer);
  return most == titles_.end() ? std::string() : *most;
}

std::string StandardFile::text() const {
  toml::table root;
  if (const std::string title = common_title(); !title.empty()) root.insert("title", title);
  // Titles of Chinese units are written in Han characters for the most part.
  const std::string_view first = han_ > latin_ / 3 ? "zh" : "en", other = first == "zh" ? "en" : "zh";
  toml::array languages{first};
  if (languages_.contains(std::string(other))) languages.push_back(other);
  root.insert("languages", std::move(languages));
  toml::array areas;
  for (const auto& area : areas_) areas.push_back(area);
  if (!areas.empty()) root.insert("functional_areas", std::move(areas));
  std::ostringstream out;
  out << "# What holds for all units of this folder. Written by `uoc import`; it is yours to edit.\n" << root << "\n";
  return out.str();
}

}  // namespace uoc::pipeline
