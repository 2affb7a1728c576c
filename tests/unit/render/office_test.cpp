// SPDX-License-Identifier: Apache-2.0
// Word documents, workbooks and tables of invented standards, taken apart again.
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "base/archive.hpp"
#include "base/escape.hpp"
#include "base/text.hpp"
#include "base/xml.hpp"
#include "model/fingerprint.hpp"
#include "model/items.hpp"
#include "render/renderer.hpp"
#include "render/sheet.hpp"
#include "support/sample_standards.hpp"

using namespace uoc;

namespace {

constexpr std::uint64_t kLimit = 1U << 24U;

std::map<std::string, std::string> pages_of(const model::Standard& standard, const char* target) {
  static const auto templates = render::Templates::load({});
  REQUIRE(templates);
  const auto site = render::make_site({&standard}, {target}, {}, templates->languages());
  std::vector<render::Page> pages;
  for (std::size_t u = 0; u < standard.units.size(); ++u) render::find_target(target)->unit_pages(site, 0, u, *templates, pages);
  render::find_target(target)->site_pages(site, *templates, pages);
  CHECK(templates->unknown_names() == std::vector<std::string>{});
  std::map<std::string, std::string> out;
  for (auto& page : pages) out.emplace(page.path, page.bytes);
  return out;
}

std::string part(const std::string& archive, const std::string& name) {
  const auto opened = base::Archive::open(archive);
  REQUIRE(opened);
  auto bytes = opened->read(name, kLimit);
  INFO(name);
  REQUIRE(bytes);
  return *bytes;
}

const std::vector<std::string> kWordParts{"[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/_rels/document.xml.rels",
                                          "word/styles.xml", "word/settings.xml", "word/header1.xml", "word/footer1.xml"};
const std::vector<std::string> kBookParts{"[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                                          "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml",
                                          "xl/worksheets/sheet4.xml", "xl/worksheets/sheet5.xml"};

std::vector<std::string> tags_of(const std::string& document) {
  std::vector<std::string> out;
  const std::string open = "<w:tag w:val=\"";
  for (auto at = document.find(open); at != std::string::npos; at = document.find(open, at + 1)) {
    const auto begin = at + open.size();
    out.push_back(document.substr(begin, document.find('"', begin) - begin));
  }
  return out;
}

// Elements of any name, all the way down.
std::size_t count(const base::XmlNode& node, std::string_view name) {
  std::size_t out = node.name == name ? 1 : 0;
  for (const auto& child : node.children) out += count(child, name);
  return out;
}

}  // namespace

TEST_CASE("every part of an office document is well-formed, whatever the texts hold") {
  for (const auto make : {tests::bakery_standard, tests::sparse_standard, tests::hostile_standard}) {
    const auto made = make();
    for (const char* target : {"docx", "xlsx"})
      for (const auto& [path, bytes] : pages_of(made.standard, target))
        for (const auto& name : std::string_view(target) == "docx" ? kWordParts : kBookParts) {
          INFO(path << " " << name);
          const std::string xml = part(bytes, name);
          CHECK_FALSE(base::find_xml_fault(xml));
        }
  }
}

TEST_CASE("a unit has a Word document for each role and one of itself, with the texts and ids of all its criteria") {
  const auto made = tests::bakery_standard();
  const auto& unit = made.standard.units.front();
  const auto pages = pages_of(made.standard, "docx");
  CHECK(pages.size() == 6 * made.standard.units.size() + 2);  // and an outline and a matrix of all
  for (const std::string role : {"assessor", "candidate", "rpl", "moderator", "unit", "trainer"}) {
    INFO(role);
    const std::string& bytes = pages.at("docx/bakery/310204L3-" + role + ".docx");
    const std::string document = part(bytes, "word/document.xml");
    const auto tags = tags_of(document);
    CHECK(std::set<std::string>(tags.begin(), tags.end()).size() == tags.size());
    for (const auto& item : model::items_of(unit)) {
      if (item.criterion == nullptr) continue;
      CHECK(document.find(base::escape_xml(item.text->value)) != std::string::npos);
      if (role != "unit" && role != "trainer") CHECK(document.find(".c-" + item.criterion->id + "\"") != std::string::npos);
    }
    CHECK(part(bytes, "word/footer1.xml").find(model::fingerprint(unit)) != std::string::npos);
    CHECK(part(bytes, "docProps/core.xml").find("Maintain sourdough cultures") != std::string::npos);
  }
}

TEST_CASE("a set of units has an outline with its totals and matrices of 25 units for Word") {
  auto made = tests::bakery_standard();
  auto& units = made.standard.units;
  const std::size_t written = units.size();
  for (std::size_t i = written; i < 26; ++i) {
    units.push_back(units[i % written]);
    units.back().code.text.value = "3109" + std::to_string(10 + i) + "L3";
  }
  const auto pages = pages_of(made.standard, "docx");
  const std::string outline = part(pages.at("docx/bakery/outline.docx"), "word/document.xml");
  for (const auto& unit : units) CHECK(outline.find(">" + unit.code.text.value + "<") != std::string::npos);
  const auto rows_of = [&](const char* name) {
    const std::string xml = part(pages.at(std::string("docx/bakery/") + name), "word/document.xml");
    const base::XmlDocument document(xml);
    REQUIRE(document.root() != nullptr);
    return count(*document.root(), "w:tbl");
  };
  CHECK(rows_of("matrix-1.docx") == 25);
  CHECK(rows_of("matrix-2.docx") == 1);
  CHECK(pages.count("docx/bakery/matrix-3.docx") == 0);
}

TEST_CASE("names of controls are never longer than Word takes") {
  auto made = tests::bakery_standard();
  made.standard.units.front().elements[0].criteria[0].id = std::string(200, 'a');
  made.standard.units.front().elements[0].criteria[1].id = std::string(201, 'a');
  const auto pages = pages_of(made.standard, "docx");
  const auto tags = tags_of(part(pages.at("docx/bakery/310204L3-assessor.docx"), "word/document.xml"));
  CHECK(std::set<std::string>(tags.begin(), tags.end()).size() == tags.size());
  for (const auto& tag : tags) CHECK(tag.size() <= 64);
}

TEST_CASE("a workbook has a row for each criterion, and texts are never formulas") {
  for (const auto make : {tests::bakery_standard, tests::hostile_standard}) {
    const auto made = make();
    std::size_t unit = 0;
    for (const auto& [path, bytes] : pages_of(made.standard, "xlsx")) {
      INFO(path);
      for (const char* sheet : {"2", "3", "4", "5"}) {
        const std::string xml = part(bytes, "xl/worksheets/sheet" + std::string(sheet) + ".xml");
        const base::XmlDocument document(xml);
        REQUIRE(document.root() != nullptr);
        CHECK(count(*document.root(), "f") == 0);
        CHECK(count(*document.root(), "row") >= 1);
      }
      ++unit;
    }
    CHECK(unit == made.standard.units.size());
  }
  const auto made = tests::bakery_standard();
  const std::string xml = part(pages_of(made.standard, "xlsx").at("xlsx/bakery/310204L3.xlsx"), "xl/worksheets/sheet2.xml");
  const base::XmlDocument document(xml);
  const auto items = model::items_of(made.standard.units.front());
  const auto criteria = std::count_if(items.begin(), items.end(), [](const auto& item) { return item.criterion != nullptr; });
  CHECK(count(*document.root(), "row") == static_cast<std::size_t>(criteria) + 1);
  CHECK(xml.find("sqref=\"K2:K" + std::to_string(criteria + 1) + "\"") != std::string::npos);
}

TEST_CASE("rows and cells of a sheet get their places") {
  CHECK(render::with_places("<d><row><c s=\"1\"/><c s=\"2\" t=\"x\">&lt;c </c></row>\n<row></row><row><c s=\"1\"/></row></d>") ==
        "<d><row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"B1\" s=\"2\" t=\"x\">&lt;c </c></row>\n<row r=\"2\"></row><row r=\"3\"><c r=\"A3\" s=\"1\"/></row></d>");
  CHECK(render::with_places("").empty());
  CHECK(render::with_places("<row> <c s=\"1\"/></row><row>x</row>") == "<row r=\"1\"> <c r=\"A1\" s=\"1\"/></row><row r=\"2\">x</row>");
  // A column of ten characters: a text of thirty needs four lines, as much in Chinese with half as many characters.
  const std::string head = "<cols><col min=\"1\" max=\"1\" width=\"10\" customWidth=\"1\"/></cols><sheetData>";
  for (const std::string& text : {std::string(30, 'x'), std::string("一二三四五六七八九十一二三四五")})
    CHECK(render::with_places(head + "<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>").find("<row r=\"1\" ht=\"54\">") != std::string::npos);
}

TEST_CASE("cells of a table start no formula and end where they should") {
  CHECK(base::escape_csv("plain \"quoted\", text") == "plain \"\"quoted\"\", text");
  for (const char* start : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
    INFO(start);
    CHECK(base::escape_csv(std::string(start) + "1") == "'" + std::string(start) + "1");
  }
  CHECK(base::escape_csv("a=1").front() == 'a');
  CHECK(base::escape_csv("").empty());
  const auto made = tests::bakery_standard();
  const std::string csv = pages_of(made.standard, "csv").at("csv/bakery/310204L3.csv");
  CHECK(csv.starts_with("\xEF\xBB\xBF\"Code\",\"Title\""));
  for (const auto line : base::split(csv, '\n')) CHECK((line.empty() || line.ends_with("\r")));
}

TEST_CASE("office documents are the same bytes each time") {
  const auto first = tests::bakery_standard(), second = tests::bakery_standard();
  for (const char* target : {"docx", "xlsx", "csv"}) CHECK(pages_of(first.standard, target) == pages_of(second.standard, target));
}
