// SPDX-License-Identifier: Apache-2.0
#include "model/lexicon.hpp"
#include "model/verb_forms.hpp"

#include <catch2/catch.hpp>

#include "base/text.hpp"

using namespace uoc;
using model::Lexicon;

namespace {

Lexicon loaded() {
  auto lexicon = Lexicon::load();
  if (!lexicon) FAIL(lexicon.error().message);
  return *std::move(lexicon);
}

std::string base_of(const Lexicon& lexicon, std::string_view word, std::uint16_t flag) {
  const auto* info = lexicon.find(word);
  if (info == nullptr || !info->is(flag)) return "-";
  return info->verb == nullptr ? "" : info->verb->base;
}

}  // namespace

TEST_CASE("the word data holds no fault and the verbs of work of all trades") {
  const Lexicon lexicon = loaded();
  for (const auto* verb : {"knead", "weld", "exfoliate", "reconcile", "deburr", "patrol", "irrigate", "underwrite", "refuel",
                           "moisturise", "debug", "palletise", "calibrate", "solder", "collate", "invoice", "bathe", "plaster"}) {
    INFO(verb);
    CHECK(lexicon.verb(verb) != nullptr);
  }
}

TEST_CASE("regular verbs get their endings by rule") {
  CHECK(model::third_person_of("carry") == "carries");
  CHECK(model::third_person_of("mix") == "mixes");
  CHECK(model::past_of("plan") == "planned");
  CHECK(model::past_of("deploy") == "deployed");
  CHECK(model::past_of("apply") == "applied");
  CHECK(model::gerund_of("tie") == "tying");
  CHECK(model::gerund_of("dye") == "dyeing");
  CHECK(model::gerund_of("agree") == "agreeing");
  CHECK(model::gerund_of("manage") == "managing");
}

TEST_CASE("each form of a verb leads to the verb") {
  const Lexicon lexicon = loaded();
  CHECK(base_of(lexicon, "managed", model::kPastForm) == "manage");
  CHECK(base_of(lexicon, "written", model::kPastForm) == "write");
  CHECK(base_of(lexicon, "transferring", model::kGerund) == "transfer");
  CHECK(base_of(lexicon, "equipped", model::kPastForm) == "equip");
  CHECK(base_of(lexicon, "troubleshot", model::kPastForm) == "troubleshoot");
  CHECK(base_of(lexicon, "identifies", model::kThirdPerson) == "identify");
  CHECK(base_of(lexicon, "wiring", model::kGerund) == "wire");
}

TEST_CASE("both spellings of a form and of a verb are known") {
  const Lexicon lexicon = loaded();
  CHECK(base_of(lexicon, "labelled", model::kPastForm) == "label");
  CHECK(base_of(lexicon, "labeled", model::kPastForm) == "label");
  CHECK(base_of(lexicon, "cancelling", model::kGerund) == "cancel");
  CHECK(base_of(lexicon, "canceling", model::kGerund) == "cancel");
  REQUIRE(lexicon.verb("organize") != nullptr);
  CHECK(lexicon.verb("organize")->demand_min == lexicon.verb("organise")->demand_min);
  CHECK(lexicon.verb("advize") == nullptr);
  CHECK(lexicon.verb("practize") == nullptr);
}

TEST_CASE("a base form wins over the form of another verb that is spelt alike") {
  const Lexicon lexicon = loaded();
  CHECK(base_of(lexicon, "found", model::kBaseForm) == "found");
  CHECK(base_of(lexicon, "saw", model::kBaseForm) == "saw");
  CHECK(base_of(lexicon, "lay", model::kBaseForm) == "lay");
  CHECK(base_of(lexicon, "ground", model::kBaseForm) == "ground");
}

TEST_CASE("the longest verb at a place is found") {
  const Lexicon lexicon = loaded();
  const auto at = [&](const char* text) { return lexicon.verb_at(base::split(text, ' '), 0); };
  CHECK(at("carry out checks").words == 2);
  CHECK(at("carry out checks").verb->base == "carry out");
  CHECK(at("carry loads").words == 1);
  CHECK(at("take part in drills").verb->base == "take part in");
  CHECK(at("take part").verb->base == "take");
  CHECK(at("be familiar with tools").verb->base == "be familiar");
  CHECK(at("be on time").verb == nullptr);
  CHECK(at("managed loads").verb == nullptr);
  CHECK(at("zzz").verb == nullptr);
}

TEST_CASE("verbs carry bands, classes and marks") {
  const Lexicon lexicon = loaded();
  CHECK(lexicon.verb("list")->demand_max == 1);
  CHECK(lexicon.verb("plan")->demand_min == 3);
  CHECK(lexicon.verb("plan")->demand_max == 6);
  CHECK(lexicon.verb("formulate")->demand_min == 6);
  CHECK(lexicon.verb("weld")->demand_min == 0);
  CHECK(lexicon.verb("carry out")->synonym_class == lexicon.verb("execute")->synonym_class);
  CHECK(lexicon.verb("verify")->synonym_class == lexicon.verb("inspect")->synonym_class);
  CHECK(lexicon.verb("weld")->synonym_class.empty());
  CHECK(lexicon.verb("comprehend")->knowledge);
  CHECK(lexicon.verb("foresee")->unobservable);
  CHECK_FALSE(lexicon.verb("foresee")->knowledge);
  CHECK(lexicon.verb("report")->also_noun);
  CHECK_FALSE(lexicon.verb("calculate")->also_noun);
}

TEST_CASE("function words have their classes") {
  const Lexicon lexicon = loaded();
  CHECK(lexicon.find("familiar")->is(model::kOpener));
  CHECK(lexicon.find("of")->is(model::kPreposition));
  CHECK(lexicon.find("the")->is(model::kDangling));
  CHECK_FALSE(lexicon.find("each")->is(model::kDangling));
  CHECK(lexicon.find("their")->is(model::kPronoun));
  CHECK(lexicon.find("or")->is(model::kConjunction));
}

TEST_CASE("where a project knows a word as well, its entry counts", "[lexicon]") {
  model::ProjectWords words;
  words.verbs = {{"plan", "2", "-"}, {"strike off", "-", "-"}, {"fettle", "3-4", "noun"}};
  words.openers = {"present"};
  words.names = {"Record Plus"};
  words.abbreviations = {"SGCI"};
  const auto lexicon = model::Lexicon::load(words);
  REQUIRE(lexicon);
  REQUIRE(lexicon->verb("plan") != nullptr);
  CHECK(lexicon->verb("plan")->demand_max == 2);
  CHECK_FALSE(lexicon->verb("plan")->also_noun);
  REQUIRE(lexicon->verb("fettle") != nullptr);
  CHECK(lexicon->verb("fettle")->also_noun);
  CHECK(lexicon->find("fettling")->is(model::kGerund));
  CHECK(lexicon->verb_at({"strike", "off", "entries"}, 0).words == 2);
  CHECK(lexicon->verb("present") == nullptr);
  CHECK(lexicon->find("present")->is(model::kOpener));
  CHECK(lexicon->has_names());
  CHECK(lexicon->entry("sgci") != nullptr);
  CHECK_FALSE(loaded().has_names());
  CHECK(loaded().verb("plan")->also_noun);
}
