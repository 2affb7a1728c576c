// SPDX-License-Identifier: Apache-2.0
// Finds the source bytes of text that the Markdown parser has resolved. The parser tells the place of a block only.
#pragma once

#include "base/markdown.hpp"

namespace uoc::base {

// Walks along the source of one block while its resolved texts are handed in one after the other.
class MarkdownAligner {
 public:
  MarkdownAligner(std::string_view bytes, ByteRange block) : bytes_(bytes), at_(block.begin), end_(block.end) {}

  // Adds `text` to `out` with the place of each byte. In code and HTML a backslash is a backslash.
  enum class Escapes : std::uint8_t { resolved, literal };
  void add(MarkdownText& out, std::string_view text, char style, Escapes escapes = Escapes::resolved);
  // Adds a line break; its place is the white space after the last text.
  void add_break(MarkdownText& out);
  // Moves past `literal` and returns its place.
  ByteRange pass(std::string_view literal);
  // Moves past the target of a link whose text has just ended: "](…)", "][…]" or "]".
  void pass_target();
  // Moves past the rest of the block.
  void finish();

  // Words that were passed over, for all calls so far.
  const std::vector<ByteRange>& skipped() const { return skipped_; }

 private:
  // Where `literal` ends if it stands at `at`, whatever its lines are indented or quoted by; npos if it does not.
  std::size_t match_lines(std::string_view literal, std::size_t at) const;
  bool match_escape(MarkdownText& out, std::string_view text, std::size_t& k, char style);
  void note_skipped(std::uint32_t begin, std::uint32_t end);

  std::string_view bytes_;
  std::uint32_t at_, end_;
  std::vector<ByteRange> skipped_;
};

}  // namespace uoc::base
