// SPDX-License-Identifier: Apache-2.0
// The formats that servers for builds read, byte by byte.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/reports.hpp"
#include "support/sample_report.hpp"

using namespace uoc;
using tests::kOther;
using tests::kRule;
using tests::report_of;
using tests::Sample;

namespace {

// Every character that one of the formats has to escape.
Sample hostile() {
  Sample s("first\nünder “feedbacks” here\n", "units/a,b:50%<\">.md");
  s.add(16, 25, "`feedbacks` & 100% <b>\"x\"").with_hint("write `feedback`: twice, \x1b[31mplease");
  s.add(0, 12, "over two lines").with_severity(diag::Severity::error);
  s.add(0, 0, "at the start").with_severity(diag::Severity::advice).with_item("2(b).1");
  return s;
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("github: commands with every special character escaped", "[formats]") {
  CHECK(report_of(diag::report_github, hostile().input()) ==
        "::warning title=label-odd,file=units/a%2Cb%3A50%25<\">.md,line=2,endLine=2,col=8,endColumn=17::`feedbacks` & 100%25 <b>\"x\"%0A"
        "Hint: write `feedback`: twice,  [31mplease\n"
        "::error title=label-odd,file=units/a%2Cb%3A50%25<\">.md,line=1,endLine=2::over two lines\n"
        "::notice title=label-odd,file=units/a%2Cb%3A50%25<\">.md,line=1,endLine=1,col=1,endColumn=1::at the start\n");
}

TEST_CASE("github: what a runner would drop is counted in the tenth annotation and stands in the log", "[formats]") {
  Sample s("one line\n", "::error::odd.md");
  for (int i = 0; i < 10; ++i) s.add(0, 3, "odd " + std::to_string(i)).with_severity(diag::Severity::error);
  for (int i = 0; i < 12; ++i) s.add(0, 3, "##[error]plain " + std::to_string(i));
  const std::string report = report_of(diag::report_github, s.input());
  CHECK(count_of(report, "::error title=") == 10);
  CHECK(count_of(report, "::warning title=") == 10);
  CHECK(report.find("::warning title=uoc::3 more warnings: they stand in the log of this step\n") != std::string::npos);
  CHECK(report.ends_with("::group::3 more findings\n"
                         "warning: ::error::odd.md:1:1: ## [error]plain 9 [label-odd]\n"
                         "warning: ::error::odd.md:1:1: ## [error]plain 10 [label-odd]\n"
                         "warning: ::error::odd.md:1:1: ## [error]plain 11 [label-odd]\n"
                         "::endgroup::\n"));
  s.diagnostics.resize(10);
  CHECK(count_of(report_of(diag::report_github, s.input()), "\n") == 10);
  s.diagnostics.clear();
  CHECK(report_of(diag::report_github, s.input()).empty());
}

TEST_CASE("gitlab: a list of findings with what GitLab asks for", "[formats]") {
  Sample s = hostile();
  const auto list = nlohmann::json::parse(report_of(diag::report_gitlab, s.input()));
  REQUIRE(list.size() == 3);
  CHECK(list[0]["description"].get<std::string>().starts_with("`feedbacks` & 100% <b>\"x\" (write "));
  CHECK(list[0]["check_name"] == "label-odd");
  CHECK(list[0]["severity"] == "minor");
  CHECK(list[1]["severity"] == "major");
  CHECK(list[2]["severity"] == "info");
  CHECK(list[0]["location"]["path"] == "units/a,b:50%<\">.md");
  CHECK(list[1]["location"]["lines"]["begin"] == 1);
  CHECK(list[1]["location"]["lines"]["end"] == 2);
  CHECK(list[0]["fingerprint"] != list[1]["fingerprint"]);
  s.diagnostics.clear();
  CHECK(report_of(diag::report_gitlab, s.input()) == "[]\n");
}

TEST_CASE("checkstyle: a file and its findings, escaped", "[formats]") {
  Sample s = hostile();
  CHECK(report_of(diag::report_checkstyle, s.input()) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n"
        "  <file name=\"units/a,b:50%&lt;&quot;&gt;.md\">\n"
        "    <error line=\"2\" column=\"8\" severity=\"warning\" message=\"`feedbacks` &amp; 100% &lt;b&gt;&quot;x&quot; (write `feedback`: twice, "
        "\xEF\xBF\xBD[31mplease)\" source=\"uoc.structure.label-odd\"/>\n"
        "    <error line=\"1\" column=\"1\" severity=\"error\" message=\"over two lines\" source=\"uoc.structure.label-odd\"/>\n"
        "    <error line=\"1\" column=\"1\" severity=\"info\" message=\"at the start\" source=\"uoc.structure.label-odd\"/>\n"
        "  </file>\n</checkstyle>\n");
  s.diagnostics.clear();
  CHECK(report_of(diag::report_checkstyle, s.input()) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n</checkstyle>\n");
}

TEST_CASE("junit: a suite for each file, a failed test for each finding that fails the run", "[formats]") {
  Sample s("first\n", "b.md");
  s.sources.add("a.md", "fine\n");
  s.add(0, 5, "<wrong>").with_severity(diag::Severity::error).with_item("2(b).1").with_hint("mend it");
  s.add(0, 5, "doubtful");
  CHECK(report_of(diag::report_junit, s.input()) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
        "  <testsuite name=\"a.md\" package=\"uoc\" id=\"0\" timestamp=\"1970-01-01T00:00:00\" hostname=\"localhost\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\" time=\"0\">\n"
        "    <properties/>\n    <testcase classname=\"a.md\" name=\"no finding that fails the run\" time=\"0\"/>\n"
        "    <system-out></system-out>\n    <system-err/>\n  </testsuite>\n"
        "  <testsuite name=\"b.md\" package=\"uoc\" id=\"1\" timestamp=\"1970-01-01T00:00:00\" hostname=\"localhost\" tests=\"1\" failures=\"1\" errors=\"0\" skipped=\"0\" time=\"0\">\n"
        "    <properties/>\n    <testcase classname=\"b.md\" name=\"label-odd 2(b).1\" time=\"0\"><failure type=\"error\" message=\"&lt;wrong&gt;\">"
        "b.md:1:1: error: &lt;wrong&gt; [label-odd]\nhint: mend it\n</failure></testcase>\n"
        "    <system-out>b.md:1:1: warning: doubtful [label-odd]\n</system-out>\n    <system-err/>\n  </testsuite>\n</testsuites>\n");
}

TEST_CASE("junit: --fail-on decides what is a failure, and what rules left open is no pass", "[formats]") {
  Sample s("first\n", "b.md");
  s.add(0, 5, "doubtful");
  auto input = s.input();
  input.fail_on = diag::Severity::advice;
  CHECK(report_of(diag::report_junit, input).find("failures=\"1\"") != std::string::npos);
  input.fail_on = std::nullopt;
  CHECK(report_of(diag::report_junit, input).find("failures=\"1\"") == std::string::npos);
  const std::vector<diag::RuleStatistics> statistics{{&kRule, false, {}, 0, 0, 3, 1}, {&kOther, true, {}, 0, 0, 0, 0}};
  input.statistics = statistics;
  CHECK(report_of(diag::report_junit, input).find("<testcase classname=\"not verified\" name=\"label-odd\" time=\"0\"><skipped/></testcase>\n"
                                                  "    <system-out>label-odd: 3 not verified\n") != std::string::npos);
}

TEST_CASE("json: waived findings stand apart, and open judgements are counted by rule", "[formats]") {
  Sample s("first\n", "b.md");
  s.add(0, 5, "doubtful");
  const diag::Suppression by{"agreed in 2024", "committee", "2027-01-01", true};
  const std::vector<diag::Suppressed> waived{{s.diagnostics.front(), "ab:1", &by}};
  const std::vector<diag::RuleStatistics> statistics{{&kRule, false, {}, 1, 0, 3, 1}, {&kOther, true, {}, 0, 0, 0, 0}};
  s.diagnostics.clear();
  auto input = s.input();
  input.suppressed = waived;
  input.statistics = statistics;
  const auto json = nlohmann::json::parse(report_of(diag::report_json, input));
  CHECK(json["diagnostics"].empty());
  CHECK(json["waived"].at(0)["rule"] == "label-odd");
  CHECK(json["waived"].at(0)["waiver"]["reason"] == "agreed in 2024");
  CHECK(json["summary"]["waived"] == 1);
  CHECK(json["summary"]["not_verified"] == 2);
  CHECK(json["summary"]["not_verified_by_rule"] == nlohmann::json{{"label-odd", 3}});
  CHECK(json["summary"]["rules_off"] == nlohmann::json{"never-fires"});
}

TEST_CASE("sarif: a waived finding is suppressed, and all others say that they are not", "[formats]") {
  Sample s("first\n", "b.md");
  s.add(0, 5, "doubtful");
  const diag::Suppression by{"agreed in 2024", "committee", "2027-01-01", true};
  const std::vector<diag::Suppressed> waived{{s.diagnostics.front(), "ab:1", &by}};
  auto input = s.input();
  const auto results = [&] { return nlohmann::json::parse(report_of(diag::report_sarif, input))["runs"].at(0)["results"]; };
  CHECK_FALSE(results().at(0).contains("suppressions"));
  input.suppressed = waived;
  CHECK(results().at(0)["suppressions"].empty());
  const auto suppression = results().at(1)["suppressions"].at(0);
  CHECK(suppression["kind"] == "inSource");
  CHECK(suppression["justification"] == "agreed in 2024");
  CHECK(suppression["properties"]["expires"] == "2027-01-01");
}

TEST_CASE("sarif: what rules left open and which were off is said of the run", "[formats]") {
  const Sample s("first\n");
  auto input = s.input();
  const auto properties = [&] { return nlohmann::json::parse(report_of(diag::report_sarif, input))["runs"].at(0)["properties"]; };
  CHECK(properties()["notVerified"].empty());
  const std::vector<diag::RuleStatistics> statistics{{&kRule, false, {}, 0, 0, 3, 1}, {&kOther, true, {}, 0, 0, 0, 0}};
  input.statistics = statistics;
  CHECK(properties()["notVerified"] == nlohmann::json{{"label-odd", 3}});
  CHECK(properties()["rulesOff"] == nlohmann::json{"never-fires"});
}

TEST_CASE("sarif: where the pages of rules are published, each rule links to its own", "[formats]") {
  const Sample s("first\n");
  auto input = s.input();
  const auto rules = [&] { return nlohmann::json::parse(report_of(diag::report_sarif, input))["runs"].at(0)["tool"]["driver"]["rules"]; };
  CHECK_FALSE(rules().at(0).contains("helpUri"));
  input.rule_pages = "https://example.org/rules/";
  CHECK(rules().at(0)["helpUri"] == "https://example.org/rules/label_odd.md");
}

TEST_CASE("statistics: numbers of each rule below their heads, and rules that are off", "[formats]") {
  const diag::RuleInfo clean{"nothing-found", "", "code", "nothing", diag::Severity::error, diag::FixClass::none, {}};
  const diag::RuleInfo open{"left-open", "", "code", "nothing", diag::Severity::error, diag::FixClass::none, {}};
  const std::vector<diag::RuleStatistics> statistics{
      {&kRule, false, {1, 20, 3}, 4, 5, 6, 7}, {&open, false, {}, 0, 0, 2, 8}, {&kOther, true, {}, 0, 0, 0, 0}, {&clean, false, {}, 0, 0, 0, 9}};
  const std::vector<std::string> notes{"a note"};
  std::ostringstream out;
  diag::print_statistics(statistics, 9, notes, out);
  CHECK(out.str() ==
        "rule         errors  warnings  advice  waived  known  not verified  units judged\n"
        "label-odd         1        20       3       4      5             6        7 of 9\n"
        "left-open         0         0       0       0      0             2        8 of 9\n"
        "never-fires  off\n"
        "every other rule: nothing found, nothing left open, all units judged\n"
        "a note\n");
}
