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

  // What stands between two printed numbers.
  struct Stretch {
    std::size_t statements = 0;
    bool lines = false;  // some of them are lines between bullets, which look like headings
  };

  // What may be missing between number `a` and number `b`; none: the start and the end of the list. Ask for one gap after the
  // other: what is lost early in a list tells of its end.
  std::vector<MissingSlot> between(const std::optional<model::ElementNumber>& a, const std::optional<model::ElementNumber>& b, Stretch stretch);

 private:
  int rank(const model::ElementNumber& n) const;
  std::vector<MissingSlot> plain(const std::optional<model::ElementNumber>& a, const std::optional<model::ElementNumber>& b, Stretch stretch);

  const model::Profile& profile_;
  bool profile_scheme_;
  bool lost_before_ = false;
};

}  // namespace uoc::read
