// SPDX-License-Identifier: Apache-2.0
// A rule's page as a test. In "## Bad" each run of fenced documents is followed by the fenced report that they must give;
// in "## Good" each run of fenced documents must give none. Only the page's rule is enabled.
//   ```md file=unit.md          a document; also txt, xml, and toml file=standard.toml
//   ```txt file=unit.txt hex    its bytes, given as hexadecimal digits
//   ```txt file=unit.txt deny   a file that cannot be opened
//   ```report                   the text report
// A document whose name already stands in the run starts a new one, and so does prose.
#pragma once

#include <string>
#include <vector>

namespace uoc::tests {

struct PageDocument {
  std::string name;
  std::string text;
  std::string flag;  // "", "hex" or "deny"
};

struct PageCase {
  std::size_t line = 0;  // of its first fence
  bool bad = false;
  std::vector<PageDocument> documents;
  bool has_report = false;
  std::string report;
  std::size_t report_begin = 0, report_end = 0;  // bytes of the page
};

struct RulePage {
  std::string id;
  std::string facts;                  // the line below the title
  std::vector<std::string> headings;  // of the second level
  std::vector<PageCase> cases;
};

// Throws if a fence is not closed or says something unknown.
RulePage parse_rule_page(const std::string& text);

// The text report of a case with only the rule `id` enabled.
std::string run_case(const PageCase& page_case, const std::string& id);

}  // namespace uoc::tests
