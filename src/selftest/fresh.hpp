// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "diag/diagnostic.hpp"

namespace uoc::selftest {

// What is found now and was not found before. A finding is the same one if its rule says the same of the same statement, or stands
// at the same item and is no graver: so a finding whose words or place the damage changed is not taken for a new one.
std::vector<const diag::Diagnostic*> fresh_findings(const diag::Diagnostics& before, const diag::Diagnostics& now);

}  // namespace uoc::selftest
