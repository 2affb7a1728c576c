// SPDX-License-Identifier: Apache-2.0
#include "merge/merge.hpp"

#include <catch2/catch.hpp>

#include "model/ids.hpp"
#include "support/reading.hpp"

namespace uoc::test {
namespace {

// A published text with these lists; what a committee gets when it imports it.
model::Unit imported(const std::string& range, const std::string& performance, const std::string& outcomes) {
  auto reading = read_bytes("Unit of Competency\nTitle\tPaint wooden doors\nCode\t301205L2\nRange\t" + range + "\nLevel\t2\nCredit\t2\nCompetency\n" + performance +
                            "Assessment Criteria\nThe integrated outcome requirements of this unit of competency are:\n" + outcomes + "Remark\n");
  model::Unit unit = reading.unit();
  model::assign_ids(unit);
  return unit;
}

const std::string kRange = "This unit applies to painters of doors.";
const std::string kPerformance = "1. Possess knowledge of paint\n• Know primers\n• Know varnish\n2. Paint doors\n• Sand the door along the grain\n• Prime knots twice\n• Paint panels before rails\n";
const std::string kOutcomes = "• Able to paint doors evenly\n";

std::string changed(std::string text, const std::string& from, const std::string& to) {
  REQUIRE(text.find(from) != std::string::npos);
  return text.replace(text.find(from), from.size(), to);
}

model::Criterion& criterion(model::Unit& unit, const std::string& text) {
  for (auto& element : unit.elements)
    for (auto& c : element.criteria)
      if (c.text.value == text) return c;
  FAIL("no criterion " << text);
  throw 0;
}

std::string comments_of(const model::Unit& unit) {
  std::string out;
  for (const auto& c : unit.comments) out += c.anchor + " " + c.text.value + "\n";
  return out;
}

}  // namespace

TEST_CASE("what only people changed stays and what only the document changed is taken") {
  const auto base = imported(kRange, kPerformance, kOutcomes);
  auto edited = base;
  criterion(edited, "Know varnish").text.value = "Know clear varnish";
  const auto published = imported("This unit applies to painters of doors and windows.", changed(kPerformance, "Prime knots twice\n", "Prime knots twice\n• Fill holes\n"),
                                  changed(kOutcomes, "evenly", "evenly and without drips"));
  const auto merged = merge::merge(base, edited, published);
  CHECK(merged.conflicts.empty());
  CHECK(merged.unit.range.text.value == "This unit applies to painters of doors and windows.");
  CHECK(outline(merged.unit) == R"(1 knowledge: Possess knowledge of paint
  - Know primers
  - Know clear varnish
2 application: Paint doors
  - Sand the door along the grain
  - Prime knots twice
  - Fill holes
  - Paint panels before rails
A: The integrated outcome requirements of this unit of competency are:
  - Able to paint doors evenly and without drips
)");
  CHECK(merged.taken.size() == 3);
}

TEST_CASE("a criterion that both sides changed stays as edited and is marked") {
  const auto base = imported(kRange, kPerformance, kOutcomes);
  auto edited = base;
  criterion(edited, "Prime knots twice").text.value = "Prime knots three times";
  const auto merged = merge::merge(base, edited, imported(kRange, changed(kPerformance, "Prime knots twice", "Prime all knots twice"), kOutcomes));
  CHECK(comments_of(merged.unit) == "e2.c2 conflict: the document now says: Prime all knots twice\n");
  CHECK(outline(merged.unit) == outline(edited));
  REQUIRE(merged.conflicts.size() == 1);
  CHECK(merged.conflicts.front() == "2: edited here, and the document now says `Prime all knots twice`");
}

TEST_CASE("an edited criterion that the document dropped is marked, an untouched one goes") {
  const auto base = imported(kRange, kPerformance, kOutcomes);
  auto edited = base;
  criterion(edited, "Prime knots twice").text.value = "Prime knots three times";
  const auto merged = merge::merge(base, edited, imported(kRange, changed(changed(kPerformance, "• Prime knots twice\n", ""), "• Know primers\n", ""), kOutcomes));
  CHECK(comments_of(merged.unit) == "e2.c2 conflict: the document no longer has this\n");
  CHECK(merged.taken == std::vector<std::string>{"1: removed `Know primers`"});
}

TEST_CASE("an element that people split or moved keeps its form") {
  const auto base = imported(kRange, kPerformance, kOutcomes);
  auto edited = base;
  auto& last = edited.elements.back();
  model::Element own;
  own.number.value = "3";
  own.heading.value = "Finish the door";
  own.criteria.push_back(last.criteria.back());
  last.criteria.pop_back();
  edited.elements.push_back(own);
  edited.comments.push_back({"e3.c1", {"split by the committee", {}}});
  const auto merged = merge::merge(base, edited, imported(kRange, changed(kPerformance, "Paint panels before rails", "Paint panels before rails and stiles"), kOutcomes));
  CHECK(merged.conflicts.empty());
  CHECK(merged.unit.elements.size() == 3);
  CHECK(merged.unit.elements.back().criteria.front().text.value == "Paint panels before rails and stiles");
  CHECK(comments_of(merged.unit) == "e3.c1 split by the committee\n");
}

TEST_CASE("comments stay with their criteria when others come and go") {
  const auto base = imported(kRange, kPerformance, kOutcomes);
  auto edited = base;
  edited.comments.push_back({"e2.c3", {"ask the trade", {}}});
  const auto merged = merge::merge(base, edited, imported(kRange, changed(kPerformance, "• Sand the door along the grain\n", ""), kOutcomes));
  CHECK(comments_of(merged.unit) == "e2.c2 ask the trade\n");
}

TEST_CASE("new and dropped elements are taken where nobody touched them") {
  const auto base = imported(kRange, kPerformance, kOutcomes);
  const auto published = imported(kRange, "1. Possess knowledge of paint\n• Know primers\n• Know varnish\n2. Hang doors\n• Screw the hinges\n", kOutcomes);
  const auto merged = merge::merge(base, base, published);
  CHECK(outline(merged.unit) == outline(published));
  CHECK(merged.conflicts.empty());
}

TEST_CASE("a document that did not change leaves every edit alone") {
  const auto base = imported(kRange, kPerformance, kOutcomes);
  auto edited = base;
  edited.title.text.value = "Paint doors";
  edited.elements.front().criteria.clear();
  edited.comments.push_back({"range", {"to be discussed", {}}});
  const auto merged = merge::merge(base, edited, base);
  CHECK(merge::same_text(merged.unit, edited));
  CHECK(merged.taken.empty());
  CHECK(merged.conflicts.empty());
}

}  // namespace uoc::test
