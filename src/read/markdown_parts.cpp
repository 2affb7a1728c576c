// SPDX-License-Identifier: Apache-2.0
// Texts, marks, comments and markup of the Markdown notation.
#include <algorithm>

#include "base/text.hpp"
#include "read/markdown_unit.hpp"

namespace uoc::read {
model::Text MarkdownUnitReader::text_of(const base::MarkdownText& text) const {
  std::optional<std::size_t> first;
  std::size_t last = 0;
  for (std::size_t i = 0; i < text.text.size(); ++i) {
    if (base::is_space(text.text[i])) continue;
    if (!first) first = i;
    last = i;
  }
  model::Text out;
  out.value = base::collapse_spaces(text.text);
  const std::uint32_t begin = text.at.empty() ? 0 : text.at[first.value_or(0)].begin;
  out.span = span({begin, first ? std::max(begin, text.at[last].end) : begin});
  return out;
}

void MarkdownUnitReader::append(model::Text& out, const model::Text& more, std::string_view between) const {
  if (more.empty()) return;
  if (out.empty()) {
    out = more;
    return;
  }
  out.value.append(between).append(more.value);
  out.span.end = std::max(out.span.end, more.span.end);
}

// The marks in the last comment of a block; every other comment is a person's and is kept.
model::Marks MarkdownUnitReader::take_marks(const Block& block, const std::string& anchor) {
  model::Marks out;
  for (std::size_t i = 0; i < block.comments.size(); ++i) {
    const auto& comment = block.comments[i];
    const bool at_end = i + 1 == block.comments.size() && base::trim(std::string_view(block.text.text).substr(comment.where)).empty();
    const auto marks = at_end ? model::read_marks(comment.body) : std::nullopt;
    if (marks) {
      out = *marks;
      trivia(model::TriviaKind::markup, comment.range.begin, comment.range.end);
    } else {
      hold(comment, anchor);
    }
  }
  return out;
}

void MarkdownUnitReader::hold(const base::MarkdownComment& comment, std::string_view anchor) {
  const std::uint32_t begin = comment.range.begin + 4, end = comment.range.end - 3;
  trivia(model::TriviaKind::markup, comment.range.begin, begin);
  trivia(model::TriviaKind::markup, end, comment.range.end);
  model::Comment kept{std::string(anchor), {model::comment_text(comment.body), span({begin, end})}};
  if (anchor.empty())
    held_.push_back(std::move(kept));
  else
    unit_.comments.push_back(std::move(kept));
}

void MarkdownUnitReader::release(std::string_view anchor) {
  for (auto& comment : held_) {
    comment.anchor = anchor;
    unit_.comments.push_back(std::move(comment));
  }
  held_.clear();
}

void MarkdownUnitReader::not_placed(const base::MarkdownText& text, const std::string& where, std::string hint) {
  const model::Text words = text_of(text);
  if (words.empty()) return;
  faults_.add(kTextNotPlaced, words.span.begin, words.span.end, where + ": " + quoted(words.value)).with_hint(std::move(hint));
}

void MarkdownUnitReader::trivia(model::TriviaKind kind, std::uint32_t begin, std::uint32_t end) {
  if (begin < end) document_.trivia.push_back({kind, {faults_.file(), begin, end}});
}

void MarkdownUnitReader::markup(const std::vector<Block>& blocks) {
  for (const Block& block : blocks) markup_of(block);
}

// Whatever of a block is no text: markers, emphasis, prefixes of lines.
void MarkdownUnitReader::markup_of(const Block& block) {
  std::uint32_t at = block.range.begin;
  const auto up_to = [&](std::uint32_t next, std::uint32_t end) {
    if (next > at && !base::trim(bytes_.substr(at, next - at)).empty()) trivia(model::TriviaKind::markup, at, next);
    at = std::max(at, end);
  };
  if (!block.children.empty()) {
    for (const Block& child : block.children) up_to(child.range.begin, child.range.end);
    return markup(block.children);
  }
  auto comment = block.comments.begin();
  for (std::size_t i = 0; i <= block.text.text.size(); ++i) {
    for (; comment != block.comments.end() && comment->where == i; ++comment) up_to(comment->range.begin, comment->range.end);
    // A break may be a backslash or a reference: no text either.
    if (i < block.text.text.size() && block.text.text[i] != '\n') up_to(block.text.at[i].begin, block.text.at[i].end);
  }
  up_to(block.range.end, block.range.end);
}

}  // namespace uoc::read
