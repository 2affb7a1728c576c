// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/unit.hpp"

namespace uoc::pipeline {

// A standard.toml for units that are imported together: what their documents say of the standard as a whole. Units are
// added one by one and not kept.
class StandardFile {
 public:
  void add(const model::Unit& unit);
  // Title, language and the functional areas in the order of the units.
  std::string text() const;

 private:
  std::string common_title() const;

  std::vector<std::string> titles_;            // in the order in which they came up
  std::map<std::string, std::size_t> counts_;  // of units that carry a title
  std::vector<std::string> areas_;
  std::set<std::string> languages_;            // that units name
  std::size_t han_ = 0, latin_ = 0;            // letters in the titles of units
};

}  // namespace uoc::pipeline
