// SPDX-License-Identifier: Apache-2.0
// Sentences of many trades, with and without planted faults, under the rules on titles and language (T1-T3, W4-W13).
#include <catch2/catch.hpp>

#include "lint/run.hpp"
#include "support/units.hpp"

using namespace uoc;
using model::Part;

namespace {

std::size_t findings(const model::Unit& unit, std::string_view rule) {
  model::Standard standard;
  standard.profile = &tests::hkqf();
  standard.units = {unit};
  const base::SourceSet sources;
  std::size_t count = 0;
  for (const auto& d : lint::run({&standard}, sources, tests::lexicon(), {}).diagnostics) count += d.rule->id == rule;
  return count;
}

model::Unit unit_of(std::vector<std::string> criteria) {
  model::Unit unit;
  unit.title = tests::field("Run a workshop");
  unit.elements.push_back(tests::element("2", Part::application, "Run the workshop", std::move(criteria)));
  return unit;
}

void check_all(std::string_view rule, const std::vector<std::string>& bad, const std::vector<std::string>& good) {
  for (const auto& text : bad) {
    INFO(rule << " fires: " << text);
    CHECK(findings(unit_of({text}), rule) == 1);
  }
  for (const auto& text : good) {
    INFO(rule << " is silent: " << text);
    CHECK(findings(unit_of({text}), rule) == 0);
  }
}

std::size_t title_findings(std::string_view rule, std::string title, std::vector<std::string> criteria = {}) {
  model::Unit unit = unit_of(std::move(criteria));
  unit.title = tests::field(std::move(title));
  return findings(unit, rule);
}

}  // namespace

TEST_CASE("T1 speaks of titles that certainly open with no verb", "[language]") {
  for (const char* bad : {"Application of labels", "Knowledge of tariffs", "Managing warehouses", "The cleaning of pools", "Effective use of scaffolds",
                          "Customer service in spas", "Provision of first aid", "Handles complaints", "Familiar with hoists"}) {
    INFO(bad);
    CHECK(title_findings("title-form", bad) == 1);
  }
  for (const char* good : {"Apply labels", "Service lifts", "Carry out a stock count", "Fettle castings", "Proof dough", "Upsell desserts", "Debrief crews",
                           "Barcode parcels", "Safely lift patients", "Assist in the cleaning of pools", "Timetable lessons", "處理投訴", "Log in visitors",
                           "Clean ovens", "Dry timber", "Open and close a shop", "Able to weld", "Understand tariffs", "Interface with suppliers"}) {
    INFO(good);
    CHECK(title_findings("title-form", good) == 0);
  }
}

TEST_CASE("T3 wants one case in a title and no stop", "[language]") {
  CHECK(title_findings("title-case", "Help staff to Carry out checks", {"Carry a torch and carry out checks"}) == 1);
  CHECK(title_findings("title-case", "Help staff to carry out checks.") == 1);
  CHECK(title_findings("title-case", "Bake rolls,") == 1);
  CHECK(title_findings("title-case", "Serve \"tea") == 1);
  CHECK(title_findings("title-case", "Help staff to Carry out checks") == 0);  // nothing shows that it is no name
  CHECK(title_findings("title-case", "Serve Chinese tea", {"Pour tea"}) == 0);
  CHECK(title_findings("title-case", "Operate RFID gates", {"Open gates"}) == 0);
  CHECK(title_findings("title-case", "Bake Bread Rolls", {"Bake bread rolls"}) == 0);
  CHECK(title_findings("title-case", "Pack tea, coffee etc.") == 0);
  CHECK(title_findings("title-case", "Audit Wong & Co.") == 0);
  CHECK(title_findings("title-case", "Cook rice (Rice of all kinds)", {"Wash rice"}) == 0);
}

TEST_CASE("T2 counts characters", "[language]") {
  CHECK(title_findings("title-length", "Sort " + std::string(96, 'x')) == 1);
  CHECK(title_findings("title-length", "Sort " + std::string(95, 'x')) == 0);
  model::Profile strict = tests::hkqf();
  strict.title_limit = 20;
  model::Standard standard;
  standard.profile = &strict;
  standard.units = {unit_of({}), unit_of({})};
  standard.units[1].title = tests::field("Run a workshop on weekends");
  const base::SourceSet sources;
  std::vector<std::string> found;
  for (const auto& d : lint::run({&standard}, sources, tests::lexicon(), {}).diagnostics)
    if (d.rule->id == "title-length") found.push_back(std::string(diag::name(d.severity)) + ": " + d.message);
  CHECK(found == std::vector<std::string>{"warning: the title has 26 characters; the profile allows 20"});
}

TEST_CASE("W4 finds three patterns of number", "[language]") {
  check_all("agreement",
            {"Check that the result are filed", "Ensure intended customer experience are created", "See that each container are sealed",
             "Keep a records of visits", "Write a new chapters for the guide", "Serve guests, visitors and tourist", "Inform wholesalers and retailer of the price",
             "Advise life insurers and insurance broker", "Explain that the boiler are hot"},
            {"Check that the results are filed", "Check that staff are trained", "Check what data are missing", "Ensure that oil and water are drained",
             "Ensure that a number of samples are kept", "Check that the quality of goods are recorded", "Act as if the tank were full", "Keep a series of samples",
             "Wear a sports jacket", "Explain how a machine works", "Note when a guest arrives", "Book a customs officer", "Read a patient's notes",
             "Serve guests and staff", "Order bricks, tiles and timber", "Meet suppliers and the contractor", "Meet contractors and their agent",
             "Train drivers and dispatch staff", "List what items there are", "Name the aircraft that are parked", "See that 5 per cent are set aside",
             "Know who the police are", "Tell how many people are inside", "Deal with a loss of goods", "Use a lens", "Apply a basis of pricing",
             "Call a bus", "Draw up a claims form", "Assist the elderly who are ill", "Check whether the disabled are seated", "Check that all equipment are clean",
             "Work with painters and a plumber", "Explain what the rights of a worker are", "Inform cooks and waiter staff", "Lead a sales team"});
}

TEST_CASE("W5 knows set phrases that are wrong wherever they stand", "[language]") {
  check_all("fixed-phrase",
            {"Visit clients on regular basis", "Answer letters in timely manner", "Comply to the code", "Discuss about the fee", "Cater guests' needs",
             "Familiarize the market", "Familiarise with the menu", "Revise cover on need basis", "Explain in accordance to the law", "In safe manner, lift the load", "Bill on hourly basis"},
            {"Visit clients on a regular basis", "Answer letters in a timely manner", "Comply with the code", "Discuss the fee", "Cater for guests' needs",
             "Familiarise oneself with the market", "Familiarise new staff with the menu", "Cater a wedding", "Plan the catering", "Explain on what basis fees rest",
             "Target youth", "Work in this way", "Work in any manner", "Explain in what way fees rise", "Report on basis of facts", "Place goods in driveway", "Walk in half-way", "Work in one way", "Price on regular, basis rates", "Keep records on risk", "Use long-term care in long term homes", "Explain the word \"on daily basis\"",
             "Carry out spot checks in spot markets", "Write familiarisation notes"});
}

TEST_CASE("W6 wants a plural in the unit and a noun that can be counted", "[language]") {
  const auto w6 = [](std::vector<std::string> list) { return findings(unit_of(std::move(list)), "bare-singular"); };
  CHECK(w6({"Service pump", "List pumps by make"}) == 1);
  CHECK(w6({"Plan sales campaign to win guests", "Compare campaigns"}) == 1);
  CHECK(w6({"Set heavy shelf in place", "Dust shelves"}) == 1);
  CHECK(w6({"Service the pump", "List pumps by make"}) == 0);
  CHECK(w6({"Service pump", "List makes"}) == 0);
  CHECK(w6({"Service pump seals", "List pumps"}) == 0);
  CHECK(w6({"Service pump and motor", "List pumps and motors"}) == 0);
  CHECK(w6({"Assess risk", "List risks"}) == 0);
  CHECK(w6({"Pay by invoice", "Sort invoices"}) == 0);
  CHECK(w6({"Check each invoice", "Sort invoices"}) == 0);
  CHECK(w6({"Check supplier's invoice", "Sort invoices"}) == 0);
  CHECK(w6({"Tighten valve 3", "Sort valves"}) == 0);
  CHECK(w6({"Open valve (inlet)", "Sort valves"}) == 0);
}

TEST_CASE("W7 wants both dialects in one unit", "[language]") {
  const auto w7 = [](std::vector<std::string> list) { return findings(unit_of(std::move(list)), "dialect-mixed"); };
  CHECK(w7({"Note the color", "Explain behaviour"}) == 1);
  CHECK(w7({"Analyze the catalogue"}) == 1);
  CHECK(w7({"Label the fiber", "Weave fibre"}) == 1);
  CHECK(w7({"Note the colour", "Explain behaviour"}) == 0);
  CHECK(w7({"Note the color", "Explain behavior"}) == 0);
  CHECK(w7({"Organize colours"}) == 0);
  CHECK(w7({"Load the program", "Note the colour"}) == 0);
  CHECK(w7({"Read the water meter", "Cut one metre"}) == 0);
  CHECK(w7({"Note the colour", "Visit the Labor Museum"}) == 0);
  CHECK(w7({"Note the colour", "Press \"Cancel\" or \"color\""}) == 0);
  CHECK(w7({"Practise the drill", "Note the labour law"}) == 0);
}

TEST_CASE("W9 speaks of slashes that leave the evidence open", "[language]") {
  check_all("or-ambiguity", {"Replace the rim and/or the tube", "Inform staff/visitors", "Check knowledge / skill of staff", "Serve starters/desserts"},
            {"Replace the rim or the tube", "Record pass/fail", "Ask for his/her name", "Drive at 50 km/h", "Pump litres/minute", "Open an L/C", "Follow ISO/IEC 17025",
             "Set the switch to on/off/auto", "Fill in 12/2026", "Press \"save/close\"", "Use the TCP/IP stack", "Declare import/export goods", "See www.example.org/help"});
}

TEST_CASE("W10 spares those who mean one sex, and names", "[language]") {
  check_all("gendered-language", {"Train salesmen", "Plan manpower", "Ask a guest for his name", "Elect a chairman", "Let the client help himself", "Count man-hours"},
            {"Train sales staff", "Ask a guest for his or her name", "Ask a guest for her or his name", "Report to the Chairman", "Report to the foreman",
             "Check workmanship", "Dress a male patient in his gown", "Trim a beard to his wish", "Press \"salesman\"", "Check the manhole", "Use a manual", "Let each guest choose their seat"});
}

TEST_CASE("W11 knows phrases that say a thing twice", "[language]") {
  check_all("plain-words", {"Check each and every seal", "Keep no fewer than two", "Stop due to the fact that it leaks", "Repeat again the test", "In the event that it leaks, stop"},
            {"Check every seal", "Stop prior to the test", "State the terms and conditions", "Take part in order to learn", "Explain \"each and every\"",
             "Sort each, and every box", "Act in the event of fire", "Make good use of time", "Repeat the test again", "Note the fact that it leaks"});
}

TEST_CASE("W12 knows laws by their titles", "[language]") {
  check_all("law-title",
            {"Apply the Personal Data Privacy Ordinance", "Comply with Trade Description Ordinance", "Obey the Employment Ordinance (Cap. 75)",
             "Follow the Occupational Safety & Health Ordinance", "Apply the Residential Care Homes (Elderly Person) Ordinance", "State the Food Safety Ordinance and the Building Ordinance"},
            {"Apply the Personal Data (Privacy) Ordinance", "Apply the Employment Ordinance (Cap. 57)", "Apply the Employees Compensation Ordinance",
             "Apply the Marine Insurance Ordinance (Cap. 329)", "Apply the Midwives Registration Ordinance", "Apply the Ordinance", "Follow the ordinance",
             "Comply with the Sale of Goods Ordinance and the Theft Ordinance", "Apply the Fire Safety (Industrial Buildings) Ordinance", "Explain the Hong Kong Theft Ordinance",
             "Apply the Land Survey Ordinance", "Know the \"Personal Data Privacy Ordinance\""});
}

TEST_CASE("W13 speaks of units that are departments", "[language]") {
  check_all("reserved-term", {"Coordinate amongst units", "Liaise with responsible units", "Share results between different units", "Communicate among relevant units to agree dates"},
            {"Coordinate amongst business units", "Convert between units of length", "Leave a gap between units", "Inspect all units", "Share the key among units of the block",
             "Compare units sold", "Coordinate among unit heads", "Liaise with other units of the group", "Transfer blood units", "Lift drive units"});
}

TEST_CASE("no rule on language speaks on text in another language", "[language]") {
  model::Unit unit = unit_of({"量度壓力/溫度", "遵守安全條例，記錄結果。"});
  unit.language = "zh-Hant";
  unit.title = tests::field("檢查鍋爐。");
  for (const char* rule : {"title-form", "title-case", "agreement", "fixed-phrase", "bare-singular", "dialect-mixed", "or-ambiguity", "gendered-language",
                           "plain-words", "law-title", "reserved-term"})
    CHECK(findings(unit, rule) == 0);
}

TEST_CASE("a fix touches only the words that change", "[language]") {
  base::SourceSet sources;
  const auto edits = [&](std::string text) {
    model::Unit unit = unit_of({text});
    unit.elements[0].criteria[0].text.span = {sources.add("unit.txt", text), 0, static_cast<std::uint32_t>(text.size())};
    model::Standard standard;
    standard.profile = &tests::hkqf();
    standard.units = {unit};
    std::string out;
    for (const auto& d : lint::run({&standard}, sources, tests::lexicon(), {}).diagnostics)
      if (d.fix && (d.rule->id == "fixed-phrase" || d.rule->id == "law-title" || d.rule->id == "plain-words"))
        for (const auto& edit : d.fix->edits) out += "[" + std::string(sources.text(edit.span)) + "|" + edit.text + (d.fix->safe ? "|safe]" : "]");
    return out;
  };
  CHECK(edits("Visit clients on regular basis") == "[|a |safe]");
  CHECK(edits("Comply to the code") == "[to|with]");
  CHECK(edits("Discuss about the fee") == "[ about|]");
  CHECK(edits("Apply the Personal Data Privacy Ordinance") == "[Privacy|(Privacy)]");
  CHECK(edits("Check each and every seal") == "[ and every|]");
}
