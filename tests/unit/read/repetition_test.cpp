// SPDX-License-Identifier: Apache-2.0
// Documents of one shape over and over, as damage or malice may make them. Each of them took minutes or hours when a pass
// looked at all before it again: nothing is timed here, but a run that does not end is stopped by the test runner.
#include <catch2/catch.hpp>

#include "model/ids.hpp"
#include "read/document/document.hpp"
#include "render/writer.hpp"
#include "support/reading.hpp"

using namespace uoc;

namespace {

constexpr std::size_t kSize = 300'000;  // bytes

std::string repeated(std::string head, const std::string& shape, const std::string& tail = "") {
  while (head.size() < kSize) head += shape;
  return head + tail;
}

std::string numbered(std::string head, const std::string& shape, const std::string& tail) {
  for (int n = 1; head.size() < kSize; ++n) head += shape + std::to_string(n) + tail;
  return head;
}

void check_reading(const std::string& bytes, const std::string& name) {
  INFO(name << ": " << bytes.substr(bytes.size() - 40));
  test::Reading reading = test::read_bytes(bytes, name);
  for (const auto& d : reading.document.diagnostics) CHECK(reading.sources.file(0).position(d.span.begin).line > 0);
  for (auto& unit : reading.document.units) model::assign_ids(unit);
  CHECK(!render::write_xml(reading.document.units).empty());
  for (const auto& unit : reading.document.units) CHECK(!render::write_markdown(unit, test::hkqf(), test::lexicon()).empty());
  CHECK(test::conservation_faults_of(reading).empty());
}

const std::string kText = "Unit of Competency\nTitle Bake\nCode 107322L3\nCompetency\n1. Know\n";
const std::string kMarkdown = "# Bake\n\nCode: 107322L3\n\n## Competency\n\n### 1. Know\n\n";
const std::string kXml = "<unit format=\"1\"><title>Bake</title>";

}  // namespace

TEST_CASE("text: one shape over and over", "[repetition]") {
  for (const char* shape : {"• Bake bread\n", "• Bake bread ", "• x\n- x\no x\n* x\n", "1. Bake bread\n• Know it\n", "Bake Able to Know ",
                            "Title x\nCode 107322L3\n", "Level a\nRemark b\nCredit c\n", "a\x01", "(i) Able to bake; and "})
    check_reading(repeated(kText, shape), "unit.txt");
}

TEST_CASE("text: labels in odd places over and over", "[repetition]") {
  for (const char* shape : {"Level 3\n", "Level 3 Credit 2\n", "Level x Level y ", "- Level: 3\n", "1 Level\t3\n", "3\n\n", "Level\n(\n", "Field\tValue\n", "1.1 Bake\n"}) {
    check_reading(repeated("Bake\nCode 107322L3\nCompetency\n1. Know\n", shape), "unit.txt");
    check_reading(repeated("Bake\nCode\nLevel\n", shape), "unit.txt");
  }
  check_reading(numbered("Title Bake\nCode 107322L3\nCompetency\n1. Know\n", "Units of the trade   ", "\n\f• Know\n"), "unit.txt");
  for (const char* shape : {"a-\nb ", "a  b\n", "   a b\nc  d\n", "1. a  • b\n", "Title\n"})
    CHECK(read::plain_text_of(read::DocumentKind::text, repeated("Title  x\n", shape), {}).has_value());
}

TEST_CASE("Markdown of strangers: one shape over and over", "[repetition]") {
  for (const char* shape : {"| a | b |\n", "1. a\n3. b\n", "a\n: b\n", "> ", "- ", "+--+\n| a|\n", "**a** ", "<a>", "|", "\\|", "* [ ] a\n  * b\n"}) {
    const auto text = read::plain_text_of(read::DocumentKind::markdown, repeated("# Bake\n\n", shape), {});
    CHECK((text.has_value() || text.error().message.find("deep") != std::string::npos));
  }
}

TEST_CASE("Markdown: one shape over and over", "[repetition]") {
  for (const char* shape : {"- bake\n", "### 2. Bake\n- x\n", "<!-- a -->\n- bake\n", "x <!-- a --> ", "a\x01", "&#1;", "1. a\n   - b\n", "**a ["})
    check_reading(repeated(kMarkdown, shape), "unit.md");
  check_reading(numbered("---\nuoc: 1\n", "k", ": v\n") + "---\n\n# Bake\n", "unit.md");
}

TEST_CASE("XML: one shape over and over", "[repetition]") {
  for (const char* shape : {"<title>a</title>", "<b>x</b>", "<extra name=\"a\">b</extra>", "<!-- a -->", "x<y/>"})
    check_reading(repeated(kXml, shape, "</unit>"), "unit.xml");
  check_reading(repeated(kXml + "<competency><element>", "<criterion>b</criterion>", "</element></competency></unit>"), "unit.xml");
  check_reading(repeated(kXml + "<range>", "a &amp; <!-- c --><b/>", "</range></unit>"), "unit.xml");
}

TEST_CASE("documents: one shape over and over", "[repetition]") {
  for (const char* shape : {"<ol><li>a", "<li>a", "<tr><td>a<td>b", "<dl><dt>a<dd>b</dl>"}) {
    // Too deep a nesting is an error that says so.
    const auto page = read::plain_text_of_html(repeated("<ol><table>", shape), {});
    CHECK((page.has_value() || page.error().message.find("deep") != std::string::npos));
  }
  std::string table;
  for (int i = 0; table.size() < kSize; ++i) {
    const std::string top = std::to_string(i * 10);
    for (const auto& [left, word] : {std::pair("50", "Title"), std::pair("150", "Bake bread")})
      table += "4\t1\t0\t0\t0\t0\t0\t0\t0\t0\t-1\t###LINE###\n5\t1\t0\t0\t0\t0\t" + std::string(left) + "\t" + top + "\t40\t8\t100\t" + word + "\n";
  }
  CHECK(read::plain_text_of_words(table, {}).has_value());
}
