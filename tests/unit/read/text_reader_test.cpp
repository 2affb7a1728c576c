// SPDX-License-Identifier: Apache-2.0
// Fields of a unit in the shapes in which units are published, each with what a reader must make of it.
#include <catch2/catch.hpp>

#include "support/reading.hpp"

using uoc::test::outline;
using uoc::test::read_bytes;
using uoc::test::unit_with;

TEST_CASE("a table of labels and values with numbered labels, wraps and sub-bullets") {
  const auto r = read_bytes(R"(Specification of Competency Standards of the Bakery Industry

                          Unit of Competency

Functional Area: Production

1. Title              Prepare laminated dough for
                      viennoiserie
2. Code               204117L3
3. Range              This unit of competency is applicable to bakers. It involves
                      weighing ingredients and folding butter into the dough.
4. Level              3
5. Credit             4 (for reference only)
6. Competency         Performance Requirements
                      6.1 Know laminated dough
                          ▪ Know the role of butter, flour and yeast
                          ▪ Know storage temperatures, e.g. for Danish
                            butter
                      6.2 Prepare dough
                          ▪ Weigh ingredients according to the recipe card
                          ▪ Fold butter into the dough:
                              – three single folds
                              – one book fold
                          ▪ Rest the dough between folds

                                           12

                          ▪ Roll out the dough to the thickness on the sheet
7. Assessment         The integrated outcome requirement of this unit of competency is:
   Criteria           (i)  Capable of laminating dough that meets the sheet; and
                      (ii) Capable of keeping batch records.
8. Remarks
)");
  REQUIRE(r.document.units.size() == 1);
  const auto& u = r.unit();
  CHECK(u.framework.text.value == "Specification of Competency Standards of the Bakery Industry");
  CHECK(u.title.text.value == "Prepare laminated dough for viennoiserie");
  CHECK(u.code.text.value == "204117L3");
  CHECK(u.level.text.value == "3");
  CHECK(u.credit.text.value == "4 (for reference only)");
  CHECK(u.remark.printed);
  CHECK(u.remark.empty());
  CHECK(outline(u) == R"(6.1 knowledge: Know laminated dough
  - Know the role of butter, flour and yeast
  - Know storage temperatures, e.g. for Danish butter
6.2 application: Prepare dough
  - Weigh ingredients according to the recipe card
  - Fold butter into the dough:
    - three single folds
    - one book fold
  - Rest the dough between folds
  - Roll out the dough to the thickness on the sheet
A: The integrated outcome requirement of this unit of competency is:
  - Capable of laminating dough that meets the sheet; and
  - Capable of keeping batch records.
)");
  CHECK(uoc::test::conservation_faults_of(r).empty());
}

TEST_CASE("labels of a table that slipped below or above their values") {
  const auto slipped = read_bytes(R"(Unit of Competency
 Title                   Clean kennels
 Code                    315102L1
 Range                   This unit is for attendants in
 Level                   clinics who clean kennels and
                         feed animals.
 Credit                  1
                         2 (for reference only)
 Competency              Performance Requirements
                         1. Know kennels
                         • Know detergents
)");
  CHECK(slipped.unit().range.text.value == "This unit is for attendants in clinics who clean kennels and feed animals.");
  CHECK(slipped.unit().level.text.value == "1");
  CHECK(slipped.unit().credit.text.value == "2 (for reference only)");
  const auto below = read_bytes(R"(Unit of Competency
 Title                   Clean kennels
                         315102L1
 Code
 Range                   This unit is for attendants.
 Level                   1
                         2
 Credit
 Competency              Performance Requirements
                         1. Know kennels
                         • Know detergents
)");
  CHECK(below.unit().code.text.value == "315102L1");
  CHECK(below.unit().level.text.value == "1");
  CHECK(below.unit().credit.text.value == "2");
  CHECK(uoc::test::conservation_faults_of(slipped).empty());
  CHECK(uoc::test::conservation_faults_of(below).empty());
}

TEST_CASE("line ends and the byte-order mark change nothing") {
  const std::string plain = unit_with("Performance Requirements 1. Know dogs Know breeds Know coats", uoc::test::kDogOutcomes);
  std::string dos = "\xEF\xBB\xBF";
  for (const char c : plain) dos += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const auto a = read_bytes(plain), b = read_bytes(dos);
  CHECK(uoc::model::same_content(a.unit(), b.unit()));
  CHECK(uoc::test::conservation_faults_of(b).empty());
}

TEST_CASE("a sentence that starts with a label's word is no label") {
  const auto r = read_bytes(R"(Title	Maintain noise records
Code	310044L2
Range	This unit of competency is applicable to wardens.
Level	2
Credit	3
Competency	Performance Requirements
1. Know noise
Level of noise at night
Credit notes of suppliers
Title deeds of the building
Range of meters in use
Assessment Criteria	The integrated outcome requirements of this unit of competency are: Able to keep records
Remark	-
)");
  CHECK(r.unit().level.text.value == "2");
  CHECK(r.unit().elements.at(0).criteria.size() == 4);
  CHECK(r.unit().facts.of(uoc::model::FieldName::level).size() == 1);
}

TEST_CASE("a second value of a field is kept and known to the rules") {
  const auto r = read_bytes("Title\tSort parcels\nCode\t100001L2\nRange\tFor sorters.\nLevel\t2\nLevel\t5\nCredit\t1\n"
                            "Competency\tPerformance Requirements 1. Know parcels Know labels\n"
                            "Assessment Criteria\tThe integrated outcome requirement of this unit of competency is: Able to sort\nRemark\t\n");
  CHECK(r.unit().level.text.value == "2");
  CHECK(r.unit().facts.of(uoc::model::FieldName::level).size() == 2);
  REQUIRE(r.unit().extras.size() == 1);
  CHECK(r.unit().extras[0].text.value == "5");
  CHECK(uoc::test::conservation_faults_of(r).empty());
}

TEST_CASE("text that is no unit is quoted, not dropped") {
  const auto r = read_bytes("Minutes of the canteen committee\n\nWe met on Monday and agreed on the menu.\n");
  CHECK(r.document.units.empty());
  REQUIRE(r.document.diagnostics.size() == 1);
  CHECK(r.document.diagnostics[0].rule->id == "unit-unreadable");
  CHECK(r.document.diagnostics[0].message.find("Minutes of the canteen committee") != std::string::npos);
  CHECK(uoc::test::conservation_faults_of(r).empty());
}

TEST_CASE("a label below its neighbour's value is noted") {
  const auto r = read_bytes("Title\tSort parcels\nCode\t100001L2\nRange\tFor sorters.\nLevel\t3 (for reference only)\nCredit\t\n"
                            "Competency\tPerformance Requirements 1. Know parcels Know labels\nAssessment Criteria\tBe able to: sort parcels\n");
  REQUIRE(r.unit().facts.shifts.size() == 1);
  CHECK(r.unit().facts.shifts[0].field == uoc::model::FieldName::level);
  CHECK(r.unit().assessment.intro.value == "Be able to:");
}

TEST_CASE("a code or a level of the wrong shape is still the value of its label") {
  const auto r = read_bytes("Title Sort parcels\nCode ../../etc/x\nRange For sorters.\nLevel 4-5\nCredit 2.5\n"
                            "Competency Performance Requirements\n1. Know parcels\n• Know labels\nRemark Nil\n");
  CHECK(r.unit().code.text.value == "../../etc/x");
  CHECK(r.unit().level.text.value == "4-5");
  CHECK(r.unit().credit.text.value == "2.5");
}

TEST_CASE("labels behind bullets, behind bare numbers, beside each other") {
  const auto bulleted = read_bytes("- Title: Groom dogs\n- Code: 210345L3\n- Level: 3\n- Credit: 4\nPerformance Requirements\n1. Know coats\n- Level: the length of a coat\n"
                                   "- Know combs\nAssessment Criteria\n- Able to groom dogs\n");
  CHECK(bulleted.unit().title.text.value == "Groom dogs");
  CHECK(bulleted.unit().level.text.value == "3");
  CHECK(outline(bulleted.unit()) == "1 knowledge: Know coats\n  - Level: the length of a coat\n  - Know combs\nA: \n  - Able to groom dogs\n");
  const auto numbered = read_bytes("1 Title\tGroom dogs\n2 Code\t210345L3\n3 Level\t3\n4 Competency\t1. Know coats\n\t• Know combs\n5 Assessment Criteria\t• Able to groom dogs\n6 Remark\n");
  CHECK(numbered.unit().remark.printed);
  CHECK(numbered.unit().remark.empty());
  CHECK(outline(numbered.unit()) == "1 knowledge: Know coats\n  - Know combs\nA: \n  - Able to groom dogs\n");
  const auto beside = read_bytes("Title: Groom dogs Code: 210345L3\nLevel 3 Credit 4 (for reference only)\nRange\tThe Level of care of a Credit union.\n" +
                                 std::string("Competency\t1. Know coats\n\t• Know combs\nAssessment Criteria\t") + uoc::test::kDogOutcomes + "\n");
  CHECK(beside.unit().title.text.value == "Groom dogs");
  CHECK(beside.unit().code.text.value == "210345L3");
  CHECK(beside.unit().level.text.value == "3");
  CHECK(beside.unit().credit.text.value == "4 (for reference only)");
  CHECK(beside.unit().range.text.value == "The Level of care of a Credit union.");
  for (const auto* r : {&bulleted, &numbered, &beside}) CHECK(uoc::test::conservation_faults_of(*r).empty());
}

TEST_CASE("all labels first and then all values: types tell the values apart") {
  const std::string values = "Groom dogs\n210345L3\nThis unit of competency is applicable to groomers. It involves\ngrooming dogs.\n3\n4 (for reference only)\n"
                             "Performance Requirements\n1. Know coats\n• Know combs\n○ wide\n○ narrow\nThe integrated outcome requirement of this unit of competency is:\n• Able to groom dogs.\nNil\n";
  for (const bool numbered : {false, true}) {
    std::string labels;
    int n = 0;
    for (const char* label : {"Title", "Code", "Range", "Level", "Credit", "Competency", "Assessment Criteria", "Remark"})
      labels += (numbered ? std::to_string(++n) + ". " : "") + label + "\n";
    for (const std::string& between : {std::string("\n"), std::string("\n\n")}) {
      std::string text = values;
      for (std::size_t at = text.find("\n"); at != std::string::npos; at = text.find("\n", at + between.size())) text.replace(at, 1, between);
      const auto r = read_bytes(labels + text);
      CHECK(r.unit().title.text.value == "Groom dogs");
      CHECK(r.unit().code.text.value == "210345L3");
      CHECK(r.unit().range.text.value == "This unit of competency is applicable to groomers. It involves grooming dogs.");
      CHECK(r.unit().level.text.value == "3");
      CHECK(r.unit().credit.text.value == "4 (for reference only)");
      CHECK(r.unit().remark.text.value == "Nil");
      CHECK(outline(r.unit()) == "1 knowledge: Know coats\n  - Know combs\n    - wide\n    - narrow\n"
                                 "A: The integrated outcome requirement of this unit of competency is:\n  - Able to groom dogs.\n");
      REQUIRE(r.document.diagnostics.size() == 1);
      CHECK(r.document.diagnostics[0].message == "these labels stand before all their values, which were told apart by what they say");
      CHECK(uoc::test::conservation_faults_of(r).empty());
    }
  }
}
