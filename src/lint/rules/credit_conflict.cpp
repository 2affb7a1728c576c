// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <unordered_map>

#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

struct First {
  const model::Unit* credit = nullptr;
  const model::Unit* level = nullptr;
};

void report_conflict(const model::Unit& first, const model::Unit& unit, model::FieldName name,
                     Report& report) {
  const model::Field& own = *field_of(unit, name);
  const model::Field& other = *field_of(first, name);
  const std::string word(model::name(name));
  report.in_unit(unit);
  report
      .at(own.text, word,
          "the code " + quote(unit.code.text.value) + " has the " + word + " " + quote(own.text.value) +
              " here and " + quote(other.text.value) + " elsewhere in the standard")
      .with_hint("write the same " + word + " in both places")
      .with_note(other.text.span, "the other " + word + " stands here");
}

// The first unit of each code that has the value stands for it, so that the work grows with the number of
// units only.
void check(const StandardView& view, Report& report) {
  const model::Standard& standard = view.standard;
  std::unordered_map<std::string, First> seen;
  seen.reserve(standard.units.size());
  for (const model::Unit& unit : standard.units) {
    if (unit.code.empty()) continue;
    First& first = seen[model::normal_code(unit.code.text.value)];
    if (const auto credit = model::credit_value(unit.credit.text.value).value) {
      if (first.credit == nullptr) first.credit = &unit;
      if (*credit != *model::credit_value(first.credit->credit.text.value).value)
        report_conflict(*first.credit, unit, model::FieldName::credit, report);
    }
    if (const auto level = model::level_value(unit.level.text.value)) {
      if (first.level == nullptr) first.level = &unit;
      if (*level != *model::level_value(first.level->level.text.value))
        report_conflict(*first.level, unit, model::FieldName::level, report);
    }
  }
}

}  // namespace

const Rule kCreditConflict{
    .info = {.id = "credit-conflict",
             .letter = "R4",
             .group = "credit",
             .summary = "one code has two credits or two levels",
             .severity = diag::Severity::error,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, lists of units of competency of the insurance industry",
                             "one unit listed with two different credits"}}}},
    .check_standard = check,
};

}  // namespace uoc::lint
