// SPDX-License-Identifier: Apache-2.0
// Edge cases of rules that compare the assessment with the requirements, and of rules on level, credit and fields.
#include <catch2/catch.hpp>

#include "support/findings.hpp"
#include "support/units.hpp"

using namespace uoc;
using model::Part;
using tests::findings_of;

namespace {

using Found = std::vector<std::string>;

model::Unit assessed(std::vector<std::string> criteria, const char* outcome, const char* title = "Run a farm") {
  model::Unit unit;
  unit.title = tests::field(title);
  unit.elements.push_back(tests::element("2", Part::application, "Do the work", std::move(criteria)));
  unit.assessment.criteria.push_back(tests::criterion(outcome));
  return unit;
}

model::Unit at_level(const char* level, const char* criterion, const char* outcome) {
  model::Unit unit = assessed({criterion}, outcome);
  unit.level = tests::field(level);
  return unit;
}

}  // namespace

TEST_CASE("A3 finds an outcome that states the opposed act", "[assessment]") {
  const auto a3 = [](std::vector<std::string> criteria, const char* outcome) {
    return findings_of(assessed(std::move(criteria), outcome), "ac-verb-drift");
  };
  CHECK(a3({"Recommend feed to growers"}, "Able to select feed") == Found{"A.1 advice"});
  CHECK(a3({"Establish contact with vets"}, "Able to maintain contact with vets") == Found{"A.1 advice"});
  CHECK(a3({"Follow the grazing plan"}, "Able to determine the grazing plan") == Found{"A.1 advice"});
  CHECK(a3({"Recommend feed", "Choose feed"}, "Able to select feed") == Found{});
  CHECK(a3({"Recommend feed to growers"}, "Able to select and recommend feed") == Found{});
  CHECK(a3({"Establish and maintain contact with vets"}, "Able to maintain contact with vets") == Found{});
  CHECK(a3({"Recommend feed"}, "Able to select bulls") == Found{});
  CHECK(a3({"Recommend farm"}, "Able to select a farm") == Found{});  // words of the title
  CHECK(a3({"Weigh feed"}, "Able to select feed") == Found{});
  CHECK(a3({"Recommend feed"}, "Able to zwick feed") == Found{});
  model::Unit both = assessed({"Determine the grazing plan"}, "Able to determine the grazing plan");
  both.assessment.criteria.push_back(tests::criterion("Able to follow the grazing plan"));
  CHECK(findings_of(both, "ac-verb-drift").empty());
}

TEST_CASE("A4 compares bands of verbs about one thing", "[assessment]") {
  const auto a4 = [](std::vector<std::string> criteria, const char* outcome) {
    return findings_of(assessed(std::move(criteria), outcome), "ac-demand-exceeds");
  };
  CHECK(a4({"Compare milk yields of cows"}, "Able to evaluate milk yields of cows") == Found{"A.1 advice"});
  CHECK(a4({"List milk yields of cows"}, "Able to analyse milk yields of cows") == Found{"A.1 warning"});
  CHECK(a4({"Check milk pumps for leaks"}, "Able to test milk pumps for leaks") == Found{});
  CHECK(a4({"List milk yields of cows", "Analyse yields"}, "Able to analyse milk yields of cows") == Found{});
  CHECK(a4({"Identify root causes of mastitis"}, "Able to analyse milk data so as to identify root causes") == Found{});
  CHECK(a4({"Assign roles and deputies"}, "Able to formulate recovery steps with roles and deputies") == Found{});
  CHECK(a4({"Compare milk"}, "Able to evaluate milk yields of cows") == Found{});
  CHECK(a4({"Compare milk yields of cows"}, "Able to compare milk yields of cows") == Found{});
  CHECK(a4({"Zwick milk yields of cows"}, "Able to evaluate milk yields of cows") == Found{});
  CHECK(tests::not_verified_by(assessed({"Zwick milk yields of cows"}, "Able to evaluate milk yields of cows"), "ac-demand-exceeds") == 1);
}

TEST_CASE("A5 finds what is set and given at once", "[assessment]") {
  const auto a5 = [](const char* first, const char* second) {
    model::Unit unit = assessed({"Run it"}, first);
    unit.assessment.criteria.push_back(tests::criterion(second));
    return findings_of(unit, "ac-contradiction");
  };
  CHECK(a5("Able to determine guidelines of the campaign", "Able to adhere to predefined guidelines") == Found{"A.2 warning"});
  CHECK(a5("Able to set load limits", "Able to keep to given limits") == Found{"A.2 warning"});
  CHECK(a5("Able to keep to given limits", "Able to set limits") == Found{"A.1 warning"});
  CHECK(a5("Able to set prices", "Able to keep to given limits") == Found{});
  CHECK(a5("Able to determine whether limits are kept", "Able to follow given limits") == Found{});
  CHECK(a5("Able to set limits", "Able to follow the limits") == Found{});
  CHECK(a5("Able to set lamps by the plan", "Able to follow the given plan") == Found{});
  CHECK(a5("Able to check limits", "Able to follow given limits") == Found{});
}

TEST_CASE("L3 leaves room for given yardsticks", "[level]") {
  const auto l3 = [](const char* level, const char* outcome) { return findings_of(at_level(level, "Sweep", outcome), "level-demand-high"); };
  CHECK(l3("1", "Able to evaluate pricing policy") == Found{"A.1 warning"});
  CHECK(l3("2", "Able to justify the choice of paint") == Found{"A.1 warning"});
  CHECK(l3("3", "Able to evaluate pricing policy") == Found{});
  CHECK(l3("2", "Able to evaluate fruit against the colour card") == Found{});
  CHECK(l3("2", "Able to evaluate fruit under supervision") == Found{});
  CHECK(l3("2", "Able to recommend wine to guests") == Found{});
  CHECK(l3("2", "Able to assist in evaluating bids") == Found{});
  CHECK(l3("2", "Able to develop films") == Found{});
  CHECK(l3("9", "Able to evaluate bids") == Found{});
  CHECK(tests::not_verified_by(at_level("1", "Sweep", "Able to zwick"), "level-demand-high") == 1);
}

TEST_CASE("L4 wants authority at its level", "[level]") {
  const auto l4 = [](const char* level, const char* criterion) { return findings_of(at_level(level, criterion, "Able to sweep"), "level-autonomy-mismatch"); };
  CHECK(l4("2", "Supervise cleaners") == Found{"2.1 warning"});
  CHECK(l4("1", "Lead a team") == Found{"2.1 warning"});
  CHECK(l4("2", "Approve the marketing budget") == Found{"2.1 warning"});
  CHECK(l4("2", "Manage kitchen staff") == Found{"2.1 warning"});
  CHECK(l4("3", "Supervise cleaners") == Found{});
  CHECK(l4("2", "Manage staff records") == Found{});
  CHECK(l4("2", "Lead guests to the table") == Found{});
  CHECK(l4("2", "Lead team members through the exit") == Found{});
  CHECK(l4("2", "Direct staff to the gate") == Found{});
  CHECK(l4("2", "Supervise children in the pool") == Found{});
  CHECK(l4("2", "Assist in supervising cleaners") == Found{});
  CHECK(l4("2", "Supervise cleaners under the guidance of a manager") == Found{});
  CHECK(l4("2", "Set the table") == Found{});
  CHECK(l4("2", "Report to the team") == Found{});
  CHECK(l4("5", "Weld pipes under close supervision") == Found{"2.1 advice"});
  CHECK(l4("5", "Weld pipes under supervision of the port authority") == Found{});
  CHECK(l4("5", "Ensure that novices weld under close supervision") == Found{});
  CHECK(l4("4", "Weld pipes under close supervision") == Found{});
}

TEST_CASE("R2 multiplies", "[credit]") {
  const auto r2 = [](const char* credit, const char* remark) {
    model::Unit unit = tests::good_unit("105499L4");
    unit.credit = tests::field(credit);
    unit.remark = tests::field(remark);
    return findings_of(unit, "credit-hours-mismatch");
  };
  CHECK(r2("3", "This unit takes 40 notional learning hours.") == Found{"remark error"});
  CHECK(r2("3", "Notional learning hours: 40") == Found{"remark error"});
  CHECK(r2("3 (40 hours)", "Nil") == Found{"credit error"});
  CHECK(r2("3", "This unit takes 30 notional learning hours.") == Found{});
  CHECK(r2("3 (30 hours)", "Nil") == Found{});
  CHECK(r2("3", "One credit is 10 notional learning hours.") == Found{});
  CHECK(r2("3", "Staff work in shifts of 12 hours.") == Found{});
  CHECK(r2("3", "The lift must run within 2 hours.") == Found{});
  CHECK(r2("3", "Notional learning hours are set by the provider.") == Found{});
  CHECK(r2("3", "Hours") == Found{});
  CHECK(r2("3", "It takes 20 guided learning hours.") == Found{});
  CHECK(r2("3", "It takes 20 notional learning hours in class and 15 notional learning hours at work.") == Found{});
}
