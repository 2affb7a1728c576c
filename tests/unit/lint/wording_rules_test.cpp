// SPDX-License-Identifier: Apache-2.0
// Edge cases of the rules on the wording of requirements and assessment: single statements, and what is said of them.
#include <catch2/catch.hpp>

#include "lint/run.hpp"
#include "support/units.hpp"

using namespace uoc;
using model::Part;

namespace {

// The findings of one rule on a unit, as "item severity".
std::vector<std::string> findings(const model::Unit& unit, std::string_view rule) {
  model::Standard standard;
  standard.profile = &tests::hkqf();
  standard.units = {unit};
  const base::SourceSet sources;
  std::vector<std::string> out;
  for (const auto& d : lint::run({&standard}, sources, tests::lexicon(), {}).diagnostics)
    if (d.rule->id == rule) out.push_back(d.item + " " + std::string(diag::name(d.severity)));
  return out;
}

// A unit with one criterion in a part, and the severity of what the rule says of it; "" if it is silent.
std::string grade(std::string_view rule, const std::string& criterion, Part part = Part::application) {
  model::Unit unit;
  unit.title = tests::field("Run a workshop");
  unit.elements.push_back(tests::element("2", part, "Run the workshop", {criterion}));
  const auto found = findings(unit, rule);
  REQUIRE(found.size() <= 1);
  return found.empty() ? "" : found.front().substr(found.front().find(' ') + 1);
}

// The same for an assessment criterion.
std::string outcome_grade(std::string_view rule, const std::string& outcome) {
  model::Unit unit;
  unit.assessment.criteria.push_back(tests::criterion(outcome));
  const auto found = findings(unit, rule);
  REQUIRE(found.size() <= 1);
  return found.empty() ? "" : found.front().substr(found.front().find(' ') + 1);
}

model::Unit list_of(std::vector<std::string> criteria, Part part = Part::application) {
  model::Unit unit;
  unit.elements.push_back(tests::element("2", part, "Run the workshop", std::move(criteria)));
  return unit;
}

}  // namespace

TEST_CASE("P1 speaks on positive evidence only", "[wording]") {
  const auto p1 = [](const char* text) { return grade("pr-head-verb-missing", text); };
  CHECK(p1("Familiar with the hygiene plan") == "warning");
  CHECK(p1("Knowledge of glazing") == "warning");
  CHECK(p1("Handling of complaints") == "warning");
  CHECK(p1("Trays are rotated") == "");  // nothing shows what "trays" is
  CHECK(p1("Records are archived") == "warning");
  CHECK(p1("The tray is rotated") == "warning");
  CHECK(p1("Ensures that trays are rotated") == "warning");
  CHECK(p1("Not to smoke near fuel") == "");
  CHECK(p1("Zwick the tray") == "");
  CHECK(p1("Apply primer") == "");
  CHECK(p1("In an emergency, switch off the gas") == "");
  CHECK(p1("Based on the fault report, replace the part") == "");
  CHECK(p1("For a corpulent figure, pie the front dart") == "");
  CHECK(p1("Breakdown the job into steps") == "");
}

TEST_CASE("P2 and P3 share the knowledge verbs without overlap", "[wording]") {
  CHECK(grade("pr-unobservable-verb", "Understand the recipe", Part::knowledge) == "advice");
  CHECK(grade("pr-unobservable-verb", "Understand the recipe", Part::application) == "");
  CHECK(grade("pr-knowledge-verb-in-application", "Understand the recipe", Part::application) == "warning");
  CHECK(grade("pr-knowledge-verb-in-application", "Understand the recipe", Part::knowledge) == "");
  CHECK(grade("pr-knowledge-verb-in-application", "Be familiar with the recipe", Part::outcome) == "warning");
  CHECK(grade("pr-knowledge-verb-in-application", "Know and apply the recipe", Part::outcome) == "");
  CHECK(grade("pr-unobservable-verb", "Understand and explain the recipe", Part::knowledge) == "");
  CHECK(grade("pr-unobservable-verb", "Foresee shortages of flour", Part::application) == "warning");
  CHECK(outcome_grade("pr-unobservable-verb", "Able to understand claims") == "warning");
  CHECK(outcome_grade("pr-unobservable-verb", "Able to explain claims") == "");
  CHECK(grade("pr-unobservable-verb", "Describe how people learn", Part::knowledge) == "");
}

TEST_CASE("P5 wants a verb and an object twice", "[wording]") {
  const auto p5 = [](const char* text) { return grade("double-barrelled", text); };
  CHECK(p5("Determine fees and brief the staff") == "warning");
  CHECK(p5("Plan menus and provide dietary advice") == "warning");
  CHECK(p5("Clean and disinfect the bench") == "advice");
  CHECK(p5("Collect, sort and store samples") == "");  // "store" may be a noun here
  CHECK(p5("Collect, sort and analyse samples") == "advice");
  CHECK(p5("Prepare invoices and record sheets") == "");
  CHECK(p5("Prepare invoices and record the date") == "warning");
  CHECK(p5("Check fire doors and test certificates") == "");
  CHECK(p5("Buy flour and clean cloths") == "");
  CHECK(p5("Manage and monitor the stock") == "");
  CHECK(p5("Load and unload pallets") == "");
  CHECK(p5("Measure the gap and record it") == "");
  CHECK(p5("Train staff to identify and report hazards") == "");
  CHECK(p5("Explain how to mix plaster and apply it") == "");
  CHECK(p5("Let the dough rest and rise") == "");
  CHECK(p5("Use tools that cut and shape the metal") == "");
  CHECK(p5("Compare prices and terms of suppliers") == "");
  model::Unit unit;
  unit.title = tests::field("Receive goods and update the stock account");
  CHECK(findings(unit, "double-barrelled") == std::vector<std::string>{"title advice"});
  unit.title = tests::field("Clean and disinfect benches");
  CHECK(findings(unit, "double-barrelled").empty());
}

TEST_CASE("P6 spares verbs, compounds and what has a yardstick", "[wording]") {
  const auto p6 = [](const char* text) { return grade("vague-standard", text); };
  CHECK(p6("Blend curves from Small or Regular to Plus") == "");
  CHECK(p6("Recommend appropriate cover") == "warning");
  CHECK(p6("Recommend appropriate cover according to the fact-find") == "");
  CHECK(p6("According to the fact-find, recommend appropriate cover") == "warning");
  CHECK(p6("Use enough water to cover the rice") == "");
  CHECK(p6("Use sufficient water") == "warning");
  CHECK(p6("Wear suitable gloves (EN 388)") == "");
  CHECK(p6("Complete the form") == "");
  CHECK(p6("Keep complete records") == "advice");
  CHECK(p6("Apply quality control to each batch") == "");
  CHECK(p6("Check the quality of the print") == "");
  CHECK(p6("Follow good manufacturing practice") == "");
  CHECK(p6("Sound the alarm") == "");
  CHECK(p6("Maintain sound relationships with tenants") == "advice");
  CHECK(p6("Manage the crew effectively") == "warning");
  CHECK(p6("Enter the effective date of the policy") == "");
  CHECK(p6("Press the key \"relevant\"") == "");
  CHECK(p6("Use adequate and relevant data, very carefully") == "warning");  // one finding for three words
}

TEST_CASE("P7 tells a dead end from a whole sentence", "[wording]") {
  const auto p7 = [](const char* text) { return grade("dangling-standard", text); };
  CHECK(p7("Ensure that services are in line") == "error");
  CHECK(p7("Ensure that services are all in line.") == "error");
  CHECK(p7("Ask guests to wait in line") == "");
  CHECK(p7("Store chemicals in accordance with") == "error");
  CHECK(p7("Store chemicals according to the data sheet") == "");
  CHECK(p7("Check that products conform") == "");
  CHECK(p7("Check that products conform to") == "warning");
  CHECK(p7("Check that records are compliant") == "warning");
  CHECK(p7("Ensure that portions are consistent") == "");
  CHECK(p7("Ensure that colours are consistent with") == "warning");
  CHECK(p7("Ensure that the room is up to standard") == "warning");
  CHECK(p7("Serve drinks in accordance with:") == "");
}

TEST_CASE("P10 counts only forms that are beyond doubt", "[wording]") {
  const auto p10 = [](std::vector<std::string> list) { return findings(list_of(std::move(list), Part::knowledge), "not-parallel").size(); };
  CHECK(p10({"Describe glazes", "Familiar with kilns", "Explain firing"}) == 1);
  CHECK(p10({"Describe glazes", "Handling of kilns", "Explain firing"}) == 1);
  CHECK(p10({"Design principles", "Cleaning agents", "Test methods", "Safety rules"}) == 0);
  CHECK(p10({"Describe glazes", "Explain firing", "State the rules"}) == 0);
  CHECK(p10({"Describe glazes", "Zwick kilns", "Familiar with kilns", "Blorp", "Fnord"}) == 0);
}

TEST_CASE("A1 finds elements and duties that no outcome covers", "[wording]") {
  model::Unit unit;
  unit.title = tests::field("Run a nursery");
  unit.elements.push_back(tests::element("1", Part::knowledge, "Possess knowledge of law", {"Describe the law on pesticides"}));
  unit.elements.push_back(tests::element("2(a)", Part::application, "Sow seeds", {"Fill trays with compost", "Cover seeds with sand"}));
  unit.elements.push_back(tests::element("2(b)", Part::application, "Sell plants", {"Quote prices", "Wrap pots"}));
  unit.assessment.criteria = {tests::criterion("Able to sow seeds in trays"), tests::criterion("Able to advise visitors")};
  CHECK(findings(unit, "ac-uncovered-requirement") == std::vector<std::string>{"2(b) warning"});
  unit.assessment.criteria.push_back(tests::criterion("Able to quote prices to visitors"));
  CHECK(findings(unit, "ac-uncovered-requirement").empty());
  unit.elements[2].criteria.push_back(tests::criterion("Wear safety boots"));
  CHECK(findings(unit, "ac-uncovered-requirement").empty());
  unit.elements[2].criteria.push_back(tests::criterion("Comply with the Plant Varieties Ordinance"));
  CHECK(findings(unit, "ac-uncovered-requirement") == std::vector<std::string>{"2(b).4 warning"});
  unit.assessment.criteria.push_back(tests::criterion("Able to comply with the law"));
  CHECK(findings(unit, "ac-uncovered-requirement").empty());
}

TEST_CASE("no rule of wording speaks on text in another language", "[wording]") {
  model::Unit unit;
  unit.language = "zh-Hant";
  unit.title = tests::field("檢查鍋爐");
  unit.elements.push_back(tests::element("1", Part::knowledge, "具備鍋爐知識", {"明白鍋爐的構造", "說明壓力的限制"}));
  unit.elements.push_back(tests::element("2", Part::application, "檢查閥門", {"量度壓力", "遵守安全條例，記錄結果。"}));
  unit.assessment.criteria = {tests::criterion("能夠檢查閥門"), tests::criterion("能夠向主管報告")};
  for (const char* rule : {"pr-head-verb-missing", "double-barrelled", "not-parallel", "ac-uncovered-requirement",
                           "ac-new-requirement", "vague-standard", "known-error", "list-punctuation-mixed"})
    CHECK(findings(unit, rule).empty());
}

TEST_CASE("A1 leaves units alone whose outcome is the whole unit", "[wording]") {
  model::Unit unit;
  unit.title = tests::field("Shoe horses");
  unit.elements.push_back(tests::element("2(a)", Part::application, "Trim hooves", {"Hold the leg between the knees"}));
  unit.elements.push_back(tests::element("2(b)", Part::application, "Forge shoes", {"Heat the iron to a red glow"}));
  unit.assessment.criteria = {tests::criterion("Able to trim hooves"), tests::criterion("Able to clear the yard")};
  CHECK(findings(unit, "ac-uncovered-requirement") == std::vector<std::string>{"2(b) warning"});
  unit.assessment.criteria.push_back(tests::criterion("Able to shoe horses"));
  CHECK(findings(unit, "ac-uncovered-requirement").empty());
}

TEST_CASE("A2 compares content and reports each new content once", "[wording]") {
  model::Unit unit;
  unit.title = tests::field("Manage fish farms");
  unit.elements.push_back(tests::element("2", Part::application, "Feed fish", {"Weigh the feed", "Record the water temperature"}));
  unit.assessment.criteria = {tests::criterion("Able to manage fish farms"), tests::criterion("Able to keep temperature records"),
                              tests::criterion("Able to weigh the feed and negotiate contracts"),
                              tests::criterion("Able to negotiate the contract")};
  CHECK(findings(unit, "ac-new-requirement") == std::vector<std::string>{"A.3 warning"});
  unit.elements[0].criteria.push_back(tests::criterion("Sign contracts with hatcheries"));
  CHECK(findings(unit, "ac-new-requirement").empty());
}

TEST_CASE("W1 wants each abbreviation spelt out once", "[wording]") {
  const auto w1 = [](std::vector<std::string> list) { return findings(list_of(std::move(list)), "abbreviation-undefined").size(); };
  CHECK(w1({"Enter the lot into the WMS", "Read the WMS"}) == 1);
  CHECK(w1({"Enter the lot into the warehouse management system (WMS)", "Read the WMS"}) == 0);
  CHECK(w1({"Enter the lot into the WMS (warehouse management system)"}) == 0);
  CHECK(w1({"Wear PPE and carry an ID", "Read part IV of the rules", "Press STOP", "Use gloves of EN 388", "CHECK THE ABC LIST"}) == 0);
  CHECK(w1({"Quote 105499L4 and ISO 9001", "Press \"ABC\""}) == 0);
}

TEST_CASE("W2 finds a word with and without its hyphen", "[wording]") {
  const auto w2 = [](std::vector<std::string> list) { return findings(list_of(std::move(list)), "term-inconsistent").size(); };
  CHECK(w2({"Use the pre-defined list", "Keep the predefined order"}) == 1);
  CHECK(w2({"Send an e-mail", "Print the e-mail"}) == 0);
  CHECK(w2({"Re-sign the lease", "Accept staff who resign"}) == 0);
  CHECK(w2({"Keep records up to date", "Use up-to-date lists"}) == 0);
  CHECK(w2({"Manage key accounts", "Visit the key account"}) == 0);
}

TEST_CASE("W3 knows errors that are errors in every trade", "[wording]") {
  const auto w3 = [](const char* text) { return grade("known-error", text); };
  CHECK(w3("Collect feedbacks from guests") == "warning");
  CHECK(w3("Recieve goods") == "warning");
  CHECK(w3("Breakdown the job into steps") == "warning");
  CHECK(w3("Breakdown recovery of vehicles") == "");
  CHECK(w3("Setup procedures of the press") == "");
  CHECK(w3("Follow-up enquiries of guests") == "");
  CHECK(w3("Follow-up the enquiry") == "warning");
  CHECK(w3("Backup copies of the data") == "");
  CHECK(w3("Backup the data") == "warning");
  CHECK(w3("Send bank advices to customers") == "");
  CHECK(w3("Oil the the chain") == "warning");
  CHECK(w3("Repair what had had a fault") == "");
  CHECK(w3("Log in in the morning") == "");
  CHECK(w3("Visit Baden Baden") == "");
}

TEST_CASE("W8 wants one style of stops in a list", "[wording]") {
  const auto w8 = [](std::vector<std::string> list) { return findings(list_of(std::move(list)), "list-punctuation-mixed").size(); };
  CHECK(w8({"Cut bread.", "Slice ham", "Wash salad"}) == 1);
  CHECK(w8({"Cut bread", "Slice ham", "Wash salad."}) == 0);  // closes the cell
  CHECK(w8({"Cut bread", "Slice ham, cheese etc.", "Wash salad"}) == 0);
  CHECK(w8({"Call Oil Ltd.", "Slice ham", "Wash salad"}) == 0);
  CHECK(w8({"Cut bread.", "Slice ham.", "Wash salad."}) == 0);
  CHECK(w8({"Cut bread;", "Slice ham; and", "Wash salad."}) == 0);
}
