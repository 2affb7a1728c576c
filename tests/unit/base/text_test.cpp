// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "base/escape.hpp"
#include "base/files.hpp"
#include "base/source.hpp"
#include "base/text.hpp"

using namespace uoc::base;

TEST_CASE("white space collapses, paragraphs stay where they are wanted") {
  CHECK(collapse_spaces("  a \t b\n\nc ") == "a b c");
  CHECK(collapse_spaces("a b") == "a b");
  CHECK(collapse_paragraphs(" a\n b \n\n\n c\r\n") == "a b\n\nc");
  CHECK(collapse_spaces(" \n ").empty());
}

TEST_CASE("the first byte that is not UTF-8 is found") {
  CHECK_FALSE(find_invalid_utf8("a é 名 \xF0\x9F\x98\x80"));
  CHECK(find_invalid_utf8("ab\xC3") == 2);
  CHECK(find_invalid_utf8("\xC0\xAF") == 0);          // overlong
  CHECK(find_invalid_utf8("\xED\xA0\x80") == 0);      // surrogate
  CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
}

TEST_CASE("what was meant is near to what was written") {
  CHECK(did_you_mean("chekc", {"build", "check"}) == "check");
  CHECK(did_you_mean("Marketing", {"html", "model"}) == std::nullopt);
  CHECK(edit_distance("ab", "ba") == 1);
}

TEST_CASE("numbers in names count as numbers") {
  CHECK(natural_less("2(b)", "10"));
  CHECK(natural_less("file9", "file10"));
  CHECK_FALSE(natural_less("10", "2"));
}

TEST_CASE("text is never markup") {
  CHECK(escape_html("<b a='x'>&\"") == "&lt;b a=&#39;x&#39;&gt;&amp;&quot;");
  CHECK(escape_xml("a<\x01>\r&") == "a&lt;\xEF\xBF\xBD&gt;&#13;&amp;");
  CHECK(escape_markdown("# no heading") == "\\# no heading");
  CHECK(escape_markdown("[a](javascript:x)") == "\\[a\\](javascript:x)");
}

TEST_CASE("a code never leads out of a folder") {
  for (const std::string code : {"../../etc/x", "..", ".", "", "/abs", "a/b", "a\\b", "-rf", ".hidden", "a\nb", "名稱"}) {
    const std::string name = safe_file_name(code);
    INFO(code << " -> " << name);
    CHECK(is_safe_file_name(name));
    CHECK(name.find('/') == std::string::npos);
  }
  CHECK(safe_file_name("105499L4") == "105499L4");
  CHECK(safe_file_name("a/b") != safe_file_name("a:b"));
}

TEST_CASE("paths are put together and taken apart as text") {
  CHECK(normal_path("a/./b/../c") == "a/c");
  CHECK(normal_path("/../x") == "/x");
  CHECK(join_path("a", "/b") == "/b");
  CHECK(relative_path("/a/b/c", "/a/d") == "../b/c");
  CHECK(extension("x/y.tar.gz") == ".gz");
  CHECK(parent_path("/x") == "/");
}

TEST_CASE("form feeds part a text into pages") {
  const SourceFile file("f", "one\n\ftwo\fthree");
  CHECK(file.page(0) == 1);
  CHECK(file.page(4) == 1);
  CHECK(file.page(5) == 2);
  CHECK(file.page(9) == 3);
  CHECK(SourceFile("g", "no page").page(3) == 0);
}

TEST_CASE("places count lines and code points from one") {
  const SourceFile file("f", "\xEF\xBB\xBF" "é1\r\n2");
  CHECK(file.position(3).column == 1);
  CHECK(file.position(5).column == 2);
  CHECK(file.position(8).line == 2);
  CHECK(file.line(1) == "é1");
  CHECK(file.line(3).empty());
}

TEST_CASE("the first character that is no ASCII is found at any place") {
  const std::string text = "0123456789abcdefghij";
  CHECK(find_wide(text, 0) == text.size());
  CHECK(find_wide("", 0) == 0);
  for (std::size_t at = 0; at <= text.size(); ++at) {
    std::string wide = text;
    wide.insert(at, "é");
    for (std::size_t from = 0; from <= at; ++from) CHECK(find_wide(wide, from) == at);
    CHECK(find_wide(wide, at + 2) == wide.size());
  }
}

TEST_CASE("a text is cut short after whole characters, in one line") {
  CHECK(cut_short("", 4) == "");
  CHECK(cut_short("loaf", 4) == "loaf");
  CHECK(cut_short("a loaf\nof rye", 6) == "a loaf…");
  CHECK(cut_short("茶藝師", 2) == "茶藝…");
  CHECK(cut_short("茶藝", 2) == "茶藝");
}

TEST_CASE("a text inside a string of CSS can neither end the string nor the element it stands in") {
  CHECK(escape_css_string("Shape dough 茶") == "Shape dough 茶");
  CHECK(escape_css_string("a\"} body { display: none }") == "a\\000022} body { display: none }");
  CHECK(escape_css_string("</style>") == "\\00003c/style\\00003e");
  CHECK(escape_css_string("\\\n'&") == "\\00005c\\00000a\\000027\\000026");
  for (int c = 0; c < 256; ++c) {
    const std::string escaped = escape_css_string(std::string(1, static_cast<char>(c)));
    CHECK(escape_html(escaped) == escaped);
  }
}
