// SPDX-License-Identifier: Apache-2.0
// Text of a document as it may be printed: control characters become spaces, so that a document cannot steer a terminal,
// and bytes that are no UTF-8 become U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace uoc::diag {

// The code point at byte `i` as it may be shown; `length` becomes the number of its bytes.
std::string_view visible_at(std::string_view text, std::size_t i, std::size_t& length);
// Where the run of printable ASCII from byte `i` on ends: a byte and a column each, shown as it stands.
std::size_t printable_end(std::string_view text, std::size_t i);
void append_visible(std::string& out, std::string_view text);

}  // namespace uoc::diag
