// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "lint/analysis.hpp"

namespace uoc::lint {

// Appends the words of one value, each looked up once, and returns how many there are. `lower` is the value in lower
// case, byte for byte as long as it; it must outlive the words.
std::size_t append_words(std::string_view value, std::string_view lower, const model::Lexicon& lexicon,
                         std::vector<Word>& out);

}  // namespace uoc::lint
