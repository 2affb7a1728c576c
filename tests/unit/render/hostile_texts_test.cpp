// SPDX-License-Identifier: Apache-2.0
// Texts that try to be markup, templates, paths or marks of direction stay texts.
#include <catch2/catch.hpp>

#include "support/made_pages.hpp"

using namespace uoc;

namespace {

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

TEST_CASE("no text of a document becomes markup, a template or a path") {
  const auto made = tests::hostile_standard();
  for (const auto& [path, bytes] : tests::pages_of({&made.standard}, tests::all_targets())) {
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
    for (const auto& lang : tests::attributes(bytes, "lang")) CHECK(lang == "en");
  }
}

TEST_CASE("texts that look like templates are printed as they are") {
  const auto made = tests::hostile_standard();
  const auto pages = tests::pages_of({&made.standard}, {"html", "checklist"});
  std::size_t seen = 0;
  for (const auto& [path, bytes] : pages)
    if (bytes.find("{{x}} {{&gt; html/unit.html}} {{/x}}") != std::string::npos) ++seen;
  CHECK(seen == 5);  // the web page and four forms
}

TEST_CASE("marks of direction in a text do not reach beyond it") {
  auto made = tests::bakery_standard();
  const std::string turned = "Bake \xE2\x80\xAE flat breads";  // U+202E, right-to-left override, never closed
  auto& unit = made.standard.units[1];
  unit.title = unit.functional_area = tests::field_of(turned);
  unit.elements[0].heading = unit.elements[0].criteria[0].text = tests::text_of(turned);
  for (const auto& [path, bytes] : tests::pages_of({&made.standard}, {"html"})) {
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

TEST_CASE("the report lists waivers with what they cover, and their texts are no markup") {
  render::Site site;
  site.today = "2030-06-15";
  site.waivers.push_back({"vague-standard", "310204L3", "2.1", "<b>trade</b> & custom", "{{owner}}", "2030-01-01", "uoc.toml:3", true, {}});
  site.waivers.push_back({"code-format", "", "", "older", "", "", "a.md:3:5", false, {{"a.md:4:1", "error", "`<i>` is odd"}}});
  std::vector<render::Page> pages;
  render::find_target("report")->site_pages(site, tests::built_in_templates(), pages);
  REQUIRE(pages.size() == 2);
  const std::string& page = pages[1].bytes;
  CHECK(pages[1].path == "report/index.html");
  for (const char* part : {"310204L3, 2.1", "&lt;b&gt;trade&lt;/b&gt; &amp; custom", "{{owner}}", "2030-01-01 <strong>over</strong>", "judged by 2030-06-15",
                           "all units", "error: `&lt;i&gt;` is odd", "a.md:4:1", ">nothing<"})
    CHECK(page.find(part) != std::string::npos);
}
