// SPDX-License-Identifier: Apache-2.0
// Lists in the shapes in which units are published: bullets, numbers and line breaks kept, damaged or lost.
#include <catch2/catch.hpp>

#include "support/reading.hpp"

using uoc::test::outline;
using uoc::test::read_bytes;
using uoc::test::unit_with;

TEST_CASE("a run of text that lost its bullets and all its numbers") {
  const auto r = read_bytes(unit_with(
      "Performance Requirements Possess knowledge of coat types Describe coat types Familiar with brushes and rakes used in "
      "salons Know the safety rules for dryers Groom double-coated dogs Brush the undercoat from the skin outwards Check "
      "that the water runs clear Monitor the dog for signs of stress Groom dogs safely and professionally Keep the dog "
      "restrained at all times Report injuries to the owner and to the duty manager", uoc::test::kDogOutcomes));
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
      "on the undercoat 3. Exhibit care Report bites to the Health Office", uoc::test::kDogOutcomes));
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
      "dogs with care Keep dogs calm", uoc::test::kDogOutcomes));
  const auto& e = r.unit().elements;
  REQUIRE(e.size() == 5);
  CHECK(e[2].number.value == "2(b)");
  CHECK(e[2].recovered);
  CHECK(e[2].heading.value == "Wash double-coated dogs");
  CHECK_FALSE(e[3].recovered);
}

TEST_CASE("a numbered heading in Chinese is no page number") {
  const auto r = read_bytes("1. 名稱\t處理索償\n2. 編號\t105777L3\n4. 級別\t3\n6. 能力\t1. 保險知識\n\t• 了解條款\n\t2. 處理索償\n\t• 審核表格\n7. 評核指引\t\n\t• 能夠處理索償\n");
  CHECK(outline(r.unit()) == "1 none: 保險知識\n  - 了解條款\n2 none: 處理索償\n  - 審核表格\nA: \n  - 能夠處理索償\n");
  CHECK(uoc::test::conservation_faults_of(r).empty());
}

TEST_CASE("marks of statements: 1) below 1., 1.1 below 1., (c), the same bullet further right") {
  const auto competency = [](const std::string& text) { return outline(read_bytes(unit_with(text, uoc::test::kDogOutcomes)).unit()); };
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

TEST_CASE("a line wrapped before a name is no heading, whatever is longer elsewhere") {
  const auto r = read_bytes(
      "Title: Groom double-coated dogs\nCode: 210345L3\n"
      "Range: This unit of competency is applicable to groomers in shops and in\nkennels. It involves washing, drying and combing dogs with a thick coat of\n"
      "hair.\nLevel: 3\nCredit: 4\nPerformance Requirements\n1. Know coats\n"
      "– Comprehend the file formats that are exchanged among Gerber, Lectra\nModaris and other programs\n"
      "– Comprehend the stripping of undercoats of northern dogs in spring and\nautumn\n"
      "– Comprehend ringworm\n2(a). Wash the dog\n"
      "– Rinse the coat from the neck to the tail until the water that runs off\nis clear\n– Dry the ears\n"
      "Assessment Criteria\nThe integrated outcome requirements of this unit of competency are:\n– Able to groom dogs\n"
      "Remark: Learners are presumed to be at ease with dogs of any size, also with those that bite\n");
  CHECK(outline(r.unit()) ==
        "1 knowledge: Know coats\n"
        "  - Comprehend the file formats that are exchanged among Gerber, Lectra Modaris and other programs\n"
        "  - Comprehend the stripping of undercoats of northern dogs in spring and autumn\n"
        "  - Comprehend ringworm\n"
        "2(a) application: Wash the dog\n"
        "  - Rinse the coat from the neck to the tail until the water that runs off is clear\n"
        "  - Dry the ears\n"
        "A: The integrated outcome requirements of this unit of competency are:\n"
        "  - Able to groom dogs\n");
}

TEST_CASE("nouns on lines of their own between bullets are headings where the numbers leave room for them") {
  const auto r = read_bytes(unit_with("1. Knowledge of coats\n• Kinds of coats\n• Guidelines of the Kennel\nClub\n\n"
                                      "Preparation of tools\n• Oil the clipper\n• Sort brushes\n\n"
                                      "2.2 Grooming\n• Comb the dog\n• Clip the claws\n\nConduct\n• Speak calmly\n• Never hit a dog",
                                      uoc::test::kDogOutcomes));
  CHECK(outline(r.unit()) ==
        "1 knowledge: Knowledge of coats\n  - Kinds of coats\n  - Guidelines of the Kennel Club\n"
        "~2.1 none: Preparation of tools\n  - Oil the clipper\n  - Sort brushes\n"
        "2.2 none: Grooming\n  - Comb the dog\n  - Clip the claws\n"
        "~2.3 application: Conduct\n  - Speak calmly\n  - Never hit a dog\n"
        "A: The integrated outcome requirements of this unit of competency are:\n  - Able to groom dogs\n");
}
