// SPDX-License-Identifier: Apache-2.0
// Which units stand on which page of a list.
#include "render/listing.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "base/text.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

std::vector<ListGroup> area_groups(const Site& site, std::size_t standard) {
  std::vector<ListGroup> out;
  const auto& areas = site.areas[standard];
  for (std::size_t a = 0; a < areas.size(); ++a)
    if (!areas[a].units.empty()) out.push_back({a, 0, areas[a].units});
  return out;
}

std::vector<std::size_t> by_code(const model::Standard& standard) {
  std::vector<std::size_t> out(standard.units.size());
  std::iota(out.begin(), out.end(), std::size_t{0});
  const auto code = [&](std::size_t unit) -> std::string_view { return standard.units[unit].code.text.value; };
  std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) { return base::natural_less(code(a), code(b)); });
  return out;
}

std::vector<ListGroup> level_groups(const model::Standard& standard) {
  std::map<int, ListGroup> levels;
  for (const std::size_t unit : by_code(standard)) {
    const int level = listed_level(standard, standard.units[unit]);
    auto& group = levels[level];
    group.level = level;
    group.units.push_back(unit);
  }
  std::vector<ListGroup> out;
  for (auto& [level, group] : levels) out.push_back(std::move(group));
  return out;
}

std::string level_name(int level) { return level == kOtherLevel ? "other" : std::to_string(level); }

std::string numbered(std::string stem, std::size_t page) {
  if (page > 0) stem += "-" + std::to_string(page + 1);
  return stem + ".html";
}

std::string path_of(const Listing& listing, std::size_t group, std::size_t page) {
  switch (listing.order) {
    case ListOrder::area: return area_path(listing.groups[group].area, page);
    case ListOrder::level: return numbered("levels/" + level_name(listing.groups[group].level), page);
    case ListOrder::code: break;
  }
  return "codes/" + (page == 0 ? std::string("index") : std::to_string(page + 1)) + ".html";
}

}  // namespace

Listing make_listing(const Site& site, std::size_t standard, ListOrder order) {
  const auto& of = *site.standards[standard];
  Listing out{order, {}};
  if (of.units.empty()) return out;
  if (order == ListOrder::area) out.groups = area_groups(site, standard);
  if (order == ListOrder::level) out.groups = level_groups(of);
  if (order == ListOrder::code) out.groups.push_back({0, 0, by_code(of)});
  return out;
}

std::vector<ListPage> list_pages(const Site& site, std::size_t standard, const Listing& listing) {
  std::vector<ListPage> out;
  if (listing.groups.empty()) return out;
  if (!has_area_pages(site, standard)) {
    if (listing.order == ListOrder::area) return out;
    out.push_back({listing.order == ListOrder::level ? "levels/index.html" : "codes/index.html", 0, 0, 0, 0, true});
    return out;
  }
  for (std::size_t g = 0; g < listing.groups.size(); ++g) {
    const std::size_t size = listing.groups[g].units.size();
    for (std::size_t begin = 0, page = 0; begin < size; begin += kPageUnits, ++page)
      out.push_back({path_of(listing, g, page), g, page, begin, std::min(size, begin + kPageUnits), false});
  }
  return out;
}

std::string level_id(int level) { return "level-" + level_name(level); }

std::string level_href(const Site& site, std::size_t standard, int level) {
  if (has_area_pages(site, standard)) return "levels/" + level_name(level) + ".html";
  return "levels/index.html#" + level_id(level);
}

}  // namespace uoc::render
