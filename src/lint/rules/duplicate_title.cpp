// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <unordered_map>

#include "lint/digest.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

bool differ(const model::Field& a, const model::Field& b) {
  return !a.empty() && !b.empty() && a.text.value != b.text.value;
}

// Branches of a standard may hold a unit each of one title: their areas and their ranges tell them apart.
bool are_branches(const model::Unit& a, const model::Unit& b) {
  return (differ(a.functional_area, b.functional_area) && differ(a.range, b.range)) || differ(a.framework, b.framework);
}

bool same_code(const model::Unit& a, const model::Unit& b) {
  return model::normal_code(a.code.text.value) == model::normal_code(b.code.text.value);
}

void report_second(const model::Unit& first, const model::Unit& unit, Report& report) {
  const bool levels = differ(first.level, unit.level);
  report.in_unit(unit);
  report
      .at(unit.title.text, "title",
          quote(unit.code.text.value) + " has the title of " + quote(first.code.text.value) + ", " + quote(first.title.text.value))
      .with_severity(levels ? diag::Severity::advice : diag::Severity::warning)
      .with_hint(levels ? "say in the titles what the higher level adds" : "say in the titles what tells the two units apart")
      .with_note(first.title.text.span, "the other unit stands here");
}

// The first unit of each title stands for it, so that the work grows with the number of units only.
void check(const StandardView& view, Report& report) {
  const auto& units = view.standard.units;
  std::unordered_map<std::uint64_t, const model::Unit*> first;
  first.reserve(units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    const model::Unit& unit = units[i];
    if (view.digests[i].title == 0 || unit.code.empty()) continue;
    const auto [it, is_new] = first.emplace(view.digests[i].title, &unit);
    if (is_new || same_code(*it->second, unit) || it->second->language != unit.language) continue;
    if (!are_branches(*it->second, unit)) report_second(*it->second, unit, report);
  }
}

}  // namespace

const Rule kDuplicateTitle{
    .info = {.id = "duplicate-title",
             .letter = "X2",
             .group = "standard",
             .summary = "two codes have the same title",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"SAQA, unit standards", "title: unique, at most 100 characters"},
                            {"Lantra, National Occupational Standards", "title: unique"}}}},
    .check_standard = check,
    .reads_digests = true,
};

}  // namespace uoc::lint
