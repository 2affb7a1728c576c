// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <map>
#include <optional>

#include "model/numbering.hpp"
#include "read/text/heading_scorer.hpp"
#include "read/text/stretches.hpp"
#include "tuning/aligned.hpp"
#include "tuning/lists.hpp"

namespace uoc::tuning {
namespace {

using namespace read;

using RightHeadings = std::map<std::size_t, Slot>;  // by statement

void put(Features& features, std::size_t weight, double value) {
  if (value != 0.0) features.push_back({static_cast<std::uint32_t>(weight), static_cast<float>(value)});
}

std::size_t index_of(Slot part) { return part == Slot::knowledge ? 0 : part == Slot::outcome ? 2 : 1; }

// A node for each statement as the heading of each place, one before them and one behind.
class StretchGraph {
 public:
  StretchGraph(const Stretch& stretch, const RightHeadings& right, const Words& words)
      : stretch_(stretch), right_(right), size_(stretch.candidates.size()), first_(stretch.unnumbered ? 0 : 2), head_(stretch.unnumbered ? 0 : 1) {
    for (const auto& missing : stretch.missing) slots_.insert(slots_.end(), static_cast<std::size_t>(missing.max), missing.slot);
    graph_.nodes.resize(sink() + 1);
    elements_.resize(3 * (size_ + 1) * (size_ + 1));
    pairs_.resize(2 * size_ * size_);
    for (std::size_t cue = 0; cue < kCues; ++cue)
      if (weighs_headings(cue)) add_cue(cue, words);
    for (std::size_t i = first_; i + 1 < size_; ++i)
      for (std::size_t p = 0; p < slots_.size(); ++p)
        if (may_be(i, p)) add_edges_to(i, p);
    for (std::size_t i = first_; i + 1 < size_; ++i)
      for (std::size_t p = 0; p < slots_.size(); ++p)
        if (may_be(i, p)) edge(node(i, p), sink(), features(index_of(slots_[p]), i + 1, size_, kNoPair), is_right(i, p) && none_in(i + 1, size_));
    edge(0, sink(), features(index_of(stretch_.context.part), head_, size_, kNoPair), right_.empty());
  }

  Graph take() { return std::move(graph_); }

 private:
  static constexpr std::size_t kNoPair = 2;  // else 1 behind a heading of knowledge, 0 behind another one
  static constexpr std::size_t kNoElement = 3;

  std::size_t node(std::size_t i, std::size_t place) const { return 1 + (i - first_) * slots_.size() + place; }
  std::size_t sink() const { return size_ > first_ + 1 ? 1 + (size_ - 1 - first_) * slots_.size() : 1; }
  Features& element(std::size_t part, std::size_t from, std::size_t to) { return elements_[(part * (size_ + 1) + from) * (size_ + 1) + to]; }
  Features& pair(std::size_t kind, std::size_t a, std::size_t b) { return pairs_[(kind * size_ + a) * size_ + b]; }

  // Only the head of a list is a heading of knowledge.
  bool may_be(std::size_t i, std::size_t place) const { return slots_[place] != Slot::knowledge || i == 0; }
  bool is_right(std::size_t i, std::size_t place) const {
    const auto at = right_.find(i);
    return at != right_.end() && (at->second == slots_[place] || slots_[place] == Slot::plain);
  }
  bool none_in(std::size_t from, std::size_t to) const {
    const auto at = right_.lower_bound(from);
    return at == right_.end() || at->first >= to;
  }

  void add_cue(std::size_t cue, const Words& words) {
    const auto& c = stretch_.context;
    const HeadingContext context{c.title, c.range, c.outcomes, c.after_knowledge, c.to_the_end, c.lexicon, c.profile, words.only(cue), c.part, c.printed};
    const HeadingScorer scorer(stretch_.candidates, context);
    const auto places = places_of(stretch_.missing, scorer);
    for (std::size_t i = first_; i + 1 < size_; ++i)
      for (std::size_t p = 0; p < places.size(); ++p)
        if (may_be(i, p)) put(graph_.nodes[node(i, p)], cue, scorer.score(i, slots_[p]) + places[p].score);
    for (std::size_t from = 0; from <= size_; ++from)
      for (std::size_t to = from; to <= size_; ++to)
        for (const Slot part : {Slot::knowledge, Slot::application, Slot::outcome}) put(element(index_of(part), from, to), cue, scorer.element(part, from, to));
    for (std::size_t a = first_; a + 1 < size_; ++a)
      for (std::size_t b = a + 1; b + 1 < size_; ++b) {
        put(pair(0, a, b), cue, scorer.parallel(a, Slot::application, b));
        put(pair(1, a, b), cue, scorer.parallel(a, Slot::knowledge, b));
      }
  }

  void add_edges_to(std::size_t i, std::size_t p) {
    const bool at_head = stretch_.unnumbered && i == 0;
    edge(0, node(i, p), at_head ? features(kNoElement, 0, 0, kNoPair) : features(index_of(stretch_.context.part), head_, i, kNoPair), is_right(i, p) && none_in(0, i));
    for (std::size_t j = first_; j + 1 < i; ++j)
      for (std::size_t q = 0; q < p; ++q) {
        if (!may_be(j, q)) continue;
        edge(node(j, q), node(i, p), features(index_of(slots_[q]), j + 1, i, slots_[q] == Slot::knowledge ? 1 : 0),
             is_right(i, p) && is_right(j, q) && none_in(j + 1, i));
      }
  }

  void edge(std::size_t from, std::size_t to, std::uint32_t features, bool right) {
    graph_.edges.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), features, right});
  }

  // Of an element with the criteria [from, to), and of the pair of headings on either side of it.
  std::uint32_t features(std::size_t part, std::size_t from, std::size_t to, std::size_t kind) {
    const auto [at, is_new] = known_.try_emplace({part, from, to, kind}, static_cast<std::uint32_t>(graph_.shared.size()));
    if (!is_new) return at->second;
    Features out = part == kNoElement ? Features{} : element(part, from, to);
    if (kind != kNoPair) {
      const Features& between = pair(kind, from - 1, to);
      out.insert(out.end(), between.begin(), between.end());
    }
    graph_.shared.push_back(std::move(out));
    return at->second;
  }

  const Stretch& stretch_;
  const RightHeadings& right_;
  std::size_t size_, first_;
  std::size_t head_;         // the first criterion before any lost heading
  std::vector<Slot> slots_;  // of the places
  std::vector<Features> elements_, pairs_;
  std::map<std::array<std::size_t, 4>, std::uint32_t> known_;
  Graph graph_;
};

std::vector<RawStatement> right_statements(const Aligned& list) {
  std::vector<RawStatement> out;
  const auto is_mark = [&](std::size_t i) { return list.tokens.list[i].mark != Mark::none; };
  for (std::size_t k = 0; k < list.starts.size(); ++k) {
    RawStatement raw;
    raw.statement.first = list.starts[k];
    raw.statement.last = k + 1 < list.starts.size() ? list.starts[k + 1] : list.tokens.list.size();
    while (raw.statement.last > raw.statement.first && is_mark(raw.statement.last - 1)) --raw.statement.last;
    if (raw.statement.first > 0 && list.tokens.list[raw.statement.first - 1].mark == Mark::number) {
      raw.number = raw.statement.first - 1;
      raw.heading = true;
    }
    out.push_back(raw);
  }
  return out;
}

Slot slot_of(const std::string& number, const model::Profile& profile) {
  const auto n = model::parse_number(number);
  if (!n) return Slot::plain;
  const std::string major = std::to_string(n->parts.front());
  return major == profile.number_knowledge ? Slot::knowledge : major == profile.number_application ? Slot::application : Slot::outcome;
}

// The headings of a stretch that lost their numbers; nothing if one of them is no statement of its own.
std::optional<RightHeadings> right_headings(const Stretch& stretch, const std::vector<RawStatement>& raws, const std::map<std::size_t, Slot>& by_token) {
  RightHeadings out;
  const std::size_t first = raws[stretch.begin].statement.first, last = raws[stretch.end - 1].statement.last;
  for (const auto& [token, slot] : by_token) {
    if (token < first || token >= last || (token == first && !stretch.unnumbered)) continue;
    std::size_t i = stretch.begin;
    while (i < stretch.end && raws[i].statement.first != token) ++i;
    if (i == stretch.end) return std::nullopt;
    out[i - stretch.begin] = slot;
  }
  return out;
}

}  // namespace

std::vector<Graph> heading_graphs(const std::vector<Case>& cases, const Words& words, const Weights& weights, Statements statements) {
  std::vector<Graph> out;
  for (const auto& c : cases) {
    const auto list = align(c, List::competency, words.lexicon());
    if (!list) continue;
    BlockContext context{c.title, c.range, {}, words.lexicon(), words.profile(), weights};
    for (const auto& outcome : c.outcomes) context.outcomes.push_back(outcome.text);
    BlockFacts facts;
    const auto raws = statements == Statements::found ? collect_statements(list->tokens, context, facts) : right_statements(*list);
    std::map<std::size_t, Slot> by_token;
    for (std::size_t k = 0; k < list->starts.size(); ++k)
      if (c.statements[k].heading) by_token[list->starts[k]] = slot_of(c.statements[k].number, words.profile());
    for (const auto& stretch : stretches_of(list->tokens, context, raws)) {
      if (stretch.missing.empty() || stretch.candidates.size() < 2) continue;
      const auto right = right_headings(stretch, raws, by_token);
      if (!right) continue;
      out.push_back(StretchGraph(stretch, *right, words).take());
      out.back().weight = weight_of(c);
    }
  }
  return out;
}

}  // namespace uoc::tuning
