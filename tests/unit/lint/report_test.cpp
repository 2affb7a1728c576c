// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "base/hash.hpp"
#include "lint/rule.hpp"
#include "support/units.hpp"

namespace {

using namespace uoc;

const diag::RuleInfo kInfo{.id = "test-rule", .letter = "", .group = "structure", .summary = "for tests", .severity = diag::Severity::warning};

// A unit whose only statement is the remark, read from a source that wraps it.
struct Fixture {
  Fixture() {
    file = sources.add("unit.txt", "\n  Remark Check the\n   brake lever\n");
    unit.span = {file, 0, 35};
    unit.remark = tests::field("Check the brake lever");
    unit.remark.text.span = {file, 10, 34};
    report.in_unit(unit);
    statement.item.text = &unit.remark.text;
    statement.item.name = "remark";
  }

  base::SourceSet sources;
  base::FileId file = 0;
  model::Unit unit;
  lint::Statement statement;
  diag::Diagnostics found;
  std::size_t not_verified = 0;
  lint::Report report{kInfo, sources, found, not_verified};
};

}  // namespace

TEST_CASE("quoted texts are short, on one line and hold no backtick", "[report]") {
  CHECK(lint::quote("brake lever") == "`brake lever`");
  CHECK(lint::quote("a\n b `c`") == "`a b 'c'`");
  const std::string cut = lint::quote(std::string(100, 'x') + "é" + std::string(20, 'y'));
  CHECK(cut == "`" + std::string(48, 'x') + " … " + std::string(16, 'y') + "`");
  CHECK(lint::quote(std::string(64, 'x')) == "`" + std::string(64, 'x') + "`");
}

TEST_CASE("a finding on a statement carries place, name, grade and normalised text", "[report]") {
  Fixture f;
  f.unit.code = tests::field("300000L3");
  f.report.at(f.statement, "message");
  const auto& d = f.found.front();
  CHECK(d.rule == &kInfo);
  CHECK(d.severity == diag::Severity::warning);
  CHECK(d.item == "remark");
  CHECK(d.unit == "300000L3");
  CHECK(d.statement == base::hash64("check the brake lever"));
  CHECK(d.span == f.unit.remark.text.span);
}

TEST_CASE("a finding on part of a statement points at its bytes in the source", "[report]") {
  Fixture f;
  f.report.at(f.statement, 6, 9, "message");  // "the brake", over the line end
  CHECK(f.report.source(f.found.front().span) == "the\n   brake");
  f.report.at(f.statement, 16, 5, "message");
  CHECK(f.report.source(f.found.back().span) == "lever");
}

TEST_CASE("a finding on a unit stands at its code, else at its title, else at its first line", "[report]") {
  Fixture f;
  f.report.at_unit("message");
  CHECK(f.report.source(f.found.back().span) == "Remark Check the");
  f.unit.title = tests::field("Check");
  f.unit.title.text.span = {f.file, 10, 15};
  f.report.at_unit("message");
  CHECK(f.found.back().span == f.unit.title.text.span);
  f.unit.code = tests::field("the");
  f.unit.code.text.span = {f.file, 16, 19};
  f.report.at_unit("message");
  CHECK(f.found.back().span == f.unit.code.text.span);
}

TEST_CASE("judgements that are left open are counted", "[report]") {
  Fixture f;
  f.report.not_verified();
  f.report.not_verified();
  CHECK(f.not_verified == 2);
  CHECK(f.found.empty());
}
