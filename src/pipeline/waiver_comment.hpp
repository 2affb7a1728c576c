// SPDX-License-Identifier: Apache-2.0
// A waiver beside the text: a comment such as `uoc:waive rule=vague-standard reason="…" owner="…" expires=2027-01-01`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/unit.hpp"
#include "pipeline/settings.hpp"

namespace uoc::pipeline {

struct WaiverComment {
  Waiver waiver;
  std::string fault;  // why it does not hold; empty if it does
  std::string hint;
};

// Nothing if the comment is no waiver and does not look like one that was mistyped.
std::optional<WaiverComment> read_waiver_comment(const model::Unit& unit, const model::Comment& comment, const std::vector<std::string_view>& rule_ids);

// The item that a comment stands before; empty: the unit as a whole.
std::string item_at(const model::Unit& unit, std::string_view anchor);

}  // namespace uoc::pipeline
