// SPDX-License-Identifier: Apache-2.0
// What templates see of units and standards. The names are part of what users rely on who write their own
// templates; docs/templates.md lists them. Texts are borrowed from the model: a view must not outlive its
// site.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "render/renderer.hpp"

namespace uoc::render {

// Standards with more units than this get a page for each functional area instead of one list.
inline constexpr std::size_t kInlineUnits = 250;
// And a list with more units than this gets further pages: a page stays below 100 KB with titles of usual length.
inline constexpr std::size_t kPageUnits = 250;
// Several standards with more functional areas than this in all are shown in one map on the home page, a row each.
inline constexpr std::size_t kHomeAreas = 60;

// The level a unit is listed under: kOtherLevel unless it is one of the profile's.
inline constexpr int kOtherLevel = 1'000'000'000;  // sorts last
int listed_level(const model::Standard& standard, const model::Unit& unit);

// What every page may show: its language, `root` (from its folder, `depth` folders down, to that of its target), and what the
// project says of its pages. Wants code and title, or the name, to be in the view already: the running head is made of them.
void add_frame(Value& view, const Site& site, std::string_view language, std::size_t depth);
// A text for the heads of printed pages: cut to a line, and escaped as the inside of a string of CSS.
std::string running_head(std::string_view text);

// The style sheet of a target, with the project's colours, and the project's logo.
void add_assets(const Site& site, const Templates& templates, std::string_view target, std::vector<Page>& out);

// Nothing for elements that belong to no part, else which one: `knowledge`, `application`, `outcome`. The templates have a word for each.
Value part_view(model::Part part);

// A unit as one target shows it. `extension` is that of the target's pages: ".html" or ".md".
Value unit_view(const Site& site, std::size_t standard, std::size_t unit, std::string_view target,
                std::string_view extension);

// All standards with their maps of functional areas and levels: the home page of a target.
Value home_view(const Site& site, std::string_view extension);

// One standard: its map, and the units of each area unless they have pages of their own.
// `levels`: whether the target has pages that list units by level.
enum class LevelPages : std::uint8_t { none, linked };
Value standard_view(const Site& site, std::size_t standard, std::string_view extension, LevelPages levels = LevelPages::none);

// What pages say of the standard they belong to. `prefix` leads from the page to the folder of the standard's pages.
Value standard_head(const Site& site, std::size_t standard, std::string prefix, std::string_view extension, std::string_view page_language);

// The pages of an area of a large standard, below the standard's folder: "areas/1.html", "areas/1-2.html".
std::string area_path(std::size_t area, std::size_t page);
// One page of one area of a large standard: an index of forms.
struct AreaPage {
  std::size_t standard = 0, area = 0, page = 0;
};
Value area_view(const Site& site, const AreaPage& page);
std::size_t area_pages(const Area& area);  // at least 1
bool has_area_pages(const Site& site, std::size_t standard);

// A path as a relative reference: every byte that means something in a URL or in Markdown is percent-encoded.
std::string href(std::string_view path);

// "html/insurance/105499L4.html"
std::string unit_path(const Site& site, std::size_t standard, std::size_t unit, std::string_view target,
                      std::string_view extension);

}  // namespace uoc::render
