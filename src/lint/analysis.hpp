// SPDX-License-Identifier: Apache-2.0
// What every wording rule needs to know of a unit, computed once: its statements, their words, their head verbs.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/items.hpp"
#include "model/lexicon.hpp"
#include "model/profile.hpp"

namespace uoc::lint {

// One word of a statement. Hyphens and apostrophes inside a word belong to it.
struct Word {
  std::uint32_t begin = 0;  // bytes of the statement's value
  std::uint32_t end = 0;
  const model::WordInfo* info = nullptr;  // null if it is neither a verb form nor a function word
  const model::WordInfo* entry = nullptr; // the same, but words that stand in lists only have it too
  std::string_view lower;                 // lower case; lives as long as the analysis
  std::uint32_t phrase_kinds = 0;         // of `entry` (model::PhraseKind): lists that know a phrase with this first word
  std::uint16_t flags = 0;                // of `info` (model::WordFlag)
  bool capital : 1 = false;               // starts with A-Z
  bool all_capitals : 1 = false;          // two letters or more, all of them A-Z
  bool quoted : 1 = false;                // inside quotation marks or a name of the project: wording rules skip it
};

// The form in which a statement opens.
enum class Form : std::uint8_t { unknown, base_verb, outcome_lead, adjective, gerund, inflected, noun };

std::string_view name(Form form);  // as messages say it: "a base verb", "an adjective" …

struct Statement {
  model::Item item;
  std::span<const Word> words;           // of the analysis
  std::string_view lower;                // the value in lower case, byte for byte as long as it
  std::uint32_t phrase_kinds = 0;        // of all its words: most rules have nothing to look for in most statements
  std::size_t lead_words = 0;            // words of the profile's outcome lead-in ("Able to") or a leading "To"
  std::size_t head = 0;                  // index of the head verb's first word
  std::size_t head_words = 0;            // 0: no head verb was found
  const model::Verb* verb = nullptr;     // the head verb
  Form form = Form::unknown;

  std::string_view value() const { return item.text->value; }
  std::string_view printed(const Word& word) const { return value().substr(word.begin, word.end - word.begin); }
  bool is_requirement() const { return item.kind == model::ItemKind::criterion; }
  bool is_outcome() const { return item.kind == model::ItemKind::outcome; }
};

// Movable, not copyable: statements point into `words` and `folded`.
struct Analysis {
  Analysis() = default;
  Analysis(Analysis&&) noexcept = default;
  Analysis& operator=(Analysis&&) noexcept = default;

  std::vector<Statement> statements;  // in document order, every item of model::items_of
  std::vector<Word> words;            // of all statements, one after the other
  std::vector<char> folded;           // all values in lower case
  bool wide = false;                  // one of them holds a character that is no ASCII

  // Of all values at once: most units have nothing of what a rule on characters looks for.
  bool holds(char c) const { return std::string_view(folded.data(), folded.size()).find(c) != std::string_view::npos; }
  bool holds_wide() const { return wide; }
};

Analysis analyse(const model::Unit& unit, const model::Profile& profile, const model::Lexicon& lexicon);

}  // namespace uoc::lint
