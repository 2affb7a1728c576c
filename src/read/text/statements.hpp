// SPDX-License-Identifier: Apache-2.0
// Fifth pass: where statements begin. Marks are certain; between them every other beginning is a candidate that is
// scored by independent cues, and a whole run is cut at once so that the sum of the scores is the highest.
#pragma once

#include <vector>

#include "read/text/openings.hpp"

namespace uoc::read {

struct Statement {
  std::size_t first = 0;   // tokens [first, last), marks not included
  std::size_t last = 0;
  bool marked = false;     // a bullet or number stands before it
  bool inferred = false;   // its beginning is inside a line: nothing printed shows it
  int depth = 0;           // 1 and more: bullets below bullets
};

// Cuts tokens [first, last), which hold no marks, into statements. `numbered`: the first one is a heading behind its number.
std::vector<Statement> cut_run(const Tokens& tokens, std::size_t first, std::size_t last, Cues cues, bool numbered = false);

}  // namespace uoc::read
