// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "pipeline/pipeline.hpp"
#include "pipeline/waiver_comment.hpp"
#include "support/units.hpp"

using namespace uoc;

namespace {

const std::vector<std::string_view> kIds{"double-barrelled", "vague-standard", "waiver-unused"};

std::optional<pipeline::WaiverComment> waiver_in(const std::string& text, const std::string& anchor = "e1.c1") {
  return pipeline::read_waiver_comment(tests::good_unit("300000L3"), {anchor, {text, {}}}, kIds);
}

std::string fault(const std::string& text) {
  const auto read_comment = waiver_in(text);
  return read_comment ? read_comment->fault : "no waiver";
}

}  // namespace

TEST_CASE("a waiver beside the text says what, why, who and how long", "[waiver]") {
  const auto waiver = waiver_in("uoc:waive rule=vague-standard\n  reason=\"the trade   says it so\" owner=committee expires=2027-01-01");
  REQUIRE(waiver);
  CHECK(waiver->fault.empty());
  CHECK(waiver->waiver.rule == "vague-standard");
  CHECK(waiver->waiver.by.reason == "the trade says it so");
  CHECK(waiver->waiver.by.owner == "committee");
  CHECK(waiver->waiver.by.expires == "2027-01-01");
  CHECK(waiver->waiver.unit == "300000L3");
  CHECK(waiver->waiver.item == "1.1");
  CHECK(waiver_in("uoc:waive rule=vague-standard reason=x item=unit")->waiver.item.empty());
  CHECK(waiver_in("uoc:waive rule=vague-standard reason=x item=\"2(a).1\"")->waiver.item == "2(a).1");
}

TEST_CASE("what stands before the title holds for the unit, what stands before an item for this one", "[waiver]") {
  const model::Unit unit = tests::good_unit("300000L3");
  for (const char* anchor : {"unit", "title", "end", "x1", "provenance"}) CHECK(pipeline::item_at(unit, anchor).empty());
  CHECK(pipeline::item_at(unit, "level") == "level");
  CHECK(pipeline::item_at(unit, "assessment") == "assessment");
  CHECK(pipeline::item_at(unit, "intro") == "A");
  CHECK(pipeline::item_at(unit, "a2") == "A.2");
  CHECK(pipeline::item_at(unit, "a2.i1") == "A.2.1");
  CHECK(pipeline::item_at(unit, "e1") == "1");
  CHECK(pipeline::item_at(unit, "e1.c2.i3") == "1.2.3");
  CHECK(pipeline::item_at(unit, "e99").empty());
}

TEST_CASE("a faulty waiver says what is wrong with it, and other comments are none", "[waiver]") {
  CHECK(fault("uoc:waive") == "the waiver names no rule");
  CHECK(fault("uoc:waive rule=vague-standart reason=x") == "in a waiver: unknown rule `vague-standart`; did you mean `vague-standard`?");
  CHECK(fault("uoc:waive rule=vague-standard") == "the waiver of `vague-standard` gives no reason");
  CHECK(fault("uoc:waive rule=waiver-unused reason=x") == "`waiver-unused` cannot be waived: it tells of waivers and baselines");
  CHECK(fault("uoc:waive rule=vague-standard reason=\"\"") == "`reason` of the waiver is empty");
  CHECK(fault("uoc:waive rule=vague-standard reason=\"no end") == "the text of `reason` does not end: a second `\"` is missing");
  CHECK(fault("uoc:waive rule=vague-standard reason") == "`reason` of the waiver has no value");
  CHECK(fault("uoc:waive rule=vague-standard raeson=x") == "in a waiver: unknown key `raeson`; did you mean `reason`?");
  CHECK(fault("uoc:waive rule=vague-standard reason=x reason=y") == "`reason` stands twice in the waiver");
  CHECK(fault("uoc:waive rule=vague-standard reason=x expires=soon") == "the waiver of `vague-standard` ends on `soon`, which is no day");
  CHECK(fault("uoc:wave rule=vague-standard reason=x") == "no waiver starts with `uoc:wave`; did you mean `uoc:waive`?");
  for (const char* text : {"", "see the minutes", "uoc: imported by hand", "conflict: x", "waive this"}) CHECK(fault(text) == "no waiver");
}
