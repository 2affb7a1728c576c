// SPDX-License-Identifier: Apache-2.0
#include "read/text/cut_lattice.hpp"

#include <algorithm>
#include <cmath>

namespace uoc::read {
namespace {

constexpr std::size_t kLongest = 400;  // words; statements beyond are weighed only where nothing else is left

}  // namespace

CutLattice::CutLattice(const Tokens& tokens, std::size_t first, std::size_t last, const Cues& cues, double hopeless)
    : numbered_(cues.numbered), weights_(cues.weights), openings_(tokens, first, last, cues) {
  nodes_.reserve((last - first) / 4 + 4);
  nodes_.push_back({first, 0.0, openings_.kind(first)});
  for (std::size_t i = first + 1, previous = first; i < last; ++i) {
    const double score = openings_.score(i, previous == i - 1);
    if (score > OpeningScorer::kNever) previous = i;
    if (score > hopeless) nodes_.push_back({i, score, openings_.kind(i)});
  }
  nodes_.push_back({last, 0.0, Opening::other});
}

double CutLattice::length(std::size_t words, bool first) const {
  constexpr std::size_t kLong = 20, kLonger = 45;
  if (first && numbered_ && words <= 2) return words == 1 ? weights_[Cue::length_heading_one] : 0.0;
  if (words == 1) return weights_[Cue::length_one];
  if (words == 2) return weights_[Cue::length_two];
  if (words == 3) return weights_[Cue::length_three];
  if (words == 4) return weights_[Cue::length_four];
  double sum = 0.0;
  if (words > kLong) sum += weights_[Cue::length_long] * std::log2(static_cast<double>(words) / static_cast<double>(kLong));
  if (words > kLonger) sum += weights_[Cue::length_longer] * static_cast<double>(words - kLonger);
  return sum;
}

// Lists keep to one kind of opening; a heading before them need not.
double CutLattice::statement(std::size_t i, std::size_t j) const {
  const double sum = length(nodes_[j].token - nodes_[i].token, i == 0);
  return j + 1 < nodes_.size() && i > 0 ? sum + weights_.at(Weights::follow(nodes_[i].kind, nodes_[j].kind)) : sum;
}

// Dynamic programming: the best sum of the statements up to each node, and where the last of them begins.
std::vector<std::size_t> CutLattice::best() const {
  constexpr double kWorst = -std::numeric_limits<double>::infinity();
  const std::size_t n = nodes_.size() - 1;
  std::vector<double> best(n + 1, kWorst);
  std::vector<std::size_t> from(n + 1, 0);
  best[0] = 0.0;
  for (std::size_t j = 1; j <= n; ++j)
    for (std::size_t i = j; i-- > 0;) {
      if (nodes_[j].token - nodes_[i].token > kLongest && best[j] > kWorst) break;
      const double sum = best[i] + nodes_[i].score + statement(i, j);
      if (sum <= best[j]) continue;
      best[j] = sum;
      from[j] = i;
    }
  std::vector<std::size_t> starts;
  for (std::size_t j = n; j > 0; j = from[j]) starts.push_back(nodes_[from[j]].token);
  std::reverse(starts.begin(), starts.end());
  return starts;
}

}  // namespace uoc::read
