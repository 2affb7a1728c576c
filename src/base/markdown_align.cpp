// SPDX-License-Identifier: Apache-2.0
#include "base/markdown_align.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace uoc::base {
namespace {

constexpr std::size_t kLongestReference = 40;

// The length of the character reference at the start of `s`, or 0.
std::size_t reference_length(std::string_view s) {
  if (s.size() < 3 || s[0] != '&') return 0;
  std::size_t i = 1;
  while (i < std::min(s.size(), kLongestReference) && (is_alpha(s[i]) || is_digit(s[i]) || s[i] == '#')) ++i;
  return i > 1 && i < s.size() && s[i] == ';' ? i + 1 : 0;
}

}  // namespace

bool MarkdownAligner::match_escape(MarkdownText& out, std::string_view text, std::size_t& k, char style) {
  const char c = bytes_[at_];
  if (c == '\\' && at_ + 1 < end_ && bytes_[at_ + 1] == text[k] && text[k] != '\n' && !is_word_byte(text[k])) {
    out.push(text[k++], {at_, at_ + 2}, style);
    at_ += 2;
    return true;
  }
  if (c != '&') return false;
  const std::size_t n = reference_length(bytes_.substr(at_, end_ - at_));
  const std::string value = n > 0 ? resolve_reference(bytes_.substr(at_, n)) : std::string();
  if (value.empty() || !text.substr(k).starts_with(value)) return false;
  const auto next = at_ + static_cast<std::uint32_t>(n);
  for (const char v : value) out.push(v, {at_, next}, style);
  k += value.size();
  at_ = next;
  return true;
}

void MarkdownAligner::add(MarkdownText& out, std::string_view text, char style, Escapes escapes) {
  std::size_t k = 0;
  std::uint32_t gap = at_;
  while (k < text.size() && at_ < end_) {
    const char c = bytes_[at_];
    if (escapes == Escapes::literal || !match_escape(out, text, k, style)) {
      const bool same = c == text[k] || (text[k] == ' ' && (c == '\n' || c == '\r'));  // a code span may hold line ends
      if (same) out.push(text[k++], {at_, at_ + 1}, style);
      ++at_;
      if (!same) continue;
    }
    note_skipped(gap, out.at.back().begin);
    gap = at_;
  }
  if (k == text.size()) return;
  at_ = gap;  // not found: the rest gets the place where it was looked for
  for (; k < text.size(); ++k) out.push(text[k], {gap, gap}, style);
}

void MarkdownAligner::add_break(MarkdownText& out) {
  const std::uint32_t begin = at_;
  while (at_ < end_ && bytes_[at_] != '\n' && bytes_[at_] != '\r') ++at_;
  note_skipped(begin, at_);
  if (at_ < end_ && bytes_[at_] == '\r') ++at_;
  if (at_ < end_ && bytes_[at_] == '\n') ++at_;
  out.push('\n', {begin, at_}, ' ');
}

std::size_t MarkdownAligner::match_lines(std::string_view literal, std::size_t at) const {
  std::size_t k = 0;
  while (k < literal.size()) {
    if (at >= end_) return std::string_view::npos;
    if (literal[k] == '\n') {  // lines of a paragraph are read without what stands before them
      if (bytes_[at] != '\n' && bytes_[at] != '\r') return std::string_view::npos;
      ++k;
      while (at < end_ && (is_space(bytes_[at]) || (bytes_[at] == '>' && literal[std::min(k, literal.size() - 1)] != '>'))) ++at;
      while (k < literal.size() && is_space(literal[k])) ++k;
      continue;
    }
    if (bytes_[at++] != literal[k++]) return std::string_view::npos;
  }
  return at;
}

ByteRange MarkdownAligner::pass(std::string_view literal) {
  const auto first_line = literal.substr(0, literal.find('\n'));
  for (auto found = bytes_.find(first_line, at_); found < end_; found = bytes_.find(first_line, found + 1)) {
    const std::size_t end = match_lines(literal, found);
    if (end == std::string_view::npos) continue;
    const auto begin = static_cast<std::uint32_t>(found);
    note_skipped(at_, begin);
    at_ = static_cast<std::uint32_t>(end);
    return {begin, at_};
  }
  return {at_, at_};
}

void MarkdownAligner::pass_target() {
  while (at_ < end_ && (bytes_[at_] == '*' || bytes_[at_] == '_' || bytes_[at_] == '`')) ++at_;
  if (at_ >= end_ || bytes_[at_] != ']') return;  // "<https://…>": the text is the target
  std::uint32_t i = at_ + 1;
  const char open = i < end_ ? bytes_[i] : ' ';
  if (open == '(' || open == '[') {
    const char close = open == '(' ? ')' : ']';
    int depth = 0;
    for (; i < end_; ++i) {
      if (bytes_[i] == '\\') ++i;
      else if (bytes_[i] == open) ++depth;
      else if (bytes_[i] == close && --depth == 0) break;
    }
    i = std::min(end_, i + 1);
  }
  note_skipped(at_, i);
  at_ = i;
}

void MarkdownAligner::finish() {
  note_skipped(at_, end_);
  at_ = end_;
}

void MarkdownAligner::note_skipped(std::uint32_t begin, std::uint32_t end) {
  while (begin < end && !is_word_byte(bytes_[begin])) ++begin;
  while (end > begin && !is_word_byte(bytes_[end - 1])) --end;
  if (begin < end) skipped_.push_back({begin, end});
}

}  // namespace uoc::base
