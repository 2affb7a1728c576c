// SPDX-License-Identifier: Apache-2.0
#include "diag/diagnostic.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "base/hash.hpp"

namespace uoc::diag {

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::advice: return "advice";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "";
}

std::string_view name(FixClass fix) {
  switch (fix) {
    case FixClass::none: return "none";
    case FixClass::suggested: return "suggested";
    case FixClass::safe: return "safe";
  }
  return "";
}

std::size_t Counts::of(Severity at_or_above) const {
  std::size_t n = errors;
  if (at_or_above <= Severity::warning) n += warnings;
  if (at_or_above <= Severity::advice) n += advice;
  return n;
}

void sort(Diagnostics& diagnostics, const base::SourceSet& sources) {
  static const std::string kNone;
  const auto path = [&](const Diagnostic& d) -> const std::string& {
    return d.span.valid() ? sources.file(d.span.file).path() : kNone;
  };
  const auto less = [&](const Diagnostic& a, const Diagnostic& b) {
    if (a.span.file != b.span.file) {
      if (const int order = path(a).compare(path(b)); order != 0) return order < 0;
    }
    return std::tie(a.span.begin, a.rule->id, a.span.end, a.message) <
           std::tie(b.span.begin, b.rule->id, b.span.end, b.message);
  };
  std::stable_sort(diagnostics.begin(), diagnostics.end(), less);
}

Counts count(const Diagnostics& diagnostics) {
  Counts counts;
  for (const auto& d : diagnostics) {
    counts.errors += d.severity == Severity::error;
    counts.warnings += d.severity == Severity::warning;
    counts.advice += d.severity == Severity::advice;
  }
  return counts;
}

std::vector<std::string> fingerprints(const Diagnostics& diagnostics) {
  std::unordered_map<std::uint64_t, int> seen;
  std::vector<std::string> out;
  out.reserve(diagnostics.size());
  for (const auto& d : diagnostics) {
    std::string key = d.unit + '\n' + std::string(d.rule->id) + '\n';
    // Outside a unit (an unreadable file, say) the message stands for the text.
    key += d.statement.empty() ? d.message : d.statement;
    const std::uint64_t hash = base::hash64(key);
    out.push_back(base::hex(hash) + ":" + std::to_string(++seen[hash]));
  }
  return out;
}

}  // namespace uoc::diag
