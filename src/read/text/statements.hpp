// SPDX-License-Identifier: Apache-2.0
// Fifth pass: where statements begin. Marks are certain; between them every other beginning is a candidate that is
// scored by independent cues, and a whole run is cut at once so that the sum of the scores is the highest.
#pragma once

#include <string>
#include <vector>

#include "model/profile.hpp"
#include "read/text/tokens.hpp"

namespace uoc::read {

struct Statement {
  std::size_t first = 0;   // tokens [first, last), marks not included
  std::size_t last = 0;
  bool marked = false;     // a bullet or number stands before it
  bool inferred = false;   // its beginning is inside a line: nothing printed shows it
  int depth = 0;           // 1 and more: bullets below bullets
};

struct Cues {
  const model::Lexicon& lexicon;
  const model::Profile& profile;
  bool outcomes = false;  // the list is one of assessment criteria: "Able to …" opens each
};

// Cuts tokens [first, last), which hold no marks, into statements.
std::vector<Statement> cut_run(const Tokens& tokens, std::size_t first, std::size_t last, const Cues& cues);

// Does an outcome form of the profile ("Able to", "Capable of") start at token i? Its number of words, else 0.
std::size_t outcome_form_at(const Tokens& tokens, std::size_t i, const model::Profile& profile);

}  // namespace uoc::read
