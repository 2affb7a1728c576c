// SPDX-License-Identifier: Apache-2.0
// The statements between two printed numbers, with what tells which of them are headings that lost theirs.
#pragma once

#include <vector>

#include "read/text/headings.hpp"
#include "read/text/raw_statements.hpp"

namespace uoc::read {

struct Stretch {
  std::size_t begin = 0, end = 0;  // statements; the first one stands behind its number, unless none is printed before
  std::vector<HeadingCandidate> candidates;
  std::vector<MissingSlot> missing;
  HeadingContext context;
  bool unnumbered = false;
};

// `context` outlives them.
std::vector<Stretch> stretches_of(const Tokens& tokens, const BlockContext& context, const std::vector<RawStatement>& raws);

}  // namespace uoc::read
