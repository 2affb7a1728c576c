// SPDX-License-Identifier: Apache-2.0
// docs/rules is what `uoc rules --format markdown -o docs/rules` writes. UPDATE_GOLDEN=1 writes it anew.
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>
#include <sstream>

#include "base/files.hpp"
#include "cli/command.hpp"
#include "support/golden.hpp"

using namespace uoc;

namespace {

const std::string kFolder = UOC_SOURCE_DIR "/docs/rules/";

std::map<std::string, std::string> made_pages() {
  base::MemoryFileSystem files;
  std::ostringstream out, err;
  cli::Env env{files, out, err, [] { return std::string(); }};
  REQUIRE(cli::run(env, {"rules", "--format", "markdown", "-o", "docs/rules"}) == cli::ExitCode::clean);
  return files.files();
}

std::set<std::string> pages_there() {
  std::set<std::string> out;
  if (std::filesystem::is_directory(kFolder))
    for (const auto& entry : std::filesystem::directory_iterator(kFolder)) out.insert(entry.path().filename().string());
  return out;
}

}  // namespace

TEST_CASE("docs/rules holds the page of every rule as the program has it, and nothing else", "[rules]") {
  const auto made = made_pages();
  REQUIRE(made.size() > 60);
  if (tests::update_golden()) {
    std::filesystem::remove_all(kFolder);
    std::filesystem::create_directories(kFolder);
    for (const auto& [path, text] : made) tests::write_whole(kFolder + path.substr(path.rfind('/') + 1), text);
  }
  auto there = pages_there();
  for (const auto& [path, text] : made) {
    const std::string name = path.substr(path.rfind('/') + 1);
    INFO(name << ": run `uoc rules --format markdown -o docs/rules`");
    REQUIRE(there.erase(name) == 1);
    CHECK(tests::read_whole(kFolder + name) == text);
  }
  CHECK(there.empty());
}

TEST_CASE("the index of rules links every page once and leaves no group out", "[rules]") {
  const auto made = made_pages();
  const std::string& index = made.at("docs/rules/README.md");
  for (const auto& [path, text] : made) {
    const std::string name = path.substr(path.rfind('/') + 1), link = "](" + name + ")";
    if (name == "README.md") continue;
    INFO(name);
    const auto first = index.find(link);
    REQUIRE(first != std::string::npos);
    CHECK(index.find(link, first + 1) == std::string::npos);
  }
}

TEST_CASE("pages of rules that are up to date are not written again", "[rules]") {
  base::MemoryFileSystem files;
  std::ostringstream out, err;
  cli::Env env{files, out, err, [] { return std::string(); }};
  REQUIRE(cli::run(env, {"rules", "--format", "markdown", "-o", "pages"}) == cli::ExitCode::clean);
  files.written.clear();
  REQUIRE(cli::run(env, {"rules", "--format", "markdown", "-o", "pages"}) == cli::ExitCode::clean);
  CHECK(files.written.empty());
}
