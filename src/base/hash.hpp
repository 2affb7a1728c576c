// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace uoc::base {

// XXH3, 64 bits: for ids, fingerprints and comparison, not for security.
std::uint64_t hash64(std::string_view bytes);
// Lower-case hexadecimal with leading zeros.
std::string hex(std::uint64_t value, int digits = 16);

}  // namespace uoc::base
