// SPDX-License-Identifier: Apache-2.0
// Which findings are new: those that only moved, or whose words changed with the damage, are not.
#include "selftest/fresh.hpp"

#include <catch2/catch.hpp>

#include "lint/registry.hpp"

using namespace uoc;
using diag::Severity;

namespace {

diag::Diagnostic finding(const char* item, std::uint64_t statement, const char* message, Severity severity = Severity::warning, std::size_t rule = 0) {
  diag::Diagnostic d;
  d.rule = &lint::rules()[rule]->info;
  d.item = item;
  d.statement = statement;
  d.message = message;
  d.severity = severity;
  return d;
}

std::size_t fresh(const diag::Diagnostics& before, const diag::Diagnostics& now) { return selftest::fresh_findings(before, now).size(); }

}  // namespace

TEST_CASE("a finding that moved with its statement is not new", "[selftest]") {
  CHECK(fresh({finding("1.2", 7, "m")}, {finding("1.1", 7, "m")}) == 0);
}

TEST_CASE("a finding whose statement changed is not new, unless it is graver", "[selftest]") {
  CHECK(fresh({finding("1.2", 7, "m")}, {finding("1.2", 8, "n")}) == 0);
  CHECK(fresh({finding("1.2", 7, "m")}, {finding("1.2", 8, "n", Severity::advice)}) == 0);
  CHECK(fresh({finding("1.2", 7, "m")}, {finding("1.2", 8, "n", Severity::error)}) == 1);
}

TEST_CASE("a second finding, one of another rule and one at another place are new", "[selftest]") {
  CHECK(fresh({finding("1.2", 7, "m")}, {finding("1.2", 7, "m"), finding("1.2", 7, "m")}) == 1);
  CHECK(fresh({finding("1.2", 7, "m")}, {finding("1.2", 7, "m", Severity::warning, 1)}) == 1);
  CHECK(fresh({finding("1.2", 7, "m")}, {finding("1.3", 8, "m")}) == 1);
  CHECK(fresh({finding("1.2", 7, "m")}, {}) == 0);
}
