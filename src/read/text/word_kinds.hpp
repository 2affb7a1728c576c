// SPDX-License-Identifier: Apache-2.0
// What kind of word a word is to its neighbours: finer than a part of speech where that tells whether a phrase can end or go on.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/word_classes.hpp"

namespace uoc::model {
struct WordInfo;
}

namespace uoc::read {

enum class WordKind : std::uint8_t {
  none,         // the text ends there
  comma, semicolon, stop, bracket,  // of the word before: what it ends with
  sign,         // no letter and no digit
  number, acronym, article, pronoun, conjunction, auxiliary, preposition, particle, adverb, opener,
  verb,         // a base form that is no noun
  verb_noun,    // … more often a verb than a noun: "check"
  noun_verb,    // … more often a noun: "record", "score"
  third_person, gerund, past_form, adjective,
  noun, plural, unknown,
  kCount
};
inline constexpr std::size_t kWordKinds = static_cast<std::size_t>(WordKind::kCount);

std::string_view name_of(WordKind kind);

// Of a word; `bare` in lower case and without punctuation at its ends, `info` and `classes` those of the bare word.
WordKind kind_of_word(std::string_view word, std::string_view bare, const model::WordInfo* info, const model::WordClasses& classes);

// "CPR", "ISO/IEC", the "X" of "X-ray", a lone "V": a capital that says nothing.
bool all_capitals(std::string_view word);

}  // namespace uoc::read
