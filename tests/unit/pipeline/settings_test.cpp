// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "pipeline/settings.hpp"
#include "support/reading.hpp"

using namespace uoc;

namespace {

const std::vector<std::string_view> kRuleIds{"baseline-stale", "code-format", "known-error"};

base::Result<pipeline::Settings> settings(const std::string& toml) {
  base::MemoryFileSystem files;
  (void)files.write("uoc.toml", toml);
  return pipeline::load_settings(files, ".", kRuleIds);
}

std::string error(const std::string& toml) {
  const auto result = settings(toml);
  return result ? "" : result.error().message;
}

}  // namespace

TEST_CASE("settings have defaults, and every key is taken", "[settings]") {
  const auto none = settings("");
  REQUIRE(none.has_value());
  CHECK(none->found);
  CHECK(none->output == "output");
  CHECK(none->standards == std::vector<std::string>{"standards"});
  CHECK(none->max_file_size == 64U * 1024U * 1024U);
  const auto all = settings(
      "version = 1\n[project]\nstandards = [\"a\", \"b\"]\noutput = \"site\"\ntemplates = \"looks\"\n"
      "[limits]\nmax_file_size = 1000\n[rules]\nknown-error = \"off\"\n"
      "[[waiver]]\nrule = \"code-format\"\nunit = \"X\"\nitem = \"1.2\"\nreason = \"old\"\nowner = \"us\"\nexpires = 2028-02-29\n");
  REQUIRE(all.has_value());
  CHECK(all->standards == std::vector<std::string>{"a", "b"});
  CHECK(all->output == "site");
  CHECK(all->templates == "looks");
  CHECK(all->max_file_size == 1000);
  CHECK(all->rules.at("known-error") == lint::Grade::off);
  REQUIRE(all->waivers.size() == 1);
  CHECK(all->waivers[0].by.expires == "2028-02-29");
  CHECK(all->waivers[0].item == "1.2");
}

TEST_CASE("a fault of the settings is named with its place", "[settings]") {
  CHECK(error("verson = 1\n") == "uoc.toml:1:1: unknown key `verson`; did you mean `version`?");
  CHECK(error("\n[project]\nouput = \"x\"\n") == "uoc.toml:3:1: unknown key `ouput` in `[project]`; did you mean `output`?");
  CHECK(error("[rules]\nknown-eror = \"off\"\n") == "uoc.toml:2:1: unknown rule `known-eror`; did you mean `known-error`?");
  CHECK(error("[rules]\nknown-error = \"of\"\n").starts_with("uoc.toml:2:15: unknown grade `of`; did you mean `off`?"));
  CHECK(error("[rules]\nknown-error = true\n").starts_with("uoc.toml:2:15: the grade of a rule"));
  CHECK(error("version = 2\n").starts_with("uoc.toml:1:11: version 2 is newer"));
  CHECK(error("version = \"1\"\n").starts_with("uoc.toml:1:11: `version` must be a whole number"));
  CHECK(error("[limits]\nmax_file_size = 0\n").starts_with("uoc.toml:2:17: `max_file_size` must lie between"));
  CHECK(error("[limits]\nmax_file_size = 5000000000\n").starts_with("uoc.toml:2:17: `max_file_size` must lie between"));
  CHECK(error("[project]\nstandards = \"a\"\n").starts_with("uoc.toml:2:13: `standards` must be a list"));
  CHECK(error("[waiver]\nrule = \"code-format\"\n").find("two brackets") != std::string::npos);
  CHECK(error("[[waiver]]\nreason = \"x\"\n").starts_with("uoc.toml:1:1: a waiver needs a `rule`"));
  CHECK(error("[[waiver]]\nrule = \"code-format\"\nreason = \" \"\n").find("needs a `reason`") != std::string::npos);
  for (const char* date : {"2027-02-29", "2027-13-01", "2027-1-1", "soon", "2027-00-10", "2027-04-31"}) {
    INFO(date);
    CHECK(error("[[waiver]]\nrule = \"code-format\"\nreason = \"x\"\nexpires = \"" + std::string(date) + "\"\n").find("must be a date") != std::string::npos);
  }
  CHECK(error("version = = 1\n").starts_with("uoc.toml:1:"));
}

TEST_CASE("rules of a folder name files and set grades", "[settings]") {
  const auto taken = settings("[rules]\nknown-error = \"off\"\n[[rules.for]]\npath = \"./standards/draft/**\"\nknown-error = \"advice\"\ncode-format = \"off\"\n");
  REQUIRE(taken.has_value());
  REQUIRE(taken->folder_rules.size() == 1);
  CHECK(taken->folder_rules[0].path == "standards/draft/**");
  CHECK(taken->folder_rules[0].grades.at("known-error") == lint::Grade::advice);
  CHECK(error("[[rules.for]]\ncode-format = \"off\"\n") == "uoc.toml:1:1: `[[rules.for]]` needs a `path`, as in \"standards/draft/**\"");
  CHECK(error("[[rules.for]]\npath = \"x\"\n") == "uoc.toml:1:1: `[[rules.for]]` for `x` sets no rule");
  CHECK(error("[[rules.for]]\npath = \"x\"\ncode-formt = \"off\"\n") == "uoc.toml:3:1: unknown rule `code-formt`; did you mean `code-format`?");
  CHECK(error("[[rules.for]]\npath = \"x\"\ncode-format = \"of\"\n").starts_with("uoc.toml:3:15: unknown grade `of`"));
  CHECK(error("[rules.for]\npath = \"x\"\n").find("two brackets") != std::string::npos);
  CHECK(error("[rules]\nfor = [1]\n").find("two brackets") != std::string::npos);
  for (const char* path : {"", "/etc", "../x", "a/../../b", "a/..", "a\\\\b"}) {
    INFO(path);
    CHECK(error("[[rules.for]]\npath = \"" + std::string(path) + "\"\ncode-format = \"off\"\n").find("below the folder of uoc.toml") != std::string::npos);
  }
}

TEST_CASE("two waivers of one place contradict each other", "[settings]") {
  const std::string one = "[[waiver]]\nrule = \"code-format\"\nunit = \"X\"\nreason = \"a\"\n";
  CHECK(error(one + "[[waiver]]\nrule = \"code-format\"\nunit = \"X\"\nreason = \"b\"\n") ==
        "uoc.toml:5:1: a second waiver of `code-format` for unit `X`: the first, in line 1, says something else");
  CHECK(error(one + one) == "uoc.toml:5:1: a second waiver of `code-format` for unit `X`: the first, in line 1, says the same");
  CHECK(error(one + "[[waiver]]\nrule = \"code-format\"\nunit = \"Y\"\nreason = \"b\"\n").empty());
  CHECK(error("[[waiver]]\nrule = \"code-format\"\nunit = \" \"\nreason = \"b\"\n") == "uoc.toml:3:8: `unit` is empty: name one, or leave it out for all of them");
}

TEST_CASE("what is said of waivers and baselines cannot be waived", "[settings]") {
  CHECK(error("[[waiver]]\nrule = \"baseline-stale\"\nreason = \"x\"\n") ==
        "uoc.toml:2:8: `baseline-stale` cannot be waived: it tells of waivers and baselines; switch it off in `[rules]`");
  CHECK(error("[rules]\nbaseline-stale = \"off\"\n").empty());
}

TEST_CASE("the pages of rules are linked to a folder of the web", "[settings]") {
  CHECK(settings("[project]\nrule_pages = \"https://example.org/rules/\"\n")->rule_pages == "https://example.org/rules/");
  for (const char* url : {"", "rules/", "https://example.org/rules", "ftp://example.org/", "https://example.org/a b/"})
    CHECK(error("[project]\nrule_pages = \"" + std::string(url) + "\"\n").starts_with("uoc.toml:2:14: `rule_pages` must be the address"));
}

TEST_CASE("a settings file that is not UTF-8 is refused with its place", "[settings]") {
  CHECK(error("[words]\nnames = [\"Caf\xe9\"]\n").starts_with("uoc.toml:2:"));
  CHECK(error("[[waiver]]\nrule = \"code-format\"\nreason = \"\xff\"\n").starts_with("uoc.toml:3:"));
}

TEST_CASE("uoc.toml is looked for upwards", "[settings]") {
  base::MemoryFileSystem files;
  (void)files.write("a/uoc.toml", "");
  (void)files.write("a/b/c/x.txt", "");
  (void)files.write("d/x.txt", "");
  CHECK(pipeline::load_settings(files, "a/b/c", kRuleIds)->root == "/a");
  CHECK_FALSE(pipeline::load_settings(files, "d", kRuleIds)->found);
}

TEST_CASE("standard.toml holds what a committee says, and nothing else", "[settings]") {
  const auto info = pipeline::parse_standard(
      "title = \"Boats\"\nindustry = \"Craft\"\nedition = \"2\"\nlanguages = [\"en\", \"zh-Hant\"]\nprofile = \"hkqf\"\n"
      "functional_areas = [\"Hulls\", { name = \"Sails\", code = \"S\" }]\nrights = \"ours\"\ncomplete = true\nregister = \"r.csv\"\n",
      "s/standard.toml");
  REQUIRE(info.has_value());
  CHECK(info->title == "Boats");
  CHECK(info->languages.size() == 2);
  REQUIRE(info->functional_areas.size() == 2);
  CHECK(info->functional_areas[1].code == "S");
  CHECK(info->complete);
  CHECK(info->register_path == "r.csv");
  CHECK(pipeline::parse_standard("tilte = \"x\"", "s/standard.toml").error().message ==
        "s/standard.toml:1:1: unknown key `tilte`; did you mean `title`?");
  CHECK(pipeline::parse_standard("functional_areas = [1]", "f").error().message.starts_with("f:1:21: a functional area is a name"));
  CHECK(pipeline::parse_standard("complete = \"yes\"", "f").error().message == "f:1:12: `complete` must be true or false");
}

TEST_CASE("the settings that `uoc init` writes are those that this project explains", "[settings]") {
  CHECK(test::project_file("src/data/init/uoc.toml") == test::project_file("uoc.toml"));
}
