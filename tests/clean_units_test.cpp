// SPDX-License-Identifier: Apache-2.0
// Units of many trades in which nothing is wrong with form, codes, levels and credits: the rules on these stay silent.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "pipeline/pipeline.hpp"
#include "support/golden.hpp"
#include "support/reports.hpp"

namespace {

using namespace uoc;

std::vector<std::filesystem::path> clean_units() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(UOC_SOURCE_DIR "/tests/clean")) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string report_of(const std::vector<std::filesystem::path>& paths, std::string_view group) {
  base::MemoryFileSystem files;
  pipeline::LoadOptions options;
  for (const auto& path : paths) {
    REQUIRE(files.write(path.filename().string(), tests::read_whole(path.string())));
    options.paths.push_back(path.filename().string());
  }
  auto project = pipeline::load(files, options);
  REQUIRE(project);
  REQUIRE(project->unit_count() == paths.size());
  pipeline::check(*project, 1, group);
  return tests::report_of(diag::report_text, {project->diagnostics, project->sources, {}, project->unit_count(), 0, false, ""});
}

}  // namespace

TEST_CASE("rules on form, codes, levels, credits and imports are silent on clean units", "[clean]") {
  const auto paths = clean_units();
  REQUIRE(paths.size() >= 6);
  for (const char* group : {"structure", "code", "level", "credit", "import"})
    DYNAMIC_SECTION(group) {
      for (const auto& path : paths) CHECK(report_of({path}, group) == "");
      CHECK(report_of(paths, group) == "");
    }
}
