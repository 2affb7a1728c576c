// SPDX-License-Identifier: Apache-2.0
#include "diag/fingerprint.hpp"

#include <unordered_map>

#include "base/hash.hpp"

namespace uoc::diag {

std::vector<std::string> fingerprints(const Diagnostics& diagnostics, const base::SourceSet& sources) {
  std::unordered_map<std::uint64_t, int> seen;
  seen.reserve(diagnostics.size());
  std::vector<std::string> out;
  out.reserve(diagnostics.size());
  std::string key;
  for (const auto& d : diagnostics) {
    key.assign(d.unit).append("\n").append(d.rule->id).append("\n");
    if (d.unit.empty() && d.span.valid()) key.append(sources.file(d.span.file).path()).append("\n");
    key += d.statement == 0 ? d.message : base::hex(d.statement);
    const std::uint64_t hash = base::hash64(key);
    out.push_back(base::hex(hash) + ":" + std::to_string(++seen[hash]));
  }
  return out;
}

}  // namespace uoc::diag
