// SPDX-License-Identifier: Apache-2.0
// Rules on the labels of a unit as it is printed: their order, and labels with a slip.
#include <catch2/catch.hpp>

#include "lint/run.hpp"
#include "support/reading.hpp"

using namespace uoc;

namespace {

using Found = std::vector<std::string>;

// The messages of one rule on a published text.
Found messages(const std::string& text, std::string_view rule) {
  const auto reading = test::read_bytes(text, "unit.txt");
  model::Standard standard;
  standard.profile = &test::hkqf();
  standard.units = reading.document.units;
  Found out;
  for (const auto& d : lint::run({&standard}, reading.sources, test::lexicon(), {}).diagnostics)
    if (d.rule->id == rule) out.push_back(d.message);
  return out;
}

const std::string kTitle = "Title: Pot seedlings\n", kCode = "Code: 312207L2\n", kLevel = "Level: 2\n", kCredit = "Credit: 2\n",
                  kRange = "Range: This unit of competency is applicable to gardeners.\n",
                  kCompetency = "Competency\nPerformance Requirements\n1. Possess knowledge of pots\n• Name pots\n• Name soils\n2. Pot seedlings\n• Fill pots\n• Press soil\n",
                  kAssessment = "Assessment Criteria\nThe integrated outcome requirements of this unit of competency are:\n• Able to fill pots\n• Able to press soil\n",
                  kRemark = "Remark: Nil\n";

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("S3 accepts both published orders", "[structure]") {
  const std::string first = kTitle + kCode + kRange + kLevel + kCredit + kCompetency + kAssessment + kRemark;
  const std::string second = kTitle + kCode + kLevel + kCredit + kCompetency + kRange + kAssessment + kRemark;
  CHECK(messages(first, "item-order").empty());
  CHECK(messages(second, "item-order").empty());
  CHECK(messages(kTitle + kCode + kCompetency + kAssessment, "item-order").empty());
  CHECK(messages(kLevel + kTitle + kCode + kRange + kCredit + kCompetency + kAssessment + kRemark, "item-order").size() == 1);
  CHECK(messages(kTitle + kCode + kRange + kLevel + kCredit + kCompetency + kRemark + kAssessment, "item-order").size() == 1);
}

TEST_CASE("S3 speaks once of a document with an order of its own", "[structure]") {
  const std::string own = kLevel + kTitle + kCode + kRange + kCredit + kCompetency + kAssessment + kRemark;
  const std::string first = kTitle + kCode + kRange + kLevel + kCredit + kCompetency + kRemark + kAssessment;
  CHECK(messages(first + "\n" + replaced(first, "312207", "312208"), "item-order") ==
        Found{"`Assessment Criteria` stands after `Remark`, which no published order has; the same in 1 more unit of this document"});
  CHECK(messages(own, "item-order") == Found{"`Title` stands after `Level`, which no published order has"});
}

TEST_CASE("S3 wants one order in one document", "[structure]") {
  const std::string first = kTitle + kCode + kRange + kLevel + kCredit + kCompetency + kAssessment + kRemark;
  const std::string second = replaced(kTitle + kCode + kLevel + kCredit + kCompetency + kRange + kAssessment + kRemark, "312207", "312208");
  const std::string third = replaced(first, "312207", "312209");
  CHECK(messages(first + "\n" + third, "item-order").empty());
  CHECK(messages(first + "\n" + second, "item-order") == Found{"the fields stand in another order than in the units before it in this document"});
  CHECK(messages(first + "\n" + second + "\n" + third, "item-order").size() == 1);
}

TEST_CASE("S5 finds slips in the label of a missing field", "[structure]") {
  const std::string good = kTitle + kCode + kRange + kLevel + kCredit + kCompetency + kAssessment + kRemark;
  CHECK(messages(good, "label-near-miss").empty());
  CHECK(messages(replaced(good, "Assessment Criteria\n", "Asessment Criteria\n"), "label-near-miss") ==
        Found{"`Asessment Criteria` is no label, but nearly `Assessment Criteria`, which this unit lacks"});
  CHECK(messages(replaced(good, "Range:", "Ranges:"), "label-near-miss").size() == 1);
  CHECK(messages(replaced(good, "Remark:", "Remrak:"), "label-near-miss").size() == 1);
  CHECK(messages(replaced(good, kRange, ""), "label-near-miss").empty());
  CHECK(messages(replaced(replaced(good, kRange, ""), "Fill pots", "Change: fill pots"), "label-near-miss").empty());
  CHECK(messages(replaced(replaced(good, kTitle, ""), "Fill pots", "Tile pots"), "label-near-miss").empty());
}
