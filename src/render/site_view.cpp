// SPDX-License-Identifier: Apache-2.0
// Views of a whole standard: maps of functional areas and levels, and lists of units.
#include <algorithm>

#include "render/texts.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

std::string_view language_of(const model::Standard& standard) {
  return standard.info.languages.empty() ? std::string_view()
                                         : std::string_view(standard.info.languages.front());
}

std::string level_id(int level) {
  return level == kOtherLevel ? "level-other" : "level-" + std::to_string(level);
}

std::string area_id(std::size_t area) {
  return "area-" + std::to_string(area + 1);
}

// The levels that a map has columns for: all of the profile, and one for other levels if there are any.
std::vector<int> columns_of(const model::Standard& standard) {
  std::vector<int> out;
  if (standard.profile != nullptr)
    for (int level = standard.profile->level_min; level <= standard.profile->level_max; ++level)
      out.push_back(level);
  const auto& units = standard.units;
  if (std::any_of(units.begin(), units.end(),
                  [&](const auto& u) { return listed_level(standard, u) == kOtherLevel; }))
    out.push_back(kOtherLevel);
  return out;
}

// Builds what is shown of one standard on pages of one kind. `prefix` leads to the folder of the standard's
// pages.
class StandardViews {
 public:
  StandardViews(const Site& site, std::size_t index, std::string prefix, std::string_view extension, std::string_view page_language)
      : site_(site),
        index_(index),
        standard_(*site.standards[index]),
        page_(page_language),
        texts_(language_of(standard_), page_),
        prefix_(std::move(prefix)),
        extension_(extension),
        paged_(extension == ".html" && has_area_pages(site, index)) {}

  Value head() const {
    const auto& info = standard_.info;
    return Value::object(
        "name", texts_.phrase(info.title.empty() ? standard_.name : info.title), "industry",
        texts_.phrase(info.industry), "edition", texts_.phrase(info.edition), "rights",
        texts_.paragraphs(info.rights), "framework",
        standard_.profile == nullptr ? Value() : Value(std::string_view(standard_.profile->title)), "href",
        prefix_ + "index" + std::string(extension_), "id", "standard-" + std::to_string(index_ + 1),
        "unit_count", standard_.units.size(), "one_unit", standard_.units.size() == 1);
  }

  // Rows are functional areas, columns are levels, cells say how many units there are and where they are
  // listed.
  void add_map(Value& view) const {
    const auto columns = columns_of(standard_);
    List heads, rows;
    for (const int level : columns)
      heads.push_back(Value::object("level", level == kOtherLevel ? Value() : Value(level)));
    for (std::size_t a = 0; a < areas().size(); ++a) rows.push_back(row(a, columns));
    view.set("levels", std::move(heads));
    view.set("map", std::move(rows));
  }

  void add_lists(Value& view) const {
    List lists;
    for (std::size_t a = 0; a < areas().size() && !paged_; ++a)
      if (!areas()[a].units.empty()) lists.push_back(list(a, 0, areas()[a].units.size()));
    view.set("areas", std::move(lists));
  }

  // The same on a page of several standards: nothing links into its lists, and ids of several would meet.
  void add_bare_lists(Value& view) {
    anchored_ = false;
    add_lists(view);
  }

  // Units [begin, end) of an area. The first one of each level carries an id, to which the map links.
  Value list(std::size_t area, std::size_t begin, std::size_t end) const {
    const Area& of = areas()[area];
    List units;
    units.reserve(end - begin);
    for (std::size_t i = begin; i < end; ++i) {
      const int level = listed_level(standard_, standard_.units[of.units[i]]);
      const bool first = i == begin || level != listed_level(standard_, standard_.units[of.units[i - 1]]);
      units.push_back(unit(of.units[i], first && anchored_ ? Value(anchor(area, level)) : Value()));
    }
    return Value::object("id", area_id(area), "name", texts_.phrase(of.name), "unit_count", of.units.size(),
                         "one_unit", of.units.size() == 1, "units", std::move(units));
  }

 private:
  const std::vector<Area>& areas() const { return site_.areas[index_]; }
  std::string anchor(std::size_t area, int level) const {
    return paged_ ? level_id(level) : area_id(area) + "-" + level_id(level);
  }

  Value unit(std::size_t index, Value id) const {
    const auto& of = standard_.units[index];
    const Texts texts(of.language.empty() ? language_of(standard_) : std::string_view(of.language), page_);
    const auto credit = model::credit_value(of.credit.text.value);
    return Value::object("href", prefix_ + href(site_.names[index_][index] + std::string(extension_)), "folder", prefix_, "stem",
                         href(site_.names[index_][index]), "code",
                         line(of.code.text.value), "title", texts.phrase(of.title.text.value), "level",
                         line(of.level.text.value), "credit",
                         credit.value ? Value(*credit.value) : line(of.credit.text.value), "anchor",
                         std::move(id));
  }

  Value row(std::size_t area, const std::vector<int>& columns) const {
    const auto& units = areas()[area].units;
    std::vector<std::size_t> counts(columns.size()), firsts(columns.size());
    for (std::size_t i = units.size(); i-- > 0;) {
      const int level = listed_level(standard_, standard_.units[units[i]]);
      const auto column =
          static_cast<std::size_t>(std::find(columns.begin(), columns.end(), level) - columns.begin());
      ++counts[column];
      firsts[column] = i;
    }
    List cells;
    for (std::size_t c = 0; c < columns.size(); ++c)
      cells.push_back(counts[c] == 0
                          ? Value::object("count", Value(), "href", Value())
                          : Value::object("count", counts[c], "href", place(area, firsts[c], columns[c])));
    return Value::object("name", texts_.phrase(areas()[area].name), "href",
                         units.empty() ? Value() : Value(start(area)), "unit_count", units.size(), "cells",
                         std::move(cells));
  }

  std::string start(std::size_t area) const {
    return paged_ ? prefix_ + area_path(area, 0)
                  : prefix_ + "index" + std::string(extension_) + "#" + area_id(area);
  }

  // Where the `nth` unit of an area, the first one of `level`, is listed.
  std::string place(std::size_t area, std::size_t nth, int level) const {
    const std::string page = paged_ ? area_path(area, nth / kPageUnits) : "index" + std::string(extension_);
    return prefix_ + page + "#" + anchor(area, level);
  }

  const Site& site_;
  std::size_t index_;
  const model::Standard& standard_;
  std::string_view page_;  // language of the page that shows it
  Texts texts_;
  std::string prefix_;
  std::string_view extension_;
  bool paged_;
  bool anchored_ = true;
};

}  // namespace

bool has_area_pages(const Site& site, std::size_t standard) {
  return site.standards[standard]->units.size() > kInlineUnits;
}

std::size_t area_pages(const Area& area) {
  return std::max<std::size_t>(1, (area.units.size() + kPageUnits - 1) / kPageUnits);
}

std::string area_path(std::size_t area, std::size_t page) {
  return "areas/" + std::to_string(area + 1) + (page == 0 ? "" : "-" + std::to_string(page + 1)) + ".html";
}

Value home_view(const Site& site, std::string_view extension) {
  std::size_t units = 0;
  for (const auto* standard : site.standards) units += standard->units.size();
  List standards;
  for (std::size_t s = 0; s < site.standards.size(); ++s) {
    StandardViews views(site, s, href(site.folders[s]) + "/", extension, site.language);
    Value head = views.head();
    views.add_map(head);
    if (units <= kInlineUnits)
      views.add_bare_lists(head);
    else
      head.set("areas", List());
    standards.push_back(std::move(head));
  }
  Value out = Value::object("standards", std::move(standards));
  add_frame(out, site, site.language, 0);
  return out;
}

Value standard_view(const Site& site, std::size_t standard, std::string_view extension) {
  const StandardViews views(site, standard, "", extension, site.languages[standard]);
  Value out = views.head();
  views.add_map(out);
  views.add_lists(out);
  add_frame(out, site, site.languages[standard], 1);
  return out;
}

Value area_view(const Site& site, const AreaPage& page) {
  const StandardViews views(site, page.standard, "../", ".html", site.languages[page.standard]);
  const Area& area = site.areas[page.standard][page.area];
  const std::size_t begin = page.page * kPageUnits;
  Value out = views.head();
  out.set("area", views.list(page.area, begin, std::min(area.units.size(), begin + kPageUnits)));
  List pages;
  for (std::size_t p = 0; p < area_pages(area) && area_pages(area) > 1; ++p)
    pages.push_back(
        Value::object("number", p + 1, "href", "../" + area_path(page.area, p), "current", p == page.page));
  out.set("has_pages", !pages.empty());
  out.set("pages", std::move(pages));
  add_frame(out, site, site.languages[page.standard], 2);
  return out;
}

}  // namespace uoc::render
