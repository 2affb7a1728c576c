// SPDX-License-Identifier: Apache-2.0
#include "read/text/statements.hpp"

#include "read/text/cut_lattice.hpp"

namespace uoc::read {

std::vector<Statement> cut_run(const Tokens& tokens, std::size_t first, std::size_t last, Cues cues, bool numbered) {
  constexpr double kHopeless = -4.0;  // a candidate below is never worth its place in the table
  if (first >= last) return {};
  cues.numbered = numbered;
  const auto starts = CutLattice(tokens, first, last, cues, kHopeless).best();
  std::vector<Statement> out;
  out.reserve(starts.size());
  for (std::size_t k = 0; k < starts.size(); ++k) {
    Statement s;
    s.first = starts[k];
    s.last = k + 1 < starts.size() ? starts[k + 1] : last;
    s.inferred = k > 0 && !tokens.list[s.first].line_start;
    out.push_back(s);
  }
  return out;
}

}  // namespace uoc::read
