// SPDX-License-Identifier: Apache-2.0
#include "lint/run.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "support/units.hpp"

namespace {

using namespace uoc;

// Units with faults at known places: every third has a level that its code denies, every tenth repeats a code.
model::Standard faulty_standard(int count) {
  model::Standard standard;
  standard.profile = &tests::hkqf();
  for (int i = 0; i < count; ++i) {
    standard.units.push_back(tests::good_unit(std::to_string(300000 + i / 10 * 10 + (i % 10 == 9 ? 0 : i % 10)) + "L3"));
    if (i % 3 == 0) standard.units.back().level.text.value = "4";
  }
  return standard;
}

lint::Outcome run(const model::Standard& standard, const lint::Options& options) {
  const base::SourceSet sources;
  return lint::run({&standard}, sources, tests::lexicon(), options);
}

std::vector<std::string> lines(const lint::Outcome& outcome) {
  std::vector<std::string> out;
  for (const auto& d : outcome.diagnostics)
    out.push_back(d.unit + " " + std::string(d.rule->id) + " " + std::string(diag::name(d.severity)) + " " + d.message);
  return out;
}

std::size_t count_of(const lint::Outcome& outcome, std::string_view rule) {
  return static_cast<std::size_t>(std::count_if(outcome.diagnostics.begin(), outcome.diagnostics.end(),
                                                [&](const diag::Diagnostic& d) { return d.rule->id == rule; }));
}

}  // namespace

TEST_CASE("findings and their order are the same for any number of jobs", "[run]") {
  const auto standard = faulty_standard(200);
  lint::Options options;
  options.jobs = 1;
  const auto one = run(standard, options);
  options.jobs = 4;
  const auto four = run(standard, options);
  CHECK(count_of(one, "code-level-mismatch") == 67);
  CHECK(count_of(one, "code-duplicate") == 20);
  CHECK(lines(one) == lines(four));
  CHECK(one.not_verified() == four.not_verified());
}

TEST_CASE("a unit without faults gives no finding of the structural groups", "[run]") {
  model::Standard standard;
  standard.profile = &tests::hkqf();
  standard.units.push_back(tests::good_unit("300000L3"));
  for (const char* group : {"structure", "code", "level", "credit", "import"}) {
    lint::Options options;
    options.only_group = group;
    CHECK(lines(run(standard, options)) == std::vector<std::string>{});
  }
}

TEST_CASE("the settings replace every grade of a rule, or switch it off", "[run]") {
  const auto standard = faulty_standard(10);
  lint::Options options;
  options.grades = {{"code-level-mismatch", lint::Grade::advice}, {"code-duplicate", lint::Grade::off}};
  const auto outcome = run(standard, options);
  CHECK(count_of(outcome, "code-duplicate") == 0);
  REQUIRE(count_of(outcome, "code-level-mismatch") == 4);
  for (const auto& d : outcome.diagnostics)
    if (d.rule->id == "code-level-mismatch") CHECK(d.severity == diag::Severity::advice);
}

TEST_CASE("only the rules of the group that is asked for run", "[run]") {
  const auto standard = faulty_standard(10);
  lint::Options options;
  options.only_group = "code";
  std::set<std::string_view> groups;
  for (const auto& d : run(standard, options).diagnostics) groups.insert(d.rule->group);
  CHECK(groups == std::set<std::string_view>{"code"});
  options.only_group = "no-such-group";
  CHECK(run(standard, options).diagnostics.empty());
}

TEST_CASE("what stands in another script rules on English words do not judge", "[run]") {
  model::Standard standard;
  standard.profile = &tests::hkqf();
  for (int i = 0; i < 2; ++i) standard.units.push_back(tests::good_unit("30000" + std::to_string(i) + "L3"));
  const auto before = run(standard, {});
  model::Element& element = standard.units[1].elements[0];
  element.criteria.assign(1, tests::criterion("能夠編寫 SQL 程式，並測試結果"));
  element.criteria.push_back(tests::criterion("Describe the role of 能力"));
  const auto after = run(standard, {});
  for (std::size_t i = 0; i < lint::rules().size(); ++i) {
    const auto& info = lint::rules()[i]->info;
    INFO(info.id);
    CHECK(after.tallies[i].units == 2);
    if (lint::rules()[i]->check_unit == nullptr) continue;
    if (info.group == "wording" || info.group == "requirement" || info.group == "assessment") {
      CHECK(after.tallies[i].not_verified >= 1);
      CHECK(after.tallies[i].open_units >= 1);
      CHECK(after.tallies[i].open_units >= before.tallies[i].open_units);
    }
    if (info.group == "code") CHECK(after.tallies[i].not_verified == 0);
  }
}

TEST_CASE("no standard, and a standard without units, give nothing", "[run]") {
  model::Standard empty;
  empty.profile = &tests::hkqf();
  CHECK(run(empty, {}).diagnostics.empty());
  const base::SourceSet sources;
  CHECK(lint::run({}, sources, tests::lexicon(), {}).diagnostics.empty());
}
