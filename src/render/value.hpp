// SPDX-License-Identifier: Apache-2.0
// Data for a template: a tree of named values. An empty text, an empty list and `false` are false in a
// section.
#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace uoc::render {

// A std::string is owned; a string_view or a literal is borrowed, and must live until the template has been
// filled. The tree is moved, never copied: it is built anew for each page, and copies were most of the cost
// of a page.
class Value {
 public:
  using List = std::vector<Value>;
  struct Member;
  using Members = std::vector<Member>;

  Value();                       // nothing: false, and no text
  Value(std::string text);       // NOLINT: implicit, so that views read like literals
  Value(std::string_view text);  // NOLINT
  Value(const char* text);       // NOLINT
  Value(bool flag);              // NOLINT
  Value(List list);              // NOLINT
  Value(std::integral auto number) : Value(std::to_string(number)) {}  // NOLINT
  Value(const void*) = delete;                                         // would be a flag

  Value(const Value&) = delete;
  Value(Value&&) noexcept;
  Value& operator=(const Value&) = delete;
  Value& operator=(Value&&) noexcept;
  ~Value();

  // object("code", unit_code, "level", 4): names (literals) and values in turn.
  template <class... Rest>
  static Value object(Rest&&... rest);
  // Adds a member, or puts a new value in its place. Makes an object of anything else.
  Value& set(std::string_view name, Value value);

  // The member of that name; null if there is none or this is no object.
  const Value* find(std::string_view name) const;
  // Markup that this program made itself of `text` (base/markdown.hpp, safe mode): it stands in HTML pages as it is, in others
  // the text does, escaped.
  static Value markup_of(std::string html, std::string text);

  const Members* members() const { return std::get_if<Members>(&data_); }
  bool is_flag() const { return std::holds_alternative<bool>(data_); }
  const List* list() const { return std::get_if<List>(&data_); }
  bool is_text() const { return data_.index() == kOwned || data_.index() == kBorrowed || is_markup(); }
  bool is_markup() const { return std::holds_alternative<std::unique_ptr<Markup>>(data_); }
  std::string_view markup() const { return std::get<std::unique_ptr<Markup>>(data_)->html; }
  std::string_view text() const;  // empty unless is_text()
  bool truthy() const;

 private:
  static constexpr std::size_t kBorrowed = 2, kOwned = 3;
  struct Markup {
    std::string html, text;
  };
  static void add(Members&) {}
  template <class V, class... Rest>
  static void add(Members& members, std::string_view name, V&& value, Rest&&... rest);

  std::variant<std::monostate, bool, std::string_view, std::string, List, Members, std::unique_ptr<Markup>> data_;
};

using List = Value::List;

struct Value::Member {
  std::string_view name;
  Value value;
};

// Down here a member is complete: clang needs that for all that may destroy a vector of them.
inline Value::Value() = default;
inline Value::Value(std::string text) : data_(std::move(text)) {}
inline Value::Value(std::string_view text) : data_(text) {}
inline Value::Value(const char* text) : data_(std::string_view(text)) {}
inline Value::Value(bool flag) : data_(flag) {}
inline Value::Value(List list) : data_(std::move(list)) {}
inline Value::Value(Value&&) noexcept = default;
inline Value& Value::operator=(Value&&) noexcept = default;
inline Value::~Value() = default;

template <class V, class... Rest>
void Value::add(Members& members, std::string_view name, V&& value, Rest&&... rest) {
  members.push_back({name, Value(std::forward<V>(value))});
  add(members, std::forward<Rest>(rest)...);
}

template <class... Rest>
Value Value::object(Rest&&... rest) {
  static_assert(sizeof...(rest) % 2 == 0, "names and values in turn");
  Members members;
  members.reserve(sizeof...(rest) / 2);
  add(members, std::forward<Rest>(rest)...);
  Value out;
  out.data_ = std::move(members);
  return out;
}

}  // namespace uoc::render
