// SPDX-License-Identifier: Apache-2.0
#include "render/value.hpp"

#include <algorithm>

namespace uoc::render {

Value Value::markup_of(std::string html, std::string text) {
  Value out;
  out.data_ = std::make_unique<Markup>(Markup{std::move(html), std::move(text)});
  return out;
}

Value& Value::set(std::string_view name, Value value) {
  if (!std::holds_alternative<Members>(data_)) data_ = Members();
  auto& members = std::get<Members>(data_);
  const auto it =
      std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.name == name; });
  if (it == members.end())
    members.push_back({name, std::move(value)});
  else
    it->value = std::move(value);
  return *this;
}

const Value* Value::find(std::string_view name) const {
  const auto* members = std::get_if<Members>(&data_);
  if (members == nullptr) return nullptr;
  for (const auto& member : *members)
    if (member.name == name) return &member.value;
  return nullptr;
}

std::string_view Value::text() const {
  if (const auto* borrowed = std::get_if<std::string_view>(&data_)) return *borrowed;
  if (const auto* owned = std::get_if<std::string>(&data_)) return *owned;
  if (const auto* made = std::get_if<std::unique_ptr<Markup>>(&data_)) return (*made)->text;
  return {};
}

bool Value::truthy() const {
  if (std::holds_alternative<std::monostate>(data_)) return false;
  if (const auto* flag = std::get_if<bool>(&data_)) return *flag;
  if (is_text()) return !text().empty();
  if (const auto* items = list()) return !items->empty();
  return true;
}

}  // namespace uoc::render
