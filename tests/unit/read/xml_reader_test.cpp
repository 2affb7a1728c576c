// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <string>

#include "model/locate.hpp"
#include "render/writer.hpp"
#include "support/reading.hpp"

using namespace uoc;

namespace {

test::Reading xml(const std::string& inside) { return test::read_bytes("<unit format=\"1\">" + inside + "</unit>", "unit.xml"); }

// "rule: message" of each diagnostic, a line each.
std::string faults(const test::Reading& r) {
  std::string out;
  for (const auto& d : r.document.diagnostics) out += std::string(d.rule->id) + ": " + d.message + "\n";
  return out;
}

std::string place(const test::Reading& r, const model::Text& text, std::string_view words) {
  const auto at = text.value.find(words);
  REQUIRE(at != std::string::npos);
  return std::string(r.text(model::locate(r.sources, text, model::Notation::xml, at, words.size())));
}

}  // namespace

TEST_CASE("texts of XML know their words in the source", "[xml_reader]") {
  const auto r = xml("<title>\n  Fit &amp; test  <!-- new -->valves\n</title><range>One.\n\n Two &lt;3&gt;.</range>"
                     "<competency><element number=\"2(a)\"><heading><![CDATA[Fit <b>]]></heading></element></competency>");
  CHECK(faults(r) == "");
  const model::Unit& u = r.unit();
  CHECK(u.title.text.value == "Fit & test valves");
  CHECK(place(r, u.title.text, "& test") == "&amp; test");
  CHECK(place(r, u.title.text, "valves") == "valves");
  CHECK(u.range.text.value == "One.\n\nTwo <3>.");
  CHECK(place(r, u.range.text, "<3>") == "&lt;3&gt;");
  CHECK(r.text(u.elements[0].number.span) == "2(a)");
  CHECK(u.elements[0].heading.value == "Fit <b>");
  CHECK(place(r, u.elements[0].heading, "Fit") == "Fit");
  REQUIRE(u.comments.size() == 1);
  CHECK(u.comments[0].text.value == "new");
}

TEST_CASE("a printed but empty field differs from an absent one", "[xml_reader]") {
  const auto r = xml("<title/><level></level><competency/>");
  CHECK(r.unit().title.printed);
  CHECK(r.unit().level.printed);
  CHECK(r.unit().competency_printed);
  CHECK_FALSE(r.unit().code.printed);
  CHECK_FALSE(r.unit().assessment.printed);
  CHECK(r.unit().facts.of(model::FieldName::level).size() == 1);
  CHECK(r.unit().title.text.span.empty());
}

TEST_CASE("a credit note is part of what was printed", "[xml_reader]") {
  const auto r = xml("<credit note=\"for reference only\">3</credit>");
  CHECK(r.unit().credit.text.value == "3 (for reference only)");
  CHECK(r.text(r.unit().credit.text.span) == "for reference only\">3");
  CHECK(test::conservation_faults_of(r) == "");
  CHECK(xml("<credit>three or so</credit>").unit().credit.text.value == "three or so");
}

TEST_CASE("parts that are not given are worked out", "[xml_reader]") {
  const auto r = xml("<competency><element number=\"1\"><heading>Possess knowledge of valves</heading></element>"
                     "<element number=\"2(a)\"><heading>Fit a valve</heading></element>"
                     "<element number=\"3\" part=\"none\"><heading>Fit it well</heading></element></competency>");
  CHECK(r.unit().elements[0].part == model::Part::knowledge);
  CHECK(r.unit().elements[1].part == model::Part::application);
  CHECK(r.unit().elements[2].part == model::Part::none);
}

TEST_CASE("what XML holds beside a unit is reported with its words", "[xml_reader]") {
  CHECK(faults(xml("<titel>Fit valves</titel>")) == "xml-unknown: a unit has no element `<titel>`; it says `Fit valves`\n");
  CHECK(xml("<titel>Fit valves</titel>").document.diagnostics[0].hint == "did you mean `title`?");
  CHECK(faults(xml("<title lang=\"en\">Fit</title>")) == "xml-unknown: `<title>` has no attribute `lang`; it says `en`\n");
  CHECK(faults(xml("stray words")) == "text-not-placed: this text stands directly in a unit: `stray words`\n");
  CHECK(faults(xml("<competency>words</competency>")) == "text-not-placed: this text stands directly in `<competency>`: `words`\n");
  CHECK(faults(xml("<title>A</title><title>B</title>")) == "text-not-placed: `<title>` is given twice; this one says `B`\n");
  CHECK(faults(xml("<?run me?>")) == "xml-unknown: the processing instruction `run` is not known\n");
  CHECK(faults(xml("<competency><element part=\"skill\"/></competency>")) == "xml-unknown: `skill` is no part of a unit\n");
  CHECK(faults(xml("<competency><element recovered=\"yes\"/></competency>")) == "xml-unknown: `recovered` is `yes`\n");
  CHECK(faults(xml("<assessment><criterion>a</criterion><intro>x</intro><intro>y</intro></assessment>")) ==
        "xml-unknown: a second `<intro>` in `<assessment>`; it says `y`\n");
  CHECK(faults(xml("<provenance source=\"a.txt\" line=\"x\"/>")) == "xml-unknown: `line` is `x`, not a number\n");
}

TEST_CASE("markup inside of a text is reported and its words stay", "[xml_reader]") {
  const auto r = xml("<title>Fit <b>large</b> valves</title>");
  CHECK(r.unit().title.text.value == "Fit large valves");
  CHECK(faults(r) == "xml-unknown: `<b>` stands inside of a text; its words are kept\n");
  CHECK(test::conservation_faults_of(r) == "");
}

TEST_CASE("faults of the whole file", "[xml_reader]") {
  const auto fault = [](const std::string& bytes) { return faults(test::read_bytes(bytes, "unit.xml")); };
  CHECK(fault("<html/>") == "xml-unknown: the root `<html>` is no unit of competency; nothing in it was read\n");
  CHECK(fault("<units format=\"1\"/>") == "unit-unreadable: `<units>` holds no unit\n");
  CHECK(fault("<unit format=\"2\"/>") == "format-version: the file has format `2`; this program knows format 1\n");
  CHECK(fault("<unit format=\"one\"/>") == "format-version: the file has format `one`; this program knows format 1\n");
  CHECK(fault("<!DOCTYPE unit><unit/>") == "xml-doctype: a document type declaration stands here; uoc reads none\n");
  CHECK(fault("<unit>") == "xml-malformed: `<unit>` is never closed\n");
  CHECK(fault(" \n") == "file-empty: the file is empty\n");
  CHECK(fault(std::string("<unit/>\0", 8)) == "file-binary: the file is no text: it holds a NUL byte\n");
  CHECK(fault("<unit>\xC3(</unit>") == "not-utf8: the byte C3 is no UTF-8\n");
  CHECK(fault("\xFF\xFE<") == "not-utf8: the file is in UTF-16\n");
}

TEST_CASE("findings in a unit carry its code", "[xml_reader]") {
  const auto r = xml("<titel/><code>330240L2</code>");
  CHECK(r.document.diagnostics.at(0).unit == "330240L2");
}

TEST_CASE("comments around and inside units stay at their places", "[xml_reader]") {
  const std::string bytes =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- ours -->\n<unit format=\"1\">\n  <!-- about\n       the range -->\n  <range>Valves.</range>\n"
      "  <assessment>\n    <!-- second thoughts -->\n    <criterion>Able to fit a valve</criterion>\n  </assessment>\n  <!-- last -->\n</unit>\n";
  const auto r = test::read_bytes(bytes, "unit.xml");
  CHECK(faults(r) == "");
  std::string seen;
  for (const auto& c : r.unit().comments) seen += c.anchor + "=" + c.text.value + ";";
  CHECK(seen == "unit=ours;range=about\nthe range;a1=second thoughts;end=last;");
  CHECK(render::write_xml(r.unit()) == bytes);
}
