// SPDX-License-Identifier: Apache-2.0
#include "diag/statistics.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace uoc::diag {
namespace {

constexpr std::array<std::string_view, 7> kHeads{"errors", "warnings", "advice", "waived", "known", "not verified", "units judged"};

void append_right(std::string& out, std::string_view text, std::size_t width) {
  out.append(width > text.size() ? width - text.size() : 0, ' ').append(text);
}

std::string judged_of(std::size_t judged, std::size_t units) { return std::to_string(judged) + " of " + std::to_string(units); }

std::string row_of(const RuleStatistics& rule, std::size_t units, std::size_t width) {
  std::string out(rule.rule->id);
  out.append(width - out.size(), ' ');
  if (rule.off) return out.append("  off\n");
  const std::array<std::size_t, 6> numbers{rule.found.errors, rule.found.warnings, rule.found.advice, rule.waived, rule.known, rule.not_verified};
  for (std::size_t i = 0; i < numbers.size(); ++i) append_right(out, std::to_string(numbers[i]), kHeads[i].size() + 2);
  append_right(out, judged_of(rule.judged, units), std::max(kHeads.back().size(), judged_of(units, units).size()) + 2);
  return out.append("\n");
}

// Judged all units, and found nothing in them.
bool is_clean(const RuleStatistics& rule, std::size_t units) {
  const bool nothing = rule.found.of(Severity::advice) == 0 && rule.waived == 0 && rule.known == 0;
  return !rule.off && nothing && rule.not_verified == 0 && rule.judged == units;
}

}  // namespace

void print_statistics(std::span<const RuleStatistics> rules, std::size_t units, std::span<const std::string> notes, std::ostream& out) {
  std::size_t width = 4;
  for (const auto& rule : rules)
    if (!is_clean(rule, units)) width = std::max(width, rule.rule->id.size());
  std::string text("rule");
  text.append(width - text.size(), ' ');
  for (std::size_t i = 0; i + 1 < kHeads.size(); ++i) text.append("  ").append(kHeads[i]);
  append_right(text, kHeads.back(), std::max(kHeads.back().size(), judged_of(units, units).size()) + 2);
  text.append("\n");
  for (const auto& rule : rules)
    if (!is_clean(rule, units)) text.append(row_of(rule, units, width));
  text.append("every other rule: nothing found, nothing left open, all units judged\n");
  for (const auto& note : notes) text.append(note).append("\n");
  out << text;
}

}  // namespace uoc::diag
