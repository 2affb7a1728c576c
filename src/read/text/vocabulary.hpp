// SPDX-License-Identifier: Apache-2.0
// How a unit itself spells its words: which ones stand without a capital, and which are parts of names.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "read/text/tokens.hpp"

namespace uoc::read {

class Vocabulary {
 public:
  // `range` is running text of the same unit; both outlive the vocabulary's use of `tokens`.
  Vocabulary(const Tokens& tokens, std::string_view range) : tokens_(tokens), range_(range) {}

  // Does the word (in lower case) stand without a capital anywhere?
  bool in_lower_case(std::string_view bare) const;
  // Does it have a capital where no statement can begin: behind "the", "of" or a comma?
  bool in_name(std::string_view bare) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  using Words = std::unordered_set<std::string, Hash, std::equal_to<>>;
  void fill() const;
  void add_range() const;

  const Tokens& tokens_;
  std::string_view range_;
  mutable Words lower_, names_;  // filled when first asked for: most units have nothing to recover
  mutable bool filled_ = false;
};

}  // namespace uoc::read
