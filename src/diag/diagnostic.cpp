// SPDX-License-Identifier: Apache-2.0
#include "diag/diagnostic.hpp"

#include "diag/rule_page.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

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

std::string page_name(const RuleInfo& rule) {
  std::string name(rule.id);
  std::replace(name.begin(), name.end(), '-', '_');
  return name + ".md";
}

std::size_t Counts::of(Severity at_or_above) const {
  std::size_t n = errors;
  if (at_or_above <= Severity::warning) n += warnings;
  if (at_or_above <= Severity::advice) n += advice;
  return n;
}

namespace {

// The place of each file in the order of paths; files with the same path share one.
std::vector<std::uint32_t> ranks_of(const base::SourceSet& sources) {
  const auto path = [&](base::FileId id) -> const std::string& { return sources.file(id).path(); };
  std::vector<base::FileId> order(sources.size());
  std::iota(order.begin(), order.end(), base::FileId{0});
  std::sort(order.begin(), order.end(), [&](base::FileId a, base::FileId b) { return path(a) < path(b); });
  std::vector<std::uint32_t> ranks(sources.size());
  std::uint32_t rank = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i == 0 || path(order[i]) != path(order[i - 1])) ++rank;
    ranks[order[i]] = rank;
  }
  return ranks;
}

// What a finding is sorted by: small enough to be moved about in place of the finding.
struct SortKey {
  std::uint64_t place;  // file and offset
  std::size_t index;
};

// Puts at each place the finding that its key names, cycle by cycle, without a second list; uses up the keys.
void permute(Diagnostics& diagnostics, std::vector<SortKey>& keys) {
  for (std::size_t start = 0; start < keys.size(); ++start) {
    if (keys[start].index == start) continue;
    Diagnostic first = std::move(diagnostics[start]);
    std::size_t at = start;
    for (std::size_t from = std::exchange(keys[at].index, at); from != start; from = std::exchange(keys[at].index, at)) {
      diagnostics[at] = std::move(diagnostics[from]);
      at = from;
    }
    diagnostics[at] = std::move(first);
  }
}

}  // namespace

void sort(Diagnostics& diagnostics, const base::SourceSet& sources) {
  if (diagnostics.empty()) return;
  const auto ranks = ranks_of(sources);
  std::vector<SortKey> keys;
  keys.reserve(diagnostics.size());
  for (const Diagnostic& d : diagnostics) {
    const std::uint64_t rank = d.span.valid() ? ranks[d.span.file] : 0;
    keys.push_back({(rank << 32U) | d.span.begin, keys.size()});
  }
  std::sort(keys.begin(), keys.end(), [&](const SortKey& x, const SortKey& y) {
    if (x.place != y.place) return x.place < y.place;
    const Diagnostic &a = diagnostics[x.index], &b = diagnostics[y.index];
    return std::tie(a.rule->id, a.span.end, a.message, x.index) < std::tie(b.rule->id, b.span.end, b.message, y.index);
  });
  permute(diagnostics, keys);
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

}  // namespace uoc::diag
