// SPDX-License-Identifier: Apache-2.0
// Profiles: those built in, and those of a project, which extend one of them (docs/settings.md).
#pragma once

#include <string>

#include "base/files.hpp"
#include "model/profile.hpp"
#include "pipeline/settings.hpp"

namespace uoc::pipeline {

// The profile of a name: `<name>.toml` in the folder of profiles that uoc.toml names, else the built-in one.
base::Result<model::Profile> load_profile(const base::FileSystem& files, const Settings& settings, const std::string& name);

// What a project's file makes of the built-in profile it extends; an error names the file, the line and the key.
base::Result<model::Profile> extended_profile(std::string_view toml, std::string_view file_name, std::string_view name);

}  // namespace uoc::pipeline
