// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace uoc::diag {

// Appends the elements of a JSON list one by one, each indented as in a pretty-printed document. A report of tens of
// thousands of findings never stands in memory as a tree.
class JsonList {
 public:
  JsonList(std::string& out, int indent) : out_(out), line_("\n" + std::string(static_cast<std::size_t>(indent), ' ')) {
    out_ += '[';
  }
  void add(const nlohmann::ordered_json& element) {
    if (!empty_) out_ += ',';
    empty_ = false;
    out_ += line_;
    for (const char c : element.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace))
      c == '\n' ? out_ += line_ : out_ += c;
  }
  void finish() {
    if (!empty_) out_.append(line_, 0, line_.size() - 2);
    out_ += ']';
  }

 private:
  std::string& out_;
  std::string line_;
  bool empty_ = true;
};

}  // namespace uoc::diag
