// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "selftest/selftest.hpp"

namespace uoc::selftest {

// A table of the kinds, and then what does not fail a run: an example of each, and what keeps it from failing.
std::string as_text(const Result& result, const Options& options);
std::string as_json(const Result& result, const Options& options);

// "3 of 300 units damaged in 96 ways: 60 caught (62 %), 20 seen, 14 let through, 2 harmless"
std::string summary(const Result& result);

}  // namespace uoc::selftest
