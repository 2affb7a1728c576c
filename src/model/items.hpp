// SPDX-License-Identifier: Apache-2.0
// The statements of a unit, one after the other, with the names under which findings and checklists refer to them.
#pragma once

#include <string>
#include <vector>

#include "model/unit.hpp"

namespace uoc::model {

enum class ItemKind : std::uint8_t { title, range, heading, criterion, intro, outcome, remark };

struct Item {
  ItemKind kind = ItemKind::title;
  const Text* text = nullptr;
  const Element* element = nullptr;      // of headings and criteria
  const Criterion* criterion = nullptr;  // of criteria and outcomes
  Part part = Part::none;                // of the element; outcome for outcomes
  int depth = 0;                         // 1 for sub-criteria
  std::string name;                      // "title", "2(b)" for a heading, "2(b).3", "2(b).3.1", "A" for the lead-in, "A.2"
};

// All statements in document order; title, range and remark only where they are not empty.
std::vector<Item> items_of(const Unit& unit);

// The name of an element: its number, or "#3" for the third one if it has none.
std::string element_name(const Unit& unit, std::size_t index);

}  // namespace uoc::model
