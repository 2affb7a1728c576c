// SPDX-License-Identifier: Apache-2.0
#include "base/escape.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "base/text.hpp"

namespace uoc::base {
namespace {

const char* markup_entity(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    default: return nullptr;
  }
}

// "\u2028"
void append_code_unit(std::string& out, char32_t unit) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out.push_back(kHex[(unit >> static_cast<unsigned>(shift)) & 0xFU]);
}

// Characters of the Basic Multilingual Plane that XML 1.0 (section 2.2, Char) does not allow.
bool allowed_in_xml(std::string_view s, std::size_t at) {
  const auto c = static_cast<unsigned char>(s[at]);
  if (c < 0x20U) return c == '\t' || c == '\n' || c == '\r';
  if (c != 0xEFU) return true;
  const auto rest = s.substr(at, 3);
  return rest != "\xEF\xBF\xBE" && rest != "\xEF\xBF\xBF";
}

// An ampersand needs a backslash only where it could open an entity, "<" only where it could open a tag.
bool needs_backslash(std::string_view text, std::size_t i) {
  const char next = i + 1 < text.size() ? text[i + 1] : ' ';
  switch (text[i]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '|':
    case '~': return true;
    case '_': return !(i > 0 && is_word_byte(text[i - 1]) && is_word_byte(next));
    case '&': return is_alpha(next) || next == '#';
    case '<': return is_alpha(next) || next == '/' || next == '!' || next == '?';
    default: return false;
  }
}

// What opens a block at the start of a line: heading, list, quote, rule, setext underline. A mark of a heading or a list
// does so only before white space, its own kind, or the end.
bool opens_block(std::string_view text, std::size_t i) {
  std::size_t start = i;
  while (start > 0 && is_digit(text[start - 1])) --start;
  const bool at_start = start == 0 || text[start - 1] == '\n';
  if (!at_start) return false;
  const char next = i + 1 < text.size() ? text[i + 1] : ' ';
  if (start < i) return (text[i] == '.' || text[i] == ')') && is_space(next);
  switch (text[i]) {
    case '=':
    case '>': return true;
    case '#':
    case '+':
    case '-': return is_space(next) || next == text[i];
    default: return false;
  }
}

}  // namespace

// Plain runs are copied as a whole: this is called for every text of every page.
void append_html(std::string& out, std::string_view text) {
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char* entity = text[i] == '\'' ? "&#39;" : markup_entity(text[i]);
    if (entity == nullptr) continue;
    out.append(text, copied, i - copied);
    out += entity;
    copied = i + 1;
  }
  out.append(text, copied, text.size() - copied);
}

void append_xml(std::string& out, std::string_view text) {
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool allowed = allowed_in_xml(text, i);
    const char* entity = !allowed ? "\xEF\xBF\xBD" : text[i] == '\r' ? "&#13;" : markup_entity(text[i]);
    if (entity == nullptr) continue;
    out.append(text, copied, i - copied);
    out += entity;
    if (!allowed && static_cast<unsigned char>(text[i]) == 0xEFU) i += 2;
    copied = i + 1;
  }
  if (copied < text.size()) out.append(text, copied, text.size() - copied);
}

namespace {

// Where the table and autolink extensions of GitHub make a link of plain text (GFM 6.9): "www.", "https://", "a@b".
bool opens_autolink(std::string_view text, std::size_t i) {
  const bool behind_word = i > 0 && is_word_byte(text[i - 1]);
  if (text[i] == ':') return behind_word && text.substr(i + 1, 2) == "//";
  if (text[i] == '@') return behind_word && i + 1 < text.size() && is_word_byte(text[i + 1]);
  return text[i] == '.' && i >= 3 && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i) - 3, text.begin() + static_cast<std::ptrdiff_t>(i), [](char c) { return to_lower(c) == 'w'; });
}

void append_escaped(std::string& out, std::string_view text, bool links) {
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_alpha(text[i]) || text[i] == ' ') continue;  // never escaped: most of what there is
    const bool closes_heading = text[i] == '#' && (i + 1 == text.size() || text[i + 1] == '\n');
    if (!needs_backslash(text, i) && !opens_block(text, i) && !closes_heading && (links || !opens_autolink(text, i))) continue;
    out.append(text, copied, i - copied);
    out.push_back('\\');
    copied = i;
  }
  out.append(text, copied, text.size() - copied);
}

}  // namespace

void append_markdown(std::string& out, std::string_view text) { append_escaped(out, text, true); }
void append_markdown_page(std::string& out, std::string_view text) { append_escaped(out, text, false); }

void append_script_string(std::string& out, std::string_view text) {
  out.push_back('"');
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = utf8_length(text, i);
    const char c = text[i];
    if (length == 0) {
      out += "\xEF\xBF\xBD";
    } else if (length > 1) {
      const auto character = text.substr(i, length);
      if (character == "\xE2\x80\xA8" || character == "\xE2\x80\xA9")
        append_code_unit(out, utf8_decode(text, i));
      else
        out += character;
    } else if (c == '"' || c == '\\') {
      out.push_back('\\');
      out.push_back(c);
    } else if (static_cast<unsigned char>(c) < 0x20U || c == 0x7F || c == '<' || c == '>' || c == '&') {
      append_code_unit(out, static_cast<unsigned char>(c));
    } else {
      out.push_back(c);
    }
    i += std::max<std::size_t>(length, 1);
  }
  out.push_back('"');
}

void append_csv(std::string& out, std::string_view text) {
  constexpr std::string_view kStarts[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
  const bool formula = std::any_of(std::begin(kStarts), std::end(kStarts), [&](auto start) { return text.starts_with(start); });
  if (formula) out.push_back('\'');
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
}

std::string escape_css_string(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20U && byte != 0x7FU && std::string_view("\"'\\<>&").find(c) == std::string_view::npos) {
      out.push_back(c);
      continue;
    }
    // Six digits: no letter behind them can be taken for a seventh.
    out.append("\\0000");
    out.push_back(kHex[byte >> 4U]);
    out.push_back(kHex[byte & 0xFU]);
  }
  return out;
}

std::string escape_html(std::string_view text) {
  std::string out;
  append_html(out, text);
  return out;
}

std::string escape_xml(std::string_view text) {
  std::string out;
  append_xml(out, text);
  return out;
}

std::string escape_markdown(std::string_view text) {
  std::string out;
  append_markdown(out, text);
  return out;
}

std::string escape_csv(std::string_view text) {
  std::string out;
  append_csv(out, text);
  return out;
}

bool is_safe_file_name(std::string_view code) {
  if (code.empty() || code.size() > 100 || code.front() == '.' || code.front() == '-') return false;
  for (const char c : code)
    if (!is_alpha(c) && !is_digit(c) && c != '-' && c != '_' && c != '.' && c != '+') return false;
  return true;
}

std::string safe_file_name(std::string_view code) {
  if (is_safe_file_name(code)) return std::string(code);
  std::string out;
  for (const char c : code.substr(0, 60)) out.push_back(is_alpha(c) || is_digit(c) || c == '-' ? c : '_');
  if (out.empty() || out.front() == '-') out.insert(0, "_");
  return out + "-" + hex(hash64(code), 8);
}

}  // namespace uoc::base
