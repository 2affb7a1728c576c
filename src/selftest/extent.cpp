// SPDX-License-Identifier: Apache-2.0
#include "selftest/extent.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace uoc::selftest {
namespace {

constexpr std::size_t kLongestMarker = 6;  // bytes of "(iii)", or of a bullet

std::size_t line_begin(std::string_view bytes, std::size_t at) {
  const std::size_t newline = at == 0 ? std::string_view::npos : bytes.rfind('\n', at - 1);
  return newline == std::string_view::npos ? 0 : newline + 1;
}

std::size_t line_end(std::string_view bytes, std::size_t at) { return std::min(bytes.find('\n', at), bytes.size()); }

base::Span span_of(base::FileId file, std::size_t begin, std::size_t end) {
  return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// With the indentation and the line end where nothing else stands on the lines.
base::Span with_lines(std::string_view bytes, base::Span span) {
  const std::size_t begin = line_begin(bytes, span.begin), end = line_end(bytes, span.end);
  const bool alone = base::trim(bytes.substr(begin, span.begin - begin)).empty() && base::trim(bytes.substr(span.end, end - span.end)).empty();
  return alone ? span_of(span.file, begin, std::min(end + 1, bytes.size())) : span;
}

bool is_marker(std::string_view text) {
  return text.size() <= kLongestMarker && text.find_first_of(" \t") == std::string_view::npos &&
         std::none_of(text.begin(), text.end(), [](char c) { return base::is_upper(c); });
}

base::Span in_text(std::string_view bytes, base::Span words) {
  const std::size_t line = line_begin(bytes, words.begin);
  if (is_marker(base::trim(bytes.substr(line, words.begin - line)))) words.begin = static_cast<std::uint32_t>(line);
  std::size_t begin = words.begin;
  while (begin > line && base::is_space(bytes[begin - 1])) --begin;
  // A bullet inside a run of text is the one word before that holds no letter or digit.
  std::size_t bullet = begin;
  while (bullet > line && !base::is_space(bytes[bullet - 1])) --bullet;
  const std::string_view mark = bytes.substr(bullet, begin - bullet);
  if (mark == "•" || mark == "-" || mark == "*" || mark == "–" || mark == "·") begin = bullet;
  while (begin > line && base::is_space(bytes[begin - 1])) --begin;
  words.begin = static_cast<std::uint32_t>(begin);
  const std::size_t end = line_end(bytes, words.end);
  if (begin == line && base::trim(bytes.substr(words.end, end - words.end)).size() <= 1) words.end = static_cast<std::uint32_t>(std::min(end + 1, bytes.size()));
  return words;
}

// The end of the element whose start tag begins at `open`; npos if it has none.
std::size_t element_end(std::string_view bytes, std::size_t open, std::string_view name) {
  const std::string start = "<" + std::string(name), stop = "</" + std::string(name) + ">";
  std::size_t depth = 0;
  for (std::size_t at = open; at != std::string_view::npos;) {
    if (bytes.substr(at).starts_with(stop)) {
      if (--depth == 0) return at + stop.size();
    } else if (const char next = at + start.size() < bytes.size() ? bytes[at + start.size()] : ' ';
               bytes.substr(at).starts_with(start) && (base::is_space(next) || next == '>')) {
      ++depth;
    }
    at = bytes.find('<', at + 1);
  }
  return std::string_view::npos;
}

base::Span in_xml(std::string_view bytes, base::Span words, std::string_view name) {
  const std::size_t open = words.begin == 0 ? std::string_view::npos : bytes.rfind("<" + std::string(name), words.begin - 1);
  if (open == std::string_view::npos) return {};
  if (name.empty()) name = bytes.substr(open + 1, std::min(bytes.find_first_of(" \t\r\n>", open), bytes.size()) - open - 1);
  const std::size_t end = element_end(bytes, open, name);
  if (end == std::string_view::npos || end < words.end) return {};
  return with_lines(bytes, span_of(words.file, open, end));
}

void widen(base::Span& whole, const base::Span& part) {
  if (!part.valid() || part.empty()) return;
  if (!whole.valid()) whole = part;
  whole.begin = std::min(whole.begin, part.begin);
  whole.end = std::max(whole.end, part.end);
}

}  // namespace

base::Span extent_of(std::string_view bytes, model::Notation notation, base::Span words, std::string_view name) {
  if (!words.valid() || words.empty()) return {};
  if (notation == model::Notation::xml) return in_xml(bytes, words, name);
  if (notation == model::Notation::text) return in_text(bytes, words);
  return span_of(words.file, line_begin(bytes, words.begin), std::min(line_end(bytes, words.end) + 1, bytes.size()));
}

base::Span words_of(const model::Criterion& criterion) {
  base::Span whole = criterion.text.span;
  for (const auto& item : criterion.items) widen(whole, words_of(item));
  return whole;
}

base::Span words_of(const model::Element& element) {
  base::Span whole;
  widen(whole, element.number.span);
  widen(whole, element.heading.span);
  for (const auto& criterion : element.criteria) widen(whole, words_of(criterion));
  return whole;
}

}  // namespace uoc::selftest
