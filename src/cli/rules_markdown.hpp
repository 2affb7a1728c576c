// SPDX-License-Identifier: Apache-2.0
// The catalogue of rules as pages for people.
#pragma once

#include <string>
#include <vector>

#include "diag/rule_info.hpp"

namespace uoc::cli {

struct Page {
  std::string name;  // of its file
  std::string text;
};

// All rules in tables, one for each group, with links to their pages.
std::string rules_index(const std::vector<const diag::RuleInfo*>& rules);

// The index, as README.md, and the page of each rule, sorted by name.
std::vector<Page> rule_pages(const std::vector<const diag::RuleInfo*>& rules);

}  // namespace uoc::cli
