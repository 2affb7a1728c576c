// SPDX-License-Identifier: Apache-2.0
// Runs the page of every rule: what is shown as bad gives exactly the report below it, what is shown as good gives none.
// UPDATE_GOLDEN=1 writes the reports anew.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "support/golden.hpp"
#include "support/rule_page.hpp"

namespace {

using uoc::tests::PageCase;
using uoc::tests::RulePage;

std::vector<std::string> pages() {
  std::vector<std::string> paths;
  for (const char* folder : {"/src/lint/rules", "/src/read/rules", "/src/pipeline/rules"}) {
    if (!std::filesystem::is_directory(UOC_SOURCE_DIR + std::string(folder))) continue;
    for (const auto& entry : std::filesystem::directory_iterator(UOC_SOURCE_DIR + std::string(folder)))
      if (entry.path().extension() == ".md") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

void check_case(const PageCase& page_case, const std::string& id) {
  INFO("the documents at line " << page_case.line);
  const std::string report = uoc::tests::run_case(page_case, id);
  CHECK(page_case.bad == page_case.has_report);
  CHECK(report == page_case.report);
  if (page_case.bad) CHECK(report.find("[" + id + "]\n") != std::string::npos);
}

// Reports are replaced from the last to the first, so that the places of the others stay right.
void rewrite(const std::string& path, std::string text, const RulePage& page) {
  for (auto it = page.cases.rbegin(); it != page.cases.rend(); ++it)
    if (it->has_report) text.replace(it->report_begin, it->report_end - it->report_begin, uoc::tests::run_case(*it, page.id));
  uoc::tests::write_whole(path, text);
}

}  // namespace

TEST_CASE("the page of every rule shows what the rule reports", "[rules]") {
  const auto paths = pages();
  REQUIRE(paths.size() >= 19);
  for (const auto& path : paths) {
    DYNAMIC_SECTION(std::filesystem::path(path).filename().string()) {
      const std::string text = uoc::tests::read_whole(path);
      const RulePage page = uoc::tests::parse_rule_page(text);
      if (uoc::tests::update_golden()) {
        rewrite(path, text, page);
        continue;
      }
      if (page.id == "text-lost") {  // a fault of the program itself: no document can show it
        CHECK(page.cases.empty());
        continue;
      }
      const auto bad = std::count_if(page.cases.begin(), page.cases.end(), [](const PageCase& c) { return c.bad; });
      // text-lost is a fault of the program itself: no document is known to show it.
      if (page.id != "text-lost") CHECK((bad >= 1 && static_cast<std::size_t>(bad) < page.cases.size()));
      for (const auto& page_case : page.cases) check_case(page_case, page.id);
    }
  }
}
