// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <unordered_map>

#include "lint/rules/rules.hpp"
#include "model/items.hpp"

namespace uoc::lint {
namespace {

// The words of the unit, its code, level and credit apart: those have rules of their own.
bool same_text(const model::Unit& a, const model::Unit& b) {
  const auto left = model::items_of(a), right = model::items_of(b);
  return std::equal(
      left.begin(), left.end(), right.begin(), right.end(),
      [](const model::Item& x, const model::Item& y) { return x.name == y.name && *x.text == *y.text; });
}

void report_second(const model::Unit& first, const model::Unit& unit, Report& report) {
  const std::string code = quote(unit.code.text.value);
  report.in_unit(unit);
  if (same_text(first, unit))
    report.at(unit.code.text, "code", "the unit with the code " + code + " stands in the standard twice")
        .with_severity(diag::Severity::warning)
        .with_hint("keep one of the two")
        .with_note(first.code.text.span, "the other one stands here");
  else
    report
        .at(unit.code.text, "code",
            "the code " + code + " is also that of another unit, " + quote(first.title.text.value))
        .with_hint("give one of the two a code of its own")
        .with_note(first.code.text.span, "the other unit stands here");
}

void check(const StandardView& view, Report& report) {
  const model::Standard& standard = view.standard;
  std::unordered_map<std::string, const model::Unit*> first;
  first.reserve(standard.units.size());
  for (const model::Unit& unit : standard.units) {
    if (unit.code.empty()) continue;
    const std::string language(model::language_of(standard, unit));
    const auto [it, is_new] =
        first.emplace(model::normal_code(unit.code.text.value) + "\n" + language, &unit);
    if (!is_new) report_second(*it->second, unit, report);
  }
}

}  // namespace

const Rule kCodeDuplicate{
    .info = {.id = "code-duplicate",
             .letter = "C3",
             .group = "code",
             .summary = "two units of one standard and language have the same code",
             .severity = diag::Severity::error,
             .fix = diag::FixClass::none,
             .authority = {{{"Australian Training Package Development Handbook",
                             "a code and a title stand for one unit"}}}},
    .check_standard = check,
};

}  // namespace uoc::lint
