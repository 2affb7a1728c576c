// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

std::set<std::string> areas_of(const model::Register& listing) {
  std::set<std::string> out;
  for (const model::RegisterRow& row : listing.rows)
    if (!row.functional_area.empty()) out.insert(base::lower(row.functional_area.value));
  return out;
}

// A unit that several lists share counts once: the total of rows is given beside the codes.
void check_units(const model::Standard& standard, Report& report) {
  std::set<std::string> listed, held;
  for (const model::Unit& unit : standard.units)
    if (!unit.code.empty()) held.insert(model::normal_code(unit.code.text.value));
  std::vector<const model::Text*> absent;
  for (const model::RegisterRow& row : standard.listing.rows) {
    std::string code = model::normal_code(row.code.value);
    const bool missing = !held.contains(code);
    if (listed.insert(std::move(code)).second && missing) absent.push_back(&row.code);
  }
  if (absent.empty()) return;
  constexpr std::size_t kShown = 5;
  diag::Diagnostic& d = report.at(
      absent.front()->span, "the register lists " + counted(listed.size(), "code", "codes") + " in " +
                                counted(standard.listing.rows.size(), "line", "lines") + ", the standard holds " +
                                counted(held.size(), "code", "codes") + ": " + quote(absent.front()->value) + " has no unit");
  for (std::size_t i = 1; i < std::min(absent.size(), kShown); ++i)
    d.with_note(absent[i]->span, quote(absent[i]->value) + " has no unit");
  if (absent.size() > kShown) d.with_note(absent[kShown]->span, "and " + std::to_string(absent.size() - kShown) + " more from here on");
  d.with_hint("add the units, or take the codes out of the register");
}

void check_areas(const model::Standard& standard, Report& report) {
  const std::size_t declared = standard.info.functional_areas.size();
  const std::set<std::string> listed = areas_of(standard.listing);
  if (declared == 0 || listed.empty() || declared == listed.size()) return;
  report
      .at(standard.listing.head, "the register has units of " + counted(listed.size(), "functional area", "functional areas") +
                                     ", standard.toml declares " + std::to_string(declared))
      .with_hint("make the list in standard.toml and the register agree");
}

void check(const StandardView& view, Report& report) {
  const model::Standard& standard = view.standard;
  if (!standard.listing.given) return;
  check_areas(standard, report);
  // A folder that holds a part of the standard cannot hold all that the register lists.
  if (standard.info.complete)
    check_units(standard, report);
  else
    report.not_verified();
}

}  // namespace

const Rule kDeclaredCountMismatch{
    .info = {.id = "declared-count-mismatch",
             .letter = "X5",
             .group = "standard",
             .summary = "the register lists other numbers of units or functional areas than the standard holds",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, page of an SCS, hkqf.gov.hk/bh/en/scs",
                             "number of units stated beside the lists of units"}}}},
    .check_standard = check,
};

}  // namespace uoc::lint
