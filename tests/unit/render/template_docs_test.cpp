// SPDX-License-Identifier: Apache-2.0
// docs/templates.md tells every value that a built-in template takes, and every template says what it is for.
#include <catch2/catch.hpp>

#include "base/text.hpp"
#include "render/built_in_templates.hpp"
#include "render/expansion.hpp"
#include "support/golden.hpp"

using namespace uoc;

namespace {

bool is_documented(std::string_view docs, std::string_view name) {
  for (auto at = docs.find(name); at != std::string_view::npos; at = docs.find(name, at + 1)) {
    const auto is_edge = [](char c) { return c == '`' || c == ' ' || c == '.' || c == '/'; };
    const bool open = at > 0 && is_edge(docs[at - 1]), close = at + name.size() < docs.size() && is_edge(docs[at + name.size()]);
    if (open && close && (docs[at - 1] == '`' || docs[at + name.size()] == '`')) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("every value that a built-in template takes stands in docs/templates.md") {
  const std::string docs = tests::read_whole(UOC_SOURCE_DIR "/docs/templates.md");
  std::size_t names = 0;
  for (const auto& one : render::built_in_templates()) {
    if (!render::is_template(one.name)) continue;
    const auto tokens = render::parse_template(one.name, 0, one.bytes);
    REQUIRE(tokens);
    for (const auto& token : *tokens) {
      const bool value = token.kind == render::TokenKind::variable || token.kind == render::TokenKind::section || token.kind == render::TokenKind::inverted;
      if (!value || token.text == "." || token.text.starts_with("t.")) continue;
      for (const auto part : base::split(token.text, '.')) {
        ++names;
        INFO(one.name << ":" << token.line << " takes " << part);
        CHECK(is_documented(docs, part));
      }
    }
  }
  CHECK(names > 1000);
}

TEST_CASE("every value that a template is given is explained in docs/templates.md") {
  const std::string docs = tests::read_whole(UOC_SOURCE_DIR "/docs/templates.md"), values = tests::read_whole(UOC_SOURCE_DIR "/docs/template-values.md");
  bool inside = false;
  std::size_t names = 0;
  for (const auto line : base::split_lines(values)) {
    if (line.starts_with("```")) inside = line == "```text";
    if (!inside || line.starts_with("```")) continue;
    const auto begin = line.find_first_not_of(' ');
    const auto name = line.substr(begin, line.find(' ', begin) - begin);
    ++names;
    INFO(line);
    CHECK(is_documented(docs, name));
  }
  CHECK(names > 500);
}

TEST_CASE("every built-in template says what it is for") {
  const auto all = render::built_in_templates();
  REQUIRE(all.size() > 40);
  for (const auto& one : all) {
    if (one.name.starts_with("partials/")) continue;
    INFO(one.name);
    CHECK(one.says.size() > 10);
  }
}
