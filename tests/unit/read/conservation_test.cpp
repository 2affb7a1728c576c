// SPDX-License-Identifier: Apache-2.0
// Nothing is lost: on good documents, and on documents damaged in every way a random generator finds.
#include <catch2/catch.hpp>
#include <random>

#include "base/text.hpp"
#include "read/conservation.hpp"
#include "support/reading.hpp"

using uoc::test::read_bytes;

namespace {

const std::string kUnit = R"(Specification of Competency Standards of the Lift Industry
Unit of Competency

Functional Area: Maintenance
Title Replace hoist ropes

Code 330071L4

Range This unit of competency is applicable to lift mechanics who replace hoist ropes in
passenger lifts. It involves the use of rope gauges.

Level 4

Credit 6 (for reference only)

Competency Performance Requirements
1. Possess knowledge of hoist ropes

• Familiar with rope constructions, e.g. Seale 8 x 19
• Know discard criteria (ISO 4344)
  – broken wires
  – loss of diameter

2(a). Prepare the replacement
• Isolate the lift and lock the main switch
• Sling the car according to the method

statement
2(b). Replace ropes
• Fit terminations

3. Replace hoist ropes so that tensions are equal
• Adjust tensions within 5 %

Page 3 of 9

Assessment
Criteria

The integrated outcome requirements of this unit of competency are:
• Able to replace ropes
• Able to equalise tensions.

Remark This unit also serves escalators.
)";

// One random damage: text cut, moved, doubled, joined or soiled.
std::string damage(std::string s, std::mt19937& random) {
  const auto at = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n == 0 ? 0 : n - 1)(random); };
  const std::size_t i = at(s.size()), n = 1 + at(60);
  static const std::string kSoil[] = {"\n", "\n\n", " ", "•", "2(c). ", "Level ", "Title\t", "\t", "(", "\"", "–", "Unit of Competency\n",
                                      "\f", "\x01", "’", "備註", "Remark ", "1.", "Assessment", ":", "  ", "12\n"};
  switch (at(6)) {
    case 0: s.erase(i, n); break;
    case 1: s.insert(i, s.substr(at(s.size()), n)); break;
    case 2: s.insert(i, kSoil[at(std::size(kSoil))]); break;
    case 3:
      for (std::size_t k = i; k < std::min(s.size(), i + 4 * n); ++k)
        if (s[k] == '\n') s[k] = ' ';
      break;
    case 4: s[i] = uoc::base::to_upper(s[i]); break;
    default: std::rotate(s.begin() + static_cast<std::ptrdiff_t>(i / 2), s.begin() + static_cast<std::ptrdiff_t>(i), s.end()); break;
  }
  return s;
}

}  // namespace

TEST_CASE("every word of a published unit is accounted for") {
  const auto r = read_bytes(kUnit);
  REQUIRE(r.document.units.size() == 1);
  const auto proof = uoc::read::check_conservation(r.sources.file(0), 0, r.document);
  CHECK(proof.holds());
  std::size_t trivia = 0;
  for (const auto n : proof.in_trivia) trivia += n;
  CHECK(proof.words == proof.in_model + proof.in_diagnostics + trivia);
  // Trivia is labels, bullets, the standing heading and the page number: nothing else may hide there.
  CHECK(proof.in_trivia[static_cast<std::size_t>(uoc::model::TriviaKind::furniture)] == 4);
  CHECK(proof.in_trivia[static_cast<std::size_t>(uoc::model::TriviaKind::heading)] == 3);
}

TEST_CASE("a text taken out of the model is noticed") {
  auto r = read_bytes(kUnit);
  r.document.units[0].elements[0].criteria.pop_back();
  CHECK(uoc::test::conservation_faults_of(r).find("lost: broken\n") != std::string::npos);
}

TEST_CASE("a text changed in the model is noticed") {
  auto r = read_bytes(kUnit);
  r.document.units[0].title.text.value = "Replace hoisting ropes";
  CHECK(uoc::test::conservation_faults_of(r).find("invented: Replace hoisting ropes") != std::string::npos);
}

TEST_CASE("a text that stands twice in the model is noticed") {
  auto r = read_bytes(kUnit);
  r.document.units[0].elements[0].criteria.push_back(r.document.units[0].elements[0].criteria.front());
  CHECK_FALSE(uoc::test::conservation_faults_of(r).empty());
}

TEST_CASE("nothing is lost in damaged documents") {
  std::mt19937 random(20260101);
  for (int run = 0; run < 1500; ++run) {
    std::string bytes = kUnit;
    const int damages = 1 + run % 9;
    for (int k = 0; k < damages; ++k) bytes = damage(std::move(bytes), random);
    if (bytes.empty() || uoc::base::find_invalid_utf8(bytes)) continue;  // such a file is refused as a whole
    const auto r = read_bytes(bytes);
    INFO("run " << run << "\n" << bytes);
    REQUIRE(uoc::test::conservation_faults_of(r) == "");
  }
}
