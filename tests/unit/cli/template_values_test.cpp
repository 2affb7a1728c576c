// SPDX-License-Identifier: Apache-2.0
// docs/template-values.md is what `uoc templates values` prints for the project below. UPDATE_GOLDEN=1 writes it anew.
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <sstream>
#include <vector>

#include "base/files.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "render/built_in_templates.hpp"
#include "support/golden.hpp"

using namespace uoc;

namespace {

const std::string kPage = UOC_SOURCE_DIR "/docs/template-values.md";

// Has something of everything: so many units that lists have pages, a unit with all fields, findings, waivers, a look of its own.
void put_sample_project(base::MemoryFileSystem& files) {
  const auto put = [&](const std::string& path, const std::string& text) {
    REQUIRE(files.make_directories(base::parent_path(path)));
    REQUIRE(files.write(path, text));
  };
  put("uoc.toml",
            "version = 1\n"
            "[site]\ntitle = \"Bakery standards\"\nlogo = \"logo.svg\"\nheader = \"Draft for *comment*\"\nfooter = \"Craft Bakery Committee\"\n"
            "[[waiver]]\nrule = \"known-error\"\nunit = \"310204L3\"\nitem = \"1.1\"\nreason = \"quoted from the law\"\nowner = \"Lee\"\nexpires = \"2027-01-31\"\n");
  put("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><rect width=\"8\" height=\"8\"/></svg>");
  put("standards/bakery/standard.toml",
            "title = \"Craft Bakery\"\nindustry = \"Bakery\"\nedition = \"2.1\"\nlanguages = [\"en\"]\nrights = \"Written for this page.\"\n"
            "functional_areas = [\"Dough Preparation\", \"Baking\"]\n");
  put("standards/bakery/310204L3.md",
            "---\nuoc: 1\ncode: 310204L3\nframework: Bakery\nlevel: 3\ncredit: 4 (for reference)\nfunctional-area: Dough Preparation\n---\n\n# Maintain sourdough cultures\n\n"
            "## Range\n\nBakeries that make bread with natural leaven.\n\n"
            "## Performance requirements\n\n### 1. Know sourdough\n\n- Explain the informations on fermentation <!-- id=aa01 -->\n\n"
            "### 2. Keep a culture <!-- part=application recovered -->\n\n- Refresh the culture in the ratio that the recipe states <!-- id=bb01 -->\n  - by weight <!-- id=bb02 -->\n- Recieve flour <!-- id=bb03 -->\n\n"
            "## Assessment criteria\n\nThe integrated outcome requirements of this unit of competency are:\n\n"
            "- Able to keep a culture active for one production week <!-- id=cc01 -->\n\n"
            "## Remark\n\nSee *310205L3*.\n");
  put("standards/bakery/310205L3.txt",  // two pages of a document
      "Baking with rye\n\fTitle Keep rye cultures\nCode 310205L3\nRange Craft bakeries.\nLevel 3\nCredit 6\nCompetency Performance Requirements\n1. Know rye\n"
      "\342\200\242 Describe rye\n\f2. Feed a culture\n\342\200\242 Recieve flour\nRemark Nil\n");
  for (int i = 0; i < 300; ++i) {
    const std::string code = std::to_string(310300 + i) + "L" + std::to_string(1 + i % 4);
    put("standards/bakery/" + code + ".md", "---\nuoc: 1\ncode: " + code + "\nlevel: " + std::to_string(1 + i % 4) +
                                                      (i == 7 ? "" : "\ncredit: 3") + "\nfunctional-area: Baking\n---\n\n# Bake loaves of kind " + std::to_string(i) + "\n\n## Performance requirements\n\n### 1. Know loaves\n\n- Describe loaf " +
                                                      std::to_string(i) + "\n");
  }
}

// What is printed for each template, without its name.
std::map<std::string, std::string> values() {
  base::MemoryFileSystem files;
  put_sample_project(files);
  std::ostringstream out, err;
  cli::Env env{files, out, err, [] { return std::string(); }};
  const auto code = cli::run(env, {"templates", "values"});
  INFO(err.str());
  REQUIRE(code == cli::ExitCode::clean);
  std::map<std::string, std::string> by_name;
  std::string* current = nullptr;
  const std::string text = out.str();
  for (const auto line : base::split_lines(text)) {
    if (line.empty()) continue;
    if (line.front() != ' ')
      current = &by_name[std::string(line)];
    else
      current->append(line.substr(2)).append("\n");
  }
  return by_name;
}

// Names and kinds: templates that are given the same stand together.
std::string without_examples(const std::string& text) {
  std::string out;
  for (const auto line : base::split_lines(text)) {
    const auto kind = line.find("  ", line.find_first_not_of(' '));
    const auto begin = line.find_first_not_of(' ', kind), end = line.find("  ", begin);
    out.append(line.substr(0, kind)).append(":").append(line.substr(begin, end - begin)).append("\n");
  }
  return out;
}

std::string page_of(const std::map<std::string, std::string>& by_name) {
  std::string out =
      "# Values of templates\n\n"
      "What each template is given, with examples: `uoc templates values` prints the same for the units of your project. What the values mean stands in\n"
      "[templates.md](templates.md). Values further in stand in the object or in each entry of the list above them; a list or an object that a page has not is\n"
      "false there. This page is made from the program.\n";
  std::map<std::string, std::vector<std::string>> groups;
  for (const auto& [name, text] : by_name) groups[without_examples(text)].push_back(name);
  for (const auto& [name, text] : by_name) {
    const auto& group = groups.at(without_examples(text));
    if (group.front() != name) continue;
    std::string names;
    for (const auto& one : group) names += (names.empty() ? "" : ", ") + one;
    out += "\n## " + names + "\n\n```text\n" + text + "```\n";
  }
  return out;
}

}  // namespace

TEST_CASE("docs/template-values.md shows what every template is given", "[templates]") {
  const auto by_name = values();
  for (const auto& one : render::built_in_templates()) {
    if (one.name.starts_with("partials/") || one.name.starts_with("messages/") || one.bytes.find("{{#") == std::string_view::npos) continue;
    INFO(one.name << " is filled by no page of the example");
    CHECK(by_name.count(std::string(one.name)) == 1);
  }
  const std::string page = page_of(by_name);
  if (tests::update_golden()) tests::write_whole(kPage, page);
  INFO("UPDATE_GOLDEN=1 writes the page anew");
  CHECK(tests::read_whole(kPage) == page);
}

TEST_CASE("the example project has something of everything", "[templates]") {
  for (const auto& [name, text] : values())
    for (const auto line : base::split_lines(text)) {
      // Pages without lists lead nowhere from their map; only PDFs have pages.
      if (base::trim(line).starts_with("href ") || base::trim(line).starts_with("page ")) continue;
      INFO(name << ": " << line);
      CHECK(line.find("  nothing") == std::string_view::npos);
    }
}
