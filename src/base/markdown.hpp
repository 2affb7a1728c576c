// SPDX-License-Identifier: Apache-2.0
// CommonMark as a tree of blocks, each text with the place of every byte. Text is kept literally: HTML other than
// comments is text, and what the syntax swallows (link targets, reference definitions) is handed out, never dropped.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace uoc::base {

// Bytes [begin, end) of the file.
struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend auto operator<=>(const ByteRange&, const ByteRange&) = default;
};

// A run of text with escapes and references resolved; a line break of the source is '\n'.
struct MarkdownText {
  std::string text;
  std::vector<ByteRange> at;  // for each byte of `text` the source bytes that stand for it
  std::string style;          // for each byte '*' if it is emphasised, else ' '

  void push(char c, ByteRange where, char how) {
    text.push_back(c);
    at.push_back(where);
    style.push_back(how);
  }
  MarkdownText part(std::size_t begin, std::size_t length = std::string::npos) const;
};

struct MarkdownComment {
  std::string body;   // between the delimiters, trimmed
  ByteRange range;    // delimiters included
  std::size_t where = 0;  // in the text of its block
};

struct MarkdownBlock {
  enum class Kind : std::uint8_t { paragraph, heading, list, item, quote, code, html, rule };
  Kind kind = Kind::paragraph;
  int level = 0;         // of headings, 1 to 6
  bool ordered = false;  // of lists
  int start = 0;         // number of the first item of an ordered list
  ByteRange range;
  MarkdownText text;     // of paragraphs, headings, code and HTML
  std::vector<MarkdownComment> comments;  // HTML comments in it, in order
  std::vector<MarkdownBlock> children;    // of lists, items and quotes
};

struct MarkdownDocument {
  std::vector<MarkdownBlock> blocks;
  std::vector<ByteRange> unread;  // words that stand in no text: link targets, reference definitions; sorted
};

// Parses bytes[from, end); places count from the start of `bytes`. `bytes` are valid UTF-8.
MarkdownDocument parse_markdown(std::string_view bytes, std::size_t from = 0);

// As HTML, for documents of strangers. HTML in it passes, but what only looks like it ("<name of customer>") is text; a
// line end inside a paragraph is kept where the next line may be a new one, and so are the words of a picture.
std::string markdown_to_html(std::string_view markdown);
// Stands for a gap inside a line, which may part a label from its value: HTML would make one blank of it. It is put behind
// a bold start of a line.
inline constexpr std::string_view kMarkdownGap = "\uE001";
// The same of one line in which no list or heading can start: a cell of a table.
std::string markdown_line_to_html(std::string_view line);

// As HTML for a page of our own: markup, scripts and comments in it are text, pictures are the words that describe them, and
// links lead to web addresses, mail and files only. Headings become paragraphs in bold: they have no place in the page's outline.
std::string markdown_to_safe_html(std::string_view markdown);

// The text that a character reference ("&copy;", "&#8211;") stands for; empty if it is none.
std::string resolve_reference(std::string_view reference);

}  // namespace uoc::base
