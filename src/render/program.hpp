// SPDX-License-Identifier: Apache-2.0
// A template in the form that is executed. kainjow mustache parses; the tags it found are checked, standalone
// lines are settled and partials are put in once, at load. Rendering by kainjow itself was measured at 20-25
// µs a page plus a data tree of hash maps, parses partials again at each use, takes empty texts for true and
// cannot run in two threads at once.
#pragma once

#include <atomic>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "render/template.hpp"

namespace uoc::render {

enum class TokenKind : std::uint8_t { text, newline, variable, section, inverted, end, comment, partial };

// One piece of a template, in source order. `end` closes the innermost section.
struct Token {
  TokenKind kind = TokenKind::text;
  std::string text;      // the literal text, or the name of the tag
  std::size_t file = 0;  // index into the names of all template files
  std::size_t line = 1;
  bool alone = false;    // partials: nothing else stands on the line
  std::string indent{};  // of such a partial: put before each of its lines
};

// The tokens of one template file, standalone lines settled; partials are still tags. An error names file and
// line.
base::Result<std::vector<Token>> parse_template(std::string_view file_name, std::size_t file,
                                                std::string_view bytes);

// What went wrong with a name while a template was filled.
enum class NameFault : std::uint8_t { none, unknown, no_text };

class Program {
 public:
  // `tokens` hold no partials any more.
  explicit Program(const std::vector<Token>& tokens);

  void run(const Value& data, Escape escape, std::string& out) const;
  // Calls back for each tag whose name was not found so far.
  void each_fault(const std::function<void(std::size_t file, std::size_t line, std::string_view name,
                                           NameFault)>& report) const;

 private:
  struct Name {
    explicit Name(const Token& token);
    std::vector<std::string> parts;  // {"level", "name"} for level.name; none for "."
    std::string full;
    std::size_t file, line;
    // Set while filling, from any thread; it only ever goes from none to a fault, and nothing else hangs on
    // it.
    mutable std::atomic<NameFault> fault{NameFault::none};
  };
  struct Op {
    TokenKind kind = TokenKind::text;
    std::uint32_t at = 0;    // text: offset into literals_; otherwise: index into names_
    std::uint32_t size = 0;  // text: length; sections: number of operations inside
  };
  struct Run;

  const Value* look_up(const Name& name, const std::vector<const Value*>& stack) const;
  void run_ops(std::size_t begin, std::size_t end, Run& run) const;
  void run_section(const Op& op, std::size_t inside, Run& run) const;
  void add_text(std::string_view text);
  static void append(const Value& value, Run& run);

  std::string literals_;
  std::deque<Name> names_;
  std::vector<Op> ops_;
};

}  // namespace uoc::render
