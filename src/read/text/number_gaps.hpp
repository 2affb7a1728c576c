// SPDX-License-Identifier: Apache-2.0
// Which elements the profile expects between two printed numbers.
#pragma once

#include <optional>
#include <vector>

#include "model/numbering.hpp"
#include "model/profile.hpp"
#include "read/text/headings.hpp"

namespace uoc::read {

class NumberGaps {
 public:
  // `profile_scheme`: all printed numbers fit the profile's map, else they simply count on.
  NumberGaps(const model::Profile& profile, bool profile_scheme) : profile_(profile), profile_scheme_(profile_scheme) {}

  // What may be missing between number `a` and number `b`; none: the start and the end of the list. `statements`: how many stand
  // between the two. Ask for one gap after the other: what is lost early in a list tells of its end.
  std::vector<MissingSlot> between(const std::optional<model::ElementNumber>& a, const std::optional<model::ElementNumber>& b, std::size_t statements);

 private:
  int rank(const model::ElementNumber& n) const;
  std::vector<MissingSlot> plain(const std::optional<model::ElementNumber>& a, const std::optional<model::ElementNumber>& b, std::size_t statements);

  const model::Profile& profile_;
  bool profile_scheme_;
  bool lost_before_ = false;
};

}  // namespace uoc::read
