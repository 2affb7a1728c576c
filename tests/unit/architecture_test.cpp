// SPDX-License-Identifier: Apache-2.0
// Includes point one way, and outside libraries stay behind their wrappers.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "support/golden.hpp"

namespace {

using Folders = std::set<std::string, std::less<>>;

// What each folder of src/ may include, besides itself.
const std::map<std::string, Folders, std::less<>> kMayInclude{
    {"base", {}},
    {"diag", {"base"}},
    {"model", {"base", "diag"}},
    {"read", {"base", "diag", "model"}},
    {"lint", {"base", "diag", "model"}},
    {"merge", {"base", "model"}},
    {"render", {"base", "diag", "model"}},
    {"pipeline", {"base", "diag", "model", "read", "lint", "render"}},
    {"selftest", {"base", "diag", "model", "read", "lint", "pipeline"}},
    {"cli", {"base", "diag", "model", "read", "lint", "merge", "render", "pipeline", "selftest"}},
};

// Header of an outside library → folders that may include it.
const std::vector<std::pair<std::string, Folders>> kWrapped{
    {"pugixml", {"base"}},
    {"cmark", {"base"}},
    {"expat", {"base"}},
    {"yaml-cpp/", {"base", "read"}},
    {"boost/", {"cli"}},
    {"kainjow/", {"render"}},
    {"toml++/", {"model", "pipeline", "render"}},
    {"xxh", {"base"}},
};

struct Include {
  std::string file;    // below src/
  std::string folder;  // its first folder
  std::string target;  // without quotes or brackets
  bool own = false;    // in quotes
};

std::vector<Include> includes_of(const std::filesystem::path& path, const std::string& name) {
  std::vector<Include> out;
  const std::string text = uoc::tests::read_whole(path.string());
  for (const auto line : uoc::base::split_lines(text)) {
    if (!line.starts_with("#include ") || line.size() < 12) continue;
    const auto rest = line.substr(9);
    const bool own = rest.front() == '"';
    const auto end = rest.find(own ? '"' : '>', 1);
    out.push_back({name, name.substr(0, name.find('/')), std::string(rest.substr(1, end - 1)), own});
  }
  return out;
}

std::vector<Include> all_includes() {
  std::vector<Include> out;
  const std::filesystem::path root = UOC_SOURCE_DIR "/src";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    const auto ending = entry.path().extension();
    if (ending != ".cpp" && ending != ".hpp") continue;
    const auto found = includes_of(entry.path(), entry.path().lexically_relative(root).generic_string());
    out.insert(out.end(), found.begin(), found.end());
  }
  return out;
}

}  // namespace

TEST_CASE("the folders of src include one way only", "[architecture]") {
  const auto includes = all_includes();
  REQUIRE(includes.size() > 100);
  for (const auto& include : includes) {
    if (!include.own || include.file == "main.cpp") continue;
    INFO(include.file << " includes " << include.target);
    const std::string target = include.target.substr(0, include.target.find('/'));
    const auto rule = kMayInclude.find(include.folder);
    REQUIRE(rule != kMayInclude.end());
    CHECK((target == include.folder || rule->second.contains(target)));
  }
}

TEST_CASE("outside libraries are included by their wrappers only", "[architecture]") {
  for (const auto& include : all_includes()) {
    if (include.own) continue;
    INFO(include.file << " includes <" << include.target << ">");
    for (const auto& [header, folders] : kWrapped)
      if (include.target.starts_with(header)) CHECK(folders.contains(include.folder));
  }
}

TEST_CASE("every source file says its licence first", "[architecture]") {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(UOC_SOURCE_DIR "/src")) {
    const auto ending = entry.path().extension();
    if (ending != ".cpp" && ending != ".hpp") continue;
    INFO(entry.path().string());
    const std::string text = uoc::tests::read_whole(entry.path().string());
    CHECK(text.starts_with("// SPDX-License-Identifier: Apache-2.0\n"));
    if (ending == ".hpp") CHECK(text.find("#pragma once\n") != std::string::npos);
  }
}
