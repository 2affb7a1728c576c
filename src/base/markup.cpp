// SPDX-License-Identifier: Apache-2.0
#include "base/markup.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <climits>
#include <memory>

#include "base/text.hpp"

namespace uoc::base {
namespace {

constexpr int kMaxDepth = 250;

std::string string_of(const xmlChar* text) { return text == nullptr ? std::string() : reinterpret_cast<const char*>(text); }

using Document = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

std::string too_deep() { return "its elements stand in each other more than " + std::to_string(kMaxDepth) + " deep"; }

// False if elements stand in each other too deeply.
bool copy(const xmlNode* from, Markup& to, int depth) {
  if (depth > kMaxDepth) return false;
  for (const xmlNode* node = from; node != nullptr; node = node->next) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      to.children.push_back({"", string_of(node->content), {}, {}});
    } else if (node->type == XML_ELEMENT_NODE) {
      Markup& element = to.children.emplace_back();
      element.name = string_of(node->name);
      for (const xmlAttr* a = node->properties; a != nullptr; a = a->next)
        element.attributes.emplace_back(string_of(a->name), a->children == nullptr ? "" : string_of(a->children->content));
      if (!copy(node->children, element, depth + 1)) return false;
    }
  }
  return true;
}

Result<Markup> tree_of(const xmlDoc& document) {
  Markup root;
  root.name = "#document";
  if (!copy(document.children, root, 0)) return fail(ErrorKind::malformed, too_deep());
  return root;
}

std::string reason(const xmlError* error) {
  if (error == nullptr || error->message == nullptr) return "it cannot be parsed";
  std::string message = error->message;
  // It may quote what stands there, bytes of no encoding and all.
  message.resize(std::min(message.find('\n'), message.size()));
  if (find_invalid_utf8(message)) std::replace_if(message.begin(), message.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80U; }, '?');
  if (message.starts_with("Excessive depth")) return too_deep();
  while (!message.empty() && (is_space(message.back()) || message.back() == '.')) message.pop_back();
  return "line " + std::to_string(error->line) + ": " + message;
}

}  // namespace

std::string_view Markup::attribute(std::string_view wanted) const {
  for (const auto& [key, value] : attributes)
    if (key == wanted) return value;
  return {};
}

const Markup* Markup::child(std::string_view wanted) const {
  for (const auto& c : children)
    if (c.name == wanted) return &c;
  return nullptr;
}

Result<Markup> parse_html(std::string_view bytes, const std::string& encoding) {
  if (bytes.size() > INT_MAX) return fail(ErrorKind::too_large, "it is larger than the parser takes");
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(htmlNewParserCtxt(), htmlFreeParserCtxt);
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  // libxml2 takes a page that does not name its encoding for Latin-1.
  const bool named = bytes.substr(0, 2048).find("charset") != std::string_view::npos;
  const char* charset = !encoding.empty() ? encoding.c_str() : named ? nullptr : "UTF-8";
  const Document document(htmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, charset, kOptions), xmlFreeDoc);
  if (document == nullptr) return fail(ErrorKind::malformed, reason(xmlCtxtGetLastError(context.get())));
  const xmlError* last = xmlCtxtGetLastError(context.get());
  if (last != nullptr && last->code == XML_ERR_INTERNAL_ERROR) return fail(ErrorKind::malformed, reason(last));
  return tree_of(*document);
}

Result<Markup> parse_office_xml(std::string_view bytes) {
  if (bytes.size() > INT_MAX) return fail(ErrorKind::too_large, "it is larger than the parser takes");
  if (bytes.find("<!DOCTYPE") != std::string_view::npos) return fail(ErrorKind::malformed, "it has a document type declaration, which no office file has");
  const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context(xmlNewParserCtxt(), xmlFreeParserCtxt);
  constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
  const Document document(xmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, kOptions), xmlFreeDoc);
  if (document == nullptr) return fail(ErrorKind::malformed, reason(xmlCtxtGetLastError(context.get())));
  return tree_of(*document);
}

}  // namespace uoc::base
