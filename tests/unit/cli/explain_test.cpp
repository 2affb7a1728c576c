// SPDX-License-Identifier: Apache-2.0
// The page of a rule as a terminal shows it, and as everything else gets it.
#include <catch2/catch.hpp>
#include <sstream>

#include "base/files.hpp"
#include "cli/command.hpp"

using namespace uoc;

namespace {

enum class To { terminal, terminal_without_color, file };

std::string explained(To to) {
  base::MemoryFileSystem files;
  std::ostringstream out, err;
  cli::Env env{files, out, err, [] { return std::string(); }};
  env.out_is_terminal = to != To::file;
  env.no_color = to == To::terminal_without_color;
  REQUIRE(cli::run(env, {"explain", "C2"}) == cli::ExitCode::clean);
  CHECK(err.str().empty());
  return out.str();
}

std::string without_escapes(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1b') i = text.find('m', i);
    else out.push_back(text[i]);
  }
  return out;
}

}  // namespace

TEST_CASE("a terminal gets headings in bold and code in colour, and the same words", "[explain]") {
  const std::string plain = explained(To::file), shown = explained(To::terminal);
  CHECK(plain.find('\x1b') == std::string::npos);
  CHECK(plain.starts_with("code-level-mismatch (C2): "));
  CHECK(shown.starts_with("\x1b[1mcode-level-mismatch (C2)\x1b[0m: "));
  CHECK(shown.find("\n\x1b[1m## Why\x1b[0m\n") != std::string::npos);
  CHECK(shown.find("\n\x1b[36mcode: ") != std::string::npos);
  CHECK(shown.find("\n\x1b[2m```report\x1b[0m\n") != std::string::npos);
  CHECK(without_escapes(shown) == plain);
}

TEST_CASE("NO_COLOR makes a terminal show what a file gets", "[explain]") {
  CHECK(explained(To::terminal_without_color) == explained(To::file));
}
