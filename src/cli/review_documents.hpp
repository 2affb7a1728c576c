// SPDX-License-Identifier: Apache-2.0
// What was read, as a person is to review it.
#pragma once

#include <string>
#include <vector>

#include "pipeline/pipeline.hpp"
#include "read/conservation.hpp"
#include "render/review.hpp"

namespace uoc::cli {

// "words: 412 in, 398 in the model, 14 kept beside it (label 14), 0 in findings, nothing lost"
std::string words_of(const read::Conservation& proof);

// The documents of a project, each finding with the unit it lies in. They refer to the project.
std::vector<render::ReviewDocument> documents_of(pipeline::Project& project);

}  // namespace uoc::cli
