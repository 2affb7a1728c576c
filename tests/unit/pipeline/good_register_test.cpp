// SPDX-License-Identifier: Apache-2.0
// Rules on the register and on references are silent on a complete standard of good units of six trades that agrees with its register,
// though codes, areas and sectors are written in many ways; and each speaks as soon as one fact differs.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "base/files.hpp"
#include "pipeline/pipeline.hpp"
#include "support/reading.hpp"

using namespace uoc;

namespace {

const std::string kStandard = "title = \"Good work\"\nlanguages = [\"en\"]\ncomplete = true\nregister = \"register.csv\"\n";

const std::string kRegister =
    "Code,Title,Level,Credit,Functional Area,Sectors\n"
    "310204L2,Bake bread rolls,2,3,Pastry kitchen,Hotels; Canteens; Restaurants\n"
    "120701L7,Formulate retail strategy,7,12,Strategy,Retail group\n"
    "LOCUFM407B,Control stock in a bonded warehouse,4,4,Warehouse operation,Bonded warehouse\n"
    "809305L3,Prepare files for offset printing,3,3,Prepress,Offset printing\n"
    "407315L3,Assist residents with bathing,3,4,Personal care,Residential care home\n"
    "221109L2,Shampoo hair,2,2,Hair services,Salons\n";

using Said = std::vector<std::string>;

// The units, of which two say what has to be learnt before.
std::map<std::string, std::string> good_units() {
  std::map<std::string, std::string> out;
  for (const char* name : {"catering.md", "retail.md", "logistics.md", "printing.md", "elderly_care.md", "hairdressing.md"})
    out[name] = test::project_file("tests/good/" + std::string(name));
  const auto needs = [&](const char* name, const std::string& code) { out[name].insert(out[name].find("uoc: 1\n") + 7, "prerequisites: " + code + "\n"); };
  needs("printing.md", "310204L2");
  needs("elderly_care.md", "221109L2");
  return out;
}

// Findings and open judgements of the rules on registers and references, as "X1 advice".
Said said(const std::map<std::string, std::string>& units, const std::string& listing) {
  base::MemoryFileSystem files;
  REQUIRE(files.write("standards/good/standard.toml", kStandard).has_value());
  REQUIRE(files.write("standards/good/register.csv", listing).has_value());
  for (const auto& [name, text] : units) REQUIRE(files.write("standards/good/" + name, text).has_value());
  auto project = pipeline::load(files, {});
  REQUIRE(project.has_value());
  REQUIRE(project->unit_count() == units.size());
  pipeline::check(*project, pipeline::CheckOptions{});
  Said out;
  const auto concerns = [](const diag::RuleInfo& rule) { return rule.letter == "X1" || rule.letter == "X4" || rule.letter == "X5" || rule.letter == "X6"; };
  for (const auto& d : project->diagnostics)
    if (concerns(*d.rule)) out.push_back(std::string(d.rule->letter) + " " + std::string(diag::name(d.severity)));
  for (const auto& rule : pipeline::statistics(*project))
    if (concerns(*rule.rule) && rule.not_verified > 0) out.push_back(std::string(rule.rule->letter) + " not verified");
  return out;
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a complete standard that agrees with its register gives no finding and leaves nothing open", "[good]") {
  CHECK(said(good_units(), kRegister).empty());
  CHECK(said(good_units(), with(kRegister, "310204L2", "310204 l2")).empty());
  CHECK(said(good_units(), with(kRegister, "Salons", "salon")).empty());
  // An empty cell says nothing, and that is told.
  CHECK(said(good_units(), with(kRegister, "3,3,Prepress", "3,3,")) == Said{"X1 not verified"});
}

TEST_CASE("one fact that differs is found, by the rule for it", "[good]") {
  CHECK(said(good_units(), with(kRegister, "Shampoo hair,2,2", "Shampoo hair,2,3")) == Said{"X1 error"});
  CHECK(said(good_units(), with(kRegister, "Residential care home", "Residential care home; Canteens")) == Said{"X6 advice"});
  auto units = good_units();
  units["printing.md"] = with(units["printing.md"], "310204L2", "310205L2");
  CHECK(said(units, kRegister) == Said{"X4 error"});
}

TEST_CASE("a unit that the register has and the standard has not is missing", "[good]") {
  auto units = good_units();
  units.erase("retail.md");
  const auto found = said(units, kRegister);
  CHECK(std::find(found.begin(), found.end(), "X5 warning") != found.end());
}
