// SPDX-License-Identifier: Apache-2.0
// Template files in the form in which they are executed: partials and messages in the places of their tags.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "render/messages.hpp"
#include "render/program.hpp"

namespace uoc::render {

// Whether a file of templates/ is filled (by its ending), and how text is written into it.
bool is_template(std::string_view name);
Escape escape_of(std::string_view name);

class Expansion {
 public:
  // Errors name file, line and what was expected.
  base::Result<void> add_template(const std::string& name, std::string_view bytes);
  // Messages of a language; those that were added before under the same key give way.
  enum class Owner : std::uint8_t { uoc, project };
  base::Result<void> add_messages(std::string_view file_name, std::string_view bytes, Owner owner);

  // The tokens of a template for pages in `language`, without partials and messages.
  base::Result<std::vector<Token>> expand(const std::string& name, const std::string& language);
  // Messages of the project that uoc does not have and no template took in so far, as "messages/en.toml:12: no template uses the message `titel`".
  std::vector<std::string> unused() const;

  std::vector<std::string> languages() const;
  // File names by the index that tokens carry.
  const std::vector<std::string>& names() const { return names_; }

 private:
  struct Text {
    std::vector<Token> tokens;
    std::string file;
    std::size_t line = 1;
    Owner owner = Owner::uoc;
    bool used = false;
  };
  struct Task;

  base::Result<void> expand_into(const std::string& name, Task& task);
  base::Result<void> take_in_message(const Token& token, Task& task);
  base::Result<void> check_partial(const Token& token, const Task& task) const;
  std::string place(const Token& token) const { return names_[token.file] + ":" + std::to_string(token.line) + ": "; }

  std::map<std::string, std::vector<Token>, std::less<>> templates_;
  std::map<std::string, std::map<std::string, Text, std::less<>>, std::less<>> messages_;  // by language and key
  std::vector<std::string> names_;
};

}  // namespace uoc::render
