// SPDX-License-Identifier: Apache-2.0
#include "base/markdown.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace uoc::base;
using Kind = MarkdownBlock::Kind;

namespace {

// The source bytes of a part of a text.
std::string source_of(const std::string& bytes, const MarkdownText& text, std::string_view part) {
  const std::size_t at = text.text.find(part);
  REQUIRE(at != std::string::npos);
  const std::uint32_t begin = text.at[at].begin, end = text.at[at + part.size() - 1].end;
  return bytes.substr(begin, end - begin);
}

std::string cut(const std::string& bytes, ByteRange range) { return bytes.substr(range.begin, range.end - range.begin); }

}  // namespace

TEST_CASE("Markdown text knows the source of every byte", "[markdown]") {
  const std::string bytes = "skipped\n## 2\\. *Weld* &amp; \\<cut\\> `a\\b` &copy;  <!-- id=x -->\n";
  const auto document = parse_markdown(bytes, 8);
  REQUIRE(document.blocks.size() == 1);
  const MarkdownBlock& heading = document.blocks[0];
  CHECK(heading.kind == Kind::heading);
  CHECK(heading.level == 2);
  CHECK(heading.text.text == "2. Weld & <cut> a\\b \xC2\xA9  ");
  CHECK(heading.text.style.substr(3, 4) == "****");
  CHECK(source_of(bytes, heading.text, "2.") == "2\\.");
  CHECK(source_of(bytes, heading.text, "Weld") == "Weld");
  CHECK(source_of(bytes, heading.text, "&") == "&amp;");
  CHECK(source_of(bytes, heading.text, "<cut>") == "\\<cut\\>");
  CHECK(source_of(bytes, heading.text, "a\\b") == "a\\b");
  CHECK(source_of(bytes, heading.text, "\xC2\xA9") == "&copy;");
  REQUIRE(heading.comments.size() == 1);
  CHECK(heading.comments[0].body == "id=x");
  CHECK(cut(bytes, heading.comments[0].range) == "<!-- id=x -->");
  CHECK(document.unread.empty());
}

TEST_CASE("lists keep their nesting, kind and start", "[markdown]") {
  const std::string bytes = "- a\n  - b\n    continued\n\n3) c\n   <!-- note -->\n   - d\n";
  const auto document = parse_markdown(bytes);
  REQUIRE(document.blocks.size() == 2);
  const MarkdownBlock& first = document.blocks[0];
  CHECK(first.kind == Kind::list);
  CHECK_FALSE(first.ordered);
  const MarkdownBlock& inner = first.children.at(0).children.at(1).children.at(0).children.at(0);
  CHECK(inner.text.text == "b\ncontinued");
  CHECK(source_of(bytes, inner.text, "continued") == "continued");
  const MarkdownBlock& second = document.blocks[1];
  CHECK(second.ordered);
  CHECK(second.start == 3);
  REQUIRE(second.children.at(0).children.size() == 3);
  CHECK(second.children[0].children[1].kind == Kind::html);
  CHECK(second.children[0].children[1].comments.at(0).body == "note");
}

TEST_CASE("HTML other than comments is text", "[markdown]") {
  const auto document = parse_markdown("a <b>bold</b> word\n\n<div>x</div>\n\n<!-- two\nlines --> rest\n");
  REQUIRE(document.blocks.size() == 3);
  CHECK(document.blocks[0].text.text == "a <b>bold</b> word");
  CHECK(document.blocks[1].text.text == "<div>x</div>");
  CHECK(document.blocks[2].comments.at(0).body == "two\nlines");
  CHECK(document.blocks[2].text.text == " rest");
}

TEST_CASE("what the syntax keeps out of the text is handed out", "[markdown]") {
  const std::string bytes = "See [the drawing](plan.pdf \"Plan\"), ![seal](seal.png) and <https://a.example>.\n\n[ref]: https://b.example\n\n```cpp\nint x;\n```\n";
  const auto document = parse_markdown(bytes);
  CHECK(document.blocks.at(0).text.text == "See the drawing, seal and https://a.example.");
  std::string unread;
  for (const auto& range : document.unread) unread += cut(bytes, range) + "|";
  CHECK(unread == "plan.pdf \"Plan|seal.png|[ref]: https://b.example|cpp|");
  CHECK(document.blocks.back().text.text == "int x;\n");
}

TEST_CASE("other line ends and a byte-order mark do not move places", "[markdown]") {
  const std::string bytes = "\xEF\xBB\xBF# One\r\n\r\ntwo\rthree\r\n";
  const auto document = parse_markdown(bytes, 3);
  REQUIRE(document.blocks.size() == 2);
  CHECK(source_of(bytes, document.blocks[0].text, "One") == "One");
  CHECK(source_of(bytes, document.blocks[1].text, "three") == "three");
}

TEST_CASE("blocks nested without end are cut off, not followed", "[markdown]") {
  const std::string bytes(3000, '>');
  const auto document = parse_markdown(bytes + " deep\n");
  CHECK(document.unread.size() >= 1);
}

TEST_CASE("character references are resolved", "[markdown]") {
  CHECK(resolve_reference("&copy;") == "\xC2\xA9");
  CHECK(resolve_reference("&#8211;") == "\xE2\x80\x93");
  CHECK(resolve_reference("&nothing;").empty());
}
