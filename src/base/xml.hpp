// SPDX-License-Identifier: Apache-2.0
// XML as a read-only tree that knows the place of every part in its file. The parser behind it is too lenient to be
// trusted with a stranger's file, so nothing is parsed before it has been found well-formed. No DTD is ever read.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace uoc::base {

// Bytes [begin, end) of the file.
struct XmlRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const XmlRange&, const XmlRange&) = default;
};

struct XmlAttribute {
  std::string_view name, value;  // the value with its references resolved
  XmlRange name_range, value_range;  // the value without its quotes
};

enum class XmlKind : std::uint8_t { element, text, cdata, comment, instruction };

struct XmlNode {
  XmlKind kind = XmlKind::element;
  std::string_view name;   // of elements and instructions
  std::string_view value;  // of texts, CDATA sections and comments; references resolved, line ends as LF
  XmlRange range;          // all of it, tags and delimiters included
  XmlRange name_range;     // of elements
  XmlRange inner;          // elements: between the tags; texts: without white space around; others: between the delimiters
  std::vector<XmlAttribute> attributes;
  std::vector<XmlNode> children;  // without texts that are white space only

  const XmlAttribute* attribute(std::string_view wanted) const;
};

struct XmlFault {
  enum class Kind : std::uint8_t { malformed, doctype };
  Kind kind = Kind::malformed;
  XmlRange range;       // where it is noticed
  std::string message;  // fit for a diagnostic
  std::string hint;
};

// The first reason why the bytes are no well-formed XML 1.0 document in UTF-8 without a DTD; nothing if there is none.
std::optional<XmlFault> find_xml_fault(std::string_view bytes);

// True if the bytes are certainly well-formed. A quick look that spares most files the full check; false means "ask".
bool is_plain_xml(std::string_view bytes);

class XmlDocument {
 public:
  // Checks and parses. With a fault there are no nodes.
  explicit XmlDocument(std::string_view bytes);

  const std::optional<XmlFault>& fault() const { return fault_; }
  // Everything at the top: the root, and comments and instructions around it.
  const std::vector<XmlNode>& nodes() const { return nodes_; }
  const XmlNode* root() const;
  static constexpr int kMaxDepth = 64;  // elements deeper in each other than any document needs are a fault

 private:
  std::unique_ptr<char[]> buffer_;  // what all views point into
  std::optional<XmlFault> fault_;
  std::vector<XmlNode> nodes_;
};

}  // namespace uoc::base
