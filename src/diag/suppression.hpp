// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "diag/diagnostic.hpp"

namespace uoc::diag {

// Why a finding does not count, and who says so.
struct Suppression {
  std::string reason;
  std::string owner;       // may be empty
  std::string expires;     // YYYY-MM-DD, the last day on which it holds; empty: never
  bool in_source = false;  // it stands beside the text, not in the settings
};

// A finding that does not count. What suppresses it lives elsewhere, and longer.
struct Suppressed {
  Diagnostic finding;
  std::string fingerprint;          // empty if nobody asked for it
  const Suppression* by = nullptr;  // never null
};

}  // namespace uoc::diag
