// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace uoc::diag {

// Appends a pretty-printed value whose lines behind the first are indented by so many blanks more.
inline void append_indented(std::string& out, const nlohmann::ordered_json& value, int indent) {
  for (const char c : value.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)) {
    out += c;
    if (c == '\n') out.append(static_cast<std::size_t>(indent), ' ');
  }
}

// Appends the elements of a JSON list one by one, each indented as in a pretty-printed document. A report of tens of
// thousands of findings never stands in memory as a tree.
class JsonList {
 public:
  JsonList(std::string& out, int indent) : out_(out), indent_(indent) { out_ += '['; }
  void add(const nlohmann::ordered_json& element) {
    if (!empty_) out_ += ',';
    empty_ = false;
    new_line(indent_);
    append_indented(out_, element, indent_);
  }
  void finish() {
    if (!empty_) new_line(indent_ - 2);
    out_ += ']';
  }

 private:
  void new_line(int indent) { out_.append(1, '\n').append(static_cast<std::size_t>(indent), ' '); }

  std::string& out_;
  int indent_;
  bool empty_ = true;
};

}  // namespace uoc::diag
