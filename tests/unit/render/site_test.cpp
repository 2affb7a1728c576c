// SPDX-License-Identifier: Apache-2.0
// Names of files and folders, and the order in which units are listed.
#include <catch2/catch.hpp>

#include "base/escape.hpp"
#include "render/renderer.hpp"
#include "render/view.hpp"
#include "support/sample_standards.hpp"

using namespace uoc;

TEST_CASE("file names are safe, unique and free of the names of our own pages") {
  const auto made = tests::hostile_standard();
  const auto stems = render::file_stems(made.standard);
  REQUIRE(stems.size() == 5);
  CHECK(stems[1] == stems[0] + "~2");
  CHECK(stems[0].find('/') == std::string::npos);
  CHECK(stems[2] == "ABC1");
  CHECK(stems[3] == "abc1~2");
  CHECK(stems[4] == "index~2");
  const auto sparse = tests::sparse_standard();
  CHECK(render::file_stems(sparse.standard).front() == "no-code");
}

TEST_CASE("folders keep the name of their standard unless it could lead elsewhere") {
  const auto a = tests::bakery_standard(), b = tests::bakery_standard(), c = tests::sparse_standard(),
             d = tests::hostile_standard();
  const auto site = render::make_site({&a.standard, &b.standard, &c.standard, &d.standard}, {});
  CHECK(site.folders[0] == "bakery");
  CHECK(site.folders[1] == "bakery~2");
  CHECK(site.folders[2] == "園藝");
  CHECK(site.folders[3] == base::safe_file_name("../<x>"));
  CHECK(render::href("園藝/a b#?%") == "%E5%9C%92%E8%97%9D/a%20b%23%3F%25");
}

TEST_CASE("functional areas come in the committee's order, units by level and code") {
  const auto made = tests::bakery_standard();
  const auto site = render::make_site({&made.standard}, {});
  const auto& areas = site.areas[0];
  REQUIRE(areas.size() == 3);
  CHECK(areas[0].name == "Dough Preparation");
  CHECK(areas[0].units == std::vector<std::size_t>{0, 2});
  CHECK(areas[1].units == std::vector<std::size_t>{1, 2});
  CHECK(areas[2].units.empty());
  CHECK(site.unit_areas[0][2] == std::vector<std::size_t>{1, 0});
}
