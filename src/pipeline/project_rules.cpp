// SPDX-License-Identifier: Apache-2.0
#include "pipeline/project_rules.hpp"

#include <algorithm>
#include <array>

namespace uoc::pipeline {
namespace {

using diag::Severity;

constexpr diag::RuleInfo rule(std::string_view id, std::string_view summary, Severity severity) {
  return {id, "", kProjectGroup, summary, severity, diag::FixClass::none, {}};
}

}  // namespace

const diag::RuleInfo kBaselineStale = rule("baseline-stale", "a finding of the baseline does not occur any more", Severity::warning);
const diag::RuleInfo kWaiverExpired = rule("waiver-expired", "a waiver is over, and what it covered counts again", Severity::warning);
const diag::RuleInfo kWaiverMalformed = rule("waiver-malformed", "a waiver beside the text is not complete or cannot be understood", Severity::error);
const diag::RuleInfo kWaiverUnused = rule("waiver-unused", "a waiver covers no finding", Severity::warning);

std::span<const diag::RuleInfo* const> project_rules() {
  static constexpr std::array<const diag::RuleInfo*, 4> kRules = {&kBaselineStale, &kWaiverExpired, &kWaiverMalformed, &kWaiverUnused};
  return kRules;
}

bool is_project_rule(std::string_view id) {
  const auto rules = project_rules();
  return std::any_of(rules.begin(), rules.end(), [&](const diag::RuleInfo* rule) { return rule->id == id; });
}

}  // namespace uoc::pipeline
