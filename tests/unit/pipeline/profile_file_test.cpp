// SPDX-License-Identifier: Apache-2.0
#include "pipeline/profile_file.hpp"

#include <catch2/catch.hpp>

using namespace uoc;

namespace {

base::Result<model::Profile> profile(const std::string& toml) { return pipeline::extended_profile(toml, "profiles/house.toml", "house"); }

std::string error(const std::string& toml) {
  const auto result = profile(toml);
  return result ? "" : result.error().message;
}

const std::string kBase = "extends = \"hkqf\"\n";

}  // namespace

TEST_CASE("a profile of a project changes only what it names", "[profile]") {
  const auto plain = profile(kBase);
  REQUIRE(plain.has_value());
  const auto own = profile(kBase +
                           "title = \"House rules\"\n[level]\nmax = 5\n[credit]\nnotes = [\"subject to review\"]\n"
                           "[[field]]\nname = \"remark\"\nrequired = false\n[[code]]\nname = \"house\"\npattern = 'HS\\d{3}L(?P<level>\\d)'\nexample = \"HS101L3\"\n"
                           "[outcome]\nlead_in = \"The outcomes are:\"\n");
  REQUIRE(own.has_value());
  CHECK(own->name == "house");
  CHECK(own->title == "House rules");
  CHECK(own->level_min == plain->level_min);
  CHECK(own->level_max == 5);
  CHECK(own->credit_hours == plain->credit_hours);
  CHECK(own->credit_notes == std::vector<std::string>{"subject to review"});
  CHECK(own->lead_in == "The outcomes are:");
  CHECK(own->outcome_forms == plain->outcome_forms);
  CHECK(own->knowledge_leads == plain->knowledge_leads);
  CHECK(own->fields.size() == plain->fields.size());
  CHECK_FALSE(own->rule(model::FieldName::remark)->required);
  CHECK(own->rule(model::FieldName::remark)->labels == plain->rule(model::FieldName::remark)->labels);
  CHECK(own->codes.size() == plain->codes.size() + 1);
  CHECK(own->match_code("HS101L3")->level == 3);
  CHECK(own->match_code("105499L4")->level == 4);
}

TEST_CASE("a fault in a profile is named with its place", "[profile]") {
  CHECK(error("title = \"x\"\n") == "profiles/house.toml:1:1: a profile of a project extends a built-in one: write `extends = \"hkqf\"`");
  CHECK(error("extends = \"hkqv\"\n") == "profiles/house.toml:1:11: unknown profile `hkqv`; did you mean `hkqf`?");
  CHECK(error(kBase + "titel = \"x\"\n") == "profiles/house.toml:2:1: unknown key `titel`; did you mean `title`?");
  CHECK(error(kBase + "[level]\nmaxx = 3\n") == "profiles/house.toml:3:1: unknown key `maxx` in `[level]`; did you mean `max`?");
  CHECK(error(kBase + "[level]\nmax = \"3\"\n") == "profiles/house.toml:3:7: `max` must be a whole number");
  CHECK(error(kBase + "[level]\nmax = 100\n") == "profiles/house.toml:3:7: `max` must lie between 0 and 99");
  CHECK(error(kBase + "[level]\nmax = 0\n") == "profiles/house.toml: the lowest level is 1, the highest 0");
  CHECK(error(kBase + "[credit]\nhours = 0\n").starts_with("profiles/house.toml:3:9: `hours` must lie"));
  CHECK(error(kBase + "[[field]]\nname = \"tittle\"\n").starts_with("profiles/house.toml:3:8: unknown field `tittle`; did you mean `title`?"));
  CHECK(error(kBase + "[[field]]\nlabels = [\"x\"]\n") == "profiles/house.toml:2:1: `[[field]]` needs a `name`");
  CHECK(error(kBase + "[[field]]\nname = \"title\"\nlabel = [\"x\"]\n").starts_with("profiles/house.toml:4:1: unknown key `label` in `[[field]]`"));
  CHECK(error(kBase + "field = 3\n") == "profiles/house.toml:2:9: write `[[field]]`, with two brackets");
  CHECK(error(kBase + "field = [3]\n") == "profiles/house.toml:2:10: write `[[field]]`, with two brackets");
  CHECK(error(kBase + "[[code]]\nname = \"x\"\npattern = '('\n") == "profiles/house.toml:4:11: `pattern` is no regular expression: `(`");
  CHECK(error(kBase + "[heads]\nunit = [\"\"]\n") == "profiles/house.toml:3:8: an entry of `unit` is empty");
  CHECK(error(kBase + "[outcome]\nlead_in = 3\n") == "profiles/house.toml:3:11: `lead_in` must be a text in quotes");
  CHECK(error("extends = = 1\n").starts_with("profiles/house.toml:1:"));
}
