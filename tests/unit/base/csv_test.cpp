// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "base/csv.hpp"

using namespace uoc;

namespace {

std::vector<std::vector<std::string>> cells(std::string_view bytes) {
  const auto rows = base::parse_csv(bytes, "list.csv");
  REQUIRE(rows);
  std::vector<std::vector<std::string>> out;
  for (const auto& row : *rows) {
    out.emplace_back();
    for (const auto& cell : row.cells) out.back().push_back(cell.value);
  }
  return out;
}

std::string error(std::string_view bytes) {
  const auto rows = base::parse_csv(bytes, "list.csv");
  return rows ? "" : rows.error().message;
}

using Table = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("cells are parted by commas, or by what the first line uses instead", "[csv]") {
  CHECK(cells("a,b\r\n1, 2 \n") == Table{{"a", "b"}, {"1", "2"}});
  CHECK(cells("\xEF\xBB\xBF" "a;b\n\n1;2,5") == Table{{"a", "b"}, {"1", "2,5"}});
  CHECK(cells("a\tb\n1\t\n") == Table{{"a", "b"}, {"1", ""}});
  CHECK(cells("").empty());
  CHECK(cells(",\n,\n").empty());
}

TEST_CASE("quotation marks hold separators, line ends and themselves", "[csv]") {
  CHECK(cells("a,b\n\"x, y\",\"say \"\"so\"\"\"\n\"two\nlines\",z\n") == Table{{"a", "b"}, {"x, y", "say \"so\""}, {"two lines", "z"}});
  CHECK(error("a\n\n\"x\n") == "list.csv:3: a quotation mark opens here and is never closed");
  CHECK(error("a,b\n\"x\"y,1\n") == "list.csv:2: text stands behind a closing quotation mark");
}

TEST_CASE("each cell has its place", "[csv]") {
  const std::string bytes = "a,b\n \"x\" , yz\n";
  const auto rows = base::parse_csv(bytes, "list.csv");
  REQUIRE(rows);
  const auto& row = rows->at(1);
  CHECK(row.line == 2);
  CHECK(bytes.substr(row.cells[0].begin, row.cells[0].end - row.cells[0].begin) == "\"x\"");
  CHECK(bytes.substr(row.cells[1].begin, row.cells[1].end - row.cells[1].begin) == "yz");
}
