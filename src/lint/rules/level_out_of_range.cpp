// SPDX-License-Identifier: Apache-2.0
#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

void check(const UnitView& view, Report& report) {
  const model::Text& level = view.unit.level.text;
  if (level.empty() || is_shifted(view.unit, model::FieldName::level)) return;
  const model::Profile& profile = view.profile;
  const std::string range =
      "`" + std::to_string(profile.level_min) + "` to `" + std::to_string(profile.level_max) + "`";
  const auto value = model::level_value(level.value);
  if (value && *value >= profile.level_min && *value <= profile.level_max) return;
  report
      .at(level, "level",
          "the level " + quote(level.value) + (value ? " is outside " + range : " is no whole number"))
      .with_hint("write one of the levels " + range);
}

}  // namespace

const Rule kLevelOutOfRange{
    .info = {.id = "level-out-of-range",
             .letter = "L1",
             .group = "level",
             .summary = "the level is no whole number of the framework",
             .severity = diag::Severity::error,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, Qualifications Levels (hkqf.gov.hk)", "seven levels"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
