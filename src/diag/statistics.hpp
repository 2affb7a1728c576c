// SPDX-License-Identifier: Apache-2.0
// What became of each rule in a run. A rule has three answers for a unit: nothing found, something found, or not verified,
// when it cannot judge (an unknown verb, say). The third is never shown as the first.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"

namespace uoc::diag {

struct RuleStatistics {
  const RuleInfo* rule = nullptr;
  bool off = false;              // by the settings, for every unit
  Counts found;                  // what counts
  std::size_t waived = 0;        // findings that a waiver covers
  std::size_t known = 0;         // findings of the baseline
  std::size_t not_verified = 0;  // judgements that were left open
  std::size_t judged = 0;        // units of which it left none open
};

// A table for people, without the rules that judged all units and found nothing. `notes` stand below it.
void print_statistics(std::span<const RuleStatistics> rules, std::size_t units, std::span<const std::string> notes, std::ostream& out);

}  // namespace uoc::diag
