// SPDX-License-Identifier: Apache-2.0
// UTF-8 that a program took for Windows-1252 and wrote as UTF-8 again: "â€™" for "’", "Ã©" for "é".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace uoc::lint {

struct Misdecoded {
  std::size_t length = 0;  // bytes; 0: nothing of the kind stands there
  std::string repaired;    // what was meant
};

// The run of such characters at text[at]. Letters with accents are no such run, and neither is one before a
// quotation mark: what a person may have written is never one.
Misdecoded misdecoded_at(std::string_view text, std::size_t at);

}  // namespace uoc::lint
