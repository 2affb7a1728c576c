// SPDX-License-Identifier: Apache-2.0
// Tables as `pdftotext -layout` prints them: labels left, values right, and the labels not always beside the start of their values.
#include <catch2/catch.hpp>

#include "support/reading.hpp"

using namespace uoc;
using uoc::test::read_bytes;

namespace {

std::vector<std::string> texts(const std::vector<model::Criterion>& of) {
  std::vector<std::string> out;
  for (const auto& criterion : of) out.push_back(criterion.text.value);
  return out;
}

using Texts = std::vector<std::string>;

const std::string kHead = "Title        Trim hedges\nCode         105771L3\nRange        For gardeners.\nLevel        3\nCredit       2\n";

}  // namespace

TEST_CASE("labels broken over two lines, the value beside both", "[tables]") {
  for (const std::string label : {"Assessment     ", "7.Assessment   "})
    for (const std::string rest : {"Criteria       ", "guidelines     ", "Criteria:      "}) {
      INFO(label << rest);
      const auto r = read_bytes(kHead + "Competency   Performance Requirements\n             1. Know hedges\n             - Know yew\n" + label +
                                "The integrated outcome requirements of this unit of competency are:\n" + rest + "- Able to trim hedges\n               - Able to clear the ground\nRemark         Nil\n");
      REQUIRE(r.document.units.size() == 1);
      CHECK(texts(r.unit().elements.at(0).criteria) == Texts{"Know yew"});
      CHECK(r.unit().assessment.intro.value == "The integrated outcome requirements of this unit of competency are:");
      CHECK(texts(r.unit().assessment.criteria) == Texts{"Able to trim hedges", "Able to clear the ground"});
      CHECK(test::conservation_faults_of(r) == "");
    }
}

TEST_CASE("a sentence that goes on with the second word of a label is no label", "[tables]") {
  const auto r = read_bytes("Title\tTrim hedges\nCode\t105771L3\nRange\tFor the work of gardeners and its Assessment\nguidelines of the town apply.\nLevel\t3\nCompetency\t1. Know hedges\n• Know yew\n");
  CHECK(r.unit().range.text.value == "For the work of gardeners and its Assessment guidelines of the town apply.");
}

TEST_CASE("labels in the middle of their cells", "[tables]") {
  const auto r = read_bytes(
      "Title        Trim hedges\nCode         105771L3\n             This unit of competency is applicable to\nRange        gardeners who trim hedges in the parks of\n             the town.\n"
      "Level        3\nCredit       2\n             Performance Requirements\n\n             1. Know hedges\n             • Know yew\nCompetency   • Know box, which is also grown in small\n               pots\n\n"
      "             2. Trim hedges\n             • Cut the sides first\n             The integrated outcome requirements of this\n             unit of competency are:\n             • Able to trim\nAssessment     hedges\n"
      "Criteria     • Able to clear the ground\nRemark       Nil\n");
  REQUIRE(r.document.units.size() == 1);
  CHECK(r.unit().range.text.value == "This unit of competency is applicable to gardeners who trim hedges in the parks of the town.");
  REQUIRE(r.unit().elements.size() == 2);
  CHECK(texts(r.unit().elements[0].criteria) == Texts{"Know yew", "Know box, which is also grown in small pots"});
  CHECK(texts(r.unit().elements[1].criteria) == Texts{"Cut the sides first"});
  CHECK(r.unit().assessment.intro.value == "The integrated outcome requirements of this unit of competency are:");
  CHECK(texts(r.unit().assessment.criteria) == Texts{"Able to trim hedges", "Able to clear the ground"});
  CHECK(test::conservation_faults_of(r) == "");
}

TEST_CASE("single labels that slipped below the first line of their values", "[tables]") {
  const auto r = read_bytes("Title        Trim hedges\nCode         105771L3\n             Gardeners of parks and private gardens. It does not take in the\nRange        work on trees.\nLevel        3\nCredit       2\n"
                            "             Performance Requirements\nCompetency   1. Know hedges\n             • Know yew\n             Upon completion of this unit of competency, the practitioner\nAssessment   should be:\n"
                            "Criteria     • Able to trim hedges\n             This unit is also applicable to\nRemark       foresters.\n");
  REQUIRE(r.document.units.size() == 1);
  CHECK(r.unit().range.text.value == "Gardeners of parks and private gardens. It does not take in the work on trees.");
  CHECK(r.unit().credit.text.value == "2");
  CHECK(texts(r.unit().elements.at(0).criteria) == Texts{"Know yew"});
  CHECK(r.unit().assessment.intro.value == "Upon completion of this unit of competency, the practitioner should be:");
  CHECK(texts(r.unit().assessment.criteria) == Texts{"Able to trim hedges"});
  CHECK(r.unit().remark.text.value == "This unit is also applicable to foresters.");
  CHECK(test::conservation_faults_of(r) == "");
}

TEST_CASE("a label below its number, and a label beside an empty line", "[tables]") {
  const auto numbered = read_bytes("1. Title     Trim hedges\n2. Code      105771L3\n3. Range     For gardeners.\n4. Level     3\n5. Credit    2\n6.           Performance Requirements\nCompetency   1. Know hedges\n"
                                   "             • Know yew\n7. Remark    Nil\n");
  CHECK(numbered.unit().elements.size() == 1);
  CHECK(texts(numbered.unit().elements.at(0).criteria) == Texts{"Know yew"});
  CHECK(test::conservation_faults_of(numbered) == "");
  const auto empty = read_bytes(kHead + "             Performance Requirements\n             1. Know hedges\n             • Know yew\nCompetency\n             2. Trim hedges\n             • Cut the sides first\nRemark       Nil\n");
  REQUIRE(empty.unit().elements.size() == 2);
  CHECK(texts(empty.unit().elements[1].criteria) == Texts{"Cut the sides first"});
  CHECK(test::conservation_faults_of(empty) == "");
}
