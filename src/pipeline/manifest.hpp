// SPDX-License-Identifier: Apache-2.0
// What uoc made in an output folder. The manifest is a text file, so that people and scripts can read it: a version line,
// then one path a line, sorted. State for incremental builds goes into a file of its own beside it, never in here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/files.hpp"

namespace uoc::pipeline {

inline constexpr std::string_view kManifestName = ".uoc-manifest";
// Stands in an output folder while it is brought up to date in place: lists what the update may make.
inline constexpr std::string_view kMarkerName = ".uoc-incomplete";

std::string format_manifest(const std::vector<std::string>& sorted_paths);
// The paths of a manifest, sorted. A wrong version line or a path that leaves the folder is an error.
base::Result<std::vector<std::string>> parse_manifest(std::string_view text, std::string_view shown);

// A path below the output folder: relative, normal, of characters that any file system takes.
bool is_page_path(std::string_view path);

// Whether uoc made this folder: a manifest, or the marker of an interrupted update, stands in it.
bool is_output_folder(const base::FileSystem& files, const std::string& path);

}  // namespace uoc::pipeline
