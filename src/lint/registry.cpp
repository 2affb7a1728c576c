// SPDX-License-Identifier: Apache-2.0
#include "lint/registry.hpp"

#include "lint/rules/rules.hpp"

namespace uoc::lint {

std::span<const Rule* const> rules() {
  // Sorted by id, one rule a line.
  static constexpr const Rule* kRules[] = {
      &kCodeLevelMismatch,
  };
  return kRules;
}

}  // namespace uoc::lint
