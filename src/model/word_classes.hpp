// SPDX-License-Identifier: Apache-2.0
// How often a word is a noun, verb, adjective or adverb: counts of WordNet 3.0 (Princeton University), taken from its
// index files while uoc is built. For words that the project's own lists do not know.
#pragma once

#include <cstdint>
#include <string_view>

namespace uoc::model {

// 0: the word is none; else 1 + the binary logarithm of its occurrences in tagged texts, at most 9.
struct WordClasses {
  std::uint8_t noun = 0;
  std::uint8_t verb = 0;
  std::uint8_t adjective = 0;
  std::uint8_t adverb = 0;
  bool known() const { return (noun | verb | adjective | adverb) != 0; }
};

// `word` in lower case, with British or American spelling; a regular plural counts as its noun. All zero if it is unknown.
WordClasses word_classes(std::string_view word);

}  // namespace uoc::model
