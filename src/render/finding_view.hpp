// SPDX-License-Identifier: Apache-2.0
// A finding as the report tells it: in a sentence, beside the words concerned, with its authority and what is proposed.
#pragma once

#include "render/report.hpp"
#include "render/value.hpp"

namespace uoc::render {

Value finding_view(const Findings& findings, const diag::Diagnostic& finding);

// A message as a sentence in pieces: words in backticks are quoted.
List sentence_view(std::string_view message);

// "error", "warning", "advice", each true or false: templates have the words.
Value grade_view(diag::Severity severity);

// How many findings there are of each grade.
Value counts_view(const diag::Counts& counts);

}  // namespace uoc::render
