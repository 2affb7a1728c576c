// SPDX-License-Identifier: Apache-2.0
#include "render/view_model.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace uoc::render {
namespace {

constexpr std::size_t kExample = 48;  // characters

}  // namespace

// Where pages differ, the kind that holds more is told: an object or a list is empty text or false where there is none.
enum class ViewModel::Kind : std::uint8_t { nothing, flag, text, markup, list, object };

struct ViewModel::Node {
  std::string name;
  Kind kind = Kind::nothing;
  std::string example;
  std::vector<std::unique_ptr<Node>> members;  // of it, or of the objects in the list

  Node& member(std::string_view of) {
    const auto it = std::find_if(members.begin(), members.end(), [&](const auto& m) { return m->name == of; });
    if (it != members.end()) return **it;
    members.push_back(std::make_unique<Node>());
    members.back()->name = of;
    return *members.back();
  }

  void learn_members(const Value::Members& of) {
    for (const auto& one : of) member(one.name).learn(one.value);
  }

  void learn(const Value& value) {
    kind = std::max(kind, kind_of(value));
    if (const auto* own = value.members()) learn_members(*own);
    if (const auto* items = value.list())
      for (const auto& item : *items)
        if (const auto* own = item.members()) learn_members(*own);
    if (value.is_text() && example.empty()) example = base::cut_short(value.text(), kExample);
  }

  static Kind kind_of(const Value& value) {
    if (value.members() != nullptr) return Kind::object;
    if (value.list() != nullptr) return Kind::list;
    if (value.is_markup()) return Kind::markup;
    if (value.is_text()) return Kind::text;
    return value.is_flag() ? Kind::flag : Kind::nothing;
  }

  void list(std::vector<ViewValue>& out, std::size_t depth) const {
    constexpr const char* names[] = {"nothing", "yes or no", "text", "markup", "list", "object"};
    for (const auto& one : members) {
      out.push_back({one->name, depth, names[static_cast<std::size_t>(one->kind)], one->example});
      one->list(out, depth + 1);
    }
  }
};

ViewModel::ViewModel() = default;
ViewModel::ViewModel(ViewModel&&) noexcept = default;
ViewModel& ViewModel::operator=(ViewModel&&) noexcept = default;
ViewModel::~ViewModel() = default;

void ViewModel::add(std::string_view template_name, const Value& view) {
  auto it = templates_.find(template_name);
  if (it == templates_.end()) it = templates_.emplace(template_name, std::make_unique<Node>()).first;
  it->second->learn(view);
}

std::vector<ViewValue> ViewModel::of(std::string_view template_name) const {
  std::vector<ViewValue> out;
  const auto it = templates_.find(template_name);
  if (it != templates_.end()) it->second->list(out, 0);
  return out;
}

}  // namespace uoc::render
