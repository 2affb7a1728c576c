// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "base/line_diff.hpp"

using uoc::base::unified_diff;

namespace {

std::string numbers(int from, int to) {
  std::string out;
  for (int i = from; i <= to; ++i) out += std::to_string(i) + "\n";
  return out;
}

}  // namespace

TEST_CASE("equal texts have no difference") { CHECK(unified_diff("a.md", "x\n", "x\n").empty()); }

TEST_CASE("a changed line stands between three lines of context") {
  CHECK(unified_diff("a.md", numbers(1, 9), numbers(1, 4) + "five\n" + numbers(6, 9)) ==
        "--- a.md\n+++ a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("changes far apart are hunks of their own, near ones share one") {
  const std::string before = numbers(1, 30);
  const std::string after = "one\n" + numbers(2, 4) + "five\n" + numbers(6, 24) + "25.5\n" + numbers(26, 30);
  CHECK(unified_diff("a", before, after) ==
        "--- a\n+++ a\n@@ -1,8 +1,8 @@\n-1\n+one\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n@@ -22,7 +22,7 @@\n 22\n 23\n 24\n-25\n+25.5\n 26\n 27\n 28\n");
}

TEST_CASE("lines added and taken away, and a last line without end") {
  CHECK(unified_diff("a", "1\n2\n3\n", "1\n3\n") == "--- a\n+++ a\n@@ -1,3 +1,2 @@\n 1\n-2\n 3\n");
  CHECK(unified_diff("a", "", "1\n") == "--- a\n+++ a\n@@ -0,0 +1 @@\n+1\n");
  CHECK(unified_diff("a", "1\n2", "1\n2\n") == "--- a\n+++ a\n@@ -1,2 +1,2 @@\n 1\n-2\n\\ No newline at end of file\n+2\n");
}
