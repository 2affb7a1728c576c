// SPDX-License-Identifier: Apache-2.0
#include "selftest/fresh.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace uoc::selftest {
namespace {

using Saying = std::tuple<const diag::RuleInfo*, std::uint64_t, std::string_view, diag::Severity>;
using Place = std::pair<const diag::RuleInfo*, std::string_view>;

Saying saying_of(const diag::Diagnostic& d) { return {d.rule, d.statement, d.message, d.severity}; }
Place place_of(const diag::Diagnostic& d) { return {d.rule, d.item}; }

}  // namespace

std::vector<const diag::Diagnostic*> fresh_findings(const diag::Diagnostics& before, const diag::Diagnostics& now) {
  std::map<Saying, std::vector<const diag::Diagnostic*>> known;
  for (const auto& d : before) known[saying_of(d)].push_back(&d);
  std::vector<const diag::Diagnostic*> rest;
  for (const auto& d : now) {
    const auto it = known.find(saying_of(d));
    if (it == known.end() || it->second.empty()) rest.push_back(&d);
    else it->second.pop_back();
  }
  // What was said before and is not said in these words any more may be said in others, at the same item.
  std::multimap<Place, diag::Severity> gone;
  for (const auto& [saying, list] : known)
    for (const auto* d : list) gone.emplace(place_of(*d), d->severity);
  std::erase_if(rest, [&](const diag::Diagnostic* d) {
    const auto [begin, end] = gone.equal_range(place_of(*d));
    const auto same = std::find_if(begin, end, [&](const auto& entry) { return entry.second >= d->severity; });
    if (same == end) return false;
    gone.erase(same);
    return true;
  });
  return rest;
}

}  // namespace uoc::selftest
