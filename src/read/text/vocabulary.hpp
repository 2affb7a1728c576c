// SPDX-License-Identifier: Apache-2.0
// How a unit itself spells its words: which ones stand without a capital, and which are parts of names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "read/text/tokens.hpp"

namespace uoc::read {

class Vocabulary {
 public:
  // `range` is running text of the same unit; both outlive the vocabulary's use of `tokens`.
  Vocabulary(const Tokens& tokens, std::string_view range);

  // Does the word (in lower case) stand without a capital anywhere?
  bool in_lower_case(std::string_view bare) const;
  // Does it have a capital where no statement can begin: behind "the", "of" or a comma?
  bool in_name(std::string_view bare) const;

 private:
  // How a word stands somewhere.
  enum class Spelt : std::uint8_t { lower, name };
  using Words = std::unordered_set<std::string_view>;
  // Calls visit(word, how it stands) for each word of `shortest` bytes or more that tells something, until it returns
  // true; did it?
  template <class Visit>
  bool any_word(std::size_t shortest, const Visit& visit) const;
  template <class Visit>
  bool any_word_of_range(const Visit& visit) const;
  bool stands(std::string_view bare, Spelt how) const;
  void fill() const;

  const Tokens& tokens_;
  std::string_view range_;
  std::string folded_range_;  // in lower case, byte for byte
  mutable Words lower_, names_;
  mutable bool filled_ = false;
  mutable int asked_ = 0;  // how often; most units ask once or twice, which is not worth a set
};

}  // namespace uoc::read
