// SPDX-License-Identifier: Apache-2.0
// What templates see of the pages of a list.
#include "render/listing.hpp"
#include "render/texts.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

constexpr std::string_view kUp = "../";  // from the page of a list to the folder of its standard

Value level_value(int level) { return level == kOtherLevel ? Value() : Value(level); }

Value code_of(const model::Standard& standard, std::size_t unit) { return line(standard.units[unit].code.text.value); }

// The first and the last code of a page, and where it is.
Value page_link(const model::Standard& standard, const ListGroup& group, const ListPage& page, std::string_view prefix) {
  return Value::object("number", page.number + 1, "href", std::string(prefix) + page.path, "from", code_of(standard, group.units[page.begin]), "to",
                       code_of(standard, group.units[page.end - 1]), "current", false);
}

List level_links(const Site& site, std::size_t standard, const Listing& levels, std::string_view prefix, int current) {
  List out;
  for (const auto& group : levels.groups)
    out.push_back(Value::object("level", level_value(group.level), "href", std::string(prefix) + level_href(site, standard, group.level),
                                "unit_count", group.units.size(), "one_unit", group.units.size() == 1, "current", group.level == current));
  return out;
}

class ListViews {
 public:
  ListViews(const Site& site, std::size_t index, const Listing& listing)
      : site_(site),
        index_(index),
        standard_(*site.standards[index]),
        listing_(listing),
        texts_(model::language_of(standard_), site.languages[index]) {}

  List groups(const ListPage& page) const {
    List out;
    if (!page.whole) {
      out.push_back(group(page.group, page.begin, page.end));
      return out;
    }
    for (std::size_t g = 0; g < listing_.groups.size(); ++g) out.push_back(group(g, 0, listing_.groups[g].units.size()));
    return out;
  }

  // The other pages of the same group, if there are any.
  List pages(const std::vector<ListPage>& all, const ListPage& page) const {
    List out;
    for (const auto& other : all) {
      if (other.whole || other.group != page.group) continue;
      out.push_back(page_link(standard_, listing_.groups[page.group], other, kUp));
      out.back().set("current", other.number == page.number);
    }
    if (out.size() < 2) out.clear();
    return out;
  }

 private:
  Value group(std::size_t index, std::size_t begin, std::size_t end) const {
    const ListGroup& of = listing_.groups[index];
    List units;
    units.reserve(end - begin);
    for (std::size_t i = begin; i < end; ++i) units.push_back(row(of, i, begin));
    const bool area = listing_.order == ListOrder::area, level = listing_.order == ListOrder::level;
    Value out = Value::object("unit_count", of.units.size(), "one_unit", of.units.size() == 1, "units", std::move(units));
    out.set("id", level ? level_id(of.level) : area ? "area-" + std::to_string(of.area + 1) : "units");
    out.set("name", area ? texts_.phrase(site_.areas[index_][of.area].name) : Value());
    out.set("level", level ? level_value(of.level) : Value());
    return out;
  }

  // Where units stand by area, the first one of each level carries an id: the map links to it.
  Value row(const ListGroup& group, std::size_t at, std::size_t begin) const {
    const auto level = [&](std::size_t i) { return listed_level(standard_, standard_.units[group.units[i]]); };
    Value out = listed_unit(site_, index_, group.units[at], {kUp, ".html", site_.languages[index_]});
    const bool first = listing_.order == ListOrder::area && (at == begin || level(at) != level(at - 1));
    out.set("anchor", first ? Value(level_id(level(at))) : Value());
    return out;
  }

  const Site& site_;
  std::size_t index_;
  const model::Standard& standard_;
  const Listing& listing_;
  Texts texts_;
};

}  // namespace

Value list_view(const Site& site, std::size_t standard, const Listing& listing, const std::vector<ListPage>& pages, const ListPage& page) {
  const ListViews views(site, standard, listing);
  const bool level = listing.order == ListOrder::level;
  Value out = standard_head(site, standard, std::string(kUp), ".html", site.languages[standard]);
  List links = level ? level_links(site, standard, listing, kUp, page.whole ? -1 : listing.groups[page.group].level) : List();
  out.set("is_area", listing.order == ListOrder::area);
  out.set("is_level", level);
  out.set("is_code", listing.order == ListOrder::code);
  out.set("whole", page.whole);
  out.set("has_levels", links.size() > 1);
  out.set("levels", std::move(links));
  out.set("groups", views.groups(page));
  List others = views.pages(pages, page);
  out.set("has_pages", !others.empty());
  out.set("pages", std::move(others));
  const bool paged = has_area_pages(site, standard);
  out.set("by_level_href", paged ? "../index.html#by-level" : "../levels/index.html");
  out.set("by_code_href", paged ? "../index.html#by-code" : "../codes/index.html");
  add_frame(out, site, site.languages[standard], 2);
  return out;
}

void add_list_links(Value& view, const Site& site, std::size_t standard) {
  const auto levels = make_listing(site, standard, ListOrder::level), codes = make_listing(site, standard, ListOrder::code);
  List links = level_links(site, standard, levels, "", -1);
  view.set("has_units", !links.empty());
  view.set("folder", href(site.folders[standard]));
  view.set("by_level", Value::object("levels", std::move(links)));
  List ranges;
  for (const auto& page : list_pages(site, standard, codes))
    if (!page.whole) ranges.push_back(page_link(*site.standards[standard], codes.groups.front(), page, ""));
  view.set("has_ranges", !ranges.empty());
  const bool paged = has_area_pages(site, standard);
  view.set("by_level_href", paged ? "#by-level" : "levels/index.html");
  view.set("by_code_href", paged ? "#by-code" : "codes/index.html");
  view.set("by_code", std::move(ranges));
}

Value listed_unit(const Site& site, std::size_t standard, std::size_t unit, const RowStyle& style) {
  const auto& house = *site.standards[standard];
  const auto& of = house.units[unit];
  const Texts texts(model::language_of(house, of), style.page_language);
  const auto credit = model::credit_value(of.credit.text.value);
  List areas;
  for (const std::size_t area : site.unit_areas[standard][unit]) {
    const std::string& name = site.areas[standard][area].name;
    if (!name.empty()) areas.push_back(Value::object("first", areas.empty(), "name", line(name), "lang", texts.language_of(name)));
  }
  return Value::object("href", std::string(style.prefix) + href(site.names[standard][unit] + std::string(style.extension)), "code",
                       line(of.code.text.value), "title", texts.phrase(of.title.text.value), "level", line(of.level.text.value), "credit",
                       credit.value ? Value(*credit.value) : line(of.credit.text.value), "areas", std::move(areas), "anchor", Value());
}

}  // namespace uoc::render
