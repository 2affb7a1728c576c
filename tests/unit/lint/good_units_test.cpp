// SPDX-License-Identifier: Apache-2.0
// Every rule is silent on whole units of many trades, written as a careful committee would. A rule that speaks here is
// improved; the units stay as they are.
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "lint/run.hpp"
#include "support/golden.hpp"
#include "support/reading.hpp"

using namespace uoc;

namespace {

std::vector<std::string> good_files() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(UOC_SOURCE_DIR + std::string("/tests/good")))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

model::Standard standard_of(const test::Reading& reading) {
  model::Standard standard;
  standard.name = "good";
  standard.profile = &test::hkqf();
  standard.units = reading.document.units;
  return standard;
}

}  // namespace

TEST_CASE("every rule is silent on good units of many trades", "[good]") {
  const auto names = good_files();
  REQUIRE(names.size() >= 12);
  std::set<std::string> levels, notations;
  for (const std::string& name : names) {
    INFO(name);
    const auto reading = test::read_bytes(test::project_file("tests/good/" + name), name);
    REQUIRE(reading.document.units.size() == 1);
    CHECK(reading.document.diagnostics.empty());
    const model::Unit& unit = reading.unit();
    CHECK(unit.elements.size() >= 3);
    CHECK(unit.assessment.criteria.size() >= 3);
    levels.insert(unit.level.text.value);
    notations.insert(std::filesystem::path(name).extension().string());
    const model::Standard standard = standard_of(reading);
    const auto outcome = lint::run({&standard}, reading.sources, test::lexicon(), {});
    for (const auto& d : outcome.diagnostics) {
      INFO(d.rule->id << ": " << d.item << ": " << d.message << " in: " << d.statement);
      CHECK(false);
    }
  }
  CHECK(levels.size() == 7);
  CHECK(notations.size() == 3);
}
