// SPDX-License-Identifier: Apache-2.0
// The ways to cut a run of words into statements: where one may begin, and what each choice is worth.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "read/text/openings.hpp"

namespace uoc::read {

class CutLattice {
 public:
  struct Node {
    std::size_t token;
    double score;
    Opening kind;
  };

  // Candidates below `hopeless` are left out.
  CutLattice(const Tokens& tokens, std::size_t first, std::size_t last, const Cues& cues, double hopeless);

  // In order; the first one opens the run, the last one stands at its end and opens nothing.
  const std::vector<Node>& nodes() const { return nodes_; }
  // What a statement from node i up to node j is worth, without the scores of the nodes.
  double statement(std::size_t i, std::size_t j) const;
  const OpeningScorer& openings() const { return openings_; }
  // The choice of nodes with the highest sum: first tokens of the statements.
  std::vector<std::size_t> best() const;

 private:
  double length(std::size_t words, bool first) const;

  bool numbered_;
  const Weights& weights_;
  OpeningScorer openings_;
  std::vector<Node> nodes_;
};

}  // namespace uoc::read
