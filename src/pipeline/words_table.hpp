// SPDX-License-Identifier: Apache-2.0
// `[words]` of uoc.toml: what a project adds to the built-in words (docs/words.md).
#pragma once

#include "model/lexicon.hpp"
#include "pipeline/toml_reader.hpp"

namespace uoc::pipeline {

model::ProjectWords read_words(TomlReader& in, const toml::table& root);

}  // namespace uoc::pipeline
