// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "diag/pieces.hpp"

namespace uoc::diag {

// Appends a pretty-printed value whose lines behind the first are indented by so many blanks more.
inline void append_indented(std::string& out, const nlohmann::ordered_json& value, std::size_t indent) {
  const std::string text = value.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    out.append(text, begin, end - begin);
    if (text[end - 1] == '\n') out.append(indent, ' ');
    begin = end;
  }
}

// Writes a list as in a pretty-printed document, each element indented by so many blanks: element(i) gives the i-th. A
// report of tens of thousands of findings never stands in memory as a tree.
template <class Element>
void write_list(std::ostream& out, std::size_t count, std::size_t indent, unsigned jobs, const Element& element) {
  out << '[';
  write_in_pieces(out, count, jobs, [&](std::string& text, std::size_t i) {
    text.append(i == 0 ? "\n" : ",\n").append(indent, ' ');
    append_indented(text, element(i), indent);
  });
  if (count > 0) out << '\n' << std::string(indent - 2, ' ');
  out << ']';
}

}  // namespace uoc::diag
