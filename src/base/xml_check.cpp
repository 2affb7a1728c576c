// SPDX-License-Identifier: Apache-2.0
// Well-formedness by Expat. The first run only asks yes or no; a second one, with the stack of open elements, finds the
// words for a message where the answer was no.
#include <expat.h>

#include <algorithm>
#include <limits>

#include "base/text.hpp"
#include "base/xml.hpp"

namespace uoc::base {
namespace {

struct Open {
  std::string name;
  std::uint32_t at;
};

struct State {
  XML_Parser parser = nullptr;
  std::string_view bytes;
  std::vector<Open> open;
  std::optional<XmlFault> fault;

  std::uint32_t offset() const {
    const auto at = XML_GetCurrentByteIndex(parser);
    return static_cast<std::uint32_t>(std::clamp<XML_Index>(at, 0, static_cast<XML_Index>(bytes.size())));
  }
  void stop(XmlFault found) {
    fault = std::move(found);
    XML_StopParser(parser, XML_FALSE);
  }
};

void on_doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
  auto& state = *static_cast<State*>(data);
  const auto at = state.bytes.rfind("<!DOCTYPE", state.offset());
  const auto begin = static_cast<std::uint32_t>(at == std::string_view::npos ? state.offset() : at);
  state.stop({XmlFault::Kind::doctype, {begin, begin + 9}, "a document type declaration stands here; uoc reads none",
              "delete the DOCTYPE; write each entity of it as the characters it stands for"});
}

void on_declaration(void* data, const XML_Char*, const XML_Char* encoding, int) {
  auto& state = *static_cast<State*>(data);
  if (encoding == nullptr || equal_ignoring_case(encoding, "utf-8") || equal_ignoring_case(encoding, "us-ascii")) return;
  const auto at = state.bytes.find(encoding, 0);
  const auto begin = static_cast<std::uint32_t>(at == std::string_view::npos ? 0 : at);
  state.stop({XmlFault::Kind::malformed, {begin, begin + static_cast<std::uint32_t>(std::string_view(encoding).size())},
              "the file says that its encoding is `" + std::string(encoding) + "`; uoc reads UTF-8 only",
              "save the file as UTF-8 and write encoding=\"UTF-8\" here"});
}

void on_start(void* data, const XML_Char* name, const XML_Char**) {
  auto& state = *static_cast<State*>(data);
  state.open.push_back({name, state.offset()});
}

void on_end(void* data, const XML_Char*) { static_cast<State*>(data)->open.pop_back(); }

std::string tag_name_at(std::string_view bytes, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < bytes.size() && (is_word_byte(bytes[end]) || bytes[end] == '-' || bytes[end] == '_' || bytes[end] == '.')) ++end;
  return std::string(bytes.substr(at, end - at));
}

XmlFault mismatch(const State& state, std::uint32_t at) {
  const std::uint32_t name_at = state.bytes.substr(at).starts_with("</") ? at + 2 : at;  // Expat points at the name
  if (name_at >= 2) at = name_at - 2;
  const std::string name = tag_name_at(state.bytes, name_at);
  XmlFault out{XmlFault::Kind::malformed, {at, name_at + static_cast<std::uint32_t>(name.size())}, "", ""};
  out.message = "the end tag `</" + name + ">` does not fit";
  if (state.open.empty()) return out;
  out.message += ": `<" + state.open.back().name + ">` is open";
  out.hint = "write `</" + state.open.back().name + ">` first";
  return out;
}

XmlFault unclosed(const State& state) {
  const auto end = static_cast<std::uint32_t>(state.bytes.size());
  if (state.open.empty())
    return {XmlFault::Kind::malformed, {end, end}, "the file ends before its first element", "a unit starts with `<unit>`"};
  const Open& open = state.open.back();
  return {XmlFault::Kind::malformed, {open.at, open.at + 1 + static_cast<std::uint32_t>(open.name.size())},
          "`<" + open.name + ">` is never closed", "write `</" + open.name + ">` where it ends"};
}

XmlFault entity_fault(std::string_view bytes, std::uint32_t at) {
  const auto end = bytes.find(';', at);
  const std::string_view name = end == std::string_view::npos ? std::string_view() : bytes.substr(at, end + 1 - at);
  return {XmlFault::Kind::malformed, {at, at + static_cast<std::uint32_t>(std::max<std::size_t>(1, name.size()))},
          "the entity `" + std::string(name) + "` is not known", "write the character itself; XML knows only &lt; &gt; &amp; &quot; &apos;"};
}

XmlFault bad_token(std::string_view bytes, std::uint32_t at) {
  XmlFault out{XmlFault::Kind::malformed, {at, std::min(at + 1, static_cast<std::uint32_t>(bytes.size()))}, "", ""};
  const char c = at < bytes.size() ? bytes[at] : ' ';
  if (static_cast<unsigned char>(c) < 0x20U && !is_space(c)) {
    out.message = "a control character stands here; XML cannot hold it";
    out.hint = "delete it";
    return out;
  }
  const std::size_t begin = bytes.rfind('&', at);
  if (begin != std::string_view::npos && at - begin < 32 && bytes.substr(begin, at - begin).find_first_of(" ;<\n") == std::string_view::npos) {
    out.range.begin = static_cast<std::uint32_t>(begin);
    out.message = "an `&` that starts no character reference";
    out.hint = "write `&amp;` for the character itself";
    return out;
  }
  out.message = c == '<' || (at > 0 && bytes[at - 1] == '<') ? "a `<` that starts no tag" : "text that XML does not allow here";
  out.hint = "write `&lt;` for `<` and `&amp;` for `&`; put attribute values in quotes";
  return out;
}

XmlFault describe(const State& state) {
  const std::uint32_t at = state.offset();
  const XML_Error code = XML_GetErrorCode(state.parser);
  const auto one = std::min(at + 1, static_cast<std::uint32_t>(state.bytes.size()));
  switch (code) {
    case XML_ERROR_TAG_MISMATCH: return mismatch(state, at);
    case XML_ERROR_NO_ELEMENTS:
    case XML_ERROR_UNCLOSED_TOKEN:
      if (code == XML_ERROR_UNCLOSED_TOKEN && at < state.bytes.size())
        return {XmlFault::Kind::malformed, {at, one}, "the file ends inside this tag, comment or section", "close it"};
      return unclosed(state);
    case XML_ERROR_DUPLICATE_ATTRIBUTE: {
      const std::string name = tag_name_at(state.bytes, at);
      return {XmlFault::Kind::malformed, {at, at + static_cast<std::uint32_t>(name.size())},
              "the attribute `" + name + "` is given twice", "keep one of them"};
    }
    case XML_ERROR_UNDEFINED_ENTITY: return entity_fault(state.bytes, at);
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
      return {XmlFault::Kind::malformed, {at, one}, "the document has ended before this",
              "an XML file has one root; put several units into `<units>`"};
    case XML_ERROR_INVALID_TOKEN: return bad_token(state.bytes, at);
    case XML_ERROR_SYNTAX:
      if (state.open.empty())
        return {XmlFault::Kind::malformed, {at, one}, "text outside of the root", "a unit starts with `<unit>`"};
      return bad_token(state.bytes, at);
    case XML_ERROR_BAD_CHAR_REF:
      return {XmlFault::Kind::malformed, {at, one}, "a reference to a character that XML cannot hold", "delete it"};
    case XML_ERROR_MISPLACED_XML_PI:
      return {XmlFault::Kind::malformed, {at, one}, "the XML declaration does not stand at the very start",
              "delete what stands before it"};
    default: return {XmlFault::Kind::malformed, {at, one}, XML_ErrorString(code), ""};
  }
}

enum class Depth : std::uint8_t { verdict, words };

std::optional<XmlFault> run(std::string_view bytes, Depth depth) {
  struct Free {
    void operator()(XML_Parser p) const { XML_ParserFree(p); }
  };
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> parser(XML_ParserCreate("UTF-8"));
  State state;
  state.parser = parser.get();
  state.bytes = bytes;
  XML_SetUserData(parser.get(), &state);
  XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
  XML_SetXmlDeclHandler(parser.get(), on_declaration);
  if (depth == Depth::words) XML_SetElementHandler(parser.get(), on_start, on_end);
  constexpr std::size_t kStep = 1U << 30U;  // Expat counts in int
  for (std::size_t at = 0;; at += kStep) {
    const std::string_view part = bytes.substr(std::min(at, bytes.size()), kStep);
    const bool last = at + part.size() >= bytes.size();
    const auto status = XML_Parse(parser.get(), part.data(), static_cast<int>(part.size()), last ? 1 : 0);
    if (state.fault) return state.fault;
    if (status != XML_STATUS_OK) return describe(state);
    if (last) return std::nullopt;
  }
}

}  // namespace

std::optional<XmlFault> find_xml_fault(std::string_view bytes) {
  if (!run(bytes, Depth::verdict)) return std::nullopt;
  return run(bytes, Depth::words);
}

}  // namespace uoc::base
