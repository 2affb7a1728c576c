// SPDX-License-Identifier: Apache-2.0
// Fourth pass: the words of a block, with the marks among them: numbers of elements and bullets.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/lexicon.hpp"
#include "model/unit.hpp"
#include "read/text/layout.hpp"

namespace uoc::read {

// A piece of a line that belongs to one field. A block is a list of them.
struct Fragment {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t indent = 0;
  bool line_start = true;   // false where a label stands before it on its line
  bool after_blank = false; // an empty line stands before it
  bool full_width = false;  // the line is about as long as the longest: a hard wrap may have cut it
};
using Block = std::vector<Fragment>;

enum class Mark : std::uint8_t {
  none,
  number,   // of an element: "1.", "2(a).", "6.1"
  bullet,   // "•", "-", "(i)"
};

struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Mark mark = Mark::none;
  bool line_start = false;   // first on its line
  bool after_blank = false;
  bool wrapped = false;      // line_start, and the line before was full
  bool capital = false;
  bool bracketed = false;    // inside brackets, quotation marks or a name of the project
  bool named = false;        // part of a name of the project
  std::uint32_t indent = 0;
  const model::WordInfo* info = nullptr;  // of the bare word, in lower case

  std::uint32_t size() const { return end - begin; }
};

struct Tokens {
  const model::Lexicon* lexicon = nullptr;
  base::FileId file = 0;
  std::string_view bytes;
  std::vector<Token> list;
  std::string folded;                // lower-case copy of the block's bytes
  std::uint32_t folded_begin = 0;    // file offset of folded[0]

  std::string_view text(const Token& t) const { return bytes.substr(t.begin, t.end - t.begin); }
  std::string_view folded_text(const Token& t) const { return std::string_view(folded).substr(t.begin - folded_begin, t.end - t.begin); }
  // The word without punctuation at either end, in lower case.
  std::string_view bare(const Token& t) const;
  // Tokens [first, last) as a text: joined by single spaces.
  model::Text join(std::size_t first, std::size_t last) const;

 private:
  // Nothing but single spaces stands between the tokens [first, last).
  bool is_joined(std::size_t first, std::size_t last) const;
};

// Without a lexicon no token has its `info`: enough for a text that is taken as it stands.
Tokens tokenize(const Layout& layout, const Block& block, const model::Lexicon* lexicon);

// Has the word a capital behind its brackets and quotation marks?
bool starts_upper(std::string_view word);

// Finds bullets, and with `with_numbers` the numbers of elements; splits marks that are glued to a word.
void find_marks(Tokens& tokens, bool with_numbers);

}  // namespace uoc::read
