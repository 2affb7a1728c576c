// SPDX-License-Identifier: Apache-2.0
// Finds the statements that are about the same thing as another one, without comparing each with each.
#pragma once

#include <cstdint>
#include <vector>

#include "lint/content.hpp"

namespace uoc::lint {

// What two statements have in common, their head verbs and the words of the title left out.
struct Shared {
  const Statement* statement = nullptr;
  std::size_t words = 0;
  double overlap = 0;  // of the smaller one's words, from 0 to 1
};

class ContentIndex {
 public:
  ContentIndex(std::vector<const Statement*> statements, const Analysis& analysis, const ContentTable& table);

  // The indexed statements that share content with this one, in document order.
  std::vector<Shared> sharing(const Statement& statement) const;
  // Keys of words[from, to) of a statement without those of the title.
  KeyList keys(const Statement& statement, std::size_t from, std::size_t to) const;
  // The keys of what a statement is about.
  KeyList about(const Statement& statement) const;

 private:
  const ContentTable& table_;
  std::vector<bool> in_title_;  // for each key
  std::vector<const Statement*> statements_;
  static std::size_t begin_of(const Statement& statement);  // behind its lead-in and head verb
  void gather(const Statement& statement, std::size_t number);
  KeyList keys_;                        // of all statements, one after the other; while the index is made
  std::vector<std::uint32_t> last_;     // the last statement that a key was gathered for, counted from 1
  std::vector<std::uint32_t> sizes_;    // how many keys each statement has
  std::vector<std::uint32_t> starts_;   // of each key in `holders_`
  std::vector<std::uint32_t> holders_;  // numbers of the statements that hold a key, key by key
};

// Headings and performance criteria, as an index takes them.
std::vector<const Statement*> requirements_of(const Analysis& analysis);

// The lists have a key in common.
bool share(const KeyList& a, const KeyList& b);

}  // namespace uoc::lint
