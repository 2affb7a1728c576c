// SPDX-License-Identifier: Apache-2.0
// Reading a document in a test, and showing what was read as a short outline.
#pragma once

#include <string>
#include <string_view>

#include "base/source.hpp"
#include "read/reader.hpp"

namespace uoc::test {

// The lexicon and the built-in profile, loaded once for all tests.
const model::Lexicon& lexicon();
const model::Profile& hkqf();

struct Reading {
  base::SourceSet sources;
  read::Document document;

  const model::Unit& unit() const { return document.units.at(0); }
  std::string_view text(const base::Span& span) const { return sources.text(span); }
};

// Reads bytes as a file of this name; the name's extension gives the notation.
Reading read_bytes(std::string_view bytes, const std::string& name = "unit.txt");

// A whole published unit on grooming dogs around a competency and an assessment, which may be kDogOutcomes.
std::string unit_with(const std::string& competency, const std::string& assessment);
inline const std::string kDogOutcomes = "The integrated outcome requirements of this unit of competency are: • Able to groom dogs";

// Elements and outcomes, a line each: "1 knowledge: Know bread", "  - Know flour", "A: The integrated …". `~` marks
// what is recovered.
std::string outline(const model::Unit& unit);

// The words the conservation check found lost or invented, one a line; empty if the proof holds.
std::string conservation_faults_of(const Reading& reading);

// Bytes of a file below the project's folder.
std::string project_file(const std::string& path);

}  // namespace uoc::test
