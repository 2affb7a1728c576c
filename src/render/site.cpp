// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/escape.hpp"
#include "base/markdown.hpp"
#include "base/text.hpp"
#include "render/renderer.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

// Gives each name once, whatever its case: the second one becomes "name~2". "~" stands in no safe name.
class Names {
 public:
  void reserve(std::string_view name) { taken_.insert(base::lower(name)); }

  std::string take(std::string name) {
    const std::string key = base::lower(name);
    int& count = count_[key];
    std::string out = std::move(name);
    const std::size_t size = out.size();
    while (!taken_.insert(base::lower(out)).second) {
      out.resize(size);
      out += "~" + std::to_string(std::max(2, ++count));
    }
    count = std::max(count, 1);
    return out;
  }

 private:
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, int> count_;
};

// A folder keeps the name its standard has, in any script, unless a file system could take it for something
// else.
bool keeps_name(std::string_view name) {
  constexpr std::string_view kSpecial = "/\\<>:\"|?*";
  const auto special = [&](char c) {
    return static_cast<unsigned char>(c) < 0x20U || c == 0x7F || kSpecial.find(c) != std::string_view::npos;
  };
  return !name.empty() && name.size() <= 100 && name.front() != '.' && name.back() != '.' &&
         name.front() != ' ' && name.back() != ' ' && name.front() != '~' && !base::find_invalid_utf8(name) &&
         std::none_of(name.begin(), name.end(), special);
}

// Sorts by level (others last), then by code, then as they were read.
void sort_units(const model::Standard& standard, std::vector<std::size_t>& units) {
  struct Key {
    int level;
    std::string_view code;
    std::size_t unit;
  };
  std::vector<Key> keys;
  keys.reserve(units.size());
  for (const auto u : units) {
    const auto& unit = standard.units[u];
    keys.push_back({listed_level(standard, unit), unit.code.text.value, u});
  }
  std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
    if (a.level != b.level) return a.level < b.level;
    if (a.code != b.code) {
      if (base::natural_less(a.code, b.code)) return true;
      if (base::natural_less(b.code, a.code)) return false;
    }
    return a.unit < b.unit;
  });
  for (std::size_t i = 0; i < units.size(); ++i) units[i] = keys[i].unit;
}

// Distributes the units of a standard over their functional areas.
class AreaTable {
 public:
  explicit AreaTable(const model::Standard& standard) : standard_(standard) {
    for (const auto& area : standard.info.functional_areas) index_of(area.name);
    unit_areas.resize(standard.units.size());
    for (std::size_t u = 0; u < standard.units.size(); ++u) {
      put(u, model::area_of(standard, standard.units[u]));
      for (const auto& other : standard.units[u].other_areas) put(u, other.value);
    }
    for (std::size_t u = 0; u < standard.units.size(); ++u)
      if (unit_areas[u].empty()) enter(u, index_of(""));
    for (auto& area : areas) sort_units(standard_, area.units);
  }

  std::vector<Area> areas;
  std::vector<std::vector<std::size_t>> unit_areas;

 private:
  std::size_t index_of(std::string_view name) {
    const auto [it, added] = indexes_.try_emplace(std::string(name), areas.size());
    if (added) areas.push_back({std::string(name), {}});
    return it->second;
  }

  void put(std::size_t unit, std::string_view name) {
    const auto trimmed = base::trim(name);
    if (!trimmed.empty()) enter(unit, index_of(trimmed));
  }

  void enter(std::size_t unit, std::size_t area) {
    auto& own = unit_areas[unit];
    if (std::find(own.begin(), own.end(), area) != own.end()) return;
    own.push_back(area);
    areas[area].units.push_back(unit);
  }

  const model::Standard& standard_;
  std::unordered_map<std::string, std::size_t> indexes_;
};

void add_languages(Site& site, const model::Standard& standard, std::span<const std::string> available) {
  const auto house = page_language(model::language_of(standard), available);
  site.languages.push_back(house);
  auto& units = site.unit_languages.emplace_back();
  units.reserve(standard.units.size());
  for (const auto& unit : standard.units) units.push_back(unit.language.empty() ? house : page_language(unit.language, available));
}

}  // namespace

int listed_level(const model::Standard& standard, const model::Unit& unit) {
  const auto level = model::level_value(unit.level.text.value);
  const auto* profile = standard.profile;
  const bool known =
      level && profile != nullptr && *level >= profile->level_min && *level <= profile->level_max;
  return known ? *level : kOtherLevel;
}

std::vector<std::string> file_stems(const model::Standard& standard) {
  Names names;
  names.reserve("index");  // the standard's own page
  std::vector<std::string> out;
  out.reserve(standard.units.size());
  for (const auto& unit : standard.units) {
    const std::string& code = unit.code.text.value;
    out.push_back(names.take(code.empty() ? "no-code" : base::safe_file_name(code)));
  }
  return out;
}

Site make_site(std::vector<const model::Standard*> standards, std::vector<std::string_view> targets, Look look,
               std::span<const std::string> languages) {
  Site site;
  site.standards = std::move(standards);
  site.targets = std::move(targets);
  site.version = UOC_VERSION;
  site.look = std::move(look);
  site.header_html = base::markdown_to_safe_html(site.look.header);
  site.footer_html = base::markdown_to_safe_html(site.look.footer);
  Names folders;
  for (const char* file : {"index.html", "index.md", "style.css", "site.js", "checklist.js", "search-units.js", "search-words.js"}) folders.reserve(file);
  for (const auto* standard : site.standards) {
    const std::string& name = standard->name;
    site.folders.push_back(folders.take(keeps_name(name) ? name : base::safe_file_name(name)));
    site.names.push_back(file_stems(*standard));
    add_languages(site, *standard, languages);
    AreaTable table(*standard);
    site.areas.push_back(std::move(table.areas));
    site.unit_areas.push_back(std::move(table.unit_areas));
  }
  if (!site.look.language.empty())
    site.language = page_language(site.look.language, languages);
  else if (!site.languages.empty())
    site.language = site.languages.front();
  return site;
}

}  // namespace uoc::render
