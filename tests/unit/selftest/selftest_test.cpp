// SPDX-License-Identifier: Apache-2.0
// Damages are what their names say in every notation, and it is told rightly what the settings of a project do about them.
#include "selftest/selftest.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "render/writer.hpp"
#include "selftest/report.hpp"
#include "support/reading.hpp"

using namespace uoc;

namespace {

// Something of everything that can be damaged.
std::string unit(const std::string& code, const std::string& title, const std::string& knowledge, const std::string& prerequisite) {
  return "---\nuoc: 1\ncode: " + code + "\nlevel: 3\ncredit: 6\nfunctional_area: Boats\nframework: Boat building\nprerequisites: " + prerequisite +
         "\n---\n\n# " + title + "\n\n## Range\n\nThis unit of competency is applicable to boat builders who work in a yard.\n\n"
         "## Performance requirements\n\n### 1. Possess knowledge of " + knowledge + "\n\n"
         "- Describe the behaviour and the colour of sound timber\n- State what the Employment Ordinance says of rest\n- Name the tools of the yard\n\n"
         "### 2(a). Prepare " + knowledge + "\n\n- Measure the builder's timber with a gauge of 300 mm\n- Mark each plank on the receiving side\n- Stack the planks in the order of the drawing\n\n"
         "### 2(b). Fit " + knowledge + " to the frame\n\n- Clamp each plank to the frame before it is drilled\n- Drill the holes in the pattern of the drawing\n- Check the seam with a feeler\n\n"
         "### 3. Keep the yard safe\n\n- Sweep the floor after each shift\n- Report damaged tools to the foreman\n\n"
         "## Assessment criteria\n\nThe integrated outcome requirements of this unit of competency are:\n\n"
         "- Able to prepare " + knowledge + " according to the drawing\n- Able to fit " + knowledge + " to the frame\n\n## Remark\n\nNil\n";
}

std::string as_xml(const std::string& markdown) {
  return render::write_xml(test::read_bytes(markdown, "unit.md").unit());
}

struct Setup {
  std::string settings = "version = 1\n";
  std::string standard = "title = \"Boats\"\nlanguages = [\"en\"]\ncomplete = true\n";
  bool xml = false;
};

selftest::Result tested(const Setup& setup, const selftest::Options& options) {
  base::MemoryFileSystem files;
  const std::string ending = setup.xml ? ".xml" : ".md";
  REQUIRE(files.write("uoc.toml", setup.settings).has_value());
  REQUIRE(files.write("standards/boats/standard.toml", setup.standard).has_value());
  for (const auto& text : {unit("207321L3", "Plank a hull", "planking", "207322L3"), unit("207322L3", "Rig a mast", "rigging", "none")}) {
    const std::string code = text.substr(text.find("code: ") + 6, 8);
    REQUIRE(files.write("standards/boats/" + code + ending, setup.xml ? as_xml(text) : text).has_value());
  }
  auto project = pipeline::load(files, {});
  REQUIRE(project.has_value());
  CHECK(project->unit_count() == 2);
  const auto before = files.files();
  const auto result = selftest::run(*project, options);
  CHECK(files.files() == before);
  return result;
}

const selftest::KindResult& kind(const selftest::Result& result, std::string_view name) {
  return *std::find_if(result.kinds.begin(), result.kinds.end(), [&](const auto& k) { return k.damage->name == name; });
}

// The rule that each kind of damage is for; "" for those that no rule on units without a register can tell.
const std::vector<std::pair<std::string_view, std::string_view>> kTellers{
    {"code-level-digit", "code-level-mismatch"},
    {"code-of-another-unit", "code-duplicate"},
    {"code-digits-swapped", ""},
    {"code-character-lost", "code-format"},
    {"code-emptied", "item-empty"},
    {"title-of-another-unit", "duplicate-title"},
    {"title-emptied", "item-empty"},
    {"range-emptied", "item-empty"},
    {"level-changed", "code-level-mismatch"},
    {"level-out-of-scale", "level-out-of-range"},
    {"level-emptied", "item-empty"},
    {"credit-changed", ""},
    {"credit-emptied", "item-empty"},
    {"part-lost", "part-missing"},
    {"headings-swapped", ""},
    {"number-repeated", "part-numbering"},
    {"number-skipped", "part-numbering"},
    {"number-lost", "part-numbering"},
    {"criterion-lost", ""},
    {"criteria-lost", "part-without-items"},
    {"criterion-repeated", "duplicate-item"},
    {"criterion-in-wrong-part", ""},
    {"lead-in-lost", "outcome-leadin"},
    {"outcome-lost", ""},
    {"outcomes-lost", "part-without-items"},
    {"verb-lost", "pr-head-verb-missing"},
    {"verb-form-changed", "pr-head-verb-missing"},
    {"verb-unobservable", "pr-knowledge-verb-in-application"},
    {"outcome-unobservable", "pr-unobservable-verb"},
    {"vague-word", "vague-standard"},
    {"statement-cut", ""},
    {"word-misspelt", "known-error"},
    {"dialects-mixed", "dialect-mixed"},
    {"figure-changed", ""},
    {"unit-reference-broken", "unit-ref-broken"},
    {"law-misnamed", "law-title"},
    {"line-torn", "text-not-placed"},
    {"characters-damaged", "char-damage"},
};

}  // namespace

TEST_CASE("every kind of damage can be done, and the rule for it tells", "[selftest]") {
  selftest::Options options;
  options.fail_on = diag::Severity::advice;
  for (const bool xml : {false, true}) {
    const auto result = tested({.xml = xml}, options);
    REQUIRE(result.units == 2);
    REQUIRE(result.kinds.size() == kTellers.size());
    for (const auto& [name, rule] : kTellers) {
      const auto& one = kind(result, name);
      INFO(name << (xml ? " in XML" : " in Markdown"));
      CHECK(one.tried == one.caught + one.seen + one.missed + one.harmless);
      if (xml && name == "line-torn") {
        CHECK(one.tried == 0);
        continue;
      }
      CHECK(one.tried > 0);
      CHECK(!one.catchers.contains("xml-malformed"));
      CHECK(!one.catchers.contains("front-matter-malformed"));
      if (rule.empty()) continue;
      std::string told;
      for (const auto& [id, count] : one.catchers) told += id + " ";
      INFO(told);
      CHECK(one.catchers.contains(std::string(rule)));
    }
  }
}

TEST_CASE("a rule that is off, one that is waived and one that is graded below the limit are told apart", "[selftest]") {
  Setup setup;
  setup.standard = "title = \"Boats\"\nlanguages = [\"en\"]\n";  // not complete: a changed code breaks no reference
  setup.settings =
      "version = 1\n[rules]\ncode-level-mismatch = \"off\"\nvague-standard = \"advice\"\n"
      "[[waiver]]\nrule = \"known-error\"\nreason = \"the trade spells so\"\n";
  selftest::Options options;
  const auto result = tested(setup, options);
  const auto& off = kind(result, "code-level-digit");
  REQUIRE(off.gaps.size() == 1);
  CHECK(off.missed == 2);
  CHECK(off.gaps[0].cause == selftest::Cause::off);
  CHECK(off.gaps[0].rules == selftest::RuleCounts{{"code-level-mismatch", 2}});
  CHECK(off.gaps[0].example.before == "207321L3");
  CHECK(off.gaps[0].example.after == "207321L4");
  const auto& waived = kind(result, "word-misspelt");
  REQUIRE(!waived.gaps.empty());
  CHECK(waived.caught == 0);
  CHECK(waived.gaps[0].cause == selftest::Cause::waived);
  CHECK(waived.gaps[0].reason == "the trade spells so");
  const auto& below = kind(result, "vague-word");
  REQUIRE(below.gaps.size() == 1);
  CHECK(below.seen == 2);
  CHECK(below.gaps[0].cause == selftest::Cause::graded_below);
  CHECK(kind(result, "figure-changed").gaps.at(0).cause == selftest::Cause::no_rule);
}

TEST_CASE("a waiver beside the text holds in the damaged unit too", "[selftest]") {
  base::MemoryFileSystem files;
  std::string text = unit("207321L3", "Plank a hull", "planking", "none");
  text.insert(text.find("# Plank"), "<!-- uoc:waive rule=code-level-mismatch reason=\"kept for now\" -->\n\n");
  REQUIRE(files.write("unit.md", text).has_value());
  pipeline::LoadOptions load;
  load.paths = {"unit.md"};
  const auto project = pipeline::load(files, load);
  REQUIRE(project.has_value());
  const auto result = selftest::run(*project, {});
  REQUIRE(kind(result, "level-changed").gaps.size() == 1);
  CHECK(kind(result, "level-changed").gaps[0].cause == selftest::Cause::waived);
}

TEST_CASE("a register catches what a look at one unit cannot", "[selftest]") {
  base::MemoryFileSystem files;
  REQUIRE(files.write("standards/boats/standard.toml", "title = \"Boats\"\nregister = \"register.csv\"\n").has_value());
  REQUIRE(files.write("standards/boats/register.csv", "code,title,level,credit\n207321L3,Plank a hull,3,6\n207322L3,Rig a mast,3,6\n").has_value());
  REQUIRE(files.write("standards/boats/a.md", unit("207321L3", "Plank a hull", "planking", "none")).has_value());
  REQUIRE(files.write("standards/boats/b.md", unit("207322L3", "Rig a mast", "rigging", "none")).has_value());
  const auto project = pipeline::load(files, {});
  REQUIRE(project.has_value());
  selftest::Options options;
  options.fail_on = diag::Severity::advice;
  const auto result = selftest::run(*project, options);
  for (const char* name : {"credit-changed", "code-digits-swapped", "title-of-another-unit"}) {
    INFO(name);
    CHECK(kind(result, name).catchers.contains("register-mismatch"));
    CHECK(kind(result, name).missed == 0);
  }
}

TEST_CASE("units of a book are damaged one by one, and a part of many is spread evenly", "[selftest]") {
  base::MemoryFileSystem files;
  std::string book;
  for (int i = 0; i < 9; ++i)
    book += "Title Fit plank number " + std::to_string(i) + "\nCode 30732" + std::to_string(i) + "L3\nRange This unit applies to boat builders.\nLevel 3\nCredit 6\n"
            "Competency Performance Requirements\n1. Possess knowledge of timber\n• Describe sound timber\n• Name the tools\n2. Fit planks\n• Measure the plank\n• Drill the holes\n"
            "Assessment Criteria The integrated outcome requirements of this unit of competency are:\n• Able to fit a plank\n• Able to measure a plank\nRemark\n";
  REQUIRE(files.write("book.txt", book).has_value());
  pipeline::LoadOptions load;
  load.paths = {"book.txt"};
  const auto project = pipeline::load(files, load);
  REQUIRE(project.has_value());
  REQUIRE(project->unit_count() == 9);
  selftest::Options options;
  options.units = 3;
  const auto result = selftest::run(*project, options);
  CHECK(result.units == 3);
  CHECK(result.all_units == 9);
  CHECK(kind(result, "code-level-digit").caught == 3);
  CHECK(kind(result, "code-of-another-unit").catchers.contains("code-duplicate"));
  CHECK(kind(result, "level-out-of-scale").caught == 3);
}

TEST_CASE("the report is the same for any number of jobs", "[selftest]") {
  selftest::Options one, four;
  one.jobs = 1;
  four.jobs = 4;
  CHECK(selftest::as_json(tested({}, one), one) == selftest::as_json(tested({}, four), four));
}

TEST_CASE("the share is of the damages that did harm", "[selftest]") {
  selftest::Result result;
  CHECK(!result.share());
  result.kinds = {{.damage = nullptr, .tried = 10, .caught = 2, .seen = 3, .missed = 1, .harmless = 4, .catchers = {}, .gaps = {}}};
  CHECK(result.share() == 33U);
}
