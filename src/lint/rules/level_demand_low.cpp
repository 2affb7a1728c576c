// SPDX-License-Identifier: Apache-2.0
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

constexpr int kHighLevel = 5;         // from here on the descriptors ask for analysis, judgement and design
constexpr int kHighDemand = 4;        // the band of `analyse`
constexpr std::size_t kFewVerbs = 5;  // with fewer known verbs there is no evidence

// Whole-unit evidence: statements of doing and of outcomes; one demanding verb is enough.
void check(const UnitView& view, Report& report) {
  const auto level = model::level_value(view.unit.level.text.value);
  if (!level || *level < kHighLevel || *level > view.profile.level_max) return;
  std::size_t known = 0, unknown = 0;
  for (const Statement& s : view.analysis.statements) {
    if (!(s.is_requirement() && s.item.part != model::Part::knowledge) && !s.is_outcome()) continue;
    if (s.verb == nullptr || s.verb->demand_max == 0) {
      ++unknown;
      continue;
    }
    if (s.verb->demand_max >= kHighDemand) return;
    ++known;
  }
  if (known < kFewVerbs || unknown * 10 > (known + unknown) * 3) {
    report.not_verified();
    return;
  }
  report
      .at(view.unit.level.text, "level",
          "the level is " + quote(view.unit.level.text.value) + ", but none of " + std::to_string(known) +
              " verbs asks for more than routine work")
      .with_hint("state what is analysed, judged or designed, or rate the unit again");
}

}  // namespace

const Rule kLevelDemandLow{
    .info = {.id = "level-demand-low",
             .letter = "L2",
             .group = "level",
             .summary = "a unit of a high level asks for nothing beyond routine",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, Generic Level Descriptors",
                             "levels 5 to 7: analyse, evaluate, plan and design"},
                            {"ATHE, unit format", "command verbs by level"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
