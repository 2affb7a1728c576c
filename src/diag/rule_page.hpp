// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "diag/rule_info.hpp"

namespace uoc::diag {

// The file of a rule's page: "code_level_mismatch.md". The program holds it as the resource "rules/" and this name.
std::string page_name(const RuleInfo& rule);

}  // namespace uoc::diag
