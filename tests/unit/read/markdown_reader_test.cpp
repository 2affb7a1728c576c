// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <string>

#include "model/locate.hpp"
#include "support/reading.hpp"

using namespace uoc;

namespace {

test::Reading md(const std::string& bytes) { return test::read_bytes(bytes, "unit.md"); }

std::string faults(const test::Reading& r) {
  std::string out;
  for (const auto& d : r.document.diagnostics) out += std::string(d.rule->id) + ": " + d.message + "\n";
  return out;
}

// The fields of a unit, a line each, as far as they are printed.
std::string fields(const model::Unit& u) {
  std::string out;
  for (const auto& [name, field] : std::initializer_list<std::pair<std::string, const model::Field*>>{
           {"area", &u.functional_area}, {"title", &u.title}, {"code", &u.code}, {"range", &u.range}, {"level", &u.level}, {"credit", &u.credit}, {"remark", &u.remark}})
    if (field->printed) out += name + "=" + field->text.value + "\n";
  return out;
}

const std::string kFront = "---\nuoc: 1\n---\n";

}  // namespace

TEST_CASE("labels in bold, with their values on the line", "[markdown_reader]") {
  const auto r = md("Unit of Competency\n\n**Functional Area:** Stone work\n\n**Title:** Dress a kerb stone\n**Code**: 330511L2\n**Range:** Kerbs of\ngranite.\n\n"
                    "**Level: 2**\n\n**Credits:** 3 (for reference only)\n\n**Performance Requirements**\n\n**1. Possess knowledge of granite**\n\n* Name its grain\n\n"
                    "2(a). Dress a kerb\n\n+ Mark the line\n\n**Assessment Guidelines:** The outcome is:\n\n1. Able to dress a kerb\n\n**Remarks:** None.\n");
  CHECK(faults(r) == "");
  REQUIRE(r.document.units.size() == 1);
  CHECK(fields(r.unit()) == "area=Stone work\ntitle=Dress a kerb stone\ncode=330511L2\nrange=Kerbs of granite.\nlevel=2\ncredit=3 (for reference only)\nremark=None.\n");
  CHECK(test::outline(r.unit()) == "1 knowledge: Possess knowledge of granite\n  - Name its grain\n2(a) application: Dress a kerb\n  - Mark the line\n"
                                   "A: The outcome is:\n  - Able to dress a kerb\n");
  CHECK(test::conservation_faults_of(r) == "");
}

TEST_CASE("headings of any case, level and spelling", "[markdown_reader]") {
  const auto r = md("# TITLE\n\nDress a kerb stone\n\n#### code\n330511L2\n\nRange of Application\n---\n\nKerbs.\n\n# Competency\n\n## Performance Requirements\n\n"
                    "### 6.1 Possess knowledge of granite\n- Name its grain\n\n### 6.2 Dress a kerb\n- Mark the line\n\n## 7. Assessment criteria\n- Able to dress a kerb\n\n## Remarks:\n");
  CHECK(faults(r) == "");
  CHECK(fields(r.unit()) == "title=Dress a kerb stone\ncode=330511L2\nrange=Kerbs.\nremark=\n");
  CHECK(test::outline(r.unit()) == "6.1 knowledge: Possess knowledge of granite\n  - Name its grain\n6.2 application: Dress a kerb\n  - Mark the line\nA: \n  - Able to dress a kerb\n");
  CHECK(r.unit().facts.of(model::FieldName::competency).size() == 1);
  CHECK(test::conservation_faults_of(r) == "");
}

TEST_CASE("numbers of elements as people print them", "[markdown_reader]") {
  const auto r = md(kFront + "## Performance requirements\n\n### 1 Possess knowledge\n\n### 2 (a) Cut\n\n### 2(b). Fit\n\n### 3) Finish\n\n### 3D prints\n\n### 12 mm holes\n");
  CHECK(faults(r) == "");
  std::string seen;
  for (const auto& e : r.unit().elements) seen += e.number.value + "|" + e.heading.value + ";";
  CHECK(seen == "1|Possess knowledge;2(a)|Cut;2(b)|Fit;3|Finish;|3D prints;|12 mm holes;");
  CHECK(r.text(r.unit().elements[1].number.span) == "2 (a)");
}

TEST_CASE("a numbered list below the competency holds the elements", "[markdown_reader]") {
  const auto r = md(kFront + "## Competency\n\n1. Possess knowledge of granite\n   - Name its grain\n2. Dress a kerb\n   - Mark the line\n     - in chalk\n");
  CHECK(faults(r) == "");
  CHECK(test::outline(r.unit()) == "1 knowledge: Possess knowledge of granite\n  - Name its grain\n2 application: Dress a kerb\n  - Mark the line\n    - in chalk\nA: \n");
  CHECK(test::conservation_faults_of(r) == "");
}

TEST_CASE("criteria without an element are kept in one that is marked", "[markdown_reader]") {
  const auto r = md(kFront + "## Competency\n\n- Mark the line\n");
  REQUIRE(r.unit().elements.size() == 1);
  CHECK(r.unit().elements[0].recovered);
  CHECK(r.unit().elements[0].criteria.size() == 1);
}

TEST_CASE("the front matter may hold the title and other spellings", "[markdown_reader]") {
  const auto r = md("---\ntitle: Dress a kerb stone\nUnit Code: 330511L2\nfunctional-area: [Stone work, \"Paving: kerbs\"]\nlevel: '2'\nowner: Guild of masons\n---\n");
  CHECK(fields(r.unit()) == "area=Stone work\ntitle=Dress a kerb stone\ncode=330511L2\nlevel=2\n");
  REQUIRE(r.unit().other_areas.size() == 1);
  CHECK(r.unit().other_areas[0].value == "Paving: kerbs");
  REQUIRE(r.unit().extras.size() == 1);
  CHECK(r.unit().extras[0].text.value == "Guild of masons");
  CHECK(faults(r) == "front-matter-unknown: the key `owner` is not known; it is kept as it is\n");
  CHECK(test::conservation_faults_of(r) == "");
}

TEST_CASE("a front matter that would lose text is a fault", "[markdown_reader]") {
  const auto fault = [](const std::string& lines) {
    const auto r = md("---\nuoc: 1\n" + lines + "---\n");
    CHECK(test::conservation_faults_of(r) == "");
    return faults(r);
  };
  CHECK(fault("level: 1\nlevel: 2\n") == "front-matter-malformed: the key `level` stands twice: `level: 2`\n");
  CHECK(fault("code: A #1\n") == "front-matter-malformed: YAML takes ` #` and what follows for a comment; the value is `A #1`\n");
  CHECK(fault("code: \"A\" B\n") == "front-matter-malformed: text stands after the closing quote; the value is `\"A\" B`\n");
  CHECK(fault("code: \"A\n") == "front-matter-malformed: this quote is never closed; the value is `\"A`\n");
  CHECK(fault("code:\n  a: b\n").find("front-matter-malformed: ") == 0);
  CHECK(fault("code: {a: b}\n").find("front-matter-malformed: ") == 0);
  CHECK(fault("code: &x A\n").find("front-matter-malformed: a value cannot start with `&`") == 0);
  CHECK(fault("just words\n") == "front-matter-malformed: this line is no `key: value`: `just words`\n");
  CHECK(fault("level: [1, 2]\n") == "front-matter-malformed: `level` is given twice: `level: [1, 2]`\n");
  CHECK(faults(md("---\nuoc: 1\ncode: A\n")).find("front-matter-malformed: the front matter is never closed\n") == 0);
}

TEST_CASE("text that belongs to no field is quoted", "[markdown_reader]") {
  const auto fault = [](const std::string& body) {
    const auto r = md(kFront + body);
    CHECK(test::conservation_faults_of(r) == "");
    return faults(r);
  };
  CHECK(fault("# Dress kerbs\n\nA draft.\n") == "text-not-placed: this text stands before any field: `A draft.`\n");
  CHECK(fault("## Competency\n\n### 1. Cut\n\nWith care.\n") == "text-not-placed: this text is neither an element nor a criterion: `With care.`\n");
  CHECK(fault("## Assessment criteria\n\n- Able to cut\n\nWith care.\n") == "text-not-placed: this text stands behind the assessment criteria: `With care.`\n");
  CHECK(fault("## Remark\n\nA.\n\n## History\n\nB.\n") == "text-not-placed: this heading names no field: `History`\ntext-not-placed: this text belongs to no field: `B.`\n");
  CHECK(fault("## Range\n\nA.\n\n## Range\n\nB.\n") == "text-not-placed: `range` is given twice; this one says: `B.`\n");
  CHECK(fault("# A\n\n# B\n") == "text-not-placed: this heading names no field: `B`\n");
  CHECK(fault("## Range\n\nSee [plan](plan.pdf).\n") == "text-not-placed: Markdown keeps this out of the text: `plan.pdf`\n");
}

TEST_CASE("a file that is no unit is said to be none", "[markdown_reader]") {
  const auto r = md("# Minutes\n\nThe guild met.\n");
  CHECK(r.document.units.empty());
  CHECK(faults(r) == "unit-unreadable: the file holds no unit of competency: no field of one was found\n");
  CHECK(test::conservation_faults_of(r) == "");
}

TEST_CASE("control characters are left out and reported", "[markdown_reader]") {
  const auto r = md(kFront + "# Dress\x02 kerbs\n");
  CHECK(r.unit().title.text.value == "Dress kerbs");
  CHECK(faults(r) == "control-character: a control character stands here; it is left out\n");
}

TEST_CASE("a comment over several lines is kept, however they are indented or quoted", "[markdown_reader]") {
  for (const std::string text : {"Mould it <!-- ask Ann\n   about it -->\n", "> Mould it <!-- ask Ann\n> about it -->\n", "- Mould it <!-- ask Ann\r\n  about it -->\n",
                                 "Mould it <!-- one <!-- two\n three -->\n"}) {
    INFO(text);
    CHECK(test::conservation_faults_of(md(kFront + "## Performance requirements\n\n### 1. Shape dough\n\n" + text)) == "");
  }
}

TEST_CASE("dashes that are indented by four go on with the heading above the line of dashes that ends it", "[markdown_reader]") {
  const auto r = md(kFront + "Dress kerbs\n      ---\nof granite\n---\n");
  CHECK(test::conservation_faults_of(r) == "");
}

TEST_CASE("a value that was written with an escape is read again", "[markdown_reader]") {
  const auto r = md("---\nuoc: 1\ncode: \"310\\u007F204L3\"\n---\n\n# Dress kerbs\n");
  CHECK(r.unit().code.text.value == "310\x7F" "204L3");
  CHECK(faults(r) == "");
}

TEST_CASE("references to control characters count where Markdown reads references", "[markdown_reader]") {
  const auto report = std::string("control-character: a control character stands here; it is left out\n");
  CHECK(faults(md(kFront + "# Dress&#2; kerbs\n")) == report);
  CHECK(faults(md(kFront + "# Dress\\\\&#2; kerbs\n")) == report);  // the backslash is a text of its own
  const auto escaped = md(kFront + "# Dress \\&#2; kerbs\n");
  CHECK(faults(escaped) == "");
  CHECK(escaped.unit().title.text.value == "Dress &#2; kerbs");
  CHECK(faults(md(kFront + "# Dress kerbs\n\n<!-- ask &#2; Ann -->\n")) == "");
  CHECK(faults(md("---\nuoc: 1\n# noted: &#2;\ncode: 310204L3\n---\n\n# Dress kerbs\n")) == "");
}

TEST_CASE("texts of Markdown know their words in the source", "[markdown_reader]") {
  const auto r = md(kFront + "## Range\n\nKerbs \\& *granite*\nblocks.\n\n- \\<10 kg\n");
  const model::Text& range = r.unit().range.text;
  CHECK(range.value == "Kerbs & granite blocks.\n\n<10 kg");
  const auto place = [&](std::string_view words) {
    return std::string(r.text(model::locate(r.sources, range, model::Notation::markdown, range.value.find(words), words.size())));
  };
  CHECK(place("granite") == "granite");
  CHECK(place("blocks") == "blocks");
  CHECK(place("<10 kg") == "\\<10 kg");
}

TEST_CASE("an inline comment that holds no marks is a person's and stays", "[markdown_reader]") {
  const auto r = md(kFront + "## Assessment criteria\n\n- Able to cut <!-- ask Ann -->\n- Able to fit <!-- id=f1 recovered -->\n");
  REQUIRE(r.unit().assessment.criteria.size() == 2);
  CHECK(r.unit().assessment.criteria[0].text.value == "Able to cut");
  REQUIRE(r.unit().comments.size() == 1);
  CHECK(r.unit().comments[0].anchor == "a1");
  CHECK(r.unit().assessment.criteria[1].id == "f1");
  CHECK(r.unit().assessment.criteria[1].recovered);
}
