// SPDX-License-Identifier: Apache-2.0
#include "lint/analysis.hpp"

#include <catch2/catch.hpp>

#include "support/units.hpp"

namespace {

using namespace uoc;
using lint::Form;

// A unit with one criterion or one outcome, and its analysis.
struct One {
  One(const std::string& text, bool outcome) {
    if (outcome)
      unit.assessment.criteria.push_back(tests::criterion(text));
    else
      unit.elements.push_back(tests::element("1", model::Part::application, "", {text}));
    analysis = lint::analyse(unit, tests::hkqf(), tests::lexicon());
  }
  const lint::Statement& statement() const { return analysis.statements.front(); }
  std::string verb() const { return statement().verb == nullptr ? "" : statement().verb->base; }

  model::Unit unit;
  lint::Analysis analysis;
};

std::string verb_of(const std::string& criterion) { return One(criterion, false).verb(); }
std::string outcome_verb_of(const std::string& outcome) { return One(outcome, true).verb(); }
Form form_of(const std::string& criterion) { return One(criterion, false).statement().form; }

std::vector<std::string> words_of(const std::string& text) {
  const One one(text, false);
  std::vector<std::string> out;
  for (const auto& word : one.statement().words) out.emplace_back(one.statement().printed(word));
  return out;
}

}  // namespace

TEST_CASE("words end at white space and punctuation, not at hyphens and apostrophes inside them", "[analysis]") {
  CHECK(words_of("Check the driver's follow-up note, twice.") ==
        std::vector<std::string>{"Check", "the", "driver's", "follow-up", "note", "twice"});
  CHECK(words_of("Read the operator’s log – then “sign” it") ==
        std::vector<std::string>{"Read", "the", "operator’s", "log", "then", "sign", "it"});
  CHECK(words_of("Check and/or repair -valves-") == std::vector<std::string>{"Check", "and", "or", "repair", "valves"});
  CHECK(words_of("檢查鍋爐，記錄壓力") == std::vector<std::string>{"檢查鍋爐", "記錄壓力"});
  CHECK(words_of("Serve café crème").back() == "crème");
  CHECK(words_of("").empty());
}

TEST_CASE("words know their capitals and whether they stand in quotation marks", "[analysis]") {
  const One one("Enter \"Not Seen\" in the ABC-2 list of a 3\" pipe and \"one more", false);
  std::vector<std::string> quoted, capitals;
  for (const auto& word : one.statement().words) {
    if (word.quoted) quoted.emplace_back(word.lower);
    if (word.all_capitals) capitals.emplace_back(word.lower);
  }
  CHECK(quoted == std::vector<std::string>{"not", "seen"});
  CHECK(capitals == std::vector<std::string>{"abc-2"});
  CHECK(one.statement().words.front().capital);
  CHECK_FALSE(one.statement().words.back().capital);
}

TEST_CASE("the head verb is the longest verb that opens the statement", "[analysis]") {
  CHECK(verb_of("Manage the stock of spare parts") == "manage");
  CHECK(verb_of("Carry out the pressure test") == "carry out");
  CHECK(verb_of("carry out") == "carry out");
  CHECK(verb_of("Comply with the permit") == "comply with");
  CHECK(verb_of("Zzyx the parts").empty());
  CHECK(One("Carry out the test", false).statement().head_words == 2);
}

TEST_CASE("verbs in -ly are verbs, unknown words in -ly are adverbs", "[analysis]") {
  CHECK(verb_of("Apply the primer") == "apply");
  CHECK(verb_of("Comply at once") == "comply");
  CHECK(verb_of("Supply the crew with water") == "supply");
  CHECK(verb_of("Reply by post") == "reply");
  CHECK(verb_of("Effectively manage the crew") == "manage");
  CHECK(verb_of("Safely and correctly apply the primer") == "apply");
  CHECK(verb_of("Safely").empty());
  CHECK(form_of("Safely carry out the test") == Form::base_verb);
}

TEST_CASE("lead-ins are passed before the head verb is sought", "[analysis]") {
  CHECK(outcome_verb_of("Able to manage the crew") == "manage");
  CHECK(outcome_verb_of("Be able to carry out the test") == "carry out");
  CHECK(outcome_verb_of("Capable of completing the log") == "complete");
  CHECK(outcome_verb_of("Capable of carrying out the test") == "carry out");
  CHECK(outcome_verb_of("Able to safely manage the crew") == "manage");
  CHECK(outcome_verb_of("To manage the crew") == "manage");
  CHECK(One("Able to manage the crew", true).statement().form == Form::outcome_lead);
  CHECK(One("Able to manage the crew", true).statement().lead_words == 2);
  CHECK(One("Be able to manage the crew", true).statement().lead_words == 3);
  CHECK(One("To be able to manage the crew", true).statement().lead_words == 4);
  CHECK(One("To manage the crew", true).statement().form == Form::base_verb);
  CHECK(One("Able tomorrow", true).statement().lead_words == 0);
}

TEST_CASE("statements that do not open with a base verb say how they open", "[analysis]") {
  CHECK(form_of("Familiar with the permit") == Form::adjective);
  CHECK(form_of("Managing the crew") == Form::gerund);
  CHECK(form_of("Managed the crew") == Form::inflected);
  CHECK(form_of("The crew is managed") == Form::noun);
  CHECK(form_of("Knowledge of the permit") == Form::noun);
  CHECK(form_of("Zzyx the parts") == Form::unknown);
  CHECK(verb_of("Managing the crew").empty());
}

TEST_CASE("an analysis can be moved, and covers the whole unit in order", "[analysis]") {
  const auto unit = tests::good_unit("300000L3");
  auto first = lint::analyse(unit, tests::hkqf(), tests::lexicon());
  const lint::Analysis moved = std::move(first);
  std::vector<std::string> names;
  for (const auto& s : moved.statements) names.push_back(s.item.name);
  CHECK(names == std::vector<std::string>{"title", "range", "1", "1.1", "1.2", "2", "2.1", "2.2", "A", "A.1", "A.2", "remark"});
  CHECK(moved.statements.front().words.back().lower == "press");
  CHECK(moved.statements.front().lower == "set up an offset press");
}
