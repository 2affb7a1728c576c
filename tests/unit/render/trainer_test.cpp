// SPDX-License-Identifier: Apache-2.0
// Session guides and outlines: hours are shared out whole, every criterion has a row, levels have expectations.
#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "base/resources.hpp"
#include "model/items.hpp"
#include "render/trainer_view.hpp"
#include "support/sample_standards.hpp"

using namespace uoc;

namespace {

std::size_t leaves(const std::vector<model::Criterion>& criteria) {
  std::size_t out = 0;
  for (const auto& c : criteria) out += c.items.empty() ? 1 : leaves(c.items);
  return out;
}

}  // namespace

TEST_CASE("notional hours are shared out in halves, and none is lost") {
  const std::vector<std::vector<std::size_t>> cases{{1}, {3, 3, 3}, {1, 2, 7}, {0, 0}, {0, 5}, {13, 1, 1, 1, 1, 1, 1}};
  for (const auto& criteria : cases)
    for (const double hours : {10.0, 30.0, 70.0}) {
      const auto shares = render::share_hours(hours, criteria);
      REQUIRE(shares.size() == criteria.size());
      CHECK(std::accumulate(shares.begin(), shares.end(), 0.0) == Approx(hours));
      for (std::size_t i = 0; i < shares.size(); ++i) {
        CHECK(shares[i] * 2 == Approx(std::round(shares[i] * 2)));
        CHECK(shares[i] >= 0);
      }
    }
  CHECK(render::share_hours(30, {5, 2, 7, 2, 4}) == std::vector<double>{7.5, 3, 10.5, 3, 6});
  CHECK(render::share_hours(30, {}).empty());
}

TEST_CASE("the matrix of a standard has a row for each criterion that is shown, and every unit") {
  const auto made = tests::bakery_standard();
  const auto site = render::make_site({&made.standard}, {"trainer"});
  std::size_t wanted = 0, rows = 0, units = 0;
  for (const auto& unit : made.standard.units) {
    for (const auto& element : unit.elements) wanted += leaves(element.criteria);
    wanted += leaves(unit.assessment.criteria);
  }
  for (std::size_t page = 0; page < render::matrix_pages(site, 0); ++page) {
    const auto view = render::matrix_view(site, 0, page, ".html");
    for (const auto& unit : *view.find("units")->list()) {
      ++units;
      rows += unit.find("rows")->list()->size();
    }
  }
  CHECK(units == made.standard.units.size());
  CHECK(rows == wanted);
}

TEST_CASE("the built-in profile says what each level expects, in each language of the pages") {
  const auto bytes = base::resource("data/profiles/hkqf.toml");
  REQUIRE(bytes);
  const auto profile = model::parse_profile(*bytes, "hkqf.toml");
  REQUIRE(profile);
  CHECK(profile->expectations.size() == 21);
  for (const char* language : {"en", "zh-Hant", "zh-Hans"})
    for (int level = profile->level_min; level <= profile->level_max; ++level) {
      INFO(language << " " << level);
      std::size_t found = 0;
      for (const auto& e : profile->expectations)
        if (e.language == language && e.level == level) {
          ++found;
          for (const auto* text : {&e.knowledge, &e.processes, &e.autonomy, &e.communication}) CHECK(text->size() > 20);
        }
      CHECK(found == 1);
    }
}
