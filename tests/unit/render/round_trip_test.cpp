// SPDX-License-Identifier: Apache-2.0
// What is written reads back to the same model, and is written again as the same bytes; in both notations and across.
#include <catch2/catch.hpp>

#include "read/conservation.hpp"
#include "read/reader.hpp"
#include "render/writer.hpp"
#include "support/random_units.hpp"
#include "support/reading.hpp"

using namespace uoc;

namespace {

constexpr std::uint64_t kUnits = 1500;

std::string markdown_of(const model::Unit& unit) {
  return render::write_markdown(unit, test::hkqf(), test::lexicon());
}

// Everything but advice: extras are advised of by their nature.
std::string faults_of(const read::Document& document) {
  std::string out;
  for (const auto& d : document.diagnostics)
    if (d.severity != diag::Severity::advice) out += std::string(d.rule->id) + ": " + d.message + "\n";
  return out;
}

}  // namespace

TEST_CASE("canonical XML reads back to the same model and the same bytes", "[notation]") {
  for (std::uint64_t seed = 0; seed < kUnits; ++seed) {
    const model::Unit unit = tests::random_unit(seed);
    const std::string xml = render::write_xml(unit);
    INFO("seed " << seed << "\n" << xml);
    const test::Reading back = test::read_bytes(xml, "unit.xml");
    REQUIRE(faults_of(back.document) == "");
    REQUIRE(back.document.units.size() == 1);
    REQUIRE(render::write_xml(back.document.units[0]) == xml);
    REQUIRE(model::same_content(unit, back.document.units[0]));
  }
}

TEST_CASE("canonical Markdown reads back to the same model and the same bytes", "[notation]") {
  for (std::uint64_t seed = 0; seed < kUnits; ++seed) {
    const model::Unit unit = tests::random_unit(seed);
    const std::string markdown = markdown_of(unit);
    INFO("seed " << seed << "\n" << markdown);
    const test::Reading back = test::read_bytes(markdown, "unit.md");
    REQUIRE(faults_of(back.document) == "");
    REQUIRE(back.document.units.size() == 1);
    INFO(render::write_xml(unit) << render::write_xml(back.document.units[0]));
    REQUIRE(markdown_of(back.document.units[0]) == markdown);
    REQUIRE(model::same_content(unit, back.document.units[0]));
  }
}

TEST_CASE("XML to Markdown and back loses nothing", "[notation]") {
  for (std::uint64_t seed = kUnits; seed < kUnits + 300; ++seed) {
    const model::Unit unit = tests::random_unit(seed);
    const test::Reading from_xml = test::read_bytes(render::write_xml(unit), "unit.xml");
    REQUIRE(from_xml.document.units.size() == 1);
    const test::Reading from_markdown = test::read_bytes(markdown_of(from_xml.document.units[0]), "unit.md");
    INFO("seed " << seed);
    REQUIRE(from_markdown.document.units.size() == 1);
    CHECK(render::write_xml(from_markdown.document.units[0]) == render::write_xml(unit));
    CHECK(model::same_content(from_xml.document.units[0], from_markdown.document.units[0]));
  }
}

TEST_CASE("several units share one XML file", "[notation]") {
  std::vector<model::Unit> units;
  for (std::uint64_t seed = 0; seed < 5; ++seed) units.push_back(tests::random_unit(seed));
  const std::string xml = render::write_xml(units);
  const test::Reading back = test::read_bytes(xml, "units.xml");
  CHECK(faults_of(back.document) == "");
  REQUIRE(back.document.units.size() == 5);
  CHECK(render::write_xml(back.document.units) == xml);
  for (std::size_t i = 0; i < 5; ++i) CHECK(model::same_content(units[i], back.document.units[i]));
}

TEST_CASE("no word of a maintained source is lost", "[notation]") {
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    const model::Unit unit = tests::random_unit(seed);
    for (const auto& [path, bytes] : {std::pair<std::string, std::string>{"unit.xml", render::write_xml(unit)}, {"unit.md", markdown_of(unit)}}) {
      const test::Reading back = test::read_bytes(bytes, path);
      const auto proof = read::check_conservation(back.sources.file(0), 0, back.document);
      INFO("seed " << seed << " " << bytes);
      for (const auto& lost : proof.lost) UNSCOPED_INFO("lost: " << back.sources.text(lost));
      for (const auto& invented : proof.invented) UNSCOPED_INFO("invented: " << invented);
      REQUIRE(proof.holds());
    }
  }
}
