// SPDX-License-Identifier: Apache-2.0
#include "lint/guidance.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

constexpr int kLowLevel = 2;    // up to here work is routine and somebody else sets its yardstick
constexpr int kHighDemand = 5;  // the band of `evaluate`

void check(const UnitView& view, Report& report) {
  const auto level = model::level_value(view.unit.level.text.value);
  if (!level || *level > kLowLevel || *level < view.profile.level_min) return;
  for (const Statement& s : view.analysis.statements) {
    if (!s.is_outcome()) continue;
    if (s.verb == nullptr || s.verb->demand_min == 0) {
      report.not_verified();
      continue;
    }
    if (s.verb->demand_min < kHighDemand || s.words[s.head].quoted) continue;
    if (guidance_in(s).words > 0 || has_yardstick(s)) continue;
    const std::size_t begin = s.words[s.head].begin, end = s.words[s.head + s.head_words - 1].end;
    report
        .at(s, begin, end - begin,
            "the level is " + quote(view.unit.level.text.value) + ", but to " + quote(s.verb->base) +
                " without a given yardstick asks for more")
        .with_note(view.unit.level.text.span, "the level stands here")
        .with_hint(
            "name the list or standard to work by, state the routine part of the task, or rate the unit "
            "again");
  }
}

}  // namespace

const Rule kLevelDemandHigh{
    .info = {.id = "level-demand-high",
             .letter = "L3",
             .group = "level",
             .summary = "an outcome asks for judgement or design at a level of routine",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, Generic Level Descriptors",
                             "levels 1 and 2: routine tasks, given procedures"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
