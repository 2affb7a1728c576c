// SPDX-License-Identifier: Apache-2.0
// A web site to read units in: home page, a page for each standard, lists by area, level and code, a page for each unit, and a
// search. Works from file://.
#include "render/listing.hpp"
#include "render/search_index.hpp"
#include "render/targets.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

void unit_pages(const Site& site, std::size_t standard, std::size_t unit, const Templates& templates, std::vector<Page>& out) {
  const Value view = unit_view(site, standard, unit, "html", ".html");
  out.push_back({unit_path(site, standard, unit, "html", ".html"), templates.fill("html/unit.html", view)});
}

void add_standard_page(const Site& site, std::size_t standard, const Templates& templates, std::vector<Page>& out) {
  Value view = standard_view(site, standard, ".html", LevelPages::linked);
  add_list_links(view, site, standard);
  out.push_back({"html/" + site.folders[standard] + "/index.html", templates.fill("html/standard.html", view)});
}

void add_lists(const Site& site, std::size_t standard, const Templates& templates, std::vector<Page>& out) {
  for (const auto order : {ListOrder::area, ListOrder::level, ListOrder::code}) {
    const Listing listing = make_listing(site, standard, order);
    const auto pages = list_pages(site, standard, listing);
    for (const auto& page : pages)
      out.push_back({"html/" + site.folders[standard] + "/" + page.path,
                     templates.fill("html/list.html", list_view(site, standard, listing, pages, page))});
  }
}

void site_pages(const Site& site, const Templates& templates, std::vector<Page>& out) {
  add_assets(site, templates, "html", out);
  out.push_back({"html/site.js", std::string(templates.raw("html/site.js"))});
  out.push_back({"html/search-units.js", search_units(site)});
  out.push_back({"html/search-words.js", search_words(site)});
  out.push_back({"html/index.html", templates.fill("html/home.html", home_view(site, ".html"))});
  for (std::size_t s = 0; s < site.standards.size(); ++s) {
    add_standard_page(site, s, templates, out);
    add_lists(site, s, templates, out);
  }
}

}  // namespace

constinit const Target kHtmlTarget{"html", "a web site to read units in", unit_pages, site_pages};

}  // namespace uoc::render
