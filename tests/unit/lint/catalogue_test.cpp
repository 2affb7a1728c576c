// SPDX-License-Identifier: Apache-2.0
// The catalogue of rules is closed: each rule has a page, each page a rule, and both say the same.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "base/resources.hpp"
#include "base/text.hpp"
#include "lint/registry.hpp"
#include "pipeline/pipeline.hpp"
#include "support/golden.hpp"
#include "support/rule_page.hpp"

namespace {

using namespace uoc;

std::string file_stem(std::string_view id) {
  std::string out(id);
  std::replace(out.begin(), out.end(), '-', '_');
  return out;
}

bool is_kebab_case(std::string_view id) {
  const bool good = std::all_of(id.begin(), id.end(), [](char c) { return base::is_lower(c) || base::is_digit(c) || c == '-'; });
  return good && !id.empty() && base::is_lower(id.front()) && id.back() != '-' && id.find("--") == std::string_view::npos;
}

// "S6 · structure · warning · fix: none"; the letter is left out where a rule has none.
std::string facts_line(const diag::RuleInfo& info) {
  std::string out = info.letter.empty() ? "" : std::string(info.letter) + " · ";
  return out + std::string(info.group) + " · " + std::string(diag::name(info.severity)) + " · fix: " + std::string(diag::name(info.fix));
}

std::string page_of(std::string_view id) {
  const auto bytes = base::resource("rules/" + file_stem(id) + ".md");
  return bytes ? std::string(*bytes) : std::string();
}

std::set<std::string> stems(const char* folder, const char* extension) {
  std::set<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(UOC_SOURCE_DIR) + "/src/lint/" + folder))
    if (entry.path().extension() == extension) out.insert(entry.path().stem().string());
  return out;
}

}  // namespace

TEST_CASE("the registry is sorted by id, and no id or letter stands in it twice", "[catalogue]") {
  const auto rules = lint::rules();
  REQUIRE(rules.size() >= 18);
  CHECK(std::is_sorted(rules.begin(), rules.end(), [](const auto* a, const auto* b) { return a->info.id < b->info.id; }));
  std::set<std::string_view> ids, letters;
  for (const auto* info : pipeline::all_rules()) {
    CHECK(ids.insert(info->id).second);
    if (!info->letter.empty()) CHECK(letters.insert(info->letter).second);
  }
}

TEST_CASE("rules, their files and their pages are the same set", "[catalogue]") {
  std::set<std::string> registered;
  for (const auto* rule : lint::rules()) registered.insert(file_stem(rule->info.id));
  CHECK(stems("rules", ".cpp") == registered);
  CHECK(stems("rules", ".md") == registered);
  std::set<std::string> all, pages;
  for (const auto* info : pipeline::all_rules()) all.insert(file_stem(info->id));
  for (const auto& resource : base::resources())
    if (resource.name.starts_with("rules/")) pages.insert(std::filesystem::path(resource.name).stem().string());
  CHECK(pages == all);
}

TEST_CASE("every rule is well named and says what it finds, why, and how", "[catalogue]") {
  static const std::set<std::string_view> kGroups{"structure", "code", "level", "credit", "requirement",
                                                  "assessment", "wording", "standard", "import", "input", "project"};
  for (const auto* info : pipeline::all_rules()) {
    INFO(info->id);
    CHECK(is_kebab_case(info->id));
    CHECK_FALSE(info->id.starts_with("no-"));
    CHECK(kGroups.contains(info->group));
    // Faults of the input and of the project's own settings are no rules of the catalogue of drafting.
    const bool of_the_tool = info->group == "input" || info->group == "project";
    CHECK(info->letter.empty() == of_the_tool);
    CHECK(info->summary.size() >= 15);
    CHECK(info->summary.size() <= 120);
    CHECK((base::is_lower(info->summary.front()) || info->summary.front() == '`'));
    CHECK(base::is_word_byte(info->summary.back()));
    // That a file cannot be read needs no authority; what is said of a document does.
    if (!of_the_tool) CHECK_FALSE(info->authority.front().document.empty());
    for (const auto& authority : info->authority) CHECK(authority.document.empty() == authority.section.empty());
  }
}

TEST_CASE("a rule runs on units, files or standards", "[catalogue]") {
  for (const auto* rule : lint::rules()) {
    INFO(rule->info.id);
    CHECK((rule->check_unit != nullptr || rule->check_file != nullptr || rule->check_standard != nullptr));
    CHECK(rule->info.group != "input");
  }
}

TEST_CASE("the head of a page agrees with its rule, and its sections stand in order", "[catalogue]") {
  for (const auto* info : pipeline::all_rules()) {
    INFO(info->id);
    const auto page = tests::parse_rule_page(page_of(info->id));
    CHECK(page.id == info->id);
    CHECK(page.facts == facts_line(*info));
    // A fault of the program itself (text-lost) cannot be shown by a document.
    if (info->id == "text-lost")
      CHECK(page.headings == std::vector<std::string>{"What", "Why"});
    else
      CHECK(page.headings == std::vector<std::string>{"What", "Why", "Bad", "Good"});
  }
}
