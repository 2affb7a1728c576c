// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"

namespace uoc::diag {

// What stays the same when unrelated text is edited: unit, normalised statement, rule and the n-th such finding; outside
// of a unit, the file and the message. One entry for each diagnostic, in their order: 16 hexadecimal digits, a colon and n.
// To be taken while no finding is set aside: the number of one must not depend on what became of another.
std::vector<std::string> fingerprints(const Diagnostics& diagnostics, const base::SourceSet& sources);

// Those that somebody took, or, where nobody did, those taken now.
class Fingerprints {
 public:
  Fingerprints(std::span<const std::string> taken, const Diagnostics& diagnostics, const base::SourceSet& sources)
      : own_(taken.size() == diagnostics.size() ? std::vector<std::string>() : fingerprints(diagnostics, sources)),
        all_(own_.empty() ? taken : own_) {}
  const std::string& operator[](std::size_t i) const { return all_[i]; }

 private:
  std::vector<std::string> own_;
  std::span<const std::string> all_;
};

}  // namespace uoc::diag
