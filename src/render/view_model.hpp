// SPDX-License-Identifier: Apache-2.0
// What templates are given, learnt from the values that pages are made of: names, what each holds, and an example.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "render/value.hpp"

namespace uoc::render {

struct ViewValue {
  std::string name;
  std::size_t depth = 0;  // of the object or list that it stands in; 0 for those of the page
  std::string kind;       // "text", "markup", "yes or no", "list", "object"; "nothing" where no page had one
  std::string example;    // of a text: the first one that is not empty, cut short
};

class ViewModel {
 public:
  ViewModel();
  ViewModel(ViewModel&&) noexcept;
  ViewModel& operator=(ViewModel&&) noexcept;
  ~ViewModel();
  // Adds what a template was filled with. Not thread-safe.
  void add(std::string_view template_name, const Value& view);
  // The values that a template was given on all its pages, in the order in which pages hold them; none if it was not filled.
  std::vector<ViewValue> of(std::string_view template_name) const;

 private:
  enum class Kind : std::uint8_t;
  struct Node;
  std::map<std::string, std::unique_ptr<Node>, std::less<>> templates_;
};

}  // namespace uoc::render
