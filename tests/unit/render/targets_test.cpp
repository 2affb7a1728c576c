// SPDX-License-Identifier: Apache-2.0
// Every page of every target for the same invented standards: whole expected files, the same bytes twice, nothing missing.
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
#include "support/made_pages.hpp"

using namespace uoc;

TEST_CASE("pages equal the reviewed files") {
  for (const auto& sample : tests::kSamples) {
    const auto made = sample.make();
    for (const auto& [path, bytes] : tests::pages_of({&made.standard}, tests::all_targets())) {
      if (path.ends_with(".css") || path.ends_with("/site.js") || path.ends_with("/checklist.js") || tests::is_archive(path)) continue;  // copied as they are
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
    return tests::pages_of({&made.standard}, targets).at("html/bakery/310204L3.html").find("<ul class=\"forms\">") != std::string::npos;
  };
  CHECK_FALSE(forms({"html"}));
  CHECK_FALSE(forms({"html", "report"}));  // a report has no form of a unit
  CHECK(forms({"html", "trainer"}));
  CHECK(forms({"html", "docx"}));
}

TEST_CASE("the same standard gives the same bytes twice") {
  for (const auto& sample : tests::kSamples) {
    const auto first = sample.make(), second = sample.make();
    CHECK(tests::pages_of({&first.standard}, tests::all_targets()) == tests::pages_of({&second.standard}, tests::all_targets()));
  }
}

TEST_CASE("built-in templates ask for nothing that the views do not hold") {
  for (const auto& sample : tests::kSamples) {
    const auto made = sample.make();
    tests::pages_of({&made.standard}, tests::all_targets());
    for (const auto target : tests::all_targets()) tests::pages_of({&made.standard}, {target});
  }
  const auto sample = tests::bakery_standard();
  const auto many = tests::many_units(sample, 1200);
  tests::pages_of({&many}, {"html"});
  tests::pages_of({&many}, {"checklist"});
  tests::pages_of({}, tests::all_targets());
  CHECK(tests::built_in_templates().unknown_names() == std::vector<std::string>{});
}

TEST_CASE("every criterion of a unit stands in every target, with the name findings use") {
  const auto made = tests::bakery_standard();
  const auto& unit = made.standard.units.front();
  const auto pages = tests::pages_of({&made.standard}, {"html", "markdown", "checklist"});
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
  const auto pages = tests::pages_of({&made.standard}, {"checklist"});
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
