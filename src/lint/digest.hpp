// SPDX-License-Identifier: Apache-2.0
// What rules across units compare: made of a unit while its analysis stands, and small enough to keep for every unit of
// a run.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "lint/rule.hpp"

namespace uoc::lint {

// A statement, or a sentence of a long field, of four words or more.
struct SentenceDigest {
  std::uint64_t text = 0;      // of its lower case
  std::uint64_t skeleton = 0;  // of its words without those that may differ between two wordings of one thing
  std::uint16_t statement = 0; // of the analysis
  std::uint16_t first = 0;     // its words there
  std::uint16_t words = 0;
};

// A code that the unit names.
struct CodeMention {
  std::string code;                // in its normal form
  std::int32_t extra = -1;         // index of the extra field it stands in; else:
  std::uint16_t statement = 0;     // of the analysis
  std::uint32_t begin = 0;         // bytes of the value
  std::uint32_t length = 0;
  bool prerequisite = false;       // stands in a field or behind a word that says so
};

// What the heading of a knowledge part says knowledge is of.
struct Topic {
  std::uint64_t heading = 0;         // its text
  std::uint16_t statement = 0;       // of the analysis
  std::uint16_t word = 0;            // of the statement: the first one that stands nowhere else in the unit
  bool has_lonely = false;           // there is such a word
  std::vector<std::uint32_t> words;  // hashes of its content words
};

// How a unit spells words that two dialects of English spell in two ways.
struct DialectUse {
  std::uint16_t british = 0, american = 0;  // how many words
};

// The case of the words of a title.
struct TitleCase {
  std::uint16_t lower = 0;    // content words behind the first that start with a small letter
  std::uint16_t capital = 0;  // and with a capital, names and abbreviations apart
};

struct UnitDigest {
  // For each of 32 shares of the pairs of neighbouring content words, the least hash: two units agree in about as many
  // of them as they share pairs.
  static constexpr std::size_t kShares = 32;
  static constexpr std::uint32_t kEmpty = 0xFFFFFFFFU;

  std::array<std::uint32_t, kShares> signature{};
  std::vector<std::uint32_t> words;        // hashes of its content words, sorted, each once
  std::vector<SentenceDigest> sentences;
  std::vector<CodeMention> codes;
  std::vector<Topic> topics;
  std::vector<std::uint32_t> title_words;  // hashes of the content words of the title
  DialectUse dialect;
  TitleCase title_case;
  std::uint64_t title = 0;                 // of its words in lower case; 0 if there are none
};

UnitDigest digest_of(const UnitView& view);

// A word of letters that is neither a function word nor known as an abbreviation: it may still be a name.
bool is_common(const Word& word);
TitleCase title_case_of(const Statement& title);

// Whether the word may differ between two wordings of one thing: an article, a form of "be", or a preposition that is
// often taken for another one (in, of, for, on). The words of a sentence that are none make up its skeleton.
bool is_weak(const Word& word);

}  // namespace uoc::lint
