// SPDX-License-Identifier: Apache-2.0
// Edge cases of rules on numbers, and of those that look at several units at once.
#include <catch2/catch.hpp>

#include "lint/run.hpp"
#include "support/units.hpp"

using namespace uoc;
using model::Part;

namespace {

// The findings of one rule on a standard, as "unit: severity: message".
std::vector<std::string> findings(const std::vector<model::Unit>& units, std::string_view rule) {
  model::Standard standard;
  standard.profile = &tests::hkqf();
  standard.units = units;
  standard.declared = true;
  const base::SourceSet sources;
  std::vector<std::string> out;
  for (const auto& d : lint::run({&standard}, sources, tests::lexicon(), {}).diagnostics)
    if (d.rule->id == rule) out.push_back(d.unit + ": " + std::string(diag::name(d.severity)) + ": " + d.message);
  return out;
}

model::Unit numbered(const std::vector<std::string>& numbers) {
  model::Unit unit;
  for (const auto& number : numbers) unit.elements.push_back(tests::element(number, Part::application, "Run the workshop", {"Open the workshop", "Close the workshop"}));
  return unit;
}

model::Unit with_outcomes(const std::string& code, const std::vector<std::string>& outcomes) {
  model::Unit unit;
  unit.code = tests::field(code);
  for (const auto& outcome : outcomes) unit.assessment.criteria.push_back(tests::criterion(outcome));
  return unit;
}

}  // namespace

TEST_CASE("S7: two ways of numbering in one unit are a warning, a number over its parts is not", "[structure]") {
  const auto mixed = findings({numbered({"1", "6.2"})}, "part-numbering");
  REQUIRE_FALSE(mixed.empty());
  CHECK(mixed.front() == ": warning: the elements are numbered in two ways: `1` and `6.2`");
  for (const auto& good : {numbered({"6", "6.1", "6.2"}), numbered({"1", "2.1", "2.2", "3"})})
    for (const auto& finding : findings({good}, "part-numbering")) CHECK(finding.find("two ways") == std::string::npos);
  CHECK(findings({numbered({"6.1", "6.2", "6.3"})}, "part-numbering").empty());
  CHECK(findings({numbered({"1", "2(a)", "2(b)", "3"})}, "part-numbering").empty());
}

TEST_CASE("S10: a unit that opens its outcomes unlike nearly all others of the standard is advice", "[structure]") {
  const auto able = [](const std::string& code) { return with_outcomes(code, {"Able to run a workshop", "Be able to close a workshop"}); };
  const auto capable = with_outcomes("100004L3", {"Capable of running a workshop"});
  const auto found = findings({able("100001L3"), able("100002L3"), able("100003L3"), capable}, "outcome-form-mixed");
  REQUIRE(found.size() == 1);
  CHECK(found.front() == "100004L3: advice: the outcomes of this unit open with `capable of`; 3 of 4 units of the standard open with `able to`");
  CHECK(findings({able("100001L3"), capable}, "outcome-form-mixed").empty());
  CHECK(findings({able("100001L3"), able("100002L3"), capable, with_outcomes("100005L3", {"Capable of closing a workshop"})}, "outcome-form-mixed").empty());
  CHECK(findings({able("100001L3"), able("100002L3"), able("100003L3"), with_outcomes("100006L3", {"Run a workshop"})}, "outcome-form-mixed").empty());
}

namespace {

// A unit of a trade: what is done, to what, and where.
model::Unit trade_unit(const std::string& code, const std::string& title, const std::vector<std::string>& criteria) {
  model::Unit unit;
  unit.code = tests::field(code);
  unit.title = tests::field(title);
  unit.level = tests::field(code.substr(7, 1));
  unit.elements.push_back(tests::element("1", Part::knowledge, "Possess knowledge of the trade", {"Name the tools of the trade"}));
  unit.elements.push_back(tests::element("2", Part::application, title, criteria));
  return unit;
}

std::vector<model::Unit> sharing(const std::string& sentence, std::size_t count) {
  std::vector<model::Unit> out;
  for (std::size_t i = 0; i < count; ++i)
    out.push_back(trade_unit("10000" + std::to_string(i) + "L3", "Run workshop " + std::to_string(i), {sentence}));
  return out;
}

std::size_t drifts(const std::string& usual, std::size_t count, const std::string& odd) {
  auto units = sharing(usual, count);
  units.push_back(trade_unit("200001L3", "Run a shop", {odd}));
  return findings(units, "boilerplate-drift").size();
}

const std::vector<std::string> kHedge{"Set out cones around the place of work", "Wear goggles, gloves and boots with steel caps", "Check the guard of the blade before the engine starts",
                                      "Cut the sides from the ground upwards", "Rake the cuttings onto the sheet", "Report nests of birds to the ranger"};

}  // namespace

TEST_CASE("X8: small words may drift, words of content may not", "[standard]") {
  for (const auto& [usual, odd] : std::vector<std::pair<std::string, std::string>>{{"Possess knowledge of boiler maintenance", "Possess knowledge in boiler maintenance"},
                                                                                  {"Keep records of the visits of guests", "Keep record of visits of guests"},
                                                                                  {"Log the fault in the register", "Log a fault on the register"},
                                                                                  {"Check that seals are intact", "Check that the seal is intact"},
                                                                                  {"Describe rules about waste water", "Describe the rules on waste water"}}) {
    INFO(odd);
    CHECK(drifts(usual, 3, odd) == 1);
    CHECK(drifts(usual, 2, odd) == 0);
    CHECK(drifts(usual, 3, usual) == 0);
  }
  for (const auto& [usual, odd] : std::vector<std::pair<std::string, std::string>>{{"Check the seal before use", "Check the seal after use"},
                                                                                  {"Serve guests with a booking", "Serve guests without a booking"},
                                                                                  {"Clean the oven at noon", "Clean the fridge at noon"},
                                                                                  {"Lift goods from the truck", "Lift goods into the truck"},
                                                                                  {"Do enter the tank alone", "Do not enter the tank alone"},
                                                                                  {"Train the crew in drills", "Train the crew and drill"}}) {
    INFO(odd);
    CHECK(drifts(usual, 3, odd) == 0);
  }
}

TEST_CASE("X8: a sentence inside a remark is compared by itself", "[standard]") {
  auto units = sharing("Sweep the floor", 4);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::string own = i == 3 ? "The unit is applicable at hotels and the inns." : "The unit is applicable in hotels and inns.";
    units[i].remark = tests::field(own + " It takes " + std::to_string(i) + " days.");
  }
  const auto found = findings(units, "boilerplate-drift");
  REQUIRE(found.size() == 1);
  CHECK(found.front().starts_with("100003L3: advice: `at hotels and the` stands in a sentence that 3 units write with `in hotels and`"));
}

TEST_CASE("X3: units that share nearly all their words stand in one finding", "[standard]") {
  std::vector<model::Unit> units;
  for (int i = 0; i < 4; ++i) units.push_back(trade_unit("10000" + std::to_string(i) + "L2", "Trim hedges in place " + std::to_string(i), kHedge));
  CHECK(findings(units, "near-duplicate-unit").size() == 1);
  units[0].level = tests::field("3");
  units.resize(2);
  CHECK(findings(units, "near-duplicate-unit").empty());
  auto half = kHedge;
  half[1] = "Pour petrol through the funnel";
  half[3] = "Sharpen each tooth with the round file";
  half[4] = "Hang the trimmer on its hook";
  CHECK(findings({trade_unit("100001L2", "Trim hedges", kHedge), trade_unit("100002L2", "Service trimmers", half)}, "near-duplicate-unit").empty());
}

TEST_CASE("X2: one title, two codes", "[standard]") {
  const auto one = trade_unit("100001L3", "Serve tea", {"Pour tea"});
  auto two = trade_unit("100002L3", "Serve TEA", {"Pour tea"});
  CHECK(findings({one, two}, "duplicate-title") == std::vector<std::string>{"100002L3: warning: `100002L3` has the title of `100001L3`, `Serve tea`"});
  two.language = "fr";
  CHECK(findings({one, two}, "duplicate-title").empty());
  CHECK(findings({one, trade_unit("100003L3", "Serve teas", {"Pour tea"})}, "duplicate-title").empty());
  CHECK(findings({one, one}, "duplicate-title").empty());
}

TEST_CASE("T3 and W7: what nearly all units of a standard do, the odd one is told", "[standard]") {
  std::vector<model::Unit> units;
  for (int i = 0; i < 5; ++i) units.push_back(trade_unit("10000" + std::to_string(i) + "L3", "Mix paint of shade " + std::to_string(i), {"Note the colour of the paint"}));
  units.push_back(trade_unit("100009L3", "Mix Paint", {"Note the color of the paint"}));
  CHECK(findings(units, "title-case").size() == 1);
  CHECK(findings(units, "dialect-mixed") == std::vector<std::string>{"100009L3: advice: `color` is American spelling; 5 units of the standard keep to British"});
  units.erase(units.begin(), units.begin() + 2);
  CHECK(findings(units, "title-case").empty());
  CHECK(findings(units, "dialect-mixed").empty());
}
