// SPDX-License-Identifier: Apache-2.0
// Templates: mustache without logic and without a way to switch escaping off. A thin layer over kainjow mustache that
// adds what a build needs: errors with template, line and name, partials expanded once, no cycles, empty is false.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace uoc::render {

enum class Escape { html, markdown };

// Data for a template: a tree of named values. An empty text, an empty list and `false` are false in a section.
class Value;
using List = std::vector<Value>;
struct Members;

class Value {
 public:
  Value();
  Value(std::string text);       // NOLINT: implicit on purpose, so that views read like literals
  Value(std::string_view text);  // NOLINT
  Value(const char* text);       // NOLINT
  Value(bool flag);              // NOLINT
  Value(int number);             // NOLINT
  Value(std::size_t number);     // NOLINT
  Value(List list);              // NOLINT
  static Value object(std::initializer_list<std::pair<std::string, Value>> members);
  Value& set(std::string name, Value value);

  Value(const Value&);
  Value(Value&&) noexcept;
  Value& operator=(const Value&);
  Value& operator=(Value&&) noexcept;
  ~Value();

  struct Node;
  const Node& node() const { return *node_; }

 private:
  std::unique_ptr<Node> node_;
};

class Templates {
 public:
  // Built-in templates, with those of `overrides` (path below templates/ → bytes) in their place. An error names the
  // file, the line and what was expected; an unescaped tag ({{{x}}}, {{&x}}) in an override is an error.
  static base::Result<Templates> load(const std::map<std::string, std::string>& overrides);

  // Fills a template ("html/unit.html"). Thread-safe. Names that the data does not hold are remembered.
  std::string fill(std::string_view name, const Value& data, Escape escape) const;
  // The bytes of a file that is copied as it is ("html/style.css").
  std::string_view raw(std::string_view name) const;

  // "html/unit.html:12: no value is called `titel`": one entry a name and template, sorted.
  std::vector<std::string> unknown_names() const;

  Templates(Templates&&) noexcept;
  Templates& operator=(Templates&&) noexcept;
  ~Templates();

 private:
  Templates();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace uoc::render
