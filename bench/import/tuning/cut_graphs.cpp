// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "read/text/cut_lattice.hpp"
#include "read/text/runs.hpp"
#include "tuning/aligned.hpp"
#include "tuning/lists.hpp"

namespace uoc::tuning {
namespace {

using namespace read;

constexpr double kAll = OpeningScorer::kNever / 2;  // leaves every candidate in
constexpr std::size_t kLongest = 90;                // words; no statement is that long, but for a right one
constexpr std::array kLengths = {Cue::length_one, Cue::length_heading_one, Cue::length_two, Cue::length_three, Cue::length_four, Cue::length_long, Cue::length_longer};

void put(Features& features, std::size_t weight, double value) {
  if (value != 0.0) features.push_back({static_cast<std::uint32_t>(weight), static_cast<float>(value)});
}

class RunGraph {
 public:
  RunGraph(const Aligned& list, const Run& run, const Vocabulary& vocabulary, bool outcomes, const Words& words)
      : list_(list), run_(run), words_(words), plain_(cues(0, vocabulary, outcomes)), base_(list.tokens, run.first, run.last, plain_, kAll) {
    graph_.nodes.resize(nodes().size());
    mark_right();
    add_nodes(vocabulary, outcomes);
    add_edges(vocabulary, outcomes);
  }

  Graph take() { return std::move(graph_); }

 private:
  const std::vector<CutLattice::Node>& nodes() const { return base_.nodes(); }
  Cues cues(std::size_t cue, const Vocabulary& vocabulary, bool outcomes) const {
    return {words_.lexicon(), words_.profile(), words_.only(cue), vocabulary, outcomes, run_.mark == Mark::number};
  }

  void mark_right() {
    right_.assign(nodes().size(), false);
    right_.front() = right_.back() = true;
    for (std::size_t i = 1; i + 1 < nodes().size(); ++i)
      right_[i] = std::find(list_.starts.begin(), list_.starts.end(), nodes()[i].token) != list_.starts.end();
  }

  void add_nodes(const Vocabulary& vocabulary, bool outcomes) {
    for (std::size_t cue = 0; cue < kCues; ++cue) {
      if (weighs_headings(cue)) continue;
      const Cues only = cues(cue, vocabulary, outcomes);
      const CutLattice lattice(list_.tokens, run_.first, run_.last, only, kAll);
      for (std::size_t i = 1; i + 1 < nodes().size(); ++i) put(graph_.nodes[i], cue, lattice.nodes()[i].score);
    }
    for (std::size_t i = 1; i + 1 < nodes().size(); ++i)
      for (const std::size_t pair : base_.openings().pair_weights(nodes()[i].token)) put(graph_.nodes[i], pair, 1.0);
  }

  void add_edges(const Vocabulary& vocabulary, bool outcomes) {
    std::vector<Cues> only;
    std::vector<CutLattice> lattices;
    only.reserve(kLengths.size());
    for (const Cue cue : kLengths) {
      only.push_back(cues(static_cast<std::size_t>(cue), vocabulary, outcomes));
      lattices.emplace_back(list_.tokens, run_.first, run_.last, only.back(), kAll);
    }
    std::size_t last_right = 0;
    for (std::size_t j = 1; j < nodes().size(); ++j) {
      for (std::size_t i = 0; i < j; ++i) {
        const bool right = right_[j] && i == last_right;
        if (nodes()[j].token - nodes()[i].token > kLongest && !right) continue;
        Features features;
        for (std::size_t k = 0; k < kLengths.size(); ++k) put(features, static_cast<std::size_t>(kLengths[k]), lattices[k].statement(i, j));
        if (i > 0 && j + 1 < nodes().size()) put(features, Weights::follow(nodes()[i].kind, nodes()[j].kind), 1.0);
        graph_.edges.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j), static_cast<std::uint32_t>(graph_.shared.size()), right});
        graph_.shared.push_back(std::move(features));
      }
      if (right_[j]) last_right = j;
    }
  }

  const Aligned& list_;
  const Run& run_;
  const Words& words_;
  Cues plain_;
  CutLattice base_;
  std::vector<bool> right_;  // nodes at which a statement begins in truth
  Graph graph_;
};

}  // namespace

std::vector<Graph> cut_graphs(const std::vector<Case>& cases, const Words& words) {
  std::vector<Graph> out;
  for (const auto& c : cases)
    for (const List list : {List::competency, List::assessment}) {
      const auto aligned = align(c, list, words.lexicon());
      if (!aligned) continue;
      const Vocabulary vocabulary(aligned->tokens, c.range);
      for (const Run& run : split_at_marks(aligned->tokens)) {
        if (run.mark == Mark::bullet || run.first >= run.last) continue;
        out.push_back(RunGraph(*aligned, run, vocabulary, list == List::assessment, words).take());
        out.back().weight = weight_of(c);
      }
    }
  return out;
}

}  // namespace uoc::tuning
