// SPDX-License-Identifier: Apache-2.0
// Published documents of other kinds than plain text, and the text that is taken from each.
#include <algorithm>
#include <catch2/catch.hpp>

#include "base/process.hpp"
#include "read/document/document.hpp"
#include "support/documents.hpp"
#include "support/reading.hpp"

using namespace std::string_literals;
using namespace uoc;
using read::DocumentKind;
using tests::docx_of;
using tests::list_item;
using tests::paragraph;
using tests::pdf_of;

namespace {

std::string text_of(DocumentKind kind, const std::string& bytes) {
  const auto document = read::plain_text_of(kind, bytes, {});
  return document ? document->text : "error: " + document.error().message;
}
std::string html(const std::string& body) { return text_of(DocumentKind::html, "<!DOCTYPE html><html><body>" + body + "</body></html>"); }
std::string markdown(const std::string& text) { return text_of(DocumentKind::markdown, text); }
std::string docx(const std::string& body, const std::string& numbering = "") { return text_of(DocumentKind::docx, docx_of(body, numbering)); }

std::string decoded(const std::string& bytes, const std::string& encoding = "") {
  const auto document = read::plain_text_of(DocumentKind::text, bytes, {encoding});
  return document ? document->text : "error: " + document.error().message;
}

std::string cell(const std::string& content) { return "<w:tc>" + content + "</w:tc>"; }
std::string row(const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; }

bool has_pdftotext() { return base::run_process({"pdftotext", "-v"}, "").has_value(); }

}  // namespace

TEST_CASE("web page: a table's row is a label and its text, a list's item a line with its mark") {
  CHECK(html("<table><tr><th>1. Title<td>Trim\n hedges<tr><td>Competency<td><p>1. Know hedges</p><ul><li>Know  yew<li>Know box<ul>"
             "<li>its pests</ul></ul></table>") ==
        "1. Title\tTrim hedges\nCompetency\t1. Know hedges\n\t• Know yew\n\t• Know box\n\t    ○ its pests\n");
  CHECK(html("<table><tr><td>6.<td>Level<td>3<tr><td>a<td>b<td>c<td>d</table>") == "6. Level\t3\na\tb\tc\td\n");
  CHECK(html("<dl><dt>Title<dd>Trim hedges<dt>Range<dd>Gardens.<dd>Parks.</dl>") == "Title\tTrim hedges\nRange\tGardens.\n\tParks.\n");
}

TEST_CASE("web page: numbers of a list with lists in it are those of parts, others are those of statements") {
  CHECK(html("<ol><li>Know hedges<ul><li>Know yew</ul><li>Trim hedges</ol>") == "1. Know hedges\n    ○ Know yew\n2. Trim hedges\n");
  CHECK(html("<ol start=3><li>Know yew<li>Know box</ol>") == "(3) Know yew\n(4) Know box\n");
}

TEST_CASE("web page: breaks and blocks end lines, preformatted text stays as it is, scripts and navigation are no text") {
  CHECK(html("<p>one<br>two</p>three<div>four</div><pre>five\n  six</pre>") == "one\ntwo\nthree\nfour\nfive\n  six\n");
  const auto page = read::plain_text_of(DocumentKind::html, "<body><nav>Home All units</nav><script>x()</script><p style='display: none'>y</p><p>Unit</p>", {});
  REQUIRE(page);
  CHECK(page->text == "Unit\n");
  REQUIRE(page->notes.size() == 1);
  CHECK(page->notes[0] == "3 words of navigation left out");
}

TEST_CASE("web page: its encoding is the one it names, else UTF-8, and too deep a page is refused") {
  CHECK(html("<p>caf\xC3\xA9 – “ok”") == "café – “ok”\n");
  CHECK(text_of(DocumentKind::html, "<meta charset=big5><p>\xAF\xE0\xA4\x4F") == "能力\n");
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "<div>";
  CHECK(html(deep + "x") == "error: the page cannot be read: its elements stand in each other more than 250 deep");
}

TEST_CASE("Markdown: tables with pipes, however they are written") {
  CHECK(markdown("| | |\n|---|---|\n| Title | Trim \\| hedges |\n| **Level** | 3 |\n") == "Title\tTrim | hedges\nLevel\t3\n");
  CHECK(markdown("Title | Trim hedges\n:--|--:\nLevel | 3\nRange | Gardens\nand parks.\n\nEnd\n") == "Title\tTrim hedges\nLevel\t3\nRange\tGardens\nand parks.\nEnd\n");
  CHECK(markdown("Some text\n| Title | Trim |\n\n| Level | 3 |\n") == "Some text\nTitle\tTrim\nLevel\t3\n");
  CHECK(markdown("| Competency | 1. Know hedges<br>• yew<BR/>- box<ul><li>ash<ul><li>oak</ul></ul> |\n|-|-|\n") ==
        "Competency\t1. Know hedges\n\t• yew\n\t- box\n\t• ash\n\t    ○ oak\n");
  CHECK(markdown("> | 1 | Title | *Trim* `a\\|b` |\n> |---|---|---|\n") == "1 Title\tTrim a|b\n");
  CHECK(markdown("+-------+---------+\n| Range | - yew   |\n|       | - box   |\n+=======+=========+\n| Level | 3       |\n+-------+---------+\n") ==
        "Range\t• yew\n\t• box\nLevel\t3\n");
  CHECK(markdown("```\n| a | b |\n```\n") == "| a | b |\n");
}

TEST_CASE("Markdown: headings, lists, labels in bold, definitions") {
  CHECK(markdown("# Title\nTrim hedges\n\nLevel\n-----\n3\n") == "Title\nTrim hedges\nLevel\n3\n");
  CHECK(markdown("**Title:** Trim hedges\n**Level** 3\n\nRange\n:   Gardens\n    and parks\n\nEnd\n") == "Title: Trim hedges\nLevel\t3\nRange:\nGardens and parks\nEnd\n");
  CHECK(markdown("1. Know hedges\n* yew\n* box\n3. Trim\n") == "1. Know hedges\n• yew\n• box\n3. Trim\n");
  CHECK(markdown("### 1. Know hedges\n1. yew\n2. box\n   * its pests\n") == "1. Know hedges\n(1) yew\n(2) box\n    ○ its pests\n");
  CHECK(markdown("- [ ] yew that is\n  cut\n- [x] box\n\n• ash\n  ○ oak\n") == "• yew that is cut\n• box\n• ash\n    ○ oak\n");
  CHECK(markdown("The text\ngoes on.\nTitle      Trim\nLevel\t3\n") == "The text goes on.\nTitle\tTrim\nLevel\t3\n");
}

TEST_CASE("Markdown: what looks like HTML is text, what is left out is said") {
  CHECK(markdown("Greet <name of guest> and <b>others</b>\n\n<Guest>\n") == "Greet <name of guest> and others\n<Guest>\n");
  const auto page = read::plain_text_of(DocumentKind::markdown, "---\ntitle: 'Trim hedges'\nlayout: unit\nfunctional_area: Parks\n---\n<!-- old -->\nSee [the list](http://a.example/b) ![A hedge](x.png)\n", {});
  REQUIRE(page);
  CHECK(page->text == "Title: Trim hedges\nFunctional area: Parks\nSee the list A hedge\n");
  CHECK(page->notes == std::vector<std::string>{"of the front matter `layout` left out", "2 targets of links or labels of code left out", "1 comment left out"});
}

TEST_CASE("Markdown: a front matter with `uoc` makes it a maintained source") {
  CHECK(read::is_own_markdown("---\nuoc: 1\ncode: a\n---\n"));
  CHECK(read::is_own_markdown("\xEF\xBB\xBF---\r\ncode: a\r\nuoc : 1\r\n---\r\n"));
  CHECK_FALSE(read::is_own_markdown("---\ncode: a\n---\nuoc: 1\n"));
  CHECK_FALSE(read::is_own_markdown("uoc: 1\n"));
  CHECK_FALSE(read::is_own_markdown("---\nuoc: 1\n"));
}

TEST_CASE("Word: tables, lists by their definitions, breaks, merged cells") {
  const std::string lists =
      "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
      "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1(%2).\"/></w:lvl></w:abstractNum>"
      "<w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"x\"/></w:lvl></w:abstractNum>"
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>";
  const std::string body = "<w:tbl>" + row(cell(paragraph("Title")) + cell(paragraph("Trim hedges"))) +
                           row(cell(paragraph("Competency")) + cell(list_item("Know hedges") + list_item("Know yew", 0, 2) + list_item("Trim") +
                                                                    list_item("by hand", 1) + list_item("by machine", 1) + list_item("Tidy up"))) +
                           row(cell("<w:tcPr><w:vMerge/></w:tcPr>" + paragraph("hidden")) + cell(paragraph("goes on"))) + "</w:tbl>" +
                           "<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:noBreakHyphen/><w:t>three</w:t></w:r></w:p>";
  CHECK(docx(body, lists) ==
        "Title\tTrim hedges\nCompetency\t1. Know hedges\n\t• Know yew\n\t2. Trim\n\t    2(a). by hand\n\t    2(b). by machine\n\t3. Tidy up\ngoes on\none\ntwo-three\n");
}

TEST_CASE("Word: text boxes are read once, insertions are, deletions are left out and said") {
  const std::string body =
      "<w:p><w:r><w:t>a</w:t></w:r><w:ins><w:r><w:t> new</w:t></w:r></w:ins><w:del><w:r><w:delText> old</w:delText></w:r></w:del>"
      "<w:r><w:AlternateContent><w:Choice><w:txbxContent>" + paragraph("box") + "</w:txbxContent></w:Choice><w:Fallback><w:txbxContent>" +
      paragraph("box") + "</w:txbxContent></w:Fallback></w:AlternateContent></w:r></w:p>";
  const auto document = read::plain_text_of(DocumentKind::docx, docx_of(body), {});
  REQUIRE(document);
  CHECK(document->text == "a new\nbox\n");
  REQUIRE(document->notes.size() == 1);
  CHECK(document->notes[0] == "1 tracked deletion was left out");
}

TEST_CASE("Word: what is no Word file is refused, and so is a bomb") {
  CHECK(text_of(DocumentKind::docx, "hello").starts_with("error: it is no Word document"));
  CHECK(text_of(DocumentKind::docx, "\xD0\xCF\x11\xE0 old").starts_with("error: it is encrypted or in the old Word format"));
  CHECK(text_of(DocumentKind::docx, tests::zip_of({{"a", "b"}})) == "error: it is no Word document: word/document.xml is missing");
  CHECK(text_of(DocumentKind::docx, tests::zip_of({{"word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}})) ==
        "error: `word/document.xml` in it: it has a document type declaration, which no office file has");
  read::DocumentOptions options;
  options.limit = 1000;
  const auto bomb = read::plain_text_of(DocumentKind::docx, docx_of(std::string(100'000, ' ')), options);
  REQUIRE_FALSE(bomb);
  CHECK(bomb.error().kind == base::ErrorKind::too_large);
}

TEST_CASE("texts in other encodings are recognised, or read as told") {
  CHECK(decoded("\xFF\xFE" "T\0i\0t\0l\0e\0"s) == "Title");
  CHECK(decoded("\0T\0i\0t\0l\0e\0 \0o\0f\0 \0i\0t"s) == "Title of it");
  CHECK(decoded("\xA6\x57\xBA\xD9 \xAF\xE0\xA4\x4F \xB5\xFB\xAE\xD6") == "名稱 能力 評核");
  CHECK(decoded("\xC3\xFB\xB3\xC6 \xC4\xDC\xC1\xA6 \xC6\xC0\xBA\xCB") == "名称 能力 评核");
  CHECK(decoded("the learner\x92s \x93own\x94 work") == "the learner’s “own” work");
  CHECK(decoded("\xE9t\xE9", "latin1") == "été");
  std::string noise;
  for (int i = 0; i < 2000; ++i) noise += static_cast<char>(128 + i * 37 % 128);
  CHECK(decoded(noise) == "error: it is not in UTF-8, and no other encoding makes sense of it: name one with --encoding");
}

TEST_CASE("text: a word divided at the end of a line is joined if it is known, the length of its lines stays") {
  CHECK(decoded("Every customer signs. It is for the cus-\n      tomer of the house.\n") == "Every customer signs. It is for the \n   customer of the house.\n"s);
  CHECK(decoded("a long-\nterm plan, a pre-\nand a post-test, in-\nter-city\n\nThe End-\nNot here\n") == "a \nlong-term plan, a \npre- and a post-test, \nin-ter-city\n\nThe End-\nNot here\n");
  CHECK(decoded("the cus\u00AD\n  tomer\n") == "the \ncustomer\n");
  CHECK(decoded("one\rtwo\r") == "one\ntwo\n");
  const auto known = read::plain_text_of(DocumentKind::text, "They identi-\nfy mats.", {"", &uoc::test::lexicon()});
  REQUIRE(known);
  CHECK(known->text == "They \nidentify mats.");
  CHECK(known->notes == std::vector<std::string>{"1 hyphen at the end of a line joined again"});
}

TEST_CASE("text set in columns: lists beside their headings are taken apart, the rest stays for the reader") {
  CHECK(decoded("Title       Trim hedges\nLevel       3\nCompetency  1. Know the hedges   • Know yew\n            of the town          • Know box\n            2. Trim hedges       • Cut the sides first\n"
                "                                 • Clear the ground\nRemark      Nil\n") ==
        "Title\tTrim hedges\nLevel\t3\nCompetency\t1. Know the hedges of the town\n\t• Know yew\n\t• Know box\n\t2. Trim hedges\n\t• Cut the sides first\n\t• Clear the ground\nRemark\tNil\n");
  for (const std::string plain : {"Title      Trim hedges\nRange      This unit of competency is applicable to\n           gardeners.\nLevel      3\n",
                                  "           This unit of competency is applicable to\nRange      gardeners who trim hedges in the parks of\n           the town.\nLevel      3\n"})
    CHECK(decoded(plain) == plain);
}

TEST_CASE("ligatures, special blanks and invisible marks are written plainly, and said") {
  const auto document = read::plain_text_of(DocumentKind::text, "ﬁnd\u00A0the of\uFB01ce co\u00ADop", {});
  REQUIRE(document);
  CHECK(document->text == "find the office coop");
  REQUIRE(document->notes.size() == 1);
  CHECK(document->notes[0] == "4 ligatures, special blanks and invisible marks were written plainly");
}

TEST_CASE("PDF: labels at the top or in the middle of their cells, wrapped rows, running lines") {
  if (!has_pdftotext()) {
    WARN("skipped: pdftotext is not installed");
    return;
  }
  const auto page = [](double label_shift, const std::string& number) {
    std::vector<tests::Printed> out{{60, 810, "Standards of the Gardening Industry"}, {290, 20, "Page " + number}};
    const auto put = [&](double y, const std::string& label, const std::vector<std::string>& lines) {
      for (std::size_t i = 0; i < lines.size(); ++i) out.push_back({200, y - 12.0 * static_cast<double>(i), lines[i]});
      out.push_back({60, y - label_shift * static_cast<double>(lines.size() - 1), label});
    };
    put(740, "Title", {"Trim hedges"});
    put(724, "Code", {"10577" + number + "L3"});
    put(708, "Range", {"This unit of competency is applicable to gardeners who trim hedges in private", "gardens and in the grounds of hotels. It does not take in the work on trees, for",
                       "which there are other units."});
    put(656, "Level", {"3"});
    put(640, "Competency", {"1. Know hedges", "- Know yew", "- Know box and its pests", "2. Trim hedges", "- Mark the height with a string before the first cut is made, on both sides of the",
                            "  hedge", "- Cut the sides first"});
    put(540, "Remark", {"Nil"});
    return out;
  };
  for (const double label_shift : {0.0, 6.0}) {
    const std::string text = text_of(DocumentKind::pdf, pdf_of({page(label_shift, "1"), page(label_shift, "2"), page(label_shift, "3")}));
    INFO(text);
    CHECK(text.find("Title\tTrim hedges\nCode\t105771L3\nRange\tThis unit of competency is applicable to gardeners who trim hedges in private gardens and in "
                    "the grounds of hotels. It does not take in the work on trees, for which there are other units.\nLevel\t3\nCompetency\t1. Know hedges\n"
                    "\t- Know yew\n\t- Know box and its pests\n\t2. Trim hedges\n\t- Mark the height with a string before the first cut is made, on both sides of the hedge\n"
                    "\t- Cut the sides first\nRemark\tNil\n") != std::string::npos);
    CHECK(text.find("Page") == std::string::npos);
    CHECK(text.find("Standards of the Gardening Industry") == text.rfind("Standards of the Gardening Industry"));
    CHECK(std::count(text.begin(), text.end(), '\f') == 2);
  }
}

TEST_CASE("PDF: a word divided at the end of a line is joined if the document writes it so elsewhere") {
  if (!has_pdftotext()) {
    WARN("skipped: pdftotext is not installed");
    return;
  }
  const std::string text = text_of(DocumentKind::pdf, pdf_of({{{60, 700, "The customer signs the form. Then a long line of text goes on to the edge for the cus-"},
                                                              {60, 688, "tomer of the house, who pays by the instal-"},
                                                              {60, 676, "ments agreed."}}}));
  CHECK(text.find("for the customer of the house, who pays by the instal-ments agreed.") != std::string::npos);
}

TEST_CASE("PDF: statements at two clear left edges are a list in a list, hanging lines are not") {
  if (!has_pdftotext()) {
    WARN("skipped: pdftotext is not installed");
    return;
  }
  const auto page = [](const std::vector<std::pair<double, std::string>>& lines) {
    std::vector<tests::Printed> out{{60, 760, "Title"}, {200, 760, "Trim hedges"}, {60, 744, "Code"}, {200, 744, "105771L3"}, {60, 728, "Range"}, {200, 728, "This unit of competency is applicable to gardeners who trim hedges in gardens."}, {60, 712, "Level"}, {200, 712, "3"}, {60, 696, "Competency"}};
    double y = 696;
    for (const auto& [left, text] : lines) out.push_back({left, std::exchange(y, y - 12), text});
    return text_of(DocumentKind::pdf, pdf_of({out}));
  };
  const std::string two = page({{200, "1. Know hedges"}, {212, "Know plants:"}, {230, "yew"}, {230, "box"}, {212, "Know tools"}, {230, "Shears"}, {200, "2. Trim hedges"}, {212, "Cut the sides"}});
  INFO(two);
  CHECK(two.find("1. Know hedges\n\t   • Know plants:\n\t      ○ yew\n\t      ○ box\n\t   • Know tools\n\t      ○ Shears\n\t2. Trim hedges\n\t   • Cut the sides\n") != std::string::npos);
  const std::string hanging = page({{200, "1. Know hedges"}, {212, "Know plants such as"}, {230, "yew"}, {212, "Know tools for the"}, {230, "garden"}, {200, "2. Trim hedges"}, {212, "Cut the sides of a hedge before the top of it is cut"}});
  INFO(hanging);
  CHECK(hanging.find("○") == std::string::npos);
  const std::string once = page({{200, "1. Know hedges"}, {212, "Know plants:"}, {230, "Yew"}, {212, "Know tools"}, {200, "2. Trim hedges"}, {212, "Cut the sides"}});
  CHECK(once.find("○") == std::string::npos);
  const std::string equal = page({{200, "1. Know hedges"}, {212, "- Know plants:"}, {230, "- yew"}, {230, "- box"}, {212, "- Know tools"}});
  INFO(equal);
  CHECK(test::outline(test::read_bytes(equal).unit()).starts_with("1 knowledge: Know hedges\n  - Know plants:\n    - yew\n    - box\n  - Know tools\n"));
  CHECK(test::outline(test::read_bytes(two).unit()).find("  - Know plants:\n    - yew\n    - box\n  - Know tools\n    - Shears\n") != std::string::npos);
}

TEST_CASE("PDF: what holds no text, or is none, is refused with advice") {
  if (!has_pdftotext()) {
    WARN("skipped: pdftotext is not installed");
    return;
  }
  CHECK(text_of(DocumentKind::pdf, "hello") == "error: it is no PDF: it does not start with %PDF-");
  CHECK(text_of(DocumentKind::pdf, "%PDF-1.4\nbroken").starts_with("error: pdftotext cannot read it"));
  CHECK(text_of(DocumentKind::pdf, pdf_of({{}})).starts_with("error: it holds pictures of pages and no text"));
}
