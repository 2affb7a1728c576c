// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "lint/phrases.hpp"

namespace uoc::lint {

// The first phrase by which somebody else guides the work (words/guidance.txt); `kind` "close" or "some",
// empty for both.
struct GuidanceMatch {
  std::size_t at = 0;
  std::size_t words = 0;  // 0: none stands there
};
inline GuidanceMatch guidance_in(const Statement& s, std::string_view kind = {}) {
  if (!may_hold(s, model::kGuidance)) return {};
  for (std::size_t i = 0; i < s.words.size(); ++i) {
    const PhraseMatch match = phrase_at(s, i, model::kGuidance);
    if (match.phrase != nullptr && !s.words[i].quoted &&
        (kind.empty() || match.phrase->columns.at(0) == kind))
      return {i, match.words};
  }
  return {};
}

// A yardstick is given: "against the checklist", "according to the plan".
inline bool has_yardstick(const Statement& s) {
  if (!may_hold(s, model::kAnchor)) return false;
  for (std::size_t i = s.head + s.head_words; i < s.words.size(); ++i)
    if (phrase_at(s, i, model::kAnchor).phrase != nullptr) return true;
  return false;
}

}  // namespace uoc::lint
