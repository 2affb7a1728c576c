// SPDX-License-Identifier: Apache-2.0
// The quick look: accepts a part of XML that is easy to be sure of (ASCII names, no DTD, no instructions), in one pass.
// It has to be strict, never complete: whatever it does not know goes to the full check.
#include <array>

#include "base/text.hpp"
#include "base/xml.hpp"

namespace uoc::base {
namespace {

constexpr int kMaxPlainAttributes = 16;

constexpr bool is_name_byte(char c) { return is_alpha(c) || is_digit(c) || c == '-' || c == '_' || c == '.'; }
constexpr bool is_xml_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Bytes that end a run of text to be looked at: markup, references, "]" (of "]]>"), control characters, and the lead
// bytes of characters that are not ASCII.
constexpr std::array<bool, 256> make_special() {
  std::array<bool, 256> table{};
  for (unsigned i = 0; i < 256; ++i) {
    const char c = static_cast<char>(i);
    table[i] = (i < 0x20U && !is_xml_space(c)) || i >= 0x80U || c == '<' || c == '&' || c == ']' || c == '"' || c == '\'';
  }
  return table;
}
constexpr std::array<bool, 256> kSpecial = make_special();

class Scanner {
 public:
  explicit Scanner(std::string_view bytes) : s_(bytes) {}

  bool run() {
    if (s_.starts_with("\xEF\xBB\xBF")) i_ = 3;
    if (at("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")) i_ += 38;
    if (!misc() || !element_start()) return false;
    while (depth_ > 0)
      if (!content()) return false;
    return misc() && i_ == s_.size();
  }

 private:
  bool at(std::string_view what) const { return s_.substr(i_, what.size()) == what; }
  char peek() const { return i_ < s_.size() ? s_[i_] : '\0'; }
  void spaces() {
    while (i_ < s_.size() && is_xml_space(s_[i_])) ++i_;
  }

  // White space and comments outside of the root.
  bool misc() {
    for (spaces(); at("<!--"); spaces())
      if (!comment()) return false;
    return true;
  }

  bool comment() {
    const auto end = s_.find("--", i_ + 4);
    if (end == std::string_view::npos || s_.substr(end, 3) != "-->") return false;
    const std::string_view body = s_.substr(i_ + 4, end - i_ - 4);
    for (const char c : body)
      if ((static_cast<unsigned char>(c) < 0x20U && !is_xml_space(c)) || static_cast<unsigned char>(c) >= 0x80U) return false;
    i_ = end + 3;
    return true;
  }

  std::string_view name() {
    const std::size_t begin = i_;
    if (!is_alpha(peek())) return {};
    while (is_name_byte(peek())) ++i_;
    return s_.substr(begin, i_ - begin);
  }

  bool element_start() {
    if (peek() != '<') return false;
    ++i_;
    const std::string_view tag = name();
    if (tag.empty() || depth_ >= XmlDocument::kMaxDepth) return false;
    if (!attributes()) return false;
    if (peek() == '>') {
      open_[static_cast<std::size_t>(depth_++)] = tag;
      ++i_;
      return true;
    }
    if (!at("/>")) return false;
    i_ += 2;
    return true;
  }

  bool attributes() {
    std::array<std::string_view, kMaxPlainAttributes> names;
    std::size_t count = 0;
    while (is_xml_space(peek())) {
      spaces();
      if (peek() == '>' || peek() == '/') return true;
      const std::string_view key = name();
      if (key.empty() || count == names.size() || peek() != '=') return false;
      for (std::size_t k = 0; k < count; ++k)
        if (names[k] == key) return false;
      names[count++] = key;
      ++i_;
      if (peek() != '"') return false;
      ++i_;
      if (!run_of_text('"')) return false;
      ++i_;
    }
    return true;
  }

  // Text up to `stop`, which is left unread.
  bool run_of_text(char stop) {
    while (i_ < s_.size()) {
      const char c = s_[i_];
      if (!kSpecial[static_cast<unsigned char>(c)]) {
        ++i_;
      } else if (c == stop) {
        return true;
      } else if (c == '\'' || c == '"') {
        ++i_;
      } else if (!special(c)) {
        return false;
      }
    }
    return false;
  }

  bool special(char c) {
    if (c == '&') {
      for (const std::string_view reference : {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"})
        if (at(reference)) {
          i_ += reference.size();
          return true;
        }
      return false;
    }
    if (c == ']' && !at("]]>")) {
      ++i_;
      return true;
    }
    if (static_cast<unsigned char>(c) < 0x80U) return false;
    const std::size_t n = utf8_length(s_, i_);
    const bool forbidden = at("\xEF\xBF\xBE") || at("\xEF\xBF\xBF");
    if (n == 0 || forbidden) return false;
    i_ += n;
    return true;
  }

  bool content() {
    if (!run_of_text('<')) return false;
    if (at("<!--")) return comment();
    if (!at("</")) return element_start();
    i_ += 2;
    const std::string_view tag = name();
    if (tag != open_[static_cast<std::size_t>(depth_ - 1)]) return false;
    spaces();
    if (peek() != '>') return false;
    ++i_;
    --depth_;
    return true;
  }

  std::string_view s_;
  std::size_t i_ = 0;
  int depth_ = 0;
  std::array<std::string_view, XmlDocument::kMaxDepth> open_;
};

}  // namespace

bool is_plain_xml(std::string_view bytes) { return Scanner(bytes).run(); }

}  // namespace uoc::base
