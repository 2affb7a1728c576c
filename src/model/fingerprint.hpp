// SPDX-License-Identifier: Apache-2.0
// The fingerprint of a unit: filled forms carry it, so that one made from another wording is recognised later.
#pragma once

#include <string>

#include "model/unit.hpp"

namespace uoc::model {

// 16 hexadecimal digits: XXH3 of what people are assessed by, in document order: code, title, range, level, credit, the
// elements with their numbers, parts and headings, all criteria with their ids, the lead-in and the remark. Where a text
// stands in its source, in which notation, and what the reader had to infer does not count; neither do comments, other
// fields and provenance.
std::string fingerprint(const Unit& unit);

}  // namespace uoc::model
