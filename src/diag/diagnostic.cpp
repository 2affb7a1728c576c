// SPDX-License-Identifier: Apache-2.0
#include "diag/diagnostic.hpp"

#include "diag/rule_page.hpp"

#include <algorithm>
#include <iterator>
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

// Puts at each place the finding that its key names. The first `sorted` of them stand in their order and only make room for
// the others, from the end on: memory is gone through once, one finding after the other.
void put_in_order(Diagnostics& diagnostics, const std::vector<SortKey>& keys, std::size_t sorted) {
  Diagnostics others(std::make_move_iterator(diagnostics.begin() + static_cast<std::ptrdiff_t>(sorted)), std::make_move_iterator(diagnostics.end()));
  std::size_t left = others.size();
  for (std::size_t at = keys.size() - 1; left > 0; --at) {
    const std::size_t from = keys[at].index;
    diagnostics[at] = std::move(from < sorted ? diagnostics[from] : others[from - sorted]);
    left -= from >= sorted;
  }
}

// rank_of(file) is the place of a file among all files, from 1.
template <class RankOf>
void sort_by(Diagnostics& diagnostics, const RankOf& rank_of) {
  std::vector<SortKey> keys;
  keys.reserve(diagnostics.size());
  for (const Diagnostic& d : diagnostics) {
    const std::uint64_t rank = d.span.valid() ? rank_of(d.span.file) : 0;
    keys.push_back({(rank << 32U) | d.span.begin, keys.size()});
  }
  const auto less = [&](const SortKey& x, const SortKey& y) {
    if (x.place != y.place) return x.place < y.place;
    const Diagnostic &a = diagnostics[x.index], &b = diagnostics[y.index];
    return std::tie(a.rule->id, a.span.end, a.message, x.index) < std::tie(b.rule->id, b.span.end, b.message, y.index);
  };
  const auto others = std::is_sorted_until(keys.begin(), keys.end(), less);
  std::sort(others, keys.end(), less);
  std::inplace_merge(keys.begin(), others, keys.end(), less);
  put_in_order(diagnostics, keys, static_cast<std::size_t>(others - keys.begin()));
}

}  // namespace

void sort(Diagnostics& diagnostics, const base::SourceSet& sources) {
  if (diagnostics.empty()) return;
  const auto ranks = ranks_of(sources);
  sort_by(diagnostics, [&](base::FileId file) { return ranks[file]; });
}

void sort_piece(Diagnostics& diagnostics) {
  sort_by(diagnostics, [](base::FileId file) { return std::uint64_t{file} + 1; });
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
