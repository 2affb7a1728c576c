// SPDX-License-Identifier: Apache-2.0
// Rules on what a project says of findings: its waivers and its baseline. They look at the outcome of all other rules, and
// so run after them (pipeline/check.cpp).
#pragma once

#include <span>

#include "diag/rule_info.hpp"

namespace uoc::pipeline {

inline constexpr std::string_view kProjectGroup = "project";

extern const diag::RuleInfo kBaselineStale, kWaiverExpired, kWaiverMalformed, kWaiverUnused;

std::span<const diag::RuleInfo* const> project_rules();
// What is said of waivers and baselines can be switched off, but not be waived.
bool is_project_rule(std::string_view id);

}  // namespace uoc::pipeline
