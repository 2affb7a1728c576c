// SPDX-License-Identifier: Apache-2.0
// The notations in which units are stored: pure functions from the model to bytes. Each reads back to the same model.
#pragma once

#include <span>
#include <string>

#include "model/numbering.hpp"
#include "model/unit.hpp"

namespace uoc::render {

// Canonical XML (standards/schema/uoc.rng). Several units stand in <units>.
std::string write_xml(const model::Unit& unit);
std::string write_xml(std::span<const model::Unit> units);

// Canonical Markdown: front matter, headings, bullets; one unit a file. A part that the profile's numbers give anyway
// is not written.
std::string write_markdown(const model::Unit& unit, const model::Profile& profile, const model::Lexicon& lexicon);

// The JSON model: {"units":[…]}.
std::string write_json(std::span<const model::Unit> units, const base::SourceSet& sources);

}  // namespace uoc::render
