// SPDX-License-Identifier: Apache-2.0
// Text that belongs to no field, and the cover, contents and introduction of a book before its first unit.
#pragma once

#include <string>
#include <vector>

#include "read/reader.hpp"
#include "read/text/labels.hpp"

namespace uoc::read {

// Adds the finding text-not-placed.
diag::Diagnostic& report_unplaced(Document& document, diag::Severity severity, base::Span span, std::string message);

// `lines`: those of the front matter, sorted. One finding for each run of them between heads, so that the words of the heads
// stay where they are; each says how many of its lines name a unit.
void report_front_matter(const Layout& layout, const UnitExtent& extent, const std::vector<std::size_t>& lines, const model::Profile& profile, Document& document);

}  // namespace uoc::read
