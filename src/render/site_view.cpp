// SPDX-License-Identifier: Apache-2.0
// Views of a whole standard: maps of functional areas and levels, and lists of units.
#include <algorithm>

#include "render/listing.hpp"
#include "render/texts.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

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
        texts_(model::language_of(standard_), page_),
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
  // listed. `heat`, from 1 to 5, says how many that is beside the fullest cell; where all hold few it is low.
  void add_map(Value& view, LevelPages levels) const {
    const auto columns = columns_of(standard_);
    std::vector<Cells> cells;
    std::size_t most = 1;
    for (const auto& area : areas()) {
      cells.push_back(count(area, columns));
      for (const std::size_t n : cells.back().counts) most = std::max(most, n);
    }
    List heads, rows;
    std::vector<std::size_t> totals(columns.size());
    for (const auto& unit : standard_.units) ++totals[column_of(columns, unit)];
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const bool listed = levels == LevelPages::linked && totals[c] > 0;
      heads.push_back(Value::object("level", columns[c] == kOtherLevel ? Value() : Value(columns[c]), "count", totals[c] == 0 ? Value() : Value(totals[c]),
                                    "href", listed ? Value(prefix_ + level_href(site_, index_, columns[c])) : Value()));
    }
    for (std::size_t a = 0; a < areas().size(); ++a) rows.push_back(row(a, columns, cells[a], most));
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
    Value out = listed_unit(site_, index_, index, {prefix_, extension_, page_});
    out.set("folder", prefix_);
    out.set("stem", href(site_.names[index_][index]));
    out.set("anchor", std::move(id));
    return out;
  }

  std::size_t column_of(const std::vector<int>& columns, const model::Unit& unit) const {
    return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), listed_level(standard_, unit)) - columns.begin());
  }

  // For each level, how many units an area has and which is the first.
  struct Cells {
    std::vector<std::size_t> counts, firsts;
  };
  Cells count(const Area& area, const std::vector<int>& columns) const {
    Cells out{std::vector<std::size_t>(columns.size()), std::vector<std::size_t>(columns.size())};
    for (std::size_t i = area.units.size(); i-- > 0;) {
      const std::size_t column = column_of(columns, standard_.units[area.units[i]]);
      ++out.counts[column];
      out.firsts[column] = i;
    }
    return out;
  }

  Value row(std::size_t area, const std::vector<int>& columns, const Cells& of, std::size_t most) const {
    const auto& units = areas()[area].units;
    List cells;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const std::size_t n = of.counts[c];
      cells.push_back(n == 0 ? Value::object("count", Value(), "href", Value(), "heat", Value())
                             : Value::object("count", n, "href", place(area, of.firsts[c], columns[c]), "heat", 1 + 4 * (n - 1) / std::max<std::size_t>(most - 1, 4)));
    }
    return Value::object("name", texts_.phrase(areas()[area].name), "href", units.empty() ? Value() : Value(start(area)), "unit_count",
                         units.size(), "cells", std::move(cells));
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

std::string area_path(std::size_t area, std::size_t page) {
  return "areas/" + std::to_string(area + 1) + (page == 0 ? "" : "-" + std::to_string(page + 1)) + ".html";
}

Value standard_head(const Site& site, std::size_t standard, std::string prefix, std::string_view extension, std::string_view page_language) {
  return StandardViews(site, standard, std::move(prefix), extension, page_language).head();
}

Value home_view(const Site& site, std::string_view extension) {
  std::size_t areas = 0, units = 0;
  for (const auto* standard : site.standards) units += standard->units.size();
  List standards;
  for (std::size_t s = 0; s < site.standards.size(); ++s) {
    StandardViews views(site, s, href(site.folders[s]) + "/", extension, site.language);
    Value head = views.head();
    views.add_map(head, extension == ".html" ? LevelPages::linked : LevelPages::none);
    if (units <= kInlineUnits)
      views.add_bare_lists(head);
    else
      head.set("areas", List());
    standards.push_back(std::move(head));
    areas += site.areas[s].size();
  }
  Value out = Value::object("standards", std::move(standards));
  out.set("has_units", units > 0);
  out.set("brief", site.standards.size() > 1 && areas > kHomeAreas);
  add_frame(out, site, site.language, 0);
  return out;
}

Value standard_view(const Site& site, std::size_t standard, std::string_view extension, LevelPages levels) {
  const StandardViews views(site, standard, "", extension, site.languages[standard]);
  Value out = views.head();
  views.add_map(out, levels);
  views.add_lists(out);
  add_frame(out, site, site.languages[standard], 1);
  return out;
}

std::size_t area_pages(const Area& area) {
  return std::max<std::size_t>(1, (area.units.size() + kPageUnits - 1) / kPageUnits);
}

Value area_view(const Site& site, const AreaPage& page) {
  const StandardViews views(site, page.standard, "../", ".html", site.languages[page.standard]);
  const Area& area = site.areas[page.standard][page.area];
  const std::size_t begin = page.page * kPageUnits;
  Value out = views.head();
  out.set("area", views.list(page.area, begin, std::min(area.units.size(), begin + kPageUnits)));
  List pages;
  for (std::size_t p = 0; p < area_pages(area) && area_pages(area) > 1; ++p)
    pages.push_back(Value::object("number", p + 1, "href", "../" + area_path(page.area, p), "current", p == page.page));
  out.set("has_pages", !pages.empty());
  out.set("pages", std::move(pages));
  add_frame(out, site, site.languages[page.standard], 2);
  return out;
}

}  // namespace uoc::render
