// SPDX-License-Identifier: Apache-2.0
// The shapes in which units are published, each with what a reader must make of it.
#include <catch2/catch.hpp>

#include "support/reading.hpp"

using uoc::test::outline;
using uoc::test::read_bytes;

namespace {

// A whole unit around a competency and an assessment.
std::string unit_with(const std::string& competency, const std::string& assessment) {
  return "Unit of Competency\n\nFunctional Area: Kennels\n\nTitle\tGroom double-coated dogs\nCode\t210345L3\n"
         "Range\tThis unit of competency is applicable to groomers. It involves grooming dogs.\nLevel\t3\nCredit\t4\n"
         "Competency\t" + competency + "\nAssessment Criteria\t" + assessment + "\nRemark\tNil\n";
}

const std::string kOutcomes = "The integrated outcome requirements of this unit of competency are: • Able to groom dogs";

}  // namespace

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

TEST_CASE("a run of text that lost its bullets and all its numbers") {
  const auto r = read_bytes(unit_with(
      "Performance Requirements Possess knowledge of coat types Describe coat types Familiar with brushes and rakes used in "
      "salons Know the safety rules for dryers Groom double-coated dogs Brush the undercoat from the skin outwards Check "
      "that the water runs clear Monitor the dog for signs of stress Groom dogs safely and professionally Keep the dog "
      "restrained at all times Report injuries to the owner and to the duty manager", kOutcomes));
  CHECK(outline(r.unit()) == R"(~1 knowledge: Possess knowledge of coat types
  - ~Describe coat types
  - ~Familiar with brushes and rakes used in salons
  - ~Know the safety rules for dryers
~2 application: Groom double-coated dogs
  - ~Brush the undercoat from the skin outwards
  - ~Check that the water runs clear
  - ~Monitor the dog for signs of stress
~3 outcome: Groom dogs safely and professionally
  - ~Keep the dog restrained at all times
  - ~Report injuries to the owner and to the duty manager
A: The integrated outcome requirements of this unit of competency are:
  - Able to groom dogs
)");
  CHECK(uoc::test::conservation_faults_of(r).empty());
}

TEST_CASE("one statement a line without bullets, some of them wrapped") {
  const auto r = read_bytes(R"(Title Weld steel plates in the flat position
Code 310021L2
Range This unit of competency is applicable to welders.
Level 2
Credit 3
Competency Performance Requirements
1. Possess knowledge of manual metal arc welding
Understand the electrode classes
Know the hazards of arc welding

2(a). Prepare plates
Clean plates with a wire brush before they are
tacked
Check the gap

2(b). Weld plates
Record electrode batches

Assessment
Criteria
The integrated outcome requirements of this unit of competency are:
Able to weld plates that pass the bend test
Able to record electrode batches
Remark
)");
  CHECK(outline(r.unit()) == R"(1 knowledge: Possess knowledge of manual metal arc welding
  - Understand the electrode classes
  - Know the hazards of arc welding
2(a) application: Prepare plates
  - Clean plates with a wire brush before they are tacked
  - Check the gap
2(b) application: Weld plates
  - Record electrode batches
A: The integrated outcome requirements of this unit of competency are:
  - Able to weld plates that pass the bend test
  - Able to record electrode batches
)");
  REQUIRE(r.unit().facts.broken.size() == 1);
  CHECK(r.unit().facts.broken[0].joined == "Assessment Criteria");
}

TEST_CASE("headings between bullets that lost their numbers") {
  const auto r = read_bytes(R"(Title Cut steel plates
Code 310022L2
Range For cutters.
Level 2
Credit 3
Competency Performance Requirements
1. Possess knowledge of cutting
• Know gases, e.g. Acetylene Plus

Gas
Cut plates
• Set the gas pressure
• Check the cut edge
Cut plates accurately
• Keep within the tolerance of the drawing
Assessment Criteria
The integrated outcome requirements of this unit of competency are:
• Able to cut plates
Remark None
)");
  CHECK(outline(r.unit()) == R"(1 knowledge: Possess knowledge of cutting
  - Know gases, e.g. Acetylene Plus Gas
~2 application: Cut plates
  - Set the gas pressure
  - Check the cut edge
~3 outcome: Cut plates accurately
  - Keep within the tolerance of the drawing
A: The integrated outcome requirements of this unit of competency are:
  - Able to cut plates
)");
}

TEST_CASE("capitals, abbreviations and numbers inside a statement are no beginnings") {
  const auto r = read_bytes(unit_with(
      "Performance Requirements 1. Possess knowledge of dogs Know the rules of the Animal Welfare Board, e.g. Chapter 3 of "
      "the Kennel Code Understand No. 5 combs and the A5 clipper 2. Groom dogs Record the weight in Form 2. Use the Furminator "
      "on the undercoat 3. Exhibit care Report bites to the Health Office", kOutcomes));
  CHECK(outline(r.unit()) == R"(1 knowledge: Possess knowledge of dogs
  - ~Know the rules of the Animal Welfare Board, e.g. Chapter 3 of the Kennel Code
  - ~Understand No. 5 combs and the A5 clipper
2 application: Groom dogs
  - ~Record the weight in Form 2.
  - ~Use the Furminator on the undercoat
3 outcome: Exhibit care
  - ~Report bites to the Health Office
A: The integrated outcome requirements of this unit of competency are:
  - Able to groom dogs
)");
}

TEST_CASE("a missing letter between printed ones is found") {
  const auto r = read_bytes(unit_with(
      "Performance Requirements 1. Possess knowledge of dogs Know breeds 2(a). Prepare dogs for grooming Check the coat "
      "Brush the coat Wash double-coated dogs Set the water temperature Rinse the coat 2(c). Dry dogs Set the dryer 3. Groom "
      "dogs with care Keep dogs calm", kOutcomes));
  const auto& e = r.unit().elements;
  REQUIRE(e.size() == 5);
  CHECK(e[2].number.value == "2(b)");
  CHECK(e[2].recovered);
  CHECK(e[2].heading.value == "Wash double-coated dogs");
  CHECK_FALSE(e[3].recovered);
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

TEST_CASE("feet of pages with the number in a cell of its own are no text") {
  const auto r = read_bytes("Unit of Competency\nTitle Clean kennels\nCode 315102L1\nRange This unit is for attendants.\nLevel 1\nCredit 2\nCompetency\n1. Know kennels\n"
                            "• Know detergents\n\nVersion 1.2                  - 12 -\n\f• Know disinfectants\nRemark\n\nVersion 1.2                  - 13 -\n");
  CHECK(outline(r.unit()) == "1 knowledge: Know kennels\n  - Know detergents\n  - Know disinfectants\nA: \n");
  CHECK(r.unit().remark.empty());
  CHECK(uoc::test::conservation_faults_of(r).empty());
}

TEST_CASE("two units in one document") {
  const std::string first = unit_with("Performance Requirements 1. Know dogs Know breeds", kOutcomes);
  const auto r = read_bytes(first + "\n" + first);
  REQUIRE(r.document.units.size() == 2);
  CHECK(outline(r.document.units[0]) == outline(r.document.units[1]));
  CHECK(r.document.units[1].span.begin > r.document.units[0].span.end);
  CHECK(uoc::test::conservation_faults_of(r).empty());
}

TEST_CASE("line ends and the byte-order mark change nothing") {
  const std::string plain = unit_with("Performance Requirements 1. Know dogs Know breeds Know coats", kOutcomes);
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

TEST_CASE("a numbered heading in Chinese is no page number") {
  const auto r = read_bytes("1. 名稱\t處理索償\n2. 編號\t105777L3\n4. 級別\t3\n6. 能力\t1. 保險知識\n\t• 了解條款\n\t2. 處理索償\n\t• 審核表格\n7. 評核指引\t\n\t• 能夠處理索償\n");
  CHECK(outline(r.unit()) == "1 none: 保險知識\n  - 了解條款\n2 none: 處理索償\n  - 審核表格\nA: \n  - 能夠處理索償\n");
  CHECK(uoc::test::conservation_faults_of(r).empty());
}

TEST_CASE("a book: its front matter is one warning, the standard and a chapter's area pass to the units below") {
  const auto unit = [](const std::string& code) {
    return "Unit of Competency\nTitle\tGroom dogs\nCode\t" + code + "\nRange\tThis unit of competency is applicable to groomers.\nLevel\t3\nCredit\t4\n"
           "Competency\t1. Know coats\n\t• Know double coats\nAssessment Criteria\t" + kOutcomes + "\nRemark\tNil\n\n";
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
                                 std::string("Competency\t1. Know coats\n\t• Know combs\nAssessment Criteria\t") + kOutcomes + "\n");
  CHECK(beside.unit().title.text.value == "Groom dogs");
  CHECK(beside.unit().code.text.value == "210345L3");
  CHECK(beside.unit().level.text.value == "3");
  CHECK(beside.unit().credit.text.value == "4 (for reference only)");
  CHECK(beside.unit().range.text.value == "The Level of care of a Credit union.");
  for (const auto* r : {&bulleted, &numbered, &beside}) CHECK(uoc::test::conservation_faults_of(*r).empty());
}

TEST_CASE("units whose titles are headings over their fields") {
  const auto fields = [](const std::string& code) {
    return "Code\t" + code + "\nLevel\t3\nCredit\t4 (for\nreference only)\nDetails\nPerformance Requirements\n1. Know coats\n• Know combs\nAssessment Criteria\n" + kOutcomes + "\nRemark\n";
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
                            "Assessment Criteria\n" + kOutcomes + "\n");
  CHECK(r.document.diagnostics.empty());
  CHECK(r.unit().level.text.value == "3");
  CHECK(outline(r.unit()).starts_with("1 knowledge: Know coats\n  - Know combs\n"));
  CHECK(uoc::test::conservation_faults_of(r).empty());
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

TEST_CASE("marks of statements: 1) below 1., 1.1 below 1., (c), the same bullet further right") {
  const auto competency = [](const std::string& text) { return outline(read_bytes(unit_with(text, kOutcomes)).unit()); };
  const std::string behind = "A: The integrated outcome requirements of this unit of competency are:\n  - Able to groom dogs\n";
  CHECK(competency("1. Know coats\n1) Know combs\n2) Know brushes\n2. Groom dogs\n1) Brush the coat") ==
        "1 knowledge: Know coats\n  - Know combs\n  - Know brushes\n2 application: Groom dogs\n  - Brush the coat\n" + behind);
  CHECK(competency("1. Know coats\n1.1 Know combs\n1.2 Know brushes\n2. Groom dogs\n2.1 Brush the coat") ==
        "1 knowledge: Know coats\n  - Know combs\n  - Know brushes\n2 application: Groom dogs\n  - Brush the coat\n" + behind);
  CHECK(competency("1. Know coats 1.1 Know combs 1.2 Know brushes") == "1 knowledge: Know coats\n  - Know combs\n  - Know brushes\n" + behind);
  CHECK(competency("1. Know coats\n(a) Know combs\n(b) Know brushes\n(c) Recognise mats") ==
        "1 knowledge: Know coats\n  - Know combs\n  - Know brushes\n  - Recognise mats\n" + behind);
  CHECK(competency("\n1 Know coats\n  - Know combs\n    - wide\n    - narrow\n  - Know brushes") ==
        "1 knowledge: Know coats\n  - Know combs\n    - wide\n    - narrow\n  - Know brushes\n" + behind);
}

TEST_CASE("running heads and feet of printed text are no part of a list") {
  std::string text = "Specification of Competency Standards of the Pet Care Industry\n" + unit_with("1. Know coats\n• Know combs\n@• Know brushes\n@• Know\n@shears\n2. Groom dogs\n• Brush the coat", kOutcomes);
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

TEST_CASE("a document in two languages holds two units of one code, each with its language") {
  const auto r = read_bytes(unit_with("1. Know coats\n• Know combs", kOutcomes) +
                            "\n能力單元\n名稱\t梳理狗隻\n編號\t210345L3\n應用範圍\t此能力單元適用於美容師。\n級別\t3\n學分\t4\n能力\t表現要求\n1. 認識狗毛\n• 認識梳子\n評核指引\t• 能夠梳理狗隻\n備註\t無\n");
  REQUIRE(r.document.units.size() == 2);
  CHECK(r.document.units[0].language == "en");
  CHECK(r.document.units[1].language == "zh");
  CHECK(read_bytes(unit_with("1. Know coats", kOutcomes)).unit().language.empty());
  const auto both = read_bytes("Title 名稱\t梳理狗隻\n編號 / Code\t210345L3\nLevel (級別)：3\n能力 Competency\t1. 認識狗毛\n");
  CHECK(both.unit().title.text.value == "梳理狗隻");
  CHECK(both.unit().code.text.value == "210345L3");
  CHECK(both.unit().level.text.value == "3");
  CHECK(uoc::test::conservation_faults_of(r).empty());
}
