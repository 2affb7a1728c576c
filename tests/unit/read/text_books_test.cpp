// SPDX-License-Identifier: Apache-2.0
// Documents with several units, running heads and feet, and two languages.
#include <catch2/catch.hpp>

#include "support/reading.hpp"

using uoc::test::outline;
using uoc::test::read_bytes;
using uoc::test::unit_with;

TEST_CASE("feet of pages with the number in a cell of its own are no text") {
  const auto r = read_bytes("Unit of Competency\nTitle Clean kennels\nCode 315102L1\nRange This unit is for attendants.\nLevel 1\nCredit 2\nCompetency\n1. Know kennels\n"
                            "• Know detergents\n\nVersion 1.2                  - 12 -\n\f• Know disinfectants\nRemark\n\nVersion 1.2                  - 13 -\n");
  CHECK(outline(r.unit()) == "1 knowledge: Know kennels\n  - Know detergents\n  - Know disinfectants\nA: \n");
  CHECK(r.unit().remark.empty());
  CHECK(uoc::test::conservation_faults_of(r).empty());
}

TEST_CASE("two units in one document") {
  const std::string first = unit_with("Performance Requirements 1. Know dogs Know breeds", uoc::test::kDogOutcomes);
  const auto r = read_bytes(first + "\n" + first);
  REQUIRE(r.document.units.size() == 2);
  CHECK(outline(r.document.units[0]) == outline(r.document.units[1]));
  CHECK(r.document.units[1].span.begin > r.document.units[0].span.end);
  CHECK(uoc::test::conservation_faults_of(r).empty());
}

TEST_CASE("a book: its front matter is one warning, the standard and a chapter's area pass to the units below") {
  const auto unit = [](const std::string& code) {
    return "Unit of Competency\nTitle\tGroom dogs\nCode\t" + code + "\nRange\tThis unit of competency is applicable to groomers.\nLevel\t3\nCredit\t4\n"
           "Competency\t1. Know coats\n\t• Know double coats\nAssessment Criteria\t" + uoc::test::kDogOutcomes + "\nRemark\tNil\n\n";
  };
  const auto r = read_bytes("Specification of Competency Standards of the Pet Care Industry\nFirst edition\nContents\n210345L3 Groom dogs\n210346L3 Groom dogs\n\n"
                            "Functional Area: Kennels\n" + unit("210345L3") + unit("210346L3") + "Functional Area: Shops\n" + unit("210347L3"));
  REQUIRE(r.document.units.size() == 3);
  REQUIRE(r.document.diagnostics.size() == 1);
  CHECK(r.document.diagnostics[0].severity == uoc::diag::Severity::warning);
  CHECK(r.document.diagnostics[0].message == "4 lines belong to no unit, from `First edition`; 2 of them name units without saying more");
  for (const auto& u : r.document.units) CHECK(u.framework.text.value == "Specification of Competency Standards of the Pet Care Industry");
  CHECK_FALSE(r.document.units[0].framework.inherited);
  CHECK(r.document.units[1].framework.inherited);
  CHECK(r.document.units[1].functional_area.text.value == "Kennels");
  CHECK(r.document.units[1].functional_area.inherited);
  CHECK(r.document.units[2].functional_area.text.value == "Shops");
  CHECK(uoc::test::conservation_faults_of(r).empty());
}

TEST_CASE("units whose titles are headings over their fields") {
  const auto fields = [](const std::string& code) {
    return "Code\t" + code + "\nLevel\t3\nCredit\t4 (for\nreference only)\nDetails\nPerformance Requirements\n1. Know coats\n• Know combs\nAssessment Criteria\n" + uoc::test::kDogOutcomes + "\nRemark\n";
  };
  const auto r = read_bytes("Unit 1: Groom dogs\n" + fields("210345L3") + "Groom cats (210346L3)\n" + fields("210346L3"));
  REQUIRE(r.document.units.size() == 2);
  CHECK(r.document.units[0].title.text.value == "Groom dogs");
  CHECK(r.document.units[1].title.text.value == "Groom cats");
  CHECK(r.document.units[1].remark.empty());
  CHECK(r.document.units[0].credit.text.value == "4 (for reference only)");
  REQUIRE(r.document.diagnostics.size() == 4);
  CHECK(r.document.diagnostics[0].message == "`Groom dogs` stands above the fields without a label and was taken for the title");
  CHECK(r.document.diagnostics[1].message == "`Details` stands between two fields and belongs to none");
  CHECK(uoc::test::conservation_faults_of(r).empty());
}

TEST_CASE("headings and heads of tables that say what the fields say are no findings") {
  const auto r = read_bytes("210345L3 – Groom dogs\nField\tDetails\nTitle\tGroom dogs\nCode\t210345L3\nLevel\t3\nGroom dogs\nCompetency\nNo.\tRequirement\n1. Know coats\n• Know combs\n"
                            "Assessment Criteria\n" + uoc::test::kDogOutcomes + "\n");
  CHECK(r.document.diagnostics.empty());
  CHECK(r.unit().level.text.value == "3");
  CHECK(outline(r.unit()).starts_with("1 knowledge: Know coats\n  - Know combs\n"));
  CHECK(uoc::test::conservation_faults_of(r).empty());
}

TEST_CASE("running heads and feet of printed text are no part of a list") {
  std::string text = "Specification of Competency Standards of the Pet Care Industry\n" + unit_with("1. Know coats\n• Know combs\n@• Know brushes\n@• Know\n@shears\n2. Groom dogs\n• Brush the coat", uoc::test::kDogOutcomes);
  int page = 0;
  for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@')) {
    const std::string n = std::to_string(++page);
    text.replace(at, 1, "Units of the pet trade      " + n + "\nGrooming\n\fSpecification of Competency Standards of the Pet Care Industry\n");
  }
  const auto r = read_bytes(text);
  REQUIRE(r.document.units.size() == 1);
  CHECK(outline(r.unit()).starts_with("1 knowledge: Know coats\n  - Know combs\n  - Know brushes"));
  CHECK(outline(r.unit()).find("pet trade") == std::string::npos);
  CHECK(uoc::test::conservation_faults_of(r).empty());
}

TEST_CASE("a remark that many units end with is no foot of their pages") {
  for (const std::string label : {"8. Remark", "8) Remark", "Remark"}) {
    INFO(label);
    std::string text;
    for (int i = 0; i < 5; ++i)
      text += "1. Title\tGroom dogs " + std::to_string(i) + "\n2. Code\t21034" + std::to_string(i) + "L3\n3. Range\tFor groomers.\n4. Level\t3\n5. Credit\t2\n6. Competency\t1. Know coats\n• Describe the coat\n" + label +
              "\tThis unit of competency is also applicable to groomers of cats\nand of rabbits.\n\f";
    const auto r = read_bytes(text);
    REQUIRE(r.document.units.size() == 5);
    for (const auto& unit : r.document.units) CHECK(unit.remark.text.value == "This unit of competency is also applicable to groomers of cats and of rabbits.");
  }
}

TEST_CASE("a document in two languages holds two units of one code, each with its language") {
  const auto r = read_bytes(unit_with("1. Know coats\n• Know combs", uoc::test::kDogOutcomes) +
                            "\n能力單元\n名稱\t梳理狗隻\n編號\t210345L3\n應用範圍\t此能力單元適用於美容師。\n級別\t3\n學分\t4\n能力\t表現要求\n1. 認識狗毛\n• 認識梳子\n評核指引\t• 能夠梳理狗隻\n備註\t無\n");
  REQUIRE(r.document.units.size() == 2);
  CHECK(r.document.units[0].language == "en");
  CHECK(r.document.units[1].language == "zh");
  CHECK(read_bytes(unit_with("1. Know coats", uoc::test::kDogOutcomes)).unit().language.empty());
  const auto both = read_bytes("Title 名稱\t梳理狗隻\n編號 / Code\t210345L3\nLevel (級別)：3\n能力 Competency\t1. 認識狗毛\n");
  CHECK(both.unit().title.text.value == "梳理狗隻");
  CHECK(both.unit().code.text.value == "210345L3");
  CHECK(both.unit().level.text.value == "3");
  CHECK(uoc::test::conservation_faults_of(r).empty());
}
