// SPDX-License-Identifier: Apache-2.0
// A list as the reader sees it, with the tokens at which its statements begin in truth.
#pragma once

#include <optional>
#include <vector>

#include "model/lexicon.hpp"
#include "read/text/tokens.hpp"
#include "tuning/cases.hpp"

namespace uoc::tuning {

struct Aligned {
  read::Layout layout;
  read::Tokens tokens;
  std::vector<std::size_t> starts;  // one for each right statement
};

enum class List : std::uint8_t { competency, assessment };

// Nothing if there are no statements, or if they are not what is printed.
std::optional<Aligned> align(const Case& c, List list, const model::Lexicon& lexicon);

}  // namespace uoc::tuning
