// SPDX-License-Identifier: Apache-2.0
// What `check --changed-since` shows, in a repository of its own.
#include <catch2/catch.hpp>

#include <algorithm>

#include "base/files.hpp"
#include "base/process.hpp"
#include "pipeline/changed.hpp"
#include "support/file_systems.hpp"

using namespace uoc;

namespace {

bool git(const std::string& folder, std::vector<std::string> words) {
  std::vector<std::string> all{"git", "-C", folder, "-c", "user.name=committee", "-c", "user.email=committee@example.org", "-c", "init.defaultBranch=main"};
  all.insert(all.end(), words.begin(), words.end());
  const auto run = base::run_process(all, {});
  return run.has_value() && run->status == 0;
}

std::string unit(const std::string& code, const std::string& title) {
  return "Title: " + title + "\nCode: " + code + "\nRange: For bakers.\nLevel: 4\nCredit: 3\nPerformance Requirements\n1. Know dough\n• Explain yeast\n"
         "• Explain salt\n2. Shape dough\n• Weigh dough\n• Fold dough\nAssessment Criteria\n"
         "The integrated outcome requirements of this unit of competency are:\n• Able to shape dough\n• Able to weigh dough\nRemark: Nil\n";
}

}  // namespace

TEST_CASE("findings in what a branch changed are kept, and those that point into it") {
  if (!git("/", {"--version"})) {
    WARN("skipped: there is no git");
    return;
  }
  base::RealFileSystem files;
  tests::TempFolder temp;
  const std::string folder = files.canonical(temp.path());
  const auto write = [&](const std::string& name, const std::string& bytes) { REQUIRE(files.write(folder + "/" + name, bytes).has_value()); };
  write("uoc.toml", "version = 1\n");
  write("107321L3.txt", unit("107321L3", "Shape loaves"));  // its level is 4: a fault in every file
  write("107322L3.txt", unit("107322L3", "Shape rolls"));
  REQUIRE(git(folder, {"init", "-q"}));
  REQUIRE(git(folder, {"add", "."}));
  REQUIRE(git(folder, {"commit", "-qm", "first"}));
  write("107322L3.txt", unit("107322L3", "Shape small rolls"));
  write("107323L3.txt", unit("107323L3", "Shape buns"));

  const auto changed = pipeline::changed_since(folder, "HEAD");
  REQUIRE(changed.has_value());
  CHECK(*changed == std::set<std::string>{folder + "/107322L3.txt", folder + "/107323L3.txt"});

  pipeline::LoadOptions options;
  options.paths = {folder};
  auto project = pipeline::load(files, options);
  REQUIRE(project.has_value());
  pipeline::check(*project, {.fingerprints = true});
  const auto of = [&](const std::string& code) {
    return std::count_if(project->diagnostics.begin(), project->diagnostics.end(), [&](const auto& d) { return d.unit == code && d.rule->id == "code-level-mismatch"; });
  };
  CHECK(of("107321L3") == 1);
  CHECK(pipeline::keep_only_in(*project, files, *changed) > 0);
  CHECK(of("107321L3") == 0);
  CHECK(of("107322L3") == 1);
  CHECK(of("107323L3") == 1);
  CHECK(project->fingerprints.size() == project->diagnostics.size());

  CHECK(pipeline::changed_since(folder, "no-such-branch").error().message ==
        "--changed-since: git knows no revision `no-such-branch`; a shallow clone may lack it");
  CHECK_FALSE(pipeline::changed_since(folder, "--output=x").has_value());
  tests::TempFolder bare;
  CHECK(pipeline::changed_since(bare.path(), "HEAD").error().kind == base::ErrorKind::usage);
}
