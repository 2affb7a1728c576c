// SPDX-License-Identifier: Apache-2.0
// What goes with the words of a criterion when it is cut out of its source.
#include "selftest/extent.hpp"

#include <catch2/catch.hpp>

using namespace uoc;
using model::Notation;

namespace {

base::Span find(std::string_view bytes, std::string_view words) {
  const auto at = bytes.find(words);
  REQUIRE(at != std::string_view::npos);
  return {0, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

std::string cut(std::string bytes, Notation notation, std::string_view words, std::string_view name = {}) {
  const base::Span place = selftest::extent_of(bytes, notation, find(bytes, words), name);
  return place.valid() ? bytes.erase(place.begin, place.end - place.begin) : "no place";
}

}  // namespace

TEST_CASE("in Markdown a criterion is its lines", "[selftest]") {
  CHECK(cut("- Weigh <!-- id=1 -->\n- Mix\n", Notation::markdown, "Weigh") == "- Mix\n");
  CHECK(cut("- Weigh\n  the dough\n- Mix", Notation::markdown, "Weigh\n  the dough") == "- Mix");
  CHECK(cut("- Weigh\n- Mix", Notation::markdown, "Mix") == "- Weigh\n");
}

TEST_CASE("in published text a bullet goes with its criterion, and other text of the line stays", "[selftest]") {
  CHECK(cut("• Weigh\n• Mix\n", Notation::text, "Weigh") == "• Mix\n");
  CHECK(cut("(a) Weigh;\n(b) Mix\n", Notation::text, "Weigh") == "(b) Mix\n");
  CHECK(cut("2. Bake • Weigh • Mix", Notation::text, "Weigh") == "2. Bake • Mix");
  CHECK(cut("2. Bake • Weigh • Mix", Notation::text, "Mix") == "2. Bake • Weigh");
  CHECK(cut("Criteria Weigh Mix\n", Notation::text, "Mix") == "Criteria Weigh\n");
}

TEST_CASE("in XML the element around the words goes, with those inside it", "[selftest]") {
  const std::string list = "<l>\n  <criterion id=\"1\">Weigh<criterion>Mix</criterion></criterion>\n  <criterion>Bake</criterion>\n</l>";
  CHECK(cut(list, Notation::xml, "Weigh") == "<l>\n  <criterion>Bake</criterion>\n</l>");
  CHECK(cut(list, Notation::xml, "Mix") == "<l>\n  <criterion id=\"1\">Weigh</criterion>\n  <criterion>Bake</criterion>\n</l>");
  CHECK(cut("<elements><element number=\"1\"><heading>Bake</heading></element></elements>", Notation::xml, "Bake", "element") == "<elements></elements>");
  CHECK(cut("Bake", Notation::xml, "Bake") == "no place");
  CHECK(cut("<p>Bake", Notation::xml, "Bake") == "no place");
}
