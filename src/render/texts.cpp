// SPDX-License-Identifier: Apache-2.0
#include "render/texts.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace uoc::render {
namespace {

bool is_language_tag(std::string_view tag) {
  const auto allowed = [](char c) { return base::is_alpha(c) || base::is_digit(c) || c == '-'; };
  return tag.size() >= 2 && tag.size() <= 35 && base::is_alpha(tag[0]) && base::is_alpha(tag[1]) &&
         tag.back() != '-' && std::all_of(tag.begin(), tag.end(), allowed);
}

bool is_chinese(std::string_view tag) {
  return base::equal_ignoring_case(tag.substr(0, 2), "zh") && (tag.size() == 2 || tag[2] == '-');
}

// Han ideographs between U+4000 and U+9FFF, told by their lead byte: nearly every Chinese text holds one.
bool holds_han(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE4U && byte <= 0xE9U;
  });
}

}  // namespace

Texts::Texts(std::string_view language, std::string_view page)
    : language_(is_language_tag(language) ? language : kPageLanguage), chinese_(is_chinese(language_)) {
  if (!same_writing(language_, page)) shown_ = language_;
  if (!is_chinese(page)) shown_han_ = "zh";
}

std::string_view Texts::language_of(std::string_view text) const {
  return !chinese_ && holds_han(text) ? shown_han_ : shown_;
}

Value Texts::phrase(std::string_view text) const {
  Value value = line(text);
  if (!value.truthy()) return {};
  return Value::object("text", std::move(value), "lang", language_of(text));
}

List Texts::paragraphs(std::string_view text) const {
  List out;
  while (!text.empty()) {
    const auto end = text.find("\n\n");
    Value paragraph = phrase(text.substr(0, end));
    if (paragraph.truthy()) out.push_back(std::move(paragraph));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 2);
  }
  return out;
}

Value line(std::string_view text) {
  text = base::trim(text);
  const auto breaks = [](char c) { return c >= '\t' && c <= '\r'; };
  return std::none_of(text.begin(), text.end(), breaks) ? Value(text) : Value(base::collapse_spaces(text));
}

}  // namespace uoc::render
