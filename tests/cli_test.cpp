// SPDX-License-Identifier: Apache-2.0
// Plays every transcript below tests/cli; a new one needs no line anywhere.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <vector>

#include "support/golden.hpp"
#include "support/transcript.hpp"

namespace {

std::vector<std::string> transcripts() {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(UOC_SOURCE_DIR "/tests/cli"))
    if (entry.path().extension() == ".clitest") paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

TEST_CASE("every transcript plays as it is written", "[cli]") {
  const auto paths = transcripts();
  REQUIRE(paths.size() >= 40);
  for (const auto& path : paths) {
    DYNAMIC_SECTION(path.substr(std::string(UOC_SOURCE_DIR "/tests/cli/").size())) {
      const std::string expected = uoc::tests::read_whole(path);
      const std::string played = uoc::tests::play(expected);
      if (uoc::tests::update_golden()) uoc::tests::write_whole(path, played);
      else CHECK(played == expected);
    }
  }
}

TEST_CASE("the name of a transcript says whether its commands succeed", "[cli]") {
  for (const auto& path : transcripts()) {
    const auto name = std::filesystem::path(path).filename().string();
    const std::string text = uoc::tests::read_whole(path);
    INFO(path);
    const bool all_clean = text.find("\nexit 1") == std::string::npos && text.find("\nexit 2") == std::string::npos &&
                           text.find("\nexit 3") == std::string::npos;
    CHECK(text.find("\nexit 4") == std::string::npos);
    CHECK((name.starts_with("pass_") || name.starts_with("fail_")));
    CHECK(name.starts_with("pass_") == all_clean);
  }
}
