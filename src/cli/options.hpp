// SPDX-License-Identifier: Apache-2.0
// Options of a command as rows of a table, and what a command line gave for them.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace uoc::cli {

struct Option {
  std::string_view name;   // "output" for --output
  char letter = 0;         // 'o' for -o; 0: none
  std::string_view value;  // "DIR": what the help calls its value; empty: it takes none; "[=WORD]": it may have one
  std::string_view help;
};

// Wrong usage: thrown where it is found, caught once in run().
struct UsageError {
  std::string message;
};

class Arguments {
 public:
  // Sorts a command line into options and the rest; throws UsageError.
  static Arguments parse(std::span<const Option> options, const std::vector<std::string>& words);

  bool has(std::string_view option) const { return values_.contains(option); }
  std::optional<std::string> value(std::string_view option) const;
  const std::vector<std::string>& paths() const { return paths_; }  // in the order given

 private:
  std::map<std::string, std::string, std::less<>> values_;
  std::vector<std::string> paths_;
};

// "unknown command `biuld`; did you mean `build`?"
UsageError unknown(std::string_view what, std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace uoc::cli
