// SPDX-License-Identifier: Apache-2.0
#include "render/messages.hpp"

#include <algorithm>
#include <toml++/toml.h>

#include "base/text.hpp"

namespace uoc::render {
namespace {

constexpr std::string_view kFolder = "messages/", kEnding = ".toml";

tl::unexpected<base::Error> fault(std::string_view file, const toml::source_region& at, const std::string& what) {
  return base::fail(base::ErrorKind::malformed, std::string(file) + ":" + std::to_string(at.begin.line) + ": " + what);
}

bool is_key(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) { return base::is_alpha(c) || base::is_digit(c) || c == '_'; });
}

// Chinese is written in two scripts; where only a region is given it says which.
std::string with_script(std::string_view tag) {
  const std::string folded = base::lower(tag);
  if (folded == "zh" || folded.starts_with("zh-hant") || folded.starts_with("zh-tw") || folded.starts_with("zh-hk") || folded.starts_with("zh-mo"))
    return "zh-hant";
  if (folded.starts_with("zh-hans") || folded.starts_with("zh-cn") || folded.starts_with("zh-sg") || folded.starts_with("zh-my")) return "zh-hans";
  return folded;
}

}  // namespace

base::Result<Messages> parse_messages(std::string_view file_name, std::string_view bytes) {
  Messages out;
  try {
    const toml::table root = toml::parse(bytes);
    for (const auto& [key, node] : root) {
      const auto* text = node.as_string();
      if (text == nullptr) return fault(file_name, node.source(), "`" + std::string(key.str()) + "` must be a text");
      if (!is_key(key.str()))
        return fault(file_name, key.source(), "`" + std::string(key.str()) + "` is no name of a message: expected letters, digits, `_`");
      out.emplace(key.str(), Message{text->get(), node.source().begin.line});
    }
  } catch (const toml::parse_error& error) {
    return fault(file_name, error.source(), std::string(error.description()));
  }
  return out;
}

std::string_view language_of_messages(std::string_view name) {
  if (!name.starts_with(kFolder) || !name.ends_with(kEnding)) return {};
  name = name.substr(kFolder.size(), name.size() - kFolder.size() - kEnding.size());
  return name.find('/') == std::string_view::npos ? name : std::string_view();
}

bool same_writing(std::string_view one, std::string_view other) {
  const std::string a = with_script(one), b = with_script(other);
  if (a.starts_with("zh") || b.starts_with("zh")) return a == b;
  return a.substr(0, a.find('-')) == b.substr(0, b.find('-'));
}

std::string_view page_language(std::string_view tag, std::span<const std::string> available) {
  const auto find = [&](std::string_view wanted) -> std::string_view {
    for (const auto& language : available)
      if (base::equal_ignoring_case(language, wanted)) return language;
    return {};
  };
  if (tag.empty()) return kPageLanguage;
  if (const auto same = find(tag); !same.empty()) return same;
  if (const auto script = find(with_script(tag)); !script.empty()) return script;
  if (const auto first = find(tag.substr(0, tag.find('-'))); !first.empty()) return first;
  return kPageLanguage;
}

}  // namespace uoc::render
