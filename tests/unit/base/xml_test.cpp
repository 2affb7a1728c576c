// SPDX-License-Identifier: Apache-2.0
#include "base/xml.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string>

using namespace uoc::base;

namespace {

std::string_view cut(std::string_view bytes, XmlRange range) { return bytes.substr(range.begin, range.end - range.begin); }

// "column: message" of the first fault, counted in bytes from 0; empty if there is none.
std::string fault_of(std::string_view bytes) {
  const XmlDocument document(bytes);
  return document.fault() ? std::to_string(document.fault()->range.begin) + ": " + document.fault()->message : "";
}

}  // namespace

TEST_CASE("every part of an XML tree knows its place", "[xml]") {
  const std::string bytes =
      "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- one -->\r\n"
      "<a x=\"1 &amp; 2\" yy = 'é' z=\"\">\r\n  te&lt;xt<b/>more<![CDATA[<raw>]]><!----></a >\n";
  const XmlDocument document(bytes);
  REQUIRE_FALSE(document.fault());
  REQUIRE(document.nodes().size() == 2);
  CHECK(document.nodes()[0].value == " one ");
  CHECK(cut(bytes, document.nodes()[0].range) == "<!-- one -->");
  const XmlNode& a = *document.root();
  CHECK(cut(bytes, a.name_range) == "a");
  CHECK(bytes.substr(a.range.begin, 3) == "<a ");
  CHECK(cut(bytes, a.range).substr(cut(bytes, a.range).size() - 6) == "></a >");
  REQUIRE(a.attributes.size() == 3);
  CHECK(a.attribute("x")->value == "1 & 2");
  CHECK(cut(bytes, a.attribute("x")->value_range) == "1 &amp; 2");
  CHECK(cut(bytes, a.attribute("yy")->value_range) == "é");
  CHECK(cut(bytes, a.attribute("yy")->name_range) == "yy");
  CHECK(a.attribute("z")->value_range.begin == a.attribute("z")->value_range.end);
  CHECK(bytes[a.attribute("z")->value_range.begin] == '"');
  CHECK(a.attribute("none") == nullptr);
  REQUIRE(a.children.size() == 5);
  CHECK(a.children[0].value == "\n  te<xt");
  CHECK(cut(bytes, a.children[0].range) == "\r\n  te&lt;xt");
  CHECK(cut(bytes, a.children[1].range) == "<b/>");
  CHECK(cut(bytes, a.children[2].range) == "more");
  CHECK(a.children[3].value == "<raw>");
  CHECK(cut(bytes, a.children[3].range) == "<![CDATA[<raw>]]>");
  CHECK(a.children[4].kind == XmlKind::comment);
  CHECK(cut(bytes, a.children[4].range) == "<!---->");
}

TEST_CASE("elements end where their end tag ends", "[xml]") {
  const std::string bytes = "<a><b><c>x</c> </b><d> </d><e/></a>";
  const XmlDocument document(bytes);
  REQUIRE_FALSE(document.fault());
  const XmlNode& a = *document.root();
  REQUIRE(a.children.size() == 3);
  CHECK(cut(bytes, a.children[0].range) == "<b><c>x</c> </b>");
  CHECK(cut(bytes, a.children[0].inner) == "<c>x</c> ");
  CHECK(cut(bytes, a.children[1].range) == "<d> </d>");
  CHECK(cut(bytes, a.children[2].range) == "<e/>");
  CHECK(cut(bytes, a.range) == bytes);
}

TEST_CASE("the first fault of an XML document is named at its place", "[xml]") {
  CHECK(fault_of("<a><b></a>") == "6: the end tag `</a>` does not fit: `<b>` is open");
  CHECK(fault_of("<a><b>") == "3: `<b>` is never closed");
  CHECK(fault_of("<a x=\"1\" x=\"2\"/>") == "9: the attribute `x` is given twice");
  CHECK(fault_of("<a>&nbsp;</a>") == "3: the entity `&nbsp;` is not known");
  CHECK(fault_of("<a>tea & milk</a>") == "7: an `&` that starts no character reference");
  CHECK(fault_of("<a/><b/>") == "4: the document has ended before this");
  CHECK(fault_of("<a/>words") == "4: the document has ended before this");
  CHECK(fault_of("words") == "0: text outside of the root");
  CHECK(fault_of("<a>1 < 2</a>") == "6: a `<` that starts no tag");
  CHECK(fault_of("<a>\x01</a>") == "3: a control character stands here; XML cannot hold it");
  CHECK(fault_of("<a>&#0;</a>").find("a reference to a character that XML cannot hold") != std::string::npos);
  CHECK(fault_of(" <?xml version=\"1.0\"?><a/>").find("the XML declaration does not stand at the very start") != std::string::npos);
  CHECK(fault_of("<!-- only a comment -->").find("the file ends before its first element") != std::string::npos);
  CHECK(fault_of("<a><!-- open </a>").find("the file ends inside this tag, comment or section") != std::string::npos);
  CHECK(fault_of("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>") == "30: the file says that its encoding is `UTF-16`; uoc reads UTF-8 only");
  CHECK(fault_of("<?xml version=\"1.0\" encoding=\"utf-8\"?><a/>") == "");
}

TEST_CASE("a document type is refused before anything of it is read", "[xml]") {
  const std::string laughs =
      "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;&b;\"><!ENTITY d SYSTEM \"/etc/passwd\">]>\n<a>&c;&d;</a>";
  const XmlDocument document(laughs);
  REQUIRE(document.fault());
  CHECK(document.fault()->kind == XmlFault::Kind::doctype);
  CHECK(document.fault()->range.begin == 22);
  CHECK(document.nodes().empty());
}

TEST_CASE("elements nested without end are a fault, not a crash", "[xml]") {
  std::string bytes;
  for (int i = 0; i < 20000; ++i) bytes += "<a>";
  for (int i = 0; i < 20000; ++i) bytes += "</a>";
  CHECK(fault_of(bytes).find("64 deep") != std::string::npos);
}

TEST_CASE("the quick look never accepts what the full check refuses", "[xml]") {
  const std::string sound =
      "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a - b -->\n<unit format=\"1\" a.b=\"x > 'y' &amp; z\">\n  <t/>"
      "<title>Weld &lt; 3 mm ]] \xE7\x84\x8A \"q\"</title ><e n=\"2(a)\"  p=\"&quot;\"><h>x</h><!----></e>\n</unit>\n";
  REQUIRE(is_plain_xml(sound));
  REQUIRE_FALSE(find_xml_fault(sound));
  std::mt19937 random(7);
  const std::string bits = "<>&;\"'/-!?[]= \nax1:\x01\xC3\xA9\xEF\xBF\xBE";
  int accepted = 0;
  for (int run = 0; run < 60000; ++run) {
    std::string bytes = sound;
    for (std::size_t n = 1 + random() % 3; n > 0; --n) {
      const std::size_t at = random() % bytes.size();
      switch (random() % 4) {
        case 0: bytes.erase(at, 1 + random() % 6); break;
        case 1: bytes.insert(at, 1, bits[random() % bits.size()]); break;
        case 2: bytes[at] = bits[random() % bits.size()]; break;
        default: bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 12)); break;
      }
      if (bytes.empty()) bytes = "x";
    }
    if (!is_plain_xml(bytes)) continue;
    ++accepted;
    INFO(bytes);
    REQUIRE_FALSE(find_xml_fault(bytes));
    REQUIRE_FALSE(XmlDocument(bytes).fault());
  }
  CHECK(accepted > 1000);
}
