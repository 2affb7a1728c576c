// SPDX-License-Identifier: Apache-2.0
// Edge cases of rules on numbers, and of those that look at several units at once.
#include <catch2/catch.hpp>

#include "lint/run.hpp"
#include "support/units.hpp"

using namespace uoc;
using model::Part;

namespace {

// The findings of one rule on a standard, as "unit: severity: message".
std::vector<std::string> findings(const std::vector<model::Unit>& units, std::string_view rule) {
  model::Standard standard;
  standard.profile = &tests::hkqf();
  standard.units = units;
  standard.declared = true;
  const base::SourceSet sources;
  std::vector<std::string> out;
  for (const auto& d : lint::run({&standard}, sources, tests::lexicon(), {}).diagnostics)
    if (d.rule->id == rule) out.push_back(d.unit + ": " + std::string(diag::name(d.severity)) + ": " + d.message);
  return out;
}

model::Unit numbered(const std::vector<std::string>& numbers) {
  model::Unit unit;
  for (const auto& number : numbers) unit.elements.push_back(tests::element(number, Part::application, "Run the workshop", {"Open the workshop", "Close the workshop"}));
  return unit;
}

model::Unit with_outcomes(const std::string& code, const std::vector<std::string>& outcomes) {
  model::Unit unit;
  unit.code = tests::field(code);
  for (const auto& outcome : outcomes) unit.assessment.criteria.push_back(tests::criterion(outcome));
  return unit;
}

}  // namespace

TEST_CASE("S7: two ways of numbering in one unit are a warning, a number over its parts is not", "[structure]") {
  const auto mixed = findings({numbered({"1", "6.2"})}, "part-numbering");
  REQUIRE_FALSE(mixed.empty());
  CHECK(mixed.front() == ": warning: the elements are numbered in two ways: `1` and `6.2`");
  for (const auto& finding : findings({numbered({"6", "6.1", "6.2"})}, "part-numbering")) CHECK(finding.find("two ways") == std::string::npos);
  CHECK(findings({numbered({"6.1", "6.2", "6.3"})}, "part-numbering").empty());
  CHECK(findings({numbered({"1", "2(a)", "2(b)", "3"})}, "part-numbering").empty());
}

TEST_CASE("S10: a unit that opens its outcomes unlike nearly all others of the standard is advice", "[structure]") {
  const auto able = [](const std::string& code) { return with_outcomes(code, {"Able to run a workshop", "Be able to close a workshop"}); };
  const auto capable = with_outcomes("100004L3", {"Capable of running a workshop"});
  const auto found = findings({able("100001L3"), able("100002L3"), able("100003L3"), capable}, "outcome-form-mixed");
  REQUIRE(found.size() == 1);
  CHECK(found.front() == "100004L3: advice: the outcomes of this unit open with `capable of`; 3 of 4 units of the standard open with `able to`");
  CHECK(findings({able("100001L3"), capable}, "outcome-form-mixed").empty());
  CHECK(findings({able("100001L3"), able("100002L3"), capable, with_outcomes("100005L3", {"Capable of closing a workshop"})}, "outcome-form-mixed").empty());
  CHECK(findings({able("100001L3"), able("100002L3"), able("100003L3"), with_outcomes("100006L3", {"Run a workshop"})}, "outcome-form-mixed").empty());
}
