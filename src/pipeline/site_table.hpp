// SPDX-License-Identifier: Apache-2.0
// `[site]` of uoc.toml: how the pages look.
#pragma once

#include <string>

#include "base/files.hpp"
#include "pipeline/toml_reader.hpp"
#include "render/look.hpp"

namespace uoc::pipeline {

// What the table says; `logo_path` is the picture's file, relative to the folder of uoc.toml.
render::Look read_site(TomlReader& in, const toml::table& root, std::string& logo_path);

// Reads the picture; an error says what is wrong with it.
base::Result<void> load_logo(const base::FileSystem& files, const std::string& root, const std::string& logo_path, render::Look& look);

}  // namespace uoc::pipeline
