// SPDX-License-Identifier: Apache-2.0
#include "pipeline/toml_reader.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace uoc::pipeline {
namespace {


}  // namespace

std::string unknown(std::string_view what, std::string_view word, const std::vector<std::string_view>& candidates) {
  std::string message = "unknown " + std::string(what) + " " + quoted(word);
  if (const auto near = base::did_you_mean(word, candidates)) message += "; did you mean " + quoted(*near) + "?";
  return message;
}

toml::table TomlReader::parse(std::string_view bytes) {
  try {
    return toml::parse(bytes, file_name_);
  } catch (const toml::parse_error& e) {
    std::string message = base::collapse_spaces(e.description());  // it may quote a line end
    if (!message.empty()) message.front() = base::to_lower(message.front());
    fault(e.source(), message);
    return {};
  }
}

void TomlReader::fault(const toml::source_region& where, const std::string& message) {
  if (error_) return;
  error_ = base::Error{base::ErrorKind::malformed, file_name_ + ":" + std::to_string(where.begin.line) + ":" +
                                                       std::to_string(where.begin.column) + ": " + message};
}

void TomlReader::allow(const toml::table& table, const std::vector<std::string_view>& keys, std::string_view where) {
  const toml::key* first = nullptr;  // tables are sorted by key: the fault shown is the first one in the file
  for (const auto& [key, value] : table) {
    if (std::find(keys.begin(), keys.end(), key.str()) != keys.end()) continue;
    const auto place = [](const toml::key& k) {
      return std::pair(k.source().begin.line, k.source().begin.column);
    };
    if (first == nullptr || place(key) < place(*first)) first = &key;
  }
  if (first == nullptr) return;
  const std::string message = unknown("key", first->str(), keys);
  const auto split = message.find(';');
  const std::string place = where.empty() ? "" : " " + std::string(where);
  fault(first->source(), split == std::string::npos ? message + place : message.substr(0, split) + place + message.substr(split));
}

void TomlReader::read(const toml::table& table, std::string_view key, std::string& out) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return;
  if (const auto* value = node->as_string())
    out = value->get();
  else
    fault(*node, quoted(key) + " must be a text in quotes");
}

void TomlReader::read(const toml::table& table, std::string_view key, bool& out) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return;
  if (const auto* value = node->as_boolean())
    out = value->get();
  else
    fault(*node, quoted(key) + " must be true or false");
}

void TomlReader::read(const toml::table& table, std::string_view key, std::int64_t& out) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return;
  if (const auto* value = node->as_integer())
    out = value->get();
  else
    fault(*node, quoted(key) + " must be a whole number");
}

void TomlReader::read(const toml::table& table, std::string_view key, std::vector<std::string>& out) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return;
  const toml::array* list = node->as_array();
  if (list == nullptr) return fault(*node, quoted(key) + " must be a list of texts");
  out.clear();
  for (const auto& entry : *list) {
    const auto* value = entry.as_string();
    if (value == nullptr) return fault(entry, quoted(key) + " must be a list of texts");
    out.push_back(value->get());
  }
}

const toml::table* TomlReader::table(const toml::table& parent, std::string_view key) {
  const toml::node* node = parent.get(key);
  if (node == nullptr) return nullptr;
  if (!node->is_table()) fault(*node, quoted(key) + " must be a table: write it as `[" + std::string(key) + "]`");
  return node->as_table();
}

}  // namespace uoc::pipeline
