// SPDX-License-Identifier: Apache-2.0
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

void check(const UnitView& view, Report& report) {
  const model::Unit& unit = view.unit;
  const auto match = view.profile.match_code(model::normal_code(unit.code.text.value));
  const auto level = model::level_value(unit.level.text.value);
  if (!match || !match->level || !level || *match->level == *level) return;
  report
      .at(unit.level.text, "level",
          "level " + quote(unit.level.text.value) + " does not agree with code " +
              quote(unit.code.text.value) + ", which stands for level `" + std::to_string(*match->level) +
              "`")
      .with_hint("correct the level or the code")
      .with_note(unit.code.text.span, "the code stands here");
}

}  // namespace

const Rule kCodeLevelMismatch{.info = {.id = "code-level-mismatch",
                                       .letter = "C2",
                                       .group = "code",
                                       .summary = "the level digit in the code is not the level of the unit",
                                       .severity = diag::Severity::error,
                                       .fix = diag::FixClass::none,
                                       .authority = {{{"HKQF, lists of units of competency by industry",
                                                       "codes and levels of the listed units"}}}},
                              .check_unit = check};

}  // namespace uoc::lint
