// SPDX-License-Identifier: Apache-2.0
#include "read/text/headings.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "read/text/heading_scorer.hpp"

namespace uoc::read {

std::vector<HeadingPlace> places_of(const std::vector<MissingSlot>& missing, const HeadingScorer& scorer) {
  std::vector<HeadingPlace> out;
  for (const auto& m : missing)
    for (int i = 0; i < m.max; ++i) out.push_back({m.slot, scorer.slot_score(m, i)});
  return out;
}

namespace {

// Dynamic programming over (statement, place): take the statement as that place's heading, or go on.
class Solver {
 public:
  Solver(std::size_t size, const HeadingScorer& scorer, std::vector<HeadingPlace> places, Slot part, bool first)
      : size_(size), scorer_(scorer), places_(std::move(places)), part_(part), first_(first) {}

  std::vector<FoundHeading> run() {
    const std::size_t n = size_, m = places_.size();
    // best_[i][p]: the best sum when statement i is the heading of place p.
    best_.assign(n, std::vector<double>(m, kNone));
    from_.assign(n, std::vector<std::pair<std::size_t, std::size_t>>(m, {n, m}));
    double best_sum = scorer_.element(part_, first_ ? 0 : 1, n);  // no heading at all
    std::size_t end_i = n, end_p = m;
    for (std::size_t i = first_place(); i + 1 < n; ++i)
      for (std::size_t p = 0; p < m; ++p) {
        fill(i, p);
        const double sum = best_[i][p] + scorer_.element(places_[p].slot, i + 1, n);
        if (sum > best_sum) {
          best_sum = sum;
          end_i = i;
          end_p = p;
        }
      }
    std::vector<FoundHeading> found;
    while (end_i < n) {
      found.push_back({end_i, places_[end_p].slot});
      std::tie(end_i, end_p) = from_[end_i][end_p];
    }
    std::reverse(found.begin(), found.end());
    return found;
  }

 private:
  static constexpr double kNone = -std::numeric_limits<double>::infinity();

  // The stretch's own heading and its first criterion are no lost headings.
  std::size_t first_place() const { return first_ ? 0 : 2; }

  void fill(std::size_t i, std::size_t p) {
    const std::size_t n = size_, m = places_.size();
    const double own = scorer_.score(i, places_[p].slot) + places_[p].score;
    double before = first_ && i == 0 ? 0.0 : scorer_.element(part_, first_ ? 0 : 1, i);
    std::pair<std::size_t, std::size_t> source{n, m};
    for (std::size_t j = first_place(); j + 1 < i; ++j)
      for (std::size_t q = 0; q < p; ++q) {
        const double sum = best_[j][q] + scorer_.element(places_[q].slot, j + 1, i) + scorer_.parallel(j, places_[q].slot, i);
        if (sum > before) {
          before = sum;
          source = {j, q};
        }
      }
    best_[i][p] = own + before;
    from_[i][p] = source;
  }

  std::size_t size_;
  const HeadingScorer& scorer_;
  std::vector<HeadingPlace> places_;
  Slot part_;  // of the criteria before the first lost heading
  bool first_;
  std::vector<std::vector<double>> best_;
  std::vector<std::vector<std::pair<std::size_t, std::size_t>>> from_;
};

constexpr std::size_t kLongestStretch = 400;  // statements; beyond, no one can have lost all numbers

}  // namespace

std::vector<FoundHeading> find_lost_headings(const std::vector<HeadingCandidate>& statements,
                                             const std::vector<MissingSlot>& missing, const HeadingContext& context,
                                             bool first_may_be_heading) {
  if (missing.empty() || statements.size() < 2 || statements.size() > kLongestStretch) return {};
  const HeadingScorer scorer(statements, context);
  return Solver(statements.size(), scorer, places_of(missing, scorer), context.part, first_may_be_heading).run();
}

}  // namespace uoc::read
