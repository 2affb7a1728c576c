// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <filesystem>

#include "pipeline/pipeline.hpp"
#include "support/file_systems.hpp"
#include "support/boats.hpp"

using namespace uoc;

namespace {

void put(base::FileSystem& files, const std::string& folder, int number) {
  REQUIRE(files.write(folder + "/" + tests::unit_code(number) + ".txt", tests::unit_text(number)).has_value());
}

// Everything that reports and pages are made of, as one text.
std::string digest(const pipeline::Project& project) {
  std::string out;
  for (const auto& standard : project.standards) {
    out += standard.name + "|" + standard.folder + "|" + standard.info.title + "\n";
    for (const auto& unit : standard.units) out += "  " + unit.code.text.value + " " + unit.title.text.value + "\n";
  }
  for (const auto& d : project.diagnostics)
    out += project.sources.file(d.span.file).path() + " " + std::string(d.rule->id) + " " + d.message + "\n";
  for (const auto& note : project.notes) out += note + "\n";
  return out;
}

pipeline::Project load(const base::FileSystem& files, std::vector<std::string> paths = {}, unsigned jobs = 2) {
  pipeline::LoadOptions options;
  options.paths = std::move(paths);
  options.jobs = jobs;
  auto project = pipeline::load(files, options);
  REQUIRE(project.has_value());
  pipeline::check(*project, jobs);
  return std::move(*project);
}

void put_two_standards(base::MemoryFileSystem& files) {
  (void)files.write("uoc.toml", "");
  (void)files.write("standards/boats/standard.toml", "title = \"Boats\"\n");
  (void)files.write("standards/sails/standard.toml", "title = \"Sails\"\n");
  for (int n = 0; n < 20; ++n) put(files, n % 2 == 0 ? "standards/boats" : "standards/sails/deep/er", n);
  (void)files.write("standards/boats/empty.txt", "\n");
  (void)files.write("standards/loose/a.txt", tests::unit_text(99));
}

}  // namespace

TEST_CASE("the order of folders and paths and the number of jobs do not matter", "[load]") {
  base::MemoryFileSystem memory;
  put_two_standards(memory);
  const std::string expected = digest(load(memory));
  CHECK(expected.find("Sails") != std::string::npos);
  CHECK(expected.find("file-empty") != std::string::npos);
  for (const unsigned jobs : {1U, 3U, 7U}) CHECK(digest(load(memory, {}, jobs)) == expected);
  tests::FaultyFileSystem reversed(memory);
  reversed.reversed_lists = true;
  CHECK(digest(load(reversed)) == expected);
  CHECK(digest(load(memory, {"standards/sails", "standards/loose/../boats"})) ==
        digest(load(memory, {"standards/boats", "standards/sails"})));
}

TEST_CASE("a file is read once, whatever paths lead to it", "[load]") {
  base::MemoryFileSystem files;
  put_two_standards(files);
  const auto project = load(files, {"standards", "standards/boats", "standards/boats/" + tests::unit_code(0) + ".txt", "./standards"});
  CHECK(project.unit_count() == 20);
  CHECK(project.standards.size() == 2);
}

TEST_CASE("links in a loop end, and linked files are read once", "[load]") {
  base::RealFileSystem files;
  const tests::TempFolder temp;
  REQUIRE(files.make_directories(temp / "standards/boats/inner").has_value());
  REQUIRE(files.write(temp / "uoc.toml", "").has_value());
  REQUIRE(files.write(temp / "standards/boats/standard.toml", "").has_value());
  put(files, temp / "standards/boats/inner", 1);
  std::filesystem::create_directory_symlink(temp / "standards", temp / "standards/boats/inner/up");
  std::filesystem::create_directory_symlink(temp / "standards/boats/inner", temp / "standards/boats/again");
  std::filesystem::create_symlink(temp / ("standards/boats/inner/" + tests::unit_code(1) + ".txt"), temp / "standards/boats/copy.txt");
  std::filesystem::create_symlink(temp / "nowhere", temp / "standards/boats/broken.txt");
  const auto project = load(files, {temp / "standards"});
  CHECK(project.unit_count() == 1);
  CHECK(project.input_failed);  // the broken link
}

TEST_CASE("a unit is named by a path below the folder of uoc.toml", "[load]") {
  base::MemoryFileSystem files;
  put_two_standards(files);
  const auto project = load(files, {"/standards/sails/deep"});
  REQUIRE(project.standards.size() == 1);
  CHECK(project.standards[0].folder == "standards/sails");
  CHECK(project.sources.file(0).path().starts_with("standards/sails/deep/er/"));
}

TEST_CASE("a part of a standard is not taken for the whole", "[load]") {
  base::MemoryFileSystem files;
  (void)files.write("standards/boats/standard.toml", "complete = true\n");
  put(files, "standards/boats", 1);
  put(files, "standards/boats", 2);
  CHECK(load(files, {"standards/boats"}).standards.at(0).info.complete);
  CHECK_FALSE(load(files, {"standards/boats/" + tests::unit_code(1) + ".txt"}).standards.at(0).info.complete);
}

TEST_CASE("two folders of one name are two standards with names of their own", "[load]") {
  base::MemoryFileSystem files;
  for (const char* folder : {"a/boats", "b/boats"}) {
    (void)files.write(std::string(folder) + "/standard.toml", "");
    put(files, folder, 1);
  }
  const auto project = load(files, {"a", "b"});
  REQUIRE(project.standards.size() == 2);
  CHECK(project.standards[0].name == "boats");
  CHECK(project.standards[1].name == "boats~2");
}

TEST_CASE("an output folder inside a standard is not read as a source", "[load]") {
  base::MemoryFileSystem files;
  (void)files.write("boats/standard.toml", "");
  put(files, "boats", 1);
  put(files, "boats/site/markdown", 2);
  CHECK(load(files, {"boats"}).unit_count() == 2);
  (void)files.write("boats/site/.uoc-manifest", "uoc-manifest 1\n");
  CHECK(load(files, {"boats"}).unit_count() == 1);
}
