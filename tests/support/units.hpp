// SPDX-License-Identifier: Apache-2.0
// Small units for tests of single rules and passes: made in code, without a reader.
#pragma once

#include <string>
#include <vector>

#include "model/lexicon.hpp"
#include "model/profile.hpp"
#include "model/standard.hpp"

namespace uoc::tests {

const model::Profile& hkqf();           // the built-in profile
const model::Lexicon& lexicon();        // the built-in word lists

model::Field field(std::string value);  // printed
model::Criterion criterion(std::string text);
model::Element element(std::string number, model::Part part, std::string heading, std::vector<std::string> criteria);

// A unit with every field, two elements and two outcomes, on which no rule of structure has anything to say.
model::Unit good_unit(std::string code);

}  // namespace uoc::tests
