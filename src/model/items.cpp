// SPDX-License-Identifier: Apache-2.0
#include "model/items.hpp"

namespace uoc::model {
namespace {

void add_criteria(std::vector<Item>& out, const std::vector<Criterion>& criteria, const Item& pattern, const std::string& prefix) {
  int n = 0;
  for (const auto& criterion : criteria) {
    Item item = pattern;
    item.text = &criterion.text;
    item.criterion = &criterion;
    item.name = prefix + "." + std::to_string(++n);
    const std::string own = item.name;
    out.push_back(std::move(item));
    if (criterion.items.empty()) continue;
    Item below = pattern;
    below.depth = pattern.depth + 1;
    add_criteria(out, criterion.items, below, own);
  }
}

void add_field(std::vector<Item>& out, const Field& field, ItemKind kind, const char* name) {
  if (field.empty()) return;
  Item item;
  item.kind = kind;
  item.text = &field.text;
  item.name = name;
  out.push_back(std::move(item));
}

}  // namespace

std::string element_name(const Unit& unit, std::size_t index) {
  const Element& element = unit.elements[index];
  return element.number.empty() ? "#" + std::to_string(index + 1) : element.number.value;
}

std::vector<Item> items_of(const Unit& unit) {
  std::vector<Item> out;
  add_field(out, unit.title, ItemKind::title, "title");
  add_field(out, unit.range, ItemKind::range, "range");
  for (std::size_t i = 0; i < unit.elements.size(); ++i) {
    const Element& element = unit.elements[i];
    Item item;
    item.kind = ItemKind::heading;
    item.text = &element.heading;
    item.element = &element;
    item.part = element.part;
    item.name = element_name(unit, i);
    const std::string prefix = item.name;
    if (!element.heading.empty()) out.push_back(item);
    item.kind = ItemKind::criterion;
    add_criteria(out, element.criteria, item, prefix);
  }
  Item item;
  item.kind = ItemKind::intro;
  item.text = &unit.assessment.intro;
  item.part = Part::outcome;
  item.name = "A";
  if (!unit.assessment.intro.empty()) out.push_back(item);
  item.kind = ItemKind::outcome;
  add_criteria(out, unit.assessment.criteria, item, "A");
  add_field(out, unit.remark, ItemKind::remark, "remark");
  return out;
}

}  // namespace uoc::model
