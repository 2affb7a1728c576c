// SPDX-License-Identifier: Apache-2.0
// What the readers share for saying what is wrong with an input.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"

namespace uoc::read {

// Text of a document in backticks, on one line.
std::string quoted(std::string_view text);
// "did you mean `x`?", or nothing if no candidate is near.
std::string did_you_mean_hint(std::string_view word, const std::vector<std::string_view>& candidates);

// Collects the diagnostics of one file.
class Faults {
 public:
  Faults(base::FileId file, diag::Diagnostics& out) : file_(file), out_(out) {}

  // Adds a diagnostic at bytes [begin, end), graded as its rule says.
  diag::Diagnostic& add(const diag::RuleInfo& rule, std::uint32_t begin, std::uint32_t end, std::string message);
  // Names the unit in each diagnostic since the first `from` that names none yet.
  void name_unit(std::size_t from, const std::string& code);
  void clear() { out_.clear(); }
  std::size_t size() const { return out_.size(); }
  base::FileId file() const { return file_; }

 private:
  base::FileId file_;
  diag::Diagnostics& out_;
};

}  // namespace uoc::read
