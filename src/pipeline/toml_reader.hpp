// SPDX-License-Identifier: Apache-2.0
// Reads a TOML table strictly: every key must be known, every value of its type. The first fault is kept with its place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <vector>

#include "base/result.hpp"

namespace uoc::pipeline {

// A word or key in backticks, for messages.
inline std::string quoted(std::string_view word) { return "`" + std::string(word) + "`"; }

class TomlReader {
 public:
  explicit TomlReader(std::string_view file_name) : file_name_(file_name) {}

  // Parses a file; a syntax error becomes the first fault, and the table is empty.
  toml::table parse(std::string_view bytes);
  // Faults the first key of the table that is none of `keys`; `where` says what the table is ("in `[project]`").
  void allow(const toml::table& table, const std::vector<std::string_view>& keys, std::string_view where);

  // Each leaves `out` alone where the key is absent.
  void read(const toml::table& table, std::string_view key, std::string& out);
  void read(const toml::table& table, std::string_view key, bool& out);
  void read(const toml::table& table, std::string_view key, std::int64_t& out);
  void read(const toml::table& table, std::string_view key, std::vector<std::string>& out);
  const toml::table* table(const toml::table& parent, std::string_view key);

  void fault(const toml::source_region& where, const std::string& message);
  void fault(const toml::node& where, const std::string& message) { fault(where.source(), message); }
  const std::optional<base::Error>& error() const { return error_; }

 private:
  std::string file_name_;
  std::optional<base::Error> error_;
};

// "unknown key `titel`; did you mean `title`?"
std::string unknown(std::string_view what, std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace uoc::pipeline
