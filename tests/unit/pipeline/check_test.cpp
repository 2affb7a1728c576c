// SPDX-License-Identifier: Apache-2.0
// What check() does with findings once the rules have run: fingerprints, grades by folder, waivers and baselines.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "base/files.hpp"
#include "pipeline/pipeline.hpp"

using namespace uoc;

namespace {

// A unit whose level its code denies, with three criteria that use a vague word.
std::string unit(const std::string& before_first, const std::string& first = "Divide the dough into adequate pieces") {
  return "---\nuoc: 1\ncode: 107321L3\nlevel: 4\ncredit: 6 (for reference only)\nfunctional_area: Bread Production\n---\n\n"
         "# Shape bread dough by hand\n\n## Range\n\nThis unit of competency is applicable to bakers who shape dough in craft bakeries.\n\n"
         "## Performance requirements\n\n### 1. Possess knowledge of dough shaping\n\n- Describe how gluten changes during moulding\n\n"
         "### 2. Shape dough pieces\n\n" + before_first + "- " + first + "\n- Mould each adequate piece\n- Mould each adequate piece\n\n"
         "## Assessment criteria\n\nThe integrated outcome requirements of this unit of competency are:\n\n- Able to divide dough into pieces\n\n"
         "## Remark\n\nNil\n";
}

struct Run {
  base::MemoryFileSystem files;

  Run() {
    (void)files.write("uoc.toml", "");
    (void)files.write("standards/bakery/standard.toml", "title = \"Craft Bakery\"\n");
  }
  void put(const std::string& path, const std::string& bytes) { (void)files.write(path, bytes); }
  pipeline::Project check(pipeline::CheckOptions options = {}) const {
    auto project = pipeline::load(files, {});
    REQUIRE(project.has_value());
    options.fingerprints = true;
    pipeline::check(*project, options);
    return std::move(*project);
  }
};

std::size_t count_of(const pipeline::Project& project, std::string_view rule) {
  return static_cast<std::size_t>(std::count_if(project.diagnostics.begin(), project.diagnostics.end(), [&](const diag::Diagnostic& d) { return d.rule->id == rule; }));
}

// "vague-standard 2.3 0123456789abcdef:2", sorted.
std::set<std::string> prints_of(const pipeline::Project& project, std::string_view rule) {
  std::set<std::string> out;
  REQUIRE(project.fingerprints.size() == project.diagnostics.size());
  for (std::size_t i = 0; i < project.diagnostics.size(); ++i)
    if (project.diagnostics[i].rule->id == rule) out.insert(project.fingerprints[i]);
  return out;
}

pipeline::Baseline baseline_of(const pipeline::Project& project) {
  std::vector<pipeline::BaselineEntry> entries;
  for (std::size_t i = 0; i < project.diagnostics.size(); ++i)
    entries.push_back(pipeline::baseline_entry(project.diagnostics[i], project.fingerprints[i], project.sources));
  return *pipeline::parse_baseline(pipeline::write_baseline(std::move(entries)), "baseline.json");
}

const std::string kUnit = "standards/bakery/107321L3.md";

}  // namespace

TEST_CASE("fingerprints stay when text above a finding is edited, moved or renumbered", "[check]") {
  Run run;
  run.put(kUnit, unit(""));
  const auto before = run.check();
  const auto vague = prints_of(before, "vague-standard"), level = prints_of(before, "code-level-mismatch");
  CHECK(vague.size() == 3);
  CHECK(level.size() == 1);
  std::string edited = unit("- Weigh the flour\n\n<!-- a comment -->\n");
  edited.replace(edited.find("Shape bread dough"), 5, "Form");
  edited.insert(edited.find("## Range"), "\n\n");
  edited.replace(edited.find("### 2."), 6, "### 7.");
  run.put(kUnit, edited);
  const auto after = run.check();
  CHECK(prints_of(after, "vague-standard") == vague);
  CHECK(prints_of(after, "code-level-mismatch") == level);
}

TEST_CASE("fingerprints do not depend on what is waived, nor on the file a unit stands in", "[check]") {
  Run run;
  run.put(kUnit, unit(""));
  const auto before = prints_of(run.check(), "vague-standard");
  run.put("uoc.toml", "[[waiver]]\nrule = \"vague-standard\"\nitem = \"2.2\"\nreason = \"x\"\n");
  const auto waived = run.check();
  auto all = prints_of(waived, "vague-standard");
  CHECK(all.size() == 2);
  REQUIRE(waived.waived.size() == 1);
  all.insert(waived.waived.front().fingerprint);
  CHECK(all == before);
  (void)run.files.remove_file(kUnit);
  run.put("standards/bakery/moved/other.md", unit(""));
  CHECK(prints_of(run.check(), "vague-standard").size() == 2);
  CHECK(prints_of(run.check(), "vague-standard") == prints_of(waived, "vague-standard"));
}

TEST_CASE("a waiver beside the text holds for the file it stands in, and for what stands below its item", "[check]") {
  Run run;
  run.put(kUnit, unit("<!-- uoc:waive rule=vague-standard item=2 reason=\"x\" -->\n"));
  run.put("standards/bakery/copy.md", unit(""));
  const auto project = run.check();
  CHECK(project.waived.size() == 3);
  CHECK(count_of(project, "vague-standard") == 3);
  for (const auto& waived : project.waived) {
    CHECK(project.sources.file(waived.finding.span.file).path() == kUnit);
    CHECK(waived.by->in_source);
  }
}

TEST_CASE("a waiver of the performance requirements or of the assessment holds for all that is in them", "[check]") {
  Run run;
  run.put(kUnit, unit("", "Divide the dough into adequate pieces"));
  for (const auto& [item, waived] : std::vector<std::pair<std::string, std::size_t>>{{"competency", 3}, {"assessment", 0}, {"2", 3}, {"2.1", 1}, {"1", 0}, {"range", 0}}) {
    INFO(item);
    run.put("uoc.toml", "[[waiver]]\nrule = \"vague-standard\"\nitem = \"" + item + "\"\nreason = \"x\"\n");
    CHECK(run.check().waived.size() == waived);
  }
  std::string assessed = unit("");
  assessed.replace(assessed.find("Able to divide dough into"), 25, "Able to divide dough into adequate");
  run.put(kUnit, assessed);
  run.put("uoc.toml", "[[waiver]]\nrule = \"vague-standard\"\nitem = \"assessment\"\nreason = \"x\"\n");
  CHECK(run.check().waived.size() == 1);
}

TEST_CASE("only twins that are more than the baseline knows are new", "[check]") {
  Run run;
  run.put(kUnit, unit(""));
  const auto baseline = baseline_of(run.check());
  const auto same = run.check({.baseline = &baseline});
  CHECK(same.diagnostics.empty());
  CHECK(same.fingerprints.empty());
  run.put(kUnit, unit("", "Mould each adequate piece"));
  const auto third = run.check({.baseline = &baseline});
  CHECK(count_of(third, "vague-standard") == 1);
  CHECK(count_of(third, "baseline-stale") == 1);
  run.put(kUnit, unit("", "Weigh it"));
  const auto fewer = run.check({.baseline = &baseline});
  CHECK(count_of(fewer, "vague-standard") == 0);
  CHECK(count_of(fewer, "baseline-stale") >= 1);
}

TEST_CASE("a fault of one file is not hidden by that of another one in the baseline", "[check]") {
  Run run;
  run.put("standards/bakery/b.txt", "\n");
  const auto baseline = baseline_of(run.check());
  (void)run.files.remove_file("standards/bakery/b.txt");
  run.put("standards/bakery/a.txt", "\n");
  CHECK(count_of(run.check({.baseline = &baseline}), "file-empty") == 1);
}

TEST_CASE("with waivers and a baseline the outcome is the same for any number of jobs", "[check]") {
  Run run;
  for (int i = 0; i < 200; ++i) run.put("standards/bakery/u" + std::to_string(i) + ".md", unit(i % 3 == 0 ? "<!-- uoc:waive rule=vague-standard reason=\"x\" -->\n" : ""));
  const auto baseline = baseline_of(run.check({.jobs = 1}));
  run.put("uoc.toml", "[rules]\ncode-level-mismatch = \"off\"\n[[rules.for]]\npath = \"**/u1*.md\"\ncode-level-mismatch = \"advice\"\n");
  const auto digest = [&](unsigned jobs, const pipeline::Baseline* known) {
    const auto project = run.check({.jobs = jobs, .today = "2030-01-01", .baseline = known});
    std::string out;
    for (std::size_t i = 0; i < project.diagnostics.size(); ++i) out += project.fingerprints[i] + " " + project.diagnostics[i].message + "\n";
    for (const auto& waived : project.waived) out += waived.fingerprint + " " + waived.by->reason + "\n";
    for (const auto& rule : pipeline::statistics(project)) out += std::to_string(rule.judged) + " " + std::to_string(rule.known) + "\n";
    return out;
  };
  for (const auto* known : {static_cast<const pipeline::Baseline*>(nullptr), &baseline}) {
    const std::string one = digest(1, known);
    CHECK(one.size() > 1000);
    CHECK(digest(2, known) == one);
    CHECK(digest(5, known) == one);
  }
}

TEST_CASE("a rule that is off for a folder neither reports nor counts there", "[check]") {
  Run run;
  run.put(kUnit, unit(""));
  run.put("standards/bakery/draft/107321L3.md", unit(""));
  run.put("uoc.toml", "[[rules.for]]\npath = \"standards/bakery/draft\"\nvague-standard = \"off\"\ncode-duplicate = \"off\"\n");
  const auto project = run.check();
  CHECK(count_of(project, "vague-standard") == 3);
  for (const auto& d : project.diagnostics)
    if (d.rule->id == "code-duplicate") CHECK(project.sources.file(d.span.file).path() == kUnit);
  for (const auto& rule : pipeline::statistics(project))
    if (rule.rule->id == "vague-standard") {
      CHECK(rule.judged == 1);
      CHECK_FALSE(rule.off);
    }
}
