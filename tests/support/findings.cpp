// SPDX-License-Identifier: Apache-2.0
#include "support/findings.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "lint/registry.hpp"
#include "lint/run.hpp"
#include "support/units.hpp"

namespace uoc::tests {
namespace {

lint::Outcome run_rule(const model::Unit& unit, std::string_view rule) {
  model::Standard standard;
  standard.profile = &hkqf();
  standard.units = {unit};
  lint::Options options;
  for (const lint::Rule* other : lint::rules())
    if (other->info.id != rule) options.grades.emplace(other->info.id, lint::Grade::off);
  const base::SourceSet sources;
  return lint::run({&standard}, sources, lexicon(), options);
}

std::string grade_of(const model::Unit& unit, std::string_view rule) {
  const auto found = findings_of(unit, rule);
  REQUIRE(found.size() <= 1);
  return found.empty() ? "" : found.front().substr(found.front().find(' ') + 1);
}

}  // namespace

std::vector<std::string> findings_of(const model::Unit& unit, std::string_view rule) {
  std::vector<std::string> out;
  for (const auto& d : run_rule(unit, rule).diagnostics)
    out.push_back(d.item + " " + std::string(diag::name(d.severity)));
  std::sort(out.begin(), out.end());
  return out;
}

std::string grade_of_criterion(std::string_view rule, const std::string& criterion, model::Part part) {
  model::Unit unit;
  unit.title = field("Run a workshop");
  unit.elements.push_back(element("2", part, "Run the workshop", {criterion}));
  return grade_of(unit, rule);
}

std::string grade_of_outcome(std::string_view rule, const std::string& outcome) {
  model::Unit unit;
  unit.assessment.criteria.push_back(criterion(outcome));
  return grade_of(unit, rule);
}

std::size_t not_verified_by(const model::Unit& unit, std::string_view rule) {
  return run_rule(unit, rule).not_verified();
}

}  // namespace uoc::tests
