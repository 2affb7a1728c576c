// SPDX-License-Identifier: Apache-2.0
// Lists of units by area, level and code, the home page and its search.
#include <catch2/catch.hpp>

#include "support/made_pages.hpp"

using namespace uoc;

TEST_CASE("a large standard is listed by area, level and code, each unit once in each list, on pages that stay small") {
  const auto sample = tests::bakery_standard();
  auto many = tests::many_units(sample, 1200);
  for (auto& unit : many.units) unit.title = tests::field_of("Maintain sourdough cultures of wheat and rye over three production weeks in a bakery of the trade");
  const auto pages = tests::pages_of({&many}, {"html"});
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
  const auto pages = tests::pages_of({&made.standard}, {"html"});
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
  const std::string home = tests::pages_of(standards, {"html"}).at("html/index.html");
  CHECK(home.find("class=\"map\"") == std::string::npos);
  CHECK(home.find("bakery~30/levels/index.html#level-4\">Level 4 <span class=\"n\">1</span>") != std::string::npos);
}

TEST_CASE("without units there is no search, and without a script none is seen") {
  CHECK(tests::pages_of({}, {"html"}).at("html/index.html").find("<form") == std::string::npos);
  const auto made = tests::bakery_standard();
  for (const auto& [path, bytes] : tests::pages_of({&made.standard}, {"html"})) {
    if (!path.ends_with(".html")) continue;
    INFO(path);
    const auto form = bytes.find("<form");
    REQUIRE(form != std::string::npos);
    CHECK(bytes.substr(form, bytes.find('>', form) - form).find(" hidden") != std::string::npos);
  }
}
