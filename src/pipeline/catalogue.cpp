// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lint/registry.hpp"
#include "pipeline/pipeline.hpp"
#include "pipeline/project_rules.hpp"

namespace uoc::pipeline {

std::vector<const diag::RuleInfo*> all_rules() {
  const auto input = read::input_rules();
  std::vector<const diag::RuleInfo*> all(input.begin(), input.end());
  for (const auto* rule : project_rules()) all.push_back(rule);
  for (const lint::Rule* rule : lint::rules()) all.push_back(&rule->info);
  std::sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
  return all;
}

}  // namespace uoc::pipeline
