// SPDX-License-Identifier: Apache-2.0
// Words of a statement as the lists of the lexicon see them: phrases, clauses and the keys of its content.
#pragma once

#include "lint/analysis.hpp"

namespace uoc::lint {

struct PhraseMatch {
  const model::Phrase* phrase = nullptr;  // null: none stands there
  std::size_t words = 0;
};

// A phrase of this kind may stand in the statement: nothing else need be asked where none may.
inline bool may_hold(const Statement& statement, std::uint32_t kinds) {
  return (statement.phrase_kinds & kinds) != 0;
}

// The longest phrase of this kind that starts at words[at].
PhraseMatch longest_phrase_at(const Statement& statement, std::size_t at, model::PhraseKind kind);
inline PhraseMatch phrase_at(const Statement& statement, std::size_t at, model::PhraseKind kind) {
  const bool may_start = (statement.words[at].phrase_kinds & kind) != 0;
  return may_start ? longest_phrase_at(statement, at, kind) : PhraseMatch{};
}

// The word is a function word of one of these classes (model::WordFlag).
inline bool is(const Word& word, std::uint16_t flags) {
  return (word.flags & flags) != 0;
}

// The verb in base form at words[at], with its particle; no verb if none stands there.
model::VerbMatch verb_at(const Statement& statement, std::size_t at);

// words[at] opens a noun phrase: an article, a pronoun or a word that starts with a digit.
bool is_determiner(const Statement& statement, std::size_t at);

// A verb that acts on an object of its own stands at words[at]: a word that is also a noun or an adjective
// counts only with a determiner after it ("record the time", not "record sheets"). "It" and "them" are the
// object of the verb before: "measure the gap and record it" is one action.
model::VerbMatch verb_with_object_at(const Statement& statement, std::size_t at);

// Index of the first word at or after `at` that opens a clause of its own (that, who, how, when, can), or
// that is "to" before a verb; words.size() if none does.
std::size_t clause_start(const Statement& statement, std::size_t at);

// The text between two neighbouring words holds this character.
bool between(const Statement& statement, std::size_t left, char c);

// What of a word is compared when two statements are: its lower case without the ending of a plural, or the
// base form of a verb's -ed and -ing form; empty for words that carry no content.
std::string_view content_key(const Word& word);

}  // namespace uoc::lint
