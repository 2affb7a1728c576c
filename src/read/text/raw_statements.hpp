// SPDX-License-Identifier: Apache-2.0
// The competency cut into statements, before any of them is taken for a heading or a criterion.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/text/elements.hpp"
#include "read/text/headings.hpp"
#include "read/text/statements.hpp"
#include "read/text/tokens.hpp"

namespace uoc::read {

// A statement of the competency in the order of print.
struct RawStatement {
  Statement statement;
  bool bulleted = false;
  bool heading = false;                // stands behind a printed number, or was found to be a lost heading
  std::optional<std::size_t> number;   // token of the printed number
  Slot slot = Slot::plain;             // of a lost heading
  bool line = false;                   // a line between bullets that goes on with the statement above unless it is a heading
};

// What is printed between the marks of the block, in order; marks go to the trivia of `facts`.
std::vector<RawStatement> collect_statements(const Tokens& tokens, const BlockContext& context, BlockFacts& facts);

// A printed number without blanks and without the stop or bracket behind it: "2(a)" of "2 (a).".
std::string number_text(const Tokens& tokens, std::size_t token);

}  // namespace uoc::read
