// SPDX-License-Identifier: Apache-2.0
#include "read/text/statements.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace uoc::read {
namespace {

class Cutter {
 public:
  Cutter(const Tokens& tokens, std::size_t first, std::size_t last, const Cues& cues, bool numbered)
      : tokens_(tokens), first_(first), last_(last), numbered_(numbered), weights_(cues.weights), openings_(tokens, first, last, cues) {}

  std::vector<Statement> run() {
    collect_candidates();
    const auto starts = best_starts();
    std::vector<Statement> out;
    out.reserve(starts.size());
    for (std::size_t k = 0; k < starts.size(); ++k) {
      Statement s;
      s.first = starts[k];
      s.last = k + 1 < starts.size() ? starts[k + 1] : last_;
      s.inferred = k > 0 && !tokens_.list[s.first].line_start;
      out.push_back(s);
    }
    return out;
  }

 private:
  static constexpr double kHopeless = -4.0;           // a candidate below is never worth its place in the table
  static constexpr std::size_t kLongest = 400;        // words; statements beyond are weighed only where nothing else is left

  void collect_candidates() {
    candidates_.reserve((last_ - first_) / 4 + 4);
    candidates_.push_back({first_, 0.0, openings_.kind(first_)});
    for (std::size_t i = first_ + 1; i < last_; ++i) {
      const double score = openings_.score(i, candidates_.back().token == i - 1);
      if (score > kHopeless) candidates_.push_back({i, score, openings_.kind(i)});
    }
  }

  double length_score(std::size_t words, bool first) const {
    constexpr std::size_t kLong = 20, kLonger = 45;
    if (first && numbered_ && words <= 2) return words == 1 ? weights_[Cue::length_heading_one] : 0.0;
    if (words == 1) return weights_[Cue::length_one];
    if (words == 2) return weights_[Cue::length_two];
    double sum = 0.0;
    if (words > kLong) sum += weights_[Cue::length_long] * std::log2(static_cast<double>(words) / static_cast<double>(kLong));
    if (words > kLonger) sum += weights_[Cue::length_longer] * static_cast<double>(words - kLonger);
    return sum;
  }

  // Lists keep to one kind of opening; a heading before them need not.
  double parallel(Opening before, Opening own) const {
    if (before == own) return own == Opening::other ? 0.0 : weights_[Cue::parallel_same];
    if (before == Opening::verb && own == Opening::noun) return weights_[Cue::parallel_noun_after_verb];
    return before == Opening::noun && own == Opening::verb ? weights_[Cue::parallel_verb_after_noun] : 0.0;
  }

  // The choice of candidates with the highest sum of scores and of the statements' lengths (dynamic programming).
  std::vector<std::size_t> best_starts() {
    const std::size_t n = candidates_.size();
    candidates_.push_back({last_, 0.0, Opening::other});  // the end of the last statement
    candidates_.front().best = 0.0;
    for (std::size_t j = 1; j <= n; ++j) {
      Candidate& own = candidates_[j];
      for (std::size_t i = j; i-- > 0;) {
        const Candidate& before = candidates_[i];
        const std::size_t words = own.token - before.token;
        if (words > kLongest && own.best > kWorst) break;
        double sum = before.best + before.score + length_score(words, i == 0);
        if (j < n && i > 0) sum += parallel(before.kind, own.kind);
        if (sum > own.best) {
          own.best = sum;
          own.from = i;
        }
      }
    }
    std::vector<std::size_t> starts;
    for (std::size_t j = n; j > 0; j = candidates_[j].from) starts.push_back(candidates_[candidates_[j].from].token);
    std::reverse(starts.begin(), starts.end());
    return starts;
  }

  static constexpr double kWorst = -std::numeric_limits<double>::infinity();

  struct Candidate {
    std::size_t token;
    double score;
    Opening kind;
    double best = kWorst;  // sum of the statements before it
    std::size_t from = 0;  // the candidate that opens the last of them
  };
  const Tokens& tokens_;
  std::size_t first_, last_;
  bool numbered_;
  const Weights& weights_;
  OpeningScorer openings_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<Statement> cut_run(const Tokens& tokens, std::size_t first, std::size_t last, const Cues& cues, bool numbered) {
  if (first >= last) return {};
  return Cutter(tokens, first, last, cues, numbered).run();
}

}  // namespace uoc::read
