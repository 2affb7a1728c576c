// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace uoc::base {

// SHA-256 in lower-case hexadecimal (FIPS 180-4): says which document a unit was read from.
std::string sha256(std::string_view bytes);

// RFC 4648, with padding.
std::string base64(std::string_view bytes);

}  // namespace uoc::base
