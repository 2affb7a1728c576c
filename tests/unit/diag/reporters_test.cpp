// SPDX-License-Identifier: Apache-2.0
// One list of findings, three formats.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/hash.hpp"
#include "diag/fingerprint.hpp"
#include "support/reports.hpp"
#include "support/sample_report.hpp"

using namespace uoc;
using tests::kRule;
using tests::report_of;
using tests::Sample;

TEST_CASE("text: place, words, caret and hint, columns count code points") {
  Sample s("first\nünder “feedbacks” here\n");
  s.add(16, 25, "`feedbacks` has no plural").with_hint("write `feedback`").with_note({0, 0, 5}, "see here");
  CHECK(report_of(diag::report_text, s.input()) ==
        "units/a b.md:2:8: warning: `feedbacks` has no plural [label-odd]\n"
        "    2 | ünder “feedbacks” here\n"
        "      |        ^~~~~~~~~\n"
        "      = note: units/a b.md:1:1: see here\n"
        "      = hint: write `feedback`\n");
}

TEST_CASE("text: a long line is shown around the words, a wide character takes two columns") {
  const std::string han = "備註";
  Sample s(std::string(300, 'x') + " bad " + std::string(300, 'y') + "\n" + han + " bad\n");
  s.add(301, 304, "one");
  s.add(612 + 1, 612 + 4, "two");
  const std::string report = report_of(diag::report_text, s.input());
  CHECK(report.find("… ") != std::string::npos);
  CHECK(report.find(" …\n") != std::string::npos);
  CHECK(report.find("| " + han + " bad\n      |      ^~~\n") != std::string::npos);
}

TEST_CASE("text: of a text taken from a document the page is named, in the formats of machines nothing changes") {
  Sample s("", "book.pdf");
  s.sources.fill(0, "one\n\ftwo\n", base::SourceFile::Origin::extracted);
  s.add(0, 3, "first").with_hint("look");
  s.add(5, 8, "second");
  CHECK(report_of(diag::report_text, s.input()) ==
        "book.pdf:1:1: warning: first [label-odd]\n    1 | one\n      | ^~~\n      = note: on page 1 of the document\n      = hint: look\n"
        "book.pdf:2:2: warning: second [label-odd]\n    2 |  two\n      |  ^~~\n      = note: on page 2 of the document\n");
  CHECK(report_of(diag::report_json, s.input()).find("\"page\"") == std::string::npos);
}

TEST_CASE("text: a document cannot steer the terminal") {
  Sample s("a\x1b[31mb\xC2\x9B\n");
  s.add(0, 1, "quotes `\x1b]0;title\x07`");
  CHECK(report_of(diag::report_text, s.input()).find('\x1b') == std::string::npos);
  CHECK(report_of(diag::report_text, s.input()).find("\xC2\x9B") == std::string::npos);
}

TEST_CASE("json: every key of the contract, also for text that is not UTF-8") {
  Sample s("abc\xff\n");
  s.add(3, 4, "bad byte `\xff`").with_item("2(b).3").with_fix(true, {0, 3, 4}, "d");
  const auto json = nlohmann::json::parse(report_of(diag::report_json, s.input()));
  CHECK(json["version"] == 1);
  const auto& d = json["diagnostics"].at(0);
  for (const char* key : {"rule", "severity", "message", "file", "line", "column", "end_line", "end_column", "unit", "item", "hint", "authority", "fix", "fingerprint"})
    CHECK(d.contains(key));
  CHECK(d["column"] == 4);
  CHECK(d["unit"].is_null());
  CHECK(d["authority"].at(0)["section"] == "section 2");
  CHECK(d["fix"]["applicability"] == "safe");
  CHECK(d["fix"]["edits"].at(0)["text"] == "d");
  CHECK(json["summary"]["warnings"] == 1);
  CHECK(json["summary"]["not_verified"] == 2);
}

TEST_CASE("sarif: all rules, rule index, encoded path, unicode columns") {
  Sample s("abc\n");
  s.add(0, 3, "odd").with_severity(diag::Severity::advice);
  const auto run = nlohmann::json::parse(report_of(diag::report_sarif, s.input()))["runs"].at(0);
  CHECK(run["tool"]["driver"]["rules"].size() == 2);
  CHECK(run["columnKind"] == "unicodeCodePoints");
  const auto& result = run["results"].at(0);
  CHECK(result["level"] == "note");
  CHECK(run["tool"]["driver"]["rules"].at(result["ruleIndex"].get<std::size_t>())["id"] == result["ruleId"]);
  CHECK(result["locations"].at(0)["physicalLocation"]["artifactLocation"]["uri"] == "units/a%20b.md");
}

TEST_CASE("a fingerprint survives edits elsewhere and tells twins apart") {
  Sample s("abc\nabc\n");
  s.add(0, 3, "odd").statement = base::hash64("abc");
  s.add(4, 7, "odd").statement = base::hash64("abc");
  const auto before = diag::fingerprints(s.diagnostics, s.sources);
  CHECK(before[0] != before[1]);
  for (auto& d : s.diagnostics) d.span.begin += 1;
  CHECK(diag::fingerprints(s.diagnostics, s.sources) == before);
}

TEST_CASE("the order of findings is path, place, rule") {
  base::SourceSet sources;
  sources.add("b.txt", "xx");
  sources.add("a.txt", "xx");
  diag::Diagnostics list(3);
  for (auto& d : list) d.rule = &kRule;
  list[0].span = {0, 0, 1};
  list[1].span = {1, 1, 2};
  list[2].span = {1, 0, 1};
  diag::sort(list, sources);
  CHECK(list[0].span == base::Span{1, 0, 1});
  CHECK(list[2].span == base::Span{0, 0, 1});
}

TEST_CASE("text: the byte-order mark is no part of the first line") {
  Sample s("\xEF\xBB\xBF" "Tilte: x\n");
  s.add(3, 8, "no such label");
  s.add(0, 0, "at the very start");
  const std::string report = report_of(diag::report_text, s.input());
  CHECK(report.find("a b.md:1:1: warning: no such label [label-odd]\n    1 | Tilte: x\n      | ^~~~~\n") != std::string::npos);
  CHECK(report.find("a b.md:1:1: warning: at the very start [label-odd]\n    1 | Tilte: x\n      | ^\n") != std::string::npos);
}

TEST_CASE("a report of thousands of findings is whole, and the same for any number of threads") {
  Sample s("one line\n");
  constexpr std::size_t kMany = 20'000;
  for (std::size_t i = 0; i < kMany; ++i) s.add(0, 3, "finding " + std::to_string(i));
  for (const auto& reporter : diag::reporters()) {
    const auto report = reporter.report;
    auto input = s.input();
    input.jobs = 1;
    const std::string alone = report_of(report, input);
    input.jobs = 3;
    CHECK((report_of(report, input) == alone));
    for (const std::size_t i : {std::size_t{0}, kMany / 2, kMany - 1}) CHECK(alone.find("finding " + std::to_string(i)) != std::string::npos);
  }
  const auto json = nlohmann::json::parse(report_of(diag::report_json, s.input()));
  REQUIRE(json["diagnostics"].size() == kMany);
  for (std::size_t i = 0; i < kMany; ++i) REQUIRE(json["diagnostics"][i]["message"] == "finding " + std::to_string(i));
}

TEST_CASE("findings are sorted by path and place, and findings alike keep their order") {
  base::SourceSet sources;
  for (const char* path : {"b.md", "a.md", "c.md"}) sources.add(path, std::string(20, 'x'));
  diag::Diagnostics list;
  const auto add = [&](base::FileId file, std::uint32_t begin, const std::string& message, const std::string& item) {
    diag::Diagnostic d;
    d.rule = &kRule;
    d.message = message;
    d.span = {file, begin, begin + 1};
    d.item = item;
    list.push_back(d);
  };
  add(2, 0, "x", "6");
  add(0, 5, "x", "4");
  add(0, 5, "x", "5");
  add(0, 5, "w", "3");
  add(base::kNoFile, 0, "x", "1");
  add(1, 9, "x", "2");
  diag::sort(list, sources);
  std::string order;
  for (const auto& d : list) order += d.item;
  CHECK(order == "123456");
}
