// SPDX-License-Identifier: Apache-2.0
// Fixes that put a phrase right and touch only those of its words that change.
#pragma once

#include "lint/rule.hpp"

namespace uoc::lint {

enum class Safety : std::uint8_t { suggested, safe };

// Adds the edits that turn `length` bytes of the statement into `text`: words at both ends that stay are left as they are
// written. No fix is added where the words to be changed stand on several lines of the source.
void replace_words(diag::Diagnostic& diagnostic, const Report& report, const Statement& statement, std::size_t begin, std::size_t length,
                   std::string_view text, Safety safety);

}  // namespace uoc::lint
