// SPDX-License-Identifier: Apache-2.0
// The words of the pages themselves, in each language: templates/messages/LANGUAGE.toml, `key = "text"`. A template takes a
// message in by {{t.key}}; the text of a message may hold tags of its own.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace uoc::render {

// The language that pages are in where nothing else is asked for, and where another language lacks a message.
inline constexpr std::string_view kPageLanguage = "en";

struct Message {
  std::string text;
  std::size_t line = 1;  // of its file
};
using Messages = std::map<std::string, Message, std::less<>>;

// Reads a file of messages. An error names `file_name`, the line and what was expected.
base::Result<Messages> parse_messages(std::string_view file_name, std::string_view bytes);

// "messages/zh-Hant.toml" → "zh-Hant"; empty for anything that is no file of messages.
std::string_view language_of_messages(std::string_view name);

// The language of `available` that pages for `tag` (BCP 47) are in: the tag itself, else its script (zh-TW → zh-Hant), else its
// first part, else kPageLanguage. Case does not count.
std::string_view page_language(std::string_view tag, std::span<const std::string> available);

// Whether texts in both languages are written alike, so that a page need not say the language of the text.
bool same_writing(std::string_view one, std::string_view other);

}  // namespace uoc::render
