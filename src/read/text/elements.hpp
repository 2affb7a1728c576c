// SPDX-License-Identifier: Apache-2.0
// Seventh pass: the competency's block as elements with their criteria, and the assessment's block as outcomes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/unit.hpp"
#include "read/text/statements.hpp"
#include "read/text/tokens.hpp"

namespace uoc::read {

// What a block holds besides its texts.
struct BlockFacts {
  std::vector<model::Trivia> trivia;        // marks
  std::vector<model::BrokenLine> broken;    // sentences torn by an empty line
  std::vector<model::FlattenedList> flattened;
  bool bulleted = false;
};

struct BlockContext {
  std::string_view title;
  std::string_view range;
  std::vector<std::string> outcomes;  // texts of the assessment criteria, where they are read already
  const model::Lexicon& lexicon;
  const model::Profile& profile;
  const Weights& weights;
};

// `tokens` must have marks with numbers.
std::vector<model::Element> read_elements(const Tokens& tokens, const BlockContext& context, BlockFacts& facts);

// `tokens` must have marks without numbers.
model::Assessment read_assessment(const Tokens& tokens, const BlockContext& context, BlockFacts& facts);

}  // namespace uoc::read
