// SPDX-License-Identifier: Apache-2.0
#include "read/text/runs.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace uoc::read {
namespace {

constexpr std::uint32_t kDeeper = 2;  // columns by which a deeper list is set further right

// Bullets of one kind look alike: the sign itself, or the class of an enumerator.
std::string kind_of(std::string_view mark) {
  std::string kind;
  for (const char c : mark) {
    if (base::is_digit(c))
      kind += '1';
    else if (base::is_alpha(c) && mark.ends_with(')'))
      kind += 'a';
    else
      kind += c;
  }
  // "i)", "ii)" and "iv)" are one kind.
  const auto letters = std::unique(kind.begin(), kind.end(), [](char a, char b) { return a == b && (a == 'a' || a == '1'); });
  kind.erase(letters, kind.end());
  return kind;
}

// What office programs print before the second level of a list; it is so even where the indents were lost.
bool is_hollow(std::string_view kind) { return kind == "○" || kind == "◦"; }

}  // namespace

std::vector<Run> split_at_marks(const Tokens& tokens) {
  std::vector<Run> runs;
  Run run;
  for (std::size_t i = 0; i < tokens.list.size(); ++i) {
    if (tokens.list[i].mark == Mark::none) continue;
    run.last = i;
    if (run.mark != Mark::none || run.first < run.last) runs.push_back(run);
    run = {tokens.list[i].mark, i, i + 1, i + 1};
  }
  run.last = tokens.list.size();
  if (run.mark != Mark::none || run.first < run.last) runs.push_back(run);
  return runs;
}

int BulletDepth::depth_of(const Tokens& tokens, std::size_t mark_token) {
  const Token& t = tokens.list[mark_token];
  const Level level{kind_of(tokens.text(t)), t.indent, t.line_start};
  if (const auto known = depth_of_kind(level)) return *known;
  const bool hollow = is_hollow(level.kind) && !stack_.empty() && !is_hollow(stack_.back().kind) && level.indent == stack_.back().indent;
  if (!stack_.empty() && level.line_start && stack_.back().line_start && level.indent <= stack_.back().indent && !hollow) {
    // Another sign, not further to the right: a list of mixed signs, or one that closes deeper ones.
    while (stack_.size() > 1 && level.indent < stack_.back().indent) stack_.pop_back();
    stack_.back().kind = level.kind;
    return static_cast<int>(stack_.size()) - 1;
  }
  stack_.push_back(level);
  return static_cast<int>(stack_.size()) - 1;
}

// The depth of a sign that is known already. The same sign further to the right is a deeper list all the same.
std::optional<int> BulletDepth::depth_of_kind(const Level& level) {
  std::optional<std::size_t> outermost;
  for (std::size_t k = stack_.size(); k-- > 0;) {
    if (stack_[k].kind != level.kind) continue;
    outermost = k;
    const bool placed = level.line_start && stack_[k].line_start;
    if (placed && level.indent + kDeeper <= stack_[k].indent) continue;  // it comes back to the left
    if (placed && level.indent >= stack_[k].indent + kDeeper) {
      while (stack_.size() > k + 1 && stack_.back().line_start && level.indent < stack_.back().indent + kDeeper) stack_.pop_back();
      stack_.push_back(level);
      return static_cast<int>(stack_.size()) - 1;
    }
    break;
  }
  if (!outermost) return std::nullopt;
  stack_.resize(*outermost + 1);
  return static_cast<int>(*outermost);
}

void add_criterion(std::vector<model::Criterion>& list, int depth, model::Criterion criterion) {
  std::vector<model::Criterion>* target = &list;
  for (; depth > 0 && !target->empty(); --depth) target = &target->back().items;
  target->push_back(std::move(criterion));
}

void note_broken_lines(const Tokens& tokens, std::size_t first, std::size_t last, bool bulleted_list, BlockFacts& facts) {
  for (std::size_t i = first + 1; i < last; ++i) {
    const Token& t = tokens.list[i];
    const bool torn = t.after_blank || (bulleted_list && t.line_start && t.capital && !t.wrapped);
    if (!torn) continue;
    const Token& before = tokens.list[i - 1];
    facts.broken.push_back({model::BrokenLine::What::sentence, {tokens.file, before.begin, t.end},
                            std::string(tokens.text(before)) + " " + std::string(tokens.text(t))});
  }
}

void FlatCounter::begin(const Tokens& tokens, std::size_t token, bool marked) {
  if (tokens.list[token].line_start) return;
  ++inside_lines_;
  if (!marked) ++inferred_;
}

void FlatCounter::finish(const Tokens& tokens, model::FieldName where, BlockFacts& facts) const {
  // The first statement may well stand behind its label; a flattened list has several beginnings inside lines.
  if (inside_lines_ < 3 || tokens.list.empty()) return;
  facts.flattened.push_back({where, {tokens.file, tokens.list.front().begin, tokens.list.back().end}, inside_lines_, inferred_});
}

}  // namespace uoc::read
