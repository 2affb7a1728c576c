// SPDX-License-Identifier: Apache-2.0
// The lists of a standard's units on a web site: by functional area, by level and by code, cut into pages that stay small.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/renderer.hpp"
#include "render/value.hpp"

namespace uoc::render {

enum class ListOrder : std::uint8_t { area, level, code };

// Units that stand together under one heading of a list.
struct ListGroup {
  std::size_t area = 0;  // ListOrder::area: index in Site::areas
  int level = 0;         // ListOrder::level: a level of the profile or kOtherLevel
  std::vector<std::size_t> units;
};

// One list of a standard.
struct Listing {
  ListOrder order = ListOrder::area;
  std::vector<ListGroup> groups;  // none is empty
};
Listing make_listing(const Site& site, std::size_t standard, ListOrder order);

// One page of a list: all groups of a small standard, else [begin, end) of one group.
struct ListPage {
  std::string path;  // below the standard's folder: "levels/3-2.html"
  std::size_t group = 0, number = 0, begin = 0, end = 0;
  bool whole = false;
};
// The pages of a list. A small standard lists its areas on its own page, and has none for them.
std::vector<ListPage> list_pages(const Site& site, std::size_t standard, const Listing& listing);

// What html/list.html shows of one page of `pages`, which are those of the listing.
Value list_view(const Site& site, std::size_t standard, const Listing& listing, const std::vector<ListPage>& pages, const ListPage& page);

// Adds to the view of a standard's own page where its other lists begin: `by_level` and `by_code`.
void add_list_links(Value& view, const Site& site, std::size_t standard);

// Where the units of a level are listed, below the standard's folder: "levels/3.html", or "levels/index.html#level-3".
std::string level_href(const Site& site, std::size_t standard, int level);
// "level-3" or "level-other"
std::string level_id(int level);

// A unit as lists show it. `prefix` leads to the folder of the standard's pages, `page_language` is that of the list.
struct RowStyle {
  std::string_view prefix, extension, page_language;
};
Value listed_unit(const Site& site, std::size_t standard, std::size_t unit, const RowStyle& style);

}  // namespace uoc::render
