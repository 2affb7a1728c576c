// SPDX-License-Identifier: Apache-2.0
// What is known of a rule without running it. It stands here, below the rules, so that reporters can list every rule.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace uoc::diag {

// Ordered: a later one is graver.
enum class Severity : std::uint8_t { advice, warning, error };

enum class FixClass : std::uint8_t { none, suggested, safe };

// A published document that a rule rests on, and the place in it.
struct Authority {
  std::string_view document;
  std::string_view section;
};

struct RuleInfo {
  std::string_view id;      // kebab-case, for example "code-level-mismatch"; the page and the file have '_' for '-'
  std::string_view letter;  // short name in the catalogue, "C2"; empty for faults of the input itself
  std::string_view group;   // structure, code, level, credit, requirement, assessment, wording, standard, import, input
  std::string_view summary; // one line, lower case, no final stop: what the rule finds
  Severity severity = Severity::warning;  // the gravest grade it reports when nothing else is set
  FixClass fix = FixClass::none;
  std::array<Authority, 3> authority{};   // unused places are empty
  std::string_view also_group = {};       // a second group, if the rule reports damage of import beside faults of drafting
};

std::string_view name(Severity severity);
std::string_view name(FixClass fix);

}  // namespace uoc::diag
