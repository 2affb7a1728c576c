// SPDX-License-Identifier: Apache-2.0
// The content of statements as sets of keys, for rules that compare statements with each other.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lint/analysis.hpp"

namespace uoc::lint {

// A set of content keys of one unit; all sets of one ContentTable have the same size.
using KeySet = std::vector<std::uint64_t>;

using KeyList = std::vector<std::uint32_t>;

bool is_empty(const KeySet& set);
std::size_t common(const KeySet& a, const KeySet& b);
void add(KeySet& to, const KeySet& from);
void remove(KeySet& from, const KeySet& what);
// Common keys as a share of the smaller set, from 0 to 1; 0 if one of them is empty.
double overlap(const KeySet& a, const KeySet& b);

// Numbers the content keys of a unit.
class ContentTable {
 public:
  explicit ContentTable(const Analysis& analysis);

  KeySet none() const { return KeySet((count_ + 63) / 64); }
  // The keys of words[from, to) of a statement; quoted words count.
  KeySet keys(const Statement& statement, std::size_t from, std::size_t to) const;
  KeySet keys(const Statement& statement) const { return keys(statement, 0, statement.words.size()); }
  std::size_t count() const { return count_; }
  // The number of the key of one word, below count(); only of words that have a key.
  std::size_t number(const Word& word) const { return ids_[static_cast<std::size_t>(&word - first_)]; }
  // Of the key of one word, the same in every unit; 0 if the word has none.
  std::uint64_t hash(const Word& word) const { return hashes_[static_cast<std::size_t>(&word - first_)]; }
  // The same without the lead-in and the head verb.
  KeySet keys_after_head(const Statement& statement) const;
  // The numbers of the keys of words[from, to), sorted, each once: shorter than a set where a unit is long.
  KeyList list(const Statement& statement, std::size_t from, std::size_t to) const;
  // The number of one word's key; kNoKey if it has none.
  static constexpr std::uint32_t kNoKey = 0xFFFFFFFFU;
  std::uint32_t key(const Statement& statement, std::size_t word) const {
    return ids_[static_cast<std::size_t>(statement.words.data() - first_) + word];
  }

 private:
  const Word* first_ = nullptr;     // of the analysis
  std::vector<std::uint32_t> ids_;  // one for each word of the analysis; kNoKey if it has no key
  std::vector<std::uint64_t> hashes_;
  std::size_t count_ = 0;
};

// The keys of the unit's title: every statement may hold them, so they tell none from another.
KeySet title_keys(const Analysis& analysis, const ContentTable& table);

// One verb, or two of a class that means the same action.
bool means_same(const model::Verb& a, const model::Verb& b);

// Words [from, to) of the head verb's object with all that stands before its noun: up to a preposition, a conjunction,
// a clause, an -ed form after the noun, a comma or the end. Empty if there is no head verb or no object.
struct WordRange {
  std::size_t from = 0;
  std::size_t to = 0;
  bool empty() const { return from >= to; }
};
WordRange object_phrase(const Statement& statement);

// The last content word of the head verb's object: before a preposition, a conjunction, an -ed form, "to" or
// the end. Empty if the statement has no head verb or no object.
std::string_view object_head(const Statement& statement);

}  // namespace uoc::lint
