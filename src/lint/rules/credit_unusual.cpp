// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <string>

#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

// The lists show up to 9 credits for a unit; the room above that is for units that combine several.
constexpr int kUsualMaximum = 12;

void check(const UnitView& view, Report& report) {
  const model::Text& credit = view.unit.credit.text;
  const auto value = model::credit_value(credit.value).value;
  if (!value || *value <= kUsualMaximum) return;
  const std::string hours = std::to_string(std::int64_t{*value} * view.profile.credit_hours);
  report
      .at(credit, "credit",
          "the credit `" + std::to_string(*value) + "` stands for " + hours + " hours of learning")
      .with_hint("check the number, or split the unit: published units have up to 9 credits");
}

}  // namespace

const Rule kCreditUnusual{
    .info = {.id = "credit-unusual",
             .letter = "R3",
             .group = "credit",
             .summary = "the credit is far above that of published units",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, Credit (hkqf.gov.hk)", "one credit is ten notional learning hours"},
                            {"HKQF, lists of units of competency by industry", "credits from 1 to 9"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
