// SPDX-License-Identifier: Apache-2.0
#include "pipeline/manifest.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace uoc::pipeline {
namespace {

constexpr std::string_view kVersionLine = "uoc-manifest 1";

}  // namespace

std::string format_manifest(const std::vector<std::string>& sorted_paths) {
  std::string out(kVersionLine);
  out += '\n';
  for (const auto& path : sorted_paths) out.append(path).append("\n");
  return out;
}

base::Result<std::vector<std::string>> parse_manifest(std::string_view text, std::string_view shown) {
  const auto damaged = [&](const std::string& what) {
    return base::fail(base::ErrorKind::io, std::string(shown) + " " + what + "; remove the output folder and build again");
  };
  const auto lines = base::split_lines(text);
  if (lines.empty() || lines.front() != kVersionLine) return damaged("was not written by this version of uoc");
  std::vector<std::string> paths;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!is_page_path(lines[i])) return damaged("is damaged in line " + std::to_string(i + 1));
    paths.emplace_back(lines[i]);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

bool is_page_path(std::string_view path) {
  if (path.empty() || path.starts_with('/') || base::normal_path(path) != path) return false;
  if (path == "." || path == ".." || path.starts_with("../")) return false;
  if (path == kManifestName || path == kMarkerName) return false;
  return std::none_of(path.begin(), path.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20U || byte == 0x7FU || c == '\\';
  });
}

bool is_output_folder(const base::FileSystem& files, const std::string& path) {
  const auto holds = [&](std::string_view name) { return files.type(base::join_path(path, name)) == base::FileType::file; };
  return holds(kManifestName) || holds(kMarkerName);
}

}  // namespace uoc::pipeline
