// SPDX-License-Identifier: Apache-2.0
// Markup of strangers as a tree: web pages, however badly written, and the XML inside office files (libxml2). It keeps
// every blank and knows no places; for our own notation see xml.hpp.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace uoc::base {

struct Markup {
  std::string name;  // of an element, without namespace prefix, HTML in lower case; empty for a text
  std::string text;  // of a text, in UTF-8
  std::vector<std::pair<std::string, std::string>> attributes;  // names without prefix
  std::vector<Markup> children;

  bool is_text() const { return name.empty(); }
  // The value of an attribute; empty if it has none.
  std::string_view attribute(std::string_view wanted) const;
  // The first child element of this name, or null.
  const Markup* child(std::string_view wanted) const;
};

// Forgives what browsers forgive. `encoding` empty: as the page says, else UTF-8. An error for elements nested deeper
// than 250, which no document needs.
Result<Markup> parse_html(std::string_view bytes, const std::string& encoding = "");

// Well-formed XML without document type declaration, or an error that says where it is not.
Result<Markup> parse_office_xml(std::string_view bytes);

}  // namespace uoc::base
