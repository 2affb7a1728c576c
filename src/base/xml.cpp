// SPDX-License-Identifier: Apache-2.0
#include "base/xml.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <pugixml.hpp>

#include "base/text.hpp"

namespace uoc::base {
namespace {

constexpr unsigned kParseFlags = pugi::parse_default | pugi::parse_comments | pugi::parse_pi;

// Turns the parser's tree into ours. The parser works in place: it resolves references by moving text towards its own
// start, so every name and value starts where its source starts, and its end is found in the unchanged bytes.
class Converter {
 public:
  Converter(std::string_view bytes, const char* buffer) : bytes_(bytes), buffer_(buffer) {}

  std::vector<XmlNode> children_of(const pugi::xml_node& parent, int depth) {
    std::vector<XmlNode> out;
    out.reserve(static_cast<std::size_t>(std::distance(parent.begin(), parent.end())));
    for (const pugi::xml_node& node : parent) {
      if (node.type() == pugi::node_declaration) continue;
      convert(out.emplace_back(), node, depth);
    }
    return out;
  }

  std::optional<XmlFault> fault;

 private:
  std::uint32_t offset(const char* p) const { return static_cast<std::uint32_t>(p - buffer_); }
  std::uint32_t find(char what, std::uint32_t from) const {
    const auto at = bytes_.find(what, from);
    return static_cast<std::uint32_t>(at == std::string_view::npos ? bytes_.size() : at);
  }
  std::uint32_t find(std::string_view what, std::uint32_t from) const {
    const auto at = bytes_.find(what, from);
    return static_cast<std::uint32_t>(at == std::string_view::npos ? bytes_.size() : at);
  }

  void convert(XmlNode& out, const pugi::xml_node& node, int depth) {
    switch (node.type()) {
      case pugi::node_element: fill_element(out, node, depth); break;
      case pugi::node_pcdata: fill_text(out, XmlKind::text, node.value(), "<", 0); break;
      case pugi::node_cdata: fill_text(out, XmlKind::cdata, node.value(), "]]>", 9); break;
      case pugi::node_comment: fill_text(out, XmlKind::comment, node.value(), "-->", 4); break;
      default: fill_instruction(out, node); break;
    }
  }

  void fill_text(XmlNode& out, XmlKind kind, const char* value, std::string_view end, std::uint32_t opener) {
    out.kind = kind;
    out.value = value;
    std::uint32_t begin = last_;  // an empty section has no place of its own in the parser's tree
    if (*value != '\0') begin = offset(value);
    else if (opener > 0) begin = find(kind == XmlKind::cdata ? "<![CDATA[" : "<!--", last_) + opener;
    out.inner = {begin, kind == XmlKind::text ? find('<', begin) : find(end, begin)};
    out.range = {begin - opener, out.inner.end + (opener > 0 ? 3U : 0U)};
    if (kind == XmlKind::text) trim(out.inner);
    last_ = out.range.end;
  }

  void trim(XmlRange& range) const {
    while (range.begin < range.end && is_space(bytes_[range.begin])) ++range.begin;
    while (range.end > range.begin && is_space(bytes_[range.end - 1])) --range.end;
  }

  void fill_instruction(XmlNode& out, const pugi::xml_node& node) {
    out.kind = XmlKind::instruction;
    out.name = node.name();
    const std::uint32_t name = offset(node.name());
    out.name_range = {name, name + static_cast<std::uint32_t>(out.name.size())};
    out.inner = {out.name_range.end, find("?>", name)};
    out.value = node.value();
    out.range = {name - 2, out.inner.end + 2};
    last_ = out.range.end;
  }

  void fill_attributes(XmlNode& out, const pugi::xml_node& node) {
    if (!node.first_attribute()) return;
    out.attributes.reserve(static_cast<std::size_t>(std::distance(node.attributes().begin(), node.attributes().end())));
    for (const pugi::xml_attribute& a : node.attributes()) {
      XmlAttribute& attribute = out.attributes.emplace_back();
      attribute.name = a.name();
      attribute.value = a.value();
      const std::uint32_t name = offset(a.name());
      attribute.name_range = {name, name + static_cast<std::uint32_t>(attribute.name.size())};
      std::uint32_t begin = attribute.name_range.end;
      while (bytes_[begin] != '"' && bytes_[begin] != '\'') ++begin;
      const char quote = bytes_[begin++];
      attribute.value_range = {begin, find(quote, begin)};
      last_ = attribute.value_range.end + 1;
    }
  }

  void fill_element(XmlNode& out, const pugi::xml_node& node, int depth) {
    out.name = node.name();
    const std::uint32_t name = offset(node.name());
    out.name_range = {name, name + static_cast<std::uint32_t>(out.name.size())};
    out.range.begin = name - 1;
    last_ = out.name_range.end;
    fill_attributes(out, node);
    const std::uint32_t close = find('>', last_);
    last_ = close + 1;
    out.inner = {last_, last_};
    if (bytes_[close - 1] != '/') {
      if (depth < XmlDocument::kMaxDepth)
        out.children = children_of(node, depth + 1);
      else if (!fault && node.first_child())
        fault = XmlFault{XmlFault::Kind::malformed, out.name_range, "elements lie more than 64 deep in each other",
                         "a unit needs five levels: look for end tags that are missing"};
      out.inner.end = find('<', last_);
      last_ = find('>', out.inner.end) + 1;
    }
    out.range.end = last_;
  }

  std::string_view bytes_;
  const char* buffer_;
  std::uint32_t last_ = 0;  // end of what was converted so far
};

}  // namespace

const XmlAttribute* XmlNode::attribute(std::string_view wanted) const {
  const auto it = std::find_if(attributes.begin(), attributes.end(), [&](const XmlAttribute& a) { return a.name == wanted; });
  return it == attributes.end() ? nullptr : &*it;
}

XmlDocument::XmlDocument(std::string_view bytes) {
  if (!is_plain_xml(bytes)) fault_ = find_xml_fault(bytes);
  if (fault_) return;
  buffer_ = std::make_unique<char[]>(bytes.size() + 1);
  std::memcpy(buffer_.get(), bytes.data(), bytes.size());
  pugi::xml_document document;
  const auto result = document.load_buffer_inplace(buffer_.get(), bytes.size(), kParseFlags, pugi::encoding_utf8);
  if (!result) {  // never seen on a well-formed document
    const auto at = static_cast<std::uint32_t>(result.offset);
    fault_ = XmlFault{XmlFault::Kind::malformed, {at, at}, result.description(), ""};
    return;
  }
  Converter converter(bytes, buffer_.get());
  nodes_ = converter.children_of(document, 0);
  fault_ = converter.fault;
  if (fault_) nodes_.clear();
}

const XmlNode* XmlDocument::root() const {
  const auto it = std::find_if(nodes_.begin(), nodes_.end(), [](const XmlNode& n) { return n.kind == XmlKind::element; });
  return it == nodes_.end() ? nullptr : &*it;
}

}  // namespace uoc::base
