// SPDX-License-Identifier: Apache-2.0
// Every page of every target for the same invented standards: whole expected files, links, injection,
// determinism.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "base/escape.hpp"
#include "model/fingerprint.hpp"
#include "model/items.hpp"
#include "render/renderer.hpp"
#include "render/view.hpp"
#include "support/golden.hpp"
#include "support/sample_standards.hpp"

using namespace uoc;

namespace {

const render::Templates& built_in() {
  static const render::Templates templates = [] {
    auto loaded = render::Templates::load({});
    if (!loaded) throw std::runtime_error(loaded.error().message);
    return std::move(*loaded);
  }();
  return templates;
}

std::vector<std::string_view> all_targets() {
  std::vector<std::string_view> out;
  for (const auto& target : render::targets()) out.push_back(target.name);
  return out;
}

std::map<std::string, std::string> pages_of(const std::vector<const model::Standard*>& standards,
                                            const std::vector<std::string_view>& targets) {
  const auto site = render::make_site(standards, targets, {}, built_in().languages());
  std::vector<render::Page> pages;
  for (const auto name : targets) {
    const auto* target = render::find_target(name);
    target->site_pages(site, built_in(), pages);
    for (std::size_t s = 0; s < standards.size(); ++s)
      for (std::size_t u = 0; u < standards[s]->units.size(); ++u)
        target->unit_pages(site, s, u, built_in(), pages);
  }
  std::map<std::string, std::string> out;
  for (auto& page : pages) {
    INFO(page.path);
    CHECK(out.emplace(page.path, page.bytes).second);
  }
  return out;
}

struct Case {
  const char* name;
  tests::SampleStandard (*make)();
};
constexpr Case kCases[] = {{"bakery", tests::bakery_standard},
                           {"sparse", tests::sparse_standard},
                           {"hostile", tests::hostile_standard}};

// All values of an attribute, unescaped as far as our own pages need it.
std::vector<std::string> attributes(const std::string& html, const std::string& name) {
  std::vector<std::string> out;
  const std::string open = " " + name + "=\"";
  for (auto at = html.find(open); at != std::string::npos; at = html.find(open, at + 1)) {
    const auto begin = at + open.size();
    out.push_back(html.substr(begin, html.find('"', begin) - begin));
  }
  return out;
}

bool is_archive(std::string_view path) { return path.ends_with(".docx") || path.ends_with(".xlsx"); }

std::string percent_decoded(const std::string& s) {
  std::string out;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] == '%') {
      out.push_back(static_cast<char>(std::stoi(s.substr(i + 1, 2), nullptr, 16)));
      i += 2;
    } else {
      out.push_back(s[i]);
    }
  }
  return out;
}

void check_link(const std::map<std::string, std::string>& pages, const std::string& from,
                const std::string& href) {
  INFO(from << " links to " << href);
  const auto hash = href.find('#');
  const std::string path = percent_decoded(href.substr(0, hash));
  CHECK(path.find(':') == std::string::npos);
  CHECK((path.empty() || path.front() != '/'));
  const std::string file =
      path.empty() ? from : base::normal_path(base::join_path(base::parent_path(from), path));
  const auto page = pages.find(file);
  REQUIRE(page != pages.end());
  if (hash == std::string::npos) return;
  const auto ids = attributes(page->second, "id");
  CHECK(std::find(ids.begin(), ids.end(), href.substr(hash + 1)) != ids.end());
}

std::vector<std::string> markdown_links(const std::string& text) {
  std::vector<std::string> out;
  for (auto at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
    if (at > 0 && text[at - 1] == '\\') continue;  // an escaped bracket opens no link
    std::string href = text.substr(at + 2, text.find(')', at) - at - 2);
    href.erase(std::remove(href.begin(), href.end(), '\\'), href.end());
    out.push_back(href);
  }
  return out;
}

model::Standard many_units(const tests::SampleStandard& sample, std::size_t count) {
  model::Standard standard = sample.standard;
  const model::Unit pattern = standard.units.front();
  standard.units.clear();
  for (std::size_t i = 0; i < count; ++i) {
    standard.units.push_back(pattern);
    standard.units.back().code = tests::field_of(std::to_string(100'000 + i) + "L3");
    standard.units.back().functional_area = tests::field_of(i % 10 == 0 ? "Baking" : "Dough Preparation");
    standard.units.back().level = tests::field_of(std::to_string(1 + i % 7));
  }
  return standard;
}

// Our own: a file of the same target, and nothing in the page itself.
bool own_script(const std::string& tag) {
  const std::string open = "<script src=\"";
  for (const std::string close : {"site.js\" defer>", "checklist.js\" defer>"}) {
    if (!tag.starts_with(open) || !tag.ends_with(close)) continue;
    const auto climb = tag.substr(open.size(), tag.size() - open.size() - close.size());
    if (climb.empty() || climb == "../" || climb == "../../") return true;
  }
  return false;
}

}  // namespace

TEST_CASE("pages equal the reviewed files") {
  for (const auto& sample : kCases) {
    const auto made = sample.make();
    for (const auto& [path, bytes] : pages_of({&made.standard}, all_targets())) {
      if (path.ends_with(".css") || path.ends_with("/site.js") || path.ends_with("/checklist.js") || is_archive(path)) continue;  // copied as they are
      const auto file = std::string(UOC_SOURCE_DIR) + "/tests/golden/render/" + sample.name + "/" + path;
      INFO(file);
      if (tests::update_golden()) {
        std::filesystem::create_directories(base::parent_path(file));
        tests::write_whole(file, bytes);
      }
      CHECK(tests::read_whole(file) == bytes);
    }
  }
}

TEST_CASE("a page lists other forms of its unit only where there are some") {
  const auto made = tests::bakery_standard();
  const auto forms = [&](const std::vector<std::string_view>& targets) {
    return pages_of({&made.standard}, targets).at("html/bakery/310204L3.html").find("<ul class=\"forms\">") != std::string::npos;
  };
  CHECK_FALSE(forms({"html"}));
  CHECK_FALSE(forms({"html", "report"}));  // a report has no form of a unit
  CHECK(forms({"html", "trainer"}));
  CHECK(forms({"html", "docx"}));
}

TEST_CASE("the same standard gives the same bytes twice") {
  for (const auto& sample : kCases) {
    const auto first = sample.make(), second = sample.make();
    CHECK(pages_of({&first.standard}, all_targets()) == pages_of({&second.standard}, all_targets()));
  }
}

TEST_CASE("built-in templates ask for nothing that the views do not hold") {
  for (const auto& sample : kCases) {
    const auto made = sample.make();
    pages_of({&made.standard}, all_targets());
    for (const auto target : all_targets()) pages_of({&made.standard}, {target});
  }
  const auto sample = tests::bakery_standard();
  const auto many = many_units(sample, 1200);
  pages_of({&many}, {"html"});
  pages_of({&many}, {"checklist"});
  pages_of({}, all_targets());
  CHECK(built_in().unknown_names() == std::vector<std::string>{});
}

TEST_CASE("every link leads to a page of the build and every fragment to an id") {
  const auto a = tests::bakery_standard(), b = tests::sparse_standard(), c = tests::hostile_standard();
  const auto many = many_units(a, 1200);
  for (const auto& targets :
       std::vector<std::vector<std::string_view>>{all_targets(), {"html"}, {"markdown"}, {"checklist"}}) {
    const auto pages = pages_of({&a.standard, &b.standard, &c.standard, &many}, targets);
    std::size_t links = 0;
    for (const auto& [path, bytes] : pages) {
      const bool html = path.ends_with(".html");
      if (!html && !path.ends_with(".md")) continue;
      if (html && path.find("/bakery~2/1000") != std::string::npos &&
          path.find("100001") == std::string::npos)
        continue;
      for (const auto& href : html ? attributes(bytes, "href") : markdown_links(bytes)) {
        check_link(pages, path, href);
        ++links;
      }
    }
    CHECK(links > 30);
  }
}

TEST_CASE("ids are unique in each page") {
  for (const auto& sample : kCases) {
    const auto made = sample.make();
    for (const auto& [path, bytes] : pages_of({&made.standard}, all_targets())) {
      if (!path.ends_with(".html")) continue;
      auto ids = attributes(bytes, "id");
      std::sort(ids.begin(), ids.end());
      INFO(path);
      CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    }
  }
}

TEST_CASE("no text of a document becomes markup, a template or a path") {
  const auto made = tests::hostile_standard();
  for (const auto& [path, bytes] : pages_of({&made.standard}, all_targets())) {
    INFO(path);
    CHECK(path.find("..") == std::string::npos);
    CHECK(path.find_first_of("<>\"") == std::string::npos);
    if (path.ends_with(".md")) {
      CHECK(bytes.find("\n<") == std::string::npos);
      CHECK(bytes.find(" <script") == std::string::npos);
      for (auto at = bytes.find("](javascript:"); at != std::string::npos;
           at = bytes.find("](javascript:", at + 1))
        CHECK(bytes[at - 1] == '\\');
      continue;
    }
    if (path.ends_with("/search-units.js") || path.ends_with("/search-words.js")) {
      CHECK(bytes.find_first_of("<>&") == std::string::npos);
      CHECK(bytes.find("\xE2\x80\xA8") == std::string::npos);
    }
    if (!path.ends_with(".html")) continue;
    for (auto at = bytes.find("<script"); at != std::string::npos; at = bytes.find("<script", at + 1))
      CHECK(own_script(bytes.substr(at, bytes.find('>', at) - at + 1)));
    CHECK(bytes.find("<img") == std::string::npos);
    CHECK(bytes.find("<b>") == std::string::npos);
    CHECK(bytes.find("<i>") == std::string::npos);
    CHECK(bytes.find(" onload=\"") == std::string::npos);
    CHECK(bytes.find(" onclick=\"") == std::string::npos);
    CHECK(bytes.find("<!-- -->") == std::string::npos);
    for (const auto& lang : attributes(bytes, "lang")) CHECK(lang == "en");
  }
}

TEST_CASE("texts that look like templates are printed as they are") {
  const auto made = tests::hostile_standard();
  const auto pages = pages_of({&made.standard}, {"html", "checklist"});
  std::size_t seen = 0;
  for (const auto& [path, bytes] : pages)
    if (bytes.find("{{x}} {{&gt; html/unit.html}} {{/x}}") != std::string::npos) ++seen;
  CHECK(seen == 5);  // the web page and four forms
}

TEST_CASE("the report lists waivers with what they cover, and their texts are no markup") {
  render::Site site;
  site.today = "2030-06-15";
  site.waivers.push_back({"vague-standard", "310204L3", "2.1", "<b>trade</b> & custom", "{{owner}}", "2030-01-01", "uoc.toml:3", true, {}});
  site.waivers.push_back({"code-format", "", "", "older", "", "", "a.md:3:5", false, {{"a.md:4:1", "error", "`<i>` is odd"}}});
  std::vector<render::Page> pages;
  render::find_target("report")->site_pages(site, built_in(), pages);
  REQUIRE(pages.size() == 2);
  const std::string& page = pages[1].bytes;
  CHECK(pages[1].path == "report/index.html");
  for (const char* part : {"310204L3, 2.1", "&lt;b&gt;trade&lt;/b&gt; &amp; custom", "{{owner}}", "2030-01-01 <strong>over</strong>", "judged by 2030-06-15",
                           "all units", "error: `&lt;i&gt;` is odd", "a.md:4:1", ">nothing<"})
    CHECK(page.find(part) != std::string::npos);
}

TEST_CASE("every criterion of a unit stands in every target, with the name findings use") {
  const auto made = tests::bakery_standard();
  const auto& unit = made.standard.units.front();
  const auto pages = pages_of({&made.standard}, {"html", "markdown", "checklist"});
  for (const char* path : {"html/bakery/310204L3.html", "checklist/bakery/310204L3.html", "checklist/bakery/310204L3.md",
                           "checklist/bakery/candidate/310204L3.html", "checklist/bakery/candidate/310204L3.md",
                           "checklist/bakery/rpl/310204L3.html", "checklist/bakery/rpl/310204L3.md",
                           "checklist/bakery/moderator/310204L3.html", "checklist/bakery/moderator/310204L3.md",
                           "markdown/bakery/310204L3.md"}) {
    const std::string& page = pages.at(path);
    const bool html = std::string_view(path).ends_with(".html");
    std::size_t at = 0;
    for (const auto& item : model::items_of(unit)) {
      if (item.criterion == nullptr) continue;
      INFO(path << " " << item.name);
      if (std::string_view(path).substr(0, 8) != "markdown")
        at = page.find((html ? ">" : "| ") + item.name, at);
      REQUIRE(at != std::string::npos);
      at =
          page.find(html ? base::escape_html(item.text->value) : base::escape_markdown(item.text->value), at);
      REQUIRE(at != std::string::npos);
    }
  }
}

TEST_CASE("every line of a form carries the id of its criterion, and the form code, edition and fingerprint") {
  const auto made = tests::bakery_standard();
  const auto& unit = made.standard.units.front();
  const std::string fingerprint = model::fingerprint(unit);
  const auto pages = pages_of({&made.standard}, {"checklist"});
  for (const char* folder : {"", "candidate/", "rpl/", "moderator/"})
    for (const char* ending : {".html", ".md"}) {
      const std::string path = "checklist/bakery/" + std::string(folder) + "310204L3" + ending;
      INFO(path);
      const std::string& page = pages.at(path);
      for (const auto& item : model::items_of(unit)) {
        if (item.criterion == nullptr) continue;
        INFO(item.criterion->id);
        CHECK(page.find(std::string_view(ending) == ".md" ? "(" + item.criterion->id + ")" : "id=\"c-" + item.criterion->id + "\"") != std::string::npos);
      }
      for (const auto& text : {std::string("310204L3"), made.standard.info.edition, fingerprint}) CHECK(page.find(text) != std::string::npos);
    }
}

TEST_CASE("links are made only to targets of the build") {
  const auto made = tests::bakery_standard();
  const auto alone = pages_of({&made.standard}, {"html"}).at("html/bakery/310204L3.html");
  CHECK(alone.find("Other forms") == std::string::npos);
  const auto both = pages_of({&made.standard}, {"html", "checklist"}).at("html/bakery/310204L3.html");
  CHECK(both.find("../../checklist/bakery/310204L3.html") != std::string::npos);
  CHECK(both.find("../../model/") == std::string::npos);
}

TEST_CASE("a large standard is listed by area, level and code, each unit once in each list, on pages that stay small") {
  const auto sample = tests::bakery_standard();
  auto many = many_units(sample, 1200);
  for (auto& unit : many.units) unit.title = tests::field_of("Maintain sourdough cultures of wheat and rye over three production weeks in a bakery of the trade");
  const auto pages = pages_of({&many}, {"html"});
  const std::string& index = pages.at("html/bakery/index.html");
  CHECK(index.size() < 20'000);
  CHECK(index.find("areas/1-3.html#level-5\">") != std::string::npos);
  CHECK(index.find("levels/7.html\">") != std::string::npos);
  CHECK(index.find("codes/5.html\"><span class=\"range\">101000L3 – 101199L3</span>") != std::string::npos);
  std::map<std::string, std::size_t> rows;
  for (const auto& [path, bytes] : pages) {
    if (path.ends_with(".html")) {
      INFO(path);
      CHECK(bytes.size() < 100'000);
    }
    const auto list = path.substr(0, path.rfind('/'));
    for (auto at = bytes.find("<td><a href=\"../1"); at != std::string::npos; at = bytes.find("<td><a href=\"../1", at + 1)) ++rows[list];
  }
  CHECK(rows == std::map<std::string, std::size_t>{{"html/bakery/areas", 1200}, {"html/bakery/levels", 1200}, {"html/bakery/codes", 1200}});
  CHECK(pages.count("html/bakery/areas/1-5.html") == 1);
  CHECK(pages.count("html/bakery/areas/1-6.html") == 0);
}

TEST_CASE("a small standard is listed by area on its own page, by level and by code on one page each") {
  const auto made = tests::bakery_standard();
  const auto pages = pages_of({&made.standard}, {"html"});
  const std::string& levels = pages.at("html/bakery/levels/index.html");
  const auto place = [&](const char* code) { return levels.find("\">" + std::string(code) + "</a>"); };
  CHECK(place("310209L2") < levels.find("id=\"level-3\""));
  CHECK(place("310204L3") < levels.find("id=\"level-4\""));
  CHECK(place("310207L4") != std::string::npos);
  const std::string& codes = pages.at("html/bakery/codes/index.html");
  CHECK(codes.find("310204L3.html") < codes.find("310207L4.html"));
  CHECK(codes.find("310207L4.html") < codes.find("310209L2.html"));
  CHECK(pages.at("html/bakery/index.html").find("areas/") == std::string::npos);
}

TEST_CASE("the home page of many standards with many areas shows a row of levels for each instead of its map") {
  std::vector<tests::SampleStandard> made;
  std::vector<const model::Standard*> standards;
  for (int i = 0; i < 30; ++i) made.push_back(tests::bakery_standard());
  for (const auto& one : made) standards.push_back(&one.standard);
  const std::string home = pages_of(standards, {"html"}).at("html/index.html");
  CHECK(home.find("class=\"map\"") == std::string::npos);
  CHECK(home.find("bakery~30/levels/index.html#level-4\">Level 4 <span class=\"n\">1</span>") != std::string::npos);
}

TEST_CASE("without units there is no search, and without a script none is seen") {
  CHECK(pages_of({}, {"html"}).at("html/index.html").find("<form") == std::string::npos);
  const auto made = tests::bakery_standard();
  for (const auto& [path, bytes] : pages_of({&made.standard}, {"html"})) {
    if (!path.ends_with(".html")) continue;
    INFO(path);
    const auto form = bytes.find("<form");
    REQUIRE(form != std::string::npos);
    CHECK(bytes.substr(form, bytes.find('>', form) - form).find(" hidden") != std::string::npos);
  }
}

TEST_CASE("marks of direction in a text do not reach beyond it") {
  auto made = tests::bakery_standard();
  const std::string turned = "Bake \xE2\x80\xAE flat breads";  // U+202E, right-to-left override, never closed
  auto& unit = made.standard.units[1];
  unit.title = unit.functional_area = tests::field_of(turned);
  unit.elements[0].heading = unit.elements[0].criteria[0].text = tests::text_of(turned);
  for (const auto& [path, bytes] : pages_of({&made.standard}, {"html"})) {
    if (!path.ends_with(".html")) continue;
    const std::string body = bytes.substr(bytes.find("<main"));
    for (auto at = body.find(turned); at != std::string::npos; at = body.find(turned, at + 1)) {
      INFO(path << " " << body.substr(at > 60 ? at - 60 : 0, 90));
      const auto open = body.rfind('<', at);
      const bool isolated = body.compare(open, 4, "<bdi") == 0;
      const bool attribute = body.rfind('>', at) < open;
      CHECK((isolated || attribute || body.compare(open, 15, "<a class=\"area\"") == 0));
    }
  }
}
