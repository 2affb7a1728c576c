// SPDX-License-Identifier: Apache-2.0
// On the real disk: what a killed build leaves, what a build may touch, and that the bytes depend on the input alone.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "pipeline/manifest.hpp"
#include "pipeline/pipeline.hpp"
#include "support/boats.hpp"
#include "support/file_systems.hpp"

using namespace uoc;
using tests::FaultyFileSystem;
using tests::snapshot;
using tests::TempFolder;

namespace {

using Snapshot = std::map<std::string, std::string>;

// A project of the units [first, last), read from memory.
pipeline::Project project_of(int first, int last, const std::string& title = "Boat Building") {
  base::MemoryFileSystem files;
  (void)files.write("uoc.toml", "version = 1\n");
  (void)files.write("standards/boats/standard.toml", "title = \"" + title + "\"\n");
  for (int n = first; n < last; ++n) (void)files.write("standards/boats/" + tests::unit_code(n) + ".txt", tests::unit_text(n));
  auto project = pipeline::load(files, {});
  REQUIRE(project.has_value());
  REQUIRE(project->unit_count() == static_cast<std::size_t>(last - first));
  return std::move(*project);
}

std::vector<const render::Target*> targets() {
  return {render::find_target("html"), render::find_target("checklist")};
}

base::Result<pipeline::PublishReport> publish(base::FileSystem& files, const pipeline::Project& project,
                                              const std::string& output, unsigned jobs = 2) {
  return pipeline::publish(files, project, output, targets(), jobs);
}

// What a build from nothing gives.
Snapshot expected(const pipeline::Project& project) {
  TempFolder temp;
  base::RealFileSystem files;
  REQUIRE(publish(files, project, temp / "out").has_value());
  return snapshot(files, temp / "out");
}

void check_nothing_beside(const TempFolder& temp) {
  for (const auto& entry : std::filesystem::directory_iterator(temp.path())) CHECK(entry.path().filename() == "out");
}

}  // namespace

TEST_CASE("a build gives the same bytes for any number of jobs", "[publish]") {
  const auto project = project_of(0, 40);
  base::RealFileSystem files;
  std::vector<Snapshot> results;
  for (const unsigned jobs : {1U, 2U, 7U}) {
    TempFolder temp;
    REQUIRE(publish(files, project, temp / "out", jobs).has_value());
    results.push_back(snapshot(files, temp / "out"));
  }
  CHECK(results[0].size() > 80);
  CHECK(results[0] == results[1]);
  CHECK(results[0] == results[2]);
}

TEST_CASE("an incremental build ends with the same bytes as one from nothing", "[publish]") {
  base::RealFileSystem files;
  TempFolder temp;
  const auto before = project_of(0, 6), after = project_of(3, 9, "Wooden Boats");
  REQUIRE(publish(files, before, temp / "out").has_value());
  const auto report = publish(files, after, temp / "out");
  REQUIRE(report.has_value());
  const Snapshot old_pages = expected(before), new_pages = expected(after);
  const auto gone = std::count_if(old_pages.begin(), old_pages.end(), [&](const auto& page) { return !new_pages.contains(page.first); });
  CHECK(gone >= 6);  // of three units two targets each
  CHECK(report->removed == static_cast<std::size_t>(gone));
  CHECK(snapshot(files, temp / "out") == new_pages);
  const auto again = publish(files, after, temp / "out");
  REQUIRE(again.has_value());
  CHECK(again->written == 0);
  CHECK(again->removed == 0);
  check_nothing_beside(temp);
}

TEST_CASE("a first build that is killed leaves no output, and the next one finishes", "[publish]") {
  base::RealFileSystem real;
  const auto project = project_of(0, 3);
  const Snapshot whole = expected(project);
  bool finished = false;
  for (long left = 0; !finished; ++left) {
    TempFolder temp;
    FaultyFileSystem files(real);
    files.changes_left = left;
    finished = publish(files, project, temp / "out", 1).has_value();
    const Snapshot seen = snapshot(real, temp / "out");
    INFO("killed after " << left << " changes");
    CHECK((seen.empty() || seen == whole));
    REQUIRE(publish(real, project, temp / "out").has_value());
    CHECK(snapshot(real, temp / "out") == whole);
    check_nothing_beside(temp);
    REQUIRE(left < 200);
  }
}

TEST_CASE("an update that is killed tears no page, and the next one finishes", "[publish]") {
  base::RealFileSystem real;
  const auto before = project_of(0, 4), killed = project_of(2, 6, "Wooden Boats"), after = project_of(1, 5, "Steel Boats");
  const Snapshot old_pages = expected(before), new_pages = expected(killed), last_pages = expected(after);
  bool finished = false;
  for (long left = 0; !finished; ++left) {
    TempFolder temp;
    REQUIRE(publish(real, before, temp / "out").has_value());
    FaultyFileSystem files(real);
    files.changes_left = left;
    finished = publish(files, killed, temp / "out", 1).has_value();
    INFO("killed after " << left << " changes");
    for (const auto& [path, bytes] : snapshot(real, temp / "out")) {
      if (path.starts_with(".uoc-")) continue;
      const auto a = old_pages.find(path), b = new_pages.find(path);
      CHECK(((a != old_pages.end() && a->second == bytes) || (b != new_pages.end() && b->second == bytes)));
    }
    // The sources changed again meanwhile: pages that only the killed build made must go, too.
    REQUIRE(publish(real, after, temp / "out").has_value());
    CHECK(snapshot(real, temp / "out") == last_pages);
    check_nothing_beside(temp);
    REQUIRE(left < 200);
  }
}

TEST_CASE("without an exchange in one step the old output is moved aside, and put back after a kill", "[publish]") {
  base::RealFileSystem real;
  const auto project = project_of(0, 2);
  const Snapshot whole = expected(project);
  bool finished = false;
  for (long left = 0; !finished; ++left) {
    TempFolder temp;
    REQUIRE(real.make_directories(temp / "out").has_value());
    REQUIRE(real.write(temp / "out/.gitignore", "*\n").has_value());
    FaultyFileSystem files(real);
    files.can_exchange = false;
    files.changes_left = left;
    finished = publish(files, project, temp / "out", 1).has_value();
    REQUIRE(publish(real, project, temp / "out").has_value());
    Snapshot seen = snapshot(real, temp / "out");
    INFO("killed after " << left << " changes");
    CHECK(seen[".gitignore"] == "*\n");
    seen.erase(".gitignore");
    CHECK(seen == whole);
    REQUIRE(left < 200);
  }
}

TEST_CASE("a write that was killed is cleaned up after", "[publish]") {
  base::RealFileSystem files;
  TempFolder temp;
  const auto project = project_of(0, 2);
  REQUIRE(publish(files, project, temp / "out").has_value());
  const Snapshot whole = snapshot(files, temp / "out");
  const std::string page = whole.begin()->first.starts_with(".") ? std::next(whole.begin())->first : whole.begin()->first;
  REQUIRE(files.write(temp / ("out/" + page + ".uoc-4711-0"), "half a pa").has_value());
  REQUIRE(files.write(temp / "out/.uoc-incomplete", pipeline::format_manifest({})).has_value());
  REQUIRE(publish(files, project, temp / "out").has_value());
  CHECK(snapshot(files, temp / "out") == whole);
}

TEST_CASE("a big change of an existing output is swapped in and keeps foreign files", "[publish]") {
  base::RealFileSystem files;
  TempFolder temp;
  const auto before = project_of(0, 300), after = project_of(300, 600);
  REQUIRE(publish(files, before, temp / "out").has_value());
  REQUIRE(files.write(temp / "out/notes.txt", "mine").has_value());
  REQUIRE(publish(files, after, temp / "out").has_value());
  Snapshot seen = snapshot(files, temp / "out");
  CHECK(seen["notes.txt"] == "mine");
  seen.erase("notes.txt");
  CHECK(seen == expected(after));
  check_nothing_beside(temp);
}

TEST_CASE("where the parent folder is not writable the output is updated in place", "[publish]") {
  base::RealFileSystem real;
  TempFolder temp;
  const auto project = project_of(0, 3);
  REQUIRE(real.make_directories(temp / "out").has_value());
  FaultyFileSystem files(real);
  files.read_only_folder = temp.path();
  REQUIRE(publish(files, project, temp / "out").has_value());
  CHECK(snapshot(real, temp / "out") == expected(project));
  const auto elsewhere = publish(files, project, temp / "new");
  REQUIRE_FALSE(elsewhere.has_value());
  CHECK(elsewhere.error().kind == base::ErrorKind::io);
}

TEST_CASE("a build never writes through a link out of the output folder", "[publish]") {
  base::RealFileSystem files;
  TempFolder temp;
  REQUIRE(publish(files, project_of(0, 2), temp / "out").has_value());
  REQUIRE(files.make_directories(temp / "elsewhere").has_value());
  std::filesystem::rename(temp / "out/html", temp / "moved");
  std::filesystem::create_directory_symlink(temp / "elsewhere", temp / "out/html");
  const auto report = publish(files, project_of(5, 7), temp / "out");
  REQUIRE_FALSE(report.has_value());
  CHECK(report.error().message.find("through a link") != std::string::npos);
  CHECK(snapshot(files, temp / "elsewhere").empty());
}

TEST_CASE("an output that is a link to a folder stays one", "[publish]") {
  base::RealFileSystem files;
  TempFolder temp;
  REQUIRE(files.make_directories(temp / "disk/site").has_value());
  std::filesystem::create_directory_symlink(temp / "disk/site", temp / "out");
  const auto project = project_of(0, 2);
  REQUIRE(publish(files, project, temp / "out").has_value());
  CHECK(std::filesystem::is_symlink(temp / "out"));
  CHECK(snapshot(files, temp / "disk/site") == expected(project));
}

TEST_CASE("a manifest lists paths below its folder only", "[publish]") {
  CHECK(pipeline::is_page_path("html/boats/200001L3.html"));
  for (const char* path : {"", "/etc/x", "../x", "a/../x", "a//b", "./a", "a/.", "..", ".uoc-manifest", "a\tb", "a\\b"}) {
    INFO(path);
    CHECK_FALSE(pipeline::is_page_path(path));
    CHECK_FALSE(pipeline::parse_manifest("uoc-manifest 1\n" + std::string(path) + "\n", "m").has_value());
  }
  const std::vector<std::string> paths{"a", "b/c"};
  CHECK(pipeline::parse_manifest(pipeline::format_manifest(paths), "m").value() == paths);
  CHECK_FALSE(pipeline::parse_manifest("uoc-manifest 2\na\n", "m").has_value());
}
