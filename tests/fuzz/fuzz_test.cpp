// SPDX-License-Identifier: Apache-2.0
// Every seed, and every input on which fuzzing found a fault that was mended, runs through its target.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "fuzz/targets.hpp"
#include "support/golden.hpp"

namespace {

using namespace uoc;
using Path = std::filesystem::path;

const Path kFolder = UOC_SOURCE_DIR "/tests/fuzz";

std::vector<Path> entries_of(const Path& folder) {
  std::vector<Path> out;
  if (std::filesystem::exists(folder))
    for (const auto& entry : std::filesystem::directory_iterator(folder)) out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

void check_all(const char* kind) {
  for (const auto& target : fuzz::targets())
    for (const auto& file : entries_of(kFolder / kind / target.name)) {
      INFO(file);
      CHECK(fuzz::fault_of(target, tests::read_whole(file.string())) == "");
    }
}

}  // namespace

TEST_CASE("what fuzzing starts from holds all guarantees", "[fuzz]") { check_all("seeds"); }

TEST_CASE("what fuzzing found stays mended", "[fuzz]") { check_all("finds"); }

TEST_CASE("every fuzzing target has seeds, and every folder a target", "[fuzz]") {
  for (const auto& target : fuzz::targets()) CHECK_FALSE(entries_of(kFolder / "seeds" / target.name).empty());
  for (const char* kind : {"seeds", "finds"})
    for (const auto& folder : entries_of(kFolder / kind)) CHECK_NOTHROW(fuzz::target_named(folder.filename().string()));
}
