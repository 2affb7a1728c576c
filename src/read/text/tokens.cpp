// SPDX-License-Identifier: Apache-2.0
#include "read/text/tokens.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace uoc::read {
namespace {

using base::is_space;

// What a byte can be in a word; asked for each byte of each word.
enum ByteClass : std::uint8_t { kBlank = 1, kEdge = 2, kBracket = 4 };

constexpr std::array<std::uint8_t, 256> kClasses = [] {
  std::array<std::uint8_t, 256> table{};
  const auto mark = [&](std::string_view bytes, ByteClass what) {
    for (const char c : bytes) table[static_cast<unsigned char>(c)] |= what;
  };
  for (std::size_t c = 0; c <= 0x20U; ++c) table[c] = kBlank;
  mark("\x7F", kBlank);
  mark(".,;:!?()[]{}\"'<>", kEdge);
  mark("()[]\"\xE2", kBracket);  // E2: curly quotation marks among others
  return table;
}();

std::uint8_t class_of(char c) { return kClasses[static_cast<unsigned char>(c)]; }
bool is_blank(char c) { return (class_of(c) & kBlank) != 0; }
bool is_edge_punctuation(char c) { return (class_of(c) & kEdge) != 0; }

// Follows brackets and quotation marks through a block. An unclosed one must not swallow the rest: it ends at a mark or
// after `kReach` words.
class Brackets {
 public:
  // Takes one more word into account; `bracket`: one stands in it.
  void pass(std::string_view word, bool bracket) {
    for (const char c : bracket ? word : std::string_view()) {
      if (c == '(' || c == '[') open_for_ = kReach;
      if (c == ')' || c == ']') open_for_ = 0;
    }
    if (bracket) quote(word);
    if (open_for_ > 0) --open_for_;
  }
  bool inside() const { return open_for_ > 0; }

 private:
  void quote(std::string_view word) {
    if (word.starts_with('"') || word.find("“") != std::string_view::npos) open_for_ = kReach;
    if (word.find('"', 1) != std::string_view::npos || word.find("”") != std::string_view::npos) open_for_ = 0;
  }

  static constexpr int kReach = 16;
  int open_for_ = 0;
};

}  // namespace

bool starts_upper(std::string_view word) {
  std::size_t i = 0;
  while (i < word.size() && is_edge_punctuation(word[i])) ++i;
  return i < word.size() && base::is_upper(word[i]);
}

std::string_view Tokens::bare(const Token& t) const {
  std::string_view w = folded_text(t);
  while (!w.empty() && is_edge_punctuation(w.front())) w.remove_prefix(1);
  while (!w.empty() && is_edge_punctuation(w.back())) w.remove_suffix(1);
  return w;
}

bool Tokens::is_joined(std::size_t first, std::size_t last) const {
  for (std::size_t i = first + 1; i < last; ++i) {
    const std::uint32_t gap = list[i].begin - list[i - 1].end;
    if (gap > 1 || (gap == 1 && bytes[list[i - 1].end] != ' ')) return false;
  }
  return true;
}

model::Text Tokens::join(std::size_t first, std::size_t last) const {
  model::Text out;
  if (first >= last) return out;
  out.span = {file, list[first].begin, list[last - 1].end};
  if (is_joined(first, last)) {
    out.value = bytes.substr(out.span.begin, out.span.size());
    return out;
  }
  out.value.reserve(out.span.size());
  for (std::size_t i = first; i < last; ++i) {
    // Marks are split off words without a blank between them; such a pair is glued again.
    if (i > first && list[i].begin != list[i - 1].end) out.value.push_back(' ');
    out.value.append(text(list[i]));
  }
  return out;
}

namespace {

// The end of the name that starts at token i; i itself if none does.
std::size_t name_end(const Tokens& tokens, std::size_t i) {
  const model::WordInfo* info = tokens.lexicon->entry(tokens.bare(tokens.list[i]));
  if (info == nullptr || (info->phrase_kinds & model::kName) == 0) return i;
  std::size_t end = i;
  for (const model::Phrase* phrase : info->phrases) {
    const std::size_t last = i + phrase->rest.size() + 1;
    if (phrase->kind != model::kName || last > tokens.list.size() || last <= end) continue;
    std::string_view printed;
    const model::Text text = tokens.join(i, last);  // with the punctuation around it
    printed = text.value;
    while (!printed.empty() && is_edge_punctuation(printed.front())) printed.remove_prefix(1);
    while (!printed.empty() && is_edge_punctuation(printed.back())) printed.remove_suffix(1);
    if (printed == phrase->columns.at(0)) end = last;
  }
  return end;
}

// No statement starts inside a name of the project, or with one; behind it a statement may.
void mark_names(Tokens& tokens) {
  for (std::size_t i = 0; i < tokens.list.size(); ++i) {
    for (const std::size_t end = name_end(tokens, i); i < end; ++i) {
      Token& t = tokens.list[i];
      t.named = true;
      t.bracketed = true;
      t.capital = false;
      t.info = nullptr;
      if (i + 1 == end) break;
    }
  }
}

}  // namespace

Tokens tokenize(const Layout& layout, const Block& block, const model::Lexicon* lexicon) {
  Tokens out;
  out.lexicon = lexicon;
  out.file = layout.file;
  out.bytes = layout.bytes;
  if (block.empty()) return out;
  out.folded_begin = block.front().begin;
  out.folded = base::lower(layout.text(block.front().begin, block.back().end));
  out.list.reserve(out.folded.size() / 6 + 4);
  Brackets brackets;
  bool previous_full = false;
  for (const auto& fragment : block) {
    bool first = true;
    for (std::uint32_t at = fragment.begin; at < fragment.end;) {
      while (at < fragment.end && is_blank(out.bytes[at])) ++at;
      if (at == fragment.end) break;
      Token t;
      t.begin = at;
      unsigned seen = 0;
      const char* byte = out.bytes.data() + at;
      for (const char* const end = out.bytes.data() + fragment.end; byte != end; ++byte) {
        const unsigned what = class_of(*byte);
        if ((what & kBlank) != 0) break;
        seen |= what;
      }
      at = static_cast<std::uint32_t>(byte - out.bytes.data());
      t.end = at;
      t.line_start = first && fragment.line_start;
      t.after_blank = first && fragment.after_blank;
      t.wrapped = t.line_start && previous_full;
      t.indent = fragment.indent;
      const std::string_view word = out.text(t);
      const bool bare = (seen & kEdge) == 0;  // of most words nothing need be taken off
      t.capital = bare ? base::is_upper(word.front()) : starts_upper(word);
      t.bracketed = brackets.inside();
      brackets.pass(word, (seen & kBracket) != 0);
      if (lexicon != nullptr) t.info = lexicon->find(bare ? out.folded_text(t) : out.bare(t));
      out.list.push_back(t);
      first = false;
    }
    previous_full = fragment.full_width;
  }
  if (lexicon != nullptr && lexicon->has_names()) mark_names(out);
  return out;
}

}  // namespace uoc::read
