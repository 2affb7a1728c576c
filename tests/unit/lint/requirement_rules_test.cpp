// SPDX-License-Identifier: Apache-2.0
// Edge cases of rules on requirements: single statements of many trades, and what is said of them.
#include <catch2/catch.hpp>

#include "support/findings.hpp"
#include "support/units.hpp"

using namespace uoc;
using model::Part;
using tests::findings_of;
using tests::grade_of_criterion;
using tests::grade_of_outcome;

namespace {

using Found = std::vector<std::string>;

model::Unit list_of(std::vector<std::string> criteria, const char* heading = "Run the workshop") {
  model::Unit unit;
  unit.title = tests::field("Run a workshop");
  unit.elements.push_back(tests::element("2", Part::application, heading, std::move(criteria)));
  return unit;
}

}  // namespace

TEST_CASE("P9 finds criteria that say the same", "[requirement]") {
  const auto p9 = [](std::vector<std::string> list) { return findings_of(list_of(std::move(list)), "duplicate-item"); };
  CHECK(p9({"Oil the chain", "Oil the chain"}) == Found{"2.2 warning"});
  CHECK(p9({"Oil the chain", "oil the chain."}) == Found{"2.2 warning"});
  CHECK(p9({"Oil chains", "Oil the chain"}) == Found{"2.2 warning"});
  CHECK(p9({"Reject bolts > 5 mm", "Reject bolts > 5 mm"}) == Found{"2.2 warning"});
  CHECK(p9({"Identify relevant hazards", "Identify hazards"}) == Found{"2.2 warning"});
  CHECK(p9({"Execute the plan of the shift", "Carry out the plan of the shift"}) == Found{"2.2 warning"});
  CHECK(p9({"Carry out tasks according to the budget", "Execute tasks by the plan"}) == Found{});
  CHECK(p9({"Carry out tasks according to the budget", "Execute tasks based on the plan"}) == Found{"2.2 advice"});
  CHECK(p9({"Oil the chain", "Oil the chain", "Oil the chain"}) == Found{"2.2 warning", "2.3 warning"});
}

TEST_CASE("P9 takes one word for a difference", "[requirement]") {
  const auto p9 = [](std::vector<std::string> list) { return findings_of(list_of(std::move(list)), "duplicate-item").size(); };
  CHECK(p9({"Check the oil filter", "Check the air filter"}) == 0);
  CHECK(p9({"Check the oil", "Check the oil filter"}) == 0);
  CHECK(p9({"Move jars from the shelf to the oven", "Move jars from the oven to the shelf"}) == 0);
  CHECK(p9({"Weigh the child before the meal", "Weigh the child after the meal"}) == 0);
  CHECK(p9({"Reject bolts > 5 mm", "Reject bolts < 5 mm"}) == 0);
  CHECK(p9({"Fill in form 1", "Fill in form 2"}) == 0);
  CHECK(p9({"Check tyres for wear", "Inspect tyres for cuts"}) == 0);
  CHECK(p9({"Record the temperature of the cold room", "Record the humidity of the cold room"}) == 0);
  CHECK(p9({"Describe types of glue", "Describe methods of glue"}) == 0);
  CHECK(p9({"Cut with the grain", "Cut without the grain"}) == 0);
}

TEST_CASE("P9 knows elements, lists below criteria and the assessment", "[requirement]") {
  model::Unit unit = list_of({"Wear gloves", "Oil the chain"});
  unit.elements.push_back(tests::element("3", Part::application, "Clean the bench", {"Wear gloves", "Oil a chain"}));
  unit.assessment.criteria = {tests::criterion("Able to wear gloves"), tests::criterion("Able to oil the chain")};
  CHECK(findings_of(unit, "duplicate-item") == Found{"3.1 advice"});
  unit.assessment.criteria.push_back(tests::criterion("Able to oil chains"));
  CHECK(findings_of(unit, "duplicate-item") == Found{"3.1 advice", "A.3 warning"});
  model::Unit lists = list_of({"Clean", "Dry"});
  for (auto& criterion : lists.elements[0].criteria) criterion.items = {tests::criterion("lids"), tests::criterion("pots")};
  CHECK(findings_of(lists, "duplicate-item").empty());
  lists.elements[0].criteria[0].items.push_back(tests::criterion("Pots"));
  CHECK(findings_of(lists, "duplicate-item") == Found{"2.1.3 warning"});
}

TEST_CASE("P9 finds a criterion that only repeats its heading", "[requirement]") {
  const auto below = [](const char* heading, const char* text) { return findings_of(list_of({text, "Tell the owner"}, heading), "duplicate-item"); };
  CHECK(below("Identify key accounts", "Identify key accounts contributing most sales") == Found{"2.1 advice"});
  CHECK(below("Select the right timber", "Select right timber") == Found{"2.1 advice"});
  CHECK(below("Bake rolls", "Bake rolls that match the sample") == Found{});
  CHECK(below("Identify key accounts", "Identify key accounts by their sales") == Found{});
  CHECK(below("Select the right timber", "Select the right timber and glue") == Found{});
}

TEST_CASE("P9 sees equal statements in any language", "[requirement]") {
  model::Unit unit = list_of({"檢查閥門", "量度壓力", "檢查閥門"});
  CHECK(findings_of(unit, "duplicate-item") == Found{"2.3 warning"});
}
