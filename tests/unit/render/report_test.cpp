// SPDX-License-Identifier: Apache-2.0
// The committee's report: order, sentences, what is counted.
#include <catch2/catch.hpp>

#include "base/resources.hpp"
#include "render/finding_view.hpp"
#include "render/unit_statistics.hpp"
#include "support/sample_standards.hpp"

using namespace uoc;

namespace {

const diag::RuleInfo kRule{"known-error", "W3", "wording", "a word is misspelt", diag::Severity::error, diag::FixClass::safe, {{{"A dictionary", "entry"}}}};

diag::Diagnostic finding(diag::Severity severity, base::Span span) {
  diag::Diagnostic out;
  out.rule = &kRule;
  out.severity = severity;
  out.span = span;
  return out;
}

std::string told(std::string_view message) {
  std::string out;
  for (const auto& piece : render::sentence_view(message)) {
    const bool quoted = piece.find("quoted")->truthy();
    out.append(quoted ? "[" : "").append(piece.find("text")->text()).append(quoted ? "]" : "");
  }
  return out;
}

std::string text_at(const render::Value& value, std::string_view name, std::string_view member) {
  const auto* inner = value.find(name);
  REQUIRE(inner != nullptr);
  REQUIRE(inner->find(member) != nullptr);
  return std::string(inner->find(member)->text());
}

}  // namespace

TEST_CASE("messages become sentences, and quoted words stay as they are written") {
  CHECK(told("`feedbacks` has no plural; this unit also says `feedback`") == "[feedbacks] has no plural; this unit also says [feedback].");
  CHECK(told("the title is empty") == "The title is empty.");
  CHECK(told("is this meant?") == "Is this meant?");
  CHECK(told("a ` alone") == "A ` alone.");
  CHECK(told("").empty());
}

TEST_CASE("the gravest units come first, in whole units to a page") {
  diag::Diagnostics all;
  render::Findings findings;
  findings.all = &all;
  findings.of_units.emplace_back(5);
  const auto add = [&](std::size_t unit, diag::Severity severity, std::size_t times) {
    for (std::size_t i = 0; i < times; ++i) {
      findings.of_units[0][unit].push_back(static_cast<std::uint32_t>(all.size()));
      all.push_back(finding(severity, {}));
    }
  };
  add(0, diag::Severity::advice, 100);
  add(1, diag::Severity::warning, 90);
  add(3, diag::Severity::error, 1);
  add(4, diag::Severity::warning, 70);
  const auto order = render::report_order(findings, 0);
  CHECK(order.units == std::vector<std::size_t>{3, 1, 4, 0});
  CHECK(order.page_starts == std::vector<std::size_t>{0, 3});  // 1 + 90 + 70 findings, then 100
  CHECK(order.opens == std::vector<std::size_t>{1, render::kNoPage, render::kNoPage, 0, render::kNoPage});
  CHECK(render::report_order({}, 0).units.empty());
}

TEST_CASE("a finding stands beside its words, and a fix of them is a proposal") {
  base::SourceSet sources;
  const std::string text = "Title\n\nCollect customer feedbacks from <b>all</b> branches\n";
  const auto file = sources.add("units/a.txt", text);
  const auto at = static_cast<std::uint32_t>(text.find("feedbacks"));
  auto found = finding(diag::Severity::error, {file, at, at + 9});
  found.with_fix(true, {file, at, at + 9}, "feedback");
  render::Findings findings;
  findings.sources = &sources;
  findings.rule_pages = "https://example.org/rules/";
  const auto view = render::finding_view(findings, found);
  CHECK(text_at(view, "quote", "before") == "Collect customer ");
  CHECK(text_at(view, "quote", "words") == "feedbacks");
  CHECK(text_at(view, "quote", "after") == " from <b>all</b> branches");
  CHECK(text_at(view, "proposal", "was") == "feedbacks");
  CHECK(text_at(view, "proposal", "becomes") == "feedback");
  CHECK(view.find("place")->text() == "units/a.txt:3");
  CHECK(view.find("rule_href")->text() == "https://example.org/rules/known_error.md");
  CHECK(view.find("authority")->list()->front().find("document")->text() == "A dictionary");
}

TEST_CASE("long lines are cut between words, around the words concerned") {
  base::SourceSet sources;
  std::string text;
  for (int i = 0; i < 100; ++i) text += "word" + std::to_string(i) + " ";
  const auto file = sources.add("a.txt", text);
  const auto at = static_cast<std::uint32_t>(text.find("word50"));
  render::Findings findings;
  findings.sources = &sources;
  const auto view = render::finding_view(findings, finding(diag::Severity::advice, {file, at, at + 6}));
  const std::string before = text_at(view, "quote", "before"), after = text_at(view, "quote", "after");
  CHECK(before.starts_with("… word3"));
  CHECK(before.ends_with("word49 "));
  CHECK(after.starts_with(" word51"));
  CHECK(after.ends_with(" …"));
  CHECK(before.size() < 100);
}

TEST_CASE("units, credits, criteria and verbs are counted by level") {
  const auto made = tests::bakery_standard();
  auto site = render::make_site({&made.standard}, {});
  const auto lexicon = model::Lexicon::load();
  REQUIRE(lexicon);
  site.lexicon = &*lexicon;
  const auto statistics = render::statistics_of(site, 0);
  REQUIRE(statistics.levels.size() == 3);
  std::size_t units = 0, statements = 0, with_verb = 0;
  long long credits = 0;
  for (const auto& level : statistics.levels) {
    units += level.units;
    credits += level.credits;
    statements += level.statements;
    for (const auto& [verb, count] : level.verbs) with_verb += count;
    with_verb += level.without_verb;
    CHECK(level.criteria.least <= level.criteria.median);
    CHECK(level.criteria.median <= level.criteria.most);
  }
  CHECK(units == made.standard.units.size());
  CHECK(statistics.all.units == units);
  CHECK(statistics.all.credits == credits);
  CHECK(statistics.all.statements == statements);
  CHECK(with_verb == statements);
}

TEST_CASE("built-in words of pages are all used") {
  // A project's messages that no template uses are refused; ours must pass the same gate.
  std::map<std::string, std::string> as_project;
  for (const auto& resource : base::resources())
    if (resource.name.starts_with("templates/messages/")) as_project.emplace(resource.name.substr(10), resource.bytes());
  const auto loaded = render::Templates::load(as_project);
  INFO((loaded ? "" : loaded.error().message));
  CHECK(loaded);
}
