// SPDX-License-Identifier: Apache-2.0
#include "read/yaml_value.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "base/text.hpp"

namespace uoc::read {
namespace {

std::string without_spaces(std::string_view s) {
  std::string out;
  for (const char c : s)
    if (!base::is_space(c)) out.push_back(c);
  return out;
}

// Where the quoted text that starts at `begin` ends; npos if it is never closed. Notes markup on the way.
std::size_t closing_quote(std::string_view raw, std::size_t begin, std::vector<YamlMarkup>& markup) {
  const char quote = raw[begin];
  for (std::size_t i = begin + 1; i < raw.size(); ++i) {
    if (quote == '"' && raw[i] == '\\') {
      const bool white = i + 1 < raw.size() && std::string_view("nrt \n").find(raw[i + 1]) != std::string_view::npos;
      if (white) markup.push_back({i, i + 2});
      ++i;
    } else if (raw[i] == quote) {
      if (quote == '"' || i + 1 >= raw.size() || raw[i + 1] != '\'') return i;
      markup.push_back({i + 1, i + 2});
      ++i;
    }
  }
  return std::string_view::npos;
}

// The value as the YAML library reads it; nothing if it is no scalar.
std::optional<std::string> parsed(std::string_view raw, YamlFault& fault) {
  try {
    const YAML::Node node = YAML::Load("k: " + std::string(raw) + "\n");
    if (node.IsMap() && node.size() == 1 && node.begin()->second.IsScalar()) return node.begin()->second.as<std::string>();
    if (node.IsMap() && node.size() == 1 && node.begin()->second.IsNull()) return std::string(base::trim(raw));
    fault = {0, raw.size(), "a value in here has values of its own", "write one line of text; quote it if it holds `: `, `[` or `{`"};
  } catch (const YAML::Exception& e) {
    std::size_t at = e.mark.column > 3 && e.mark.line == 0 ? static_cast<std::size_t>(e.mark.column) - 3 : 0;
    if (at > raw.size()) at = 0;
    fault = {at, raw.size() - at, "this value cannot be read: " + e.msg, "put the value in double quotes"};
  }
  return std::nullopt;
}

// Where the characters of the value stop matching its source: what lies there would be lost.
std::size_t first_lost(std::string_view raw, std::string_view value) {
  const std::string kept = without_spaces(value);
  std::size_t k = 0;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (base::is_space(raw[i])) continue;
    if (k >= kept.size() || raw[i] != kept[k]) return i;
    ++k;
  }
  return raw.size();
}

// Characters that XML 1.0 cannot hold (section 2.2, Char).
bool holds_forbidden(std::string_view value) {
  const bool control = std::any_of(value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U && !base::is_space(c); });
  return control || value.find("\xEF\xBF\xBE") != std::string_view::npos || value.find("\xEF\xBF\xBF") != std::string_view::npos;
}

std::optional<YamlScalar> quoted_scalar(std::string_view raw, YamlFault& fault) {
  YamlScalar out;
  const std::size_t close = closing_quote(raw, 0, out.markup);
  if (close == std::string_view::npos) {
    fault = {0, 1, "this quote is never closed", "close it at the end of the value, on the same line"};
    return std::nullopt;
  }
  const std::string_view after = raw.substr(close + 1);
  if (!base::trim(after).empty()) {
    const std::string_view lost = base::trim(after);
    fault = {static_cast<std::size_t>(lost.data() - raw.data()), lost.size(), "text stands after the closing quote",
             "put the whole value in double quotes, with \\\" for a quote inside of it"};
    return std::nullopt;
  }
  if (raw.substr(0, close).find('\n') != std::string_view::npos) {
    fault = {0, 1, "this quote is not closed on its line", "close it at the end of the value"};
    return std::nullopt;
  }
  auto value = parsed(raw.substr(0, close + 1), fault);
  if (!value) return std::nullopt;
  if (holds_forbidden(*value)) {
    fault = {0, raw.size(), "this value holds a control character", "take it out"};
    return std::nullopt;
  }
  out.value = std::move(*value);
  out.begin = 1;
  out.end = close;
  return out;
}

// One line of letters, digits and harmless marks means itself; most values are of this kind.
bool is_harmless(std::string_view raw) {
  if (!base::is_alpha(raw.front()) && !base::is_digit(raw.front())) return false;
  return std::all_of(raw.begin(), raw.end(), [](char c) {
    return base::is_alpha(c) || base::is_digit(c) || std::string_view(" _-./(),;&'").find(c) != std::string_view::npos;
  });
}

}  // namespace

std::optional<YamlScalar> read_yaml_scalar(std::string_view raw, YamlFault& fault) {
  if (raw.empty()) return YamlScalar{};
  if (is_harmless(raw)) return YamlScalar{std::string(raw), 0, raw.size(), {}};
  if (raw.front() == '"' || raw.front() == '\'') return quoted_scalar(raw, fault);
  YamlScalar out;
  out.end = raw.size();
  std::string_view body = raw;
  if (raw.front() == '|' || raw.front() == '>') {
    const std::size_t line = std::min(raw.find('\n'), raw.size());
    out.begin = line;
    body = raw.substr(line);
  }
  if (raw.front() == '&' || raw.front() == '*' || raw.front() == '!') {
    fault = {0, 1, "a value cannot start with `" + std::string(1, raw.front()) + "`", "put the value in double quotes"};
    return std::nullopt;
  }
  auto value = parsed(raw, fault);
  if (!value) return std::nullopt;
  const std::size_t lost = first_lost(body, *value);
  if (lost < body.size()) {
    const bool comment = body[lost] == '#';
    fault = {lost + (raw.size() - body.size()), body.size() - lost,
             comment ? "YAML takes ` #` and what follows for a comment" : "YAML would lose this text", "put the value in double quotes"};
    return std::nullopt;
  }
  out.value = std::move(*value);
  while (out.begin < out.end && base::is_space(raw[out.begin])) ++out.begin;
  return out;
}

}  // namespace uoc::read
