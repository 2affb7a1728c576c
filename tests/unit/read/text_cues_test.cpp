// SPDX-License-Identifier: Apache-2.0
// Cues by which run-on text is cut, and by which lost headings are found: a sentence or two for each.
#include <catch2/catch.hpp>

#include "read/text/weights.hpp"
#include "read/text/word_kinds.hpp"
#include "support/reading.hpp"

using namespace uoc;
using uoc::test::outline;

namespace {

// The elements of a unit whose competency is this text.
std::string elements_of(const std::string& competency) {
  const auto r = test::read_bytes("Title Test the works\nCode 310021L2\nRange This unit of competency is applicable to people.\nLevel 2\nCredit 3\n"
                                  "Competency Performance Requirements " + competency +
                                  "\nAssessment Criteria The integrated outcome requirements of this unit of competency are: Able to do the work\nRemark\n");
  CHECK(test::conservation_faults_of(r).empty());
  const std::string whole = outline(r.unit());
  return whole.substr(0, whole.find("A: "));
}

}  // namespace

TEST_CASE("what stands behind a word that is verb and noun tells whether a name goes on with it") {
  CHECK(elements_of("1. Relevant knowledge of company taxation Assessment bases of profits and property Deadlines for objection Lodgement of returns "
                    "by agents 2. Lodge the returns Complete the Profits Tax Return before the extended due date Attach audited accounts Report to "
                    "the Network Centre Supervisor if a figure is missing 3. Act with care Keep papers of clients apart") == R"(1 none: Relevant knowledge of company taxation
  - ~Assessment bases of profits and property
  - ~Deadlines for objection
  - ~Lodgement of returns by agents
2 application: Lodge the returns
  - ~Complete the Profits Tax Return before the extended due date
  - ~Attach audited accounts
  - ~Report to the Network Centre Supervisor if a figure is missing
3 none: Act with care
  - ~Keep papers of clients apart
)");
}

TEST_CASE("an acronym opens a statement among nouns, not among verbs") {
  CHECK(elements_of("1. Relevant knowledge of cold stores Refrigerants in common use and their hazards IIAR bulletins on ammonia Insulation of doors "
                    "and panels EN standards for piping 2. Serve the plant Read the suction gauge at each shift Purge air from the condenser "
                    "3. Act with care Wear gloves") == R"(1 none: Relevant knowledge of cold stores
  - ~Refrigerants in common use and their hazards
  - ~IIAR bulletins on ammonia
  - ~Insulation of doors and panels
  - ~EN standards for piping
2 application: Serve the plant
  - ~Read the suction gauge at each shift
  - ~Purge air from the condenser
3 none: Act with care
  - ~Wear gloves
)");
}

TEST_CASE("a numbered heading may be one verb, with another behind it") {
  CHECK(elements_of("1. Relevant knowledge of joinery Timbers for furniture Glues for wet rooms 2(a). Prepare Plane the faces true Mark the joints with a "
                    "knife 2(b). Finish Sand the panels with the grain Wax the drawers 3. Act with care Keep the floor free of offcuts") == R"(1 none: Relevant knowledge of joinery
  - ~Timbers for furniture
  - ~Glues for wet rooms
2(a) application: Prepare
  - ~Plane the faces true
  - ~Mark the joints with a knife
2(b) application: Finish
  - ~Sand the panels with the grain
  - ~Wax the drawers
3 none: Act with care
  - ~Keep the floor free of offcuts
)");
}

TEST_CASE("headings with two verbs, worded alike, without what is forbidden, the first statement being one") {
  CHECK(elements_of("Relevant knowledge of bookbinding Sewing frames and their parts Adhesives for leather and cloth Grain of paper Fold and sew Fold "
                    "sections with a bone folder Press the sections overnight Sew on tapes with linen thread Never trim before the glue is dry Cover "
                    "and finish Pare the leather at the edges Paste the spine twice Wipe surplus glue at once Work cleanly Keep the bench free of "
                    "dust Cover knives when not in use") == R"(~1 none: Relevant knowledge of bookbinding
  - ~Sewing frames and their parts
  - ~Adhesives for leather and cloth
  - ~Grain of paper
~2(a) application: Fold and sew
  - ~Fold sections with a bone folder
  - ~Press the sections overnight
  - ~Sew on tapes with linen thread
  - ~Never trim before the glue is dry
~2(b) application: Cover and finish
  - ~Pare the leather at the edges
  - ~Paste the spine twice
  - ~Wipe surplus glue at once
~3 application: Work cleanly
  - ~Keep the bench free of dust
  - ~Cover knives when not in use
)");
}

TEST_CASE("a short noun without a stop among sentences with stops is a heading") {
  CHECK(elements_of("1. Relevant knowledge of sampling Sampling frames for households Bias of interviewers Preparation of the survey Draft the questions "
                    "in plain words. Test them on ten persons. Translate them for the regions. Fieldwork Brief the interviewers each morning. Check "
                    "ten per cent of the sheets by telephone. Pay the interviewers by the day. Reporting Tabulate the answers by age and sex. State "
                    "the margin of error.") == R"(1 none: Relevant knowledge of sampling
  - ~Sampling frames for households
  - ~Bias of interviewers
~2(a) none: Preparation of the survey
  - ~Draft the questions in plain words.
  - ~Test them on ten persons.
  - ~Translate them for the regions.
~2(b) none: Fieldwork
  - ~Brief the interviewers each morning.
  - ~Check ten per cent of the sheets by telephone.
  - ~Pay the interviewers by the day.
~3 none: Reporting
  - ~Tabulate the answers by age and sex.
  - ~State the margin of error.
)");
}

TEST_CASE("kinds of words") {
  const auto kind = [](std::string_view word, std::string_view bare) { return read::kind_of_word(word, bare, test::lexicon().find(bare), model::word_classes(bare)); };
  CHECK(kind("the", "the") == read::WordKind::article);
  CHECK(kind("of", "of") == read::WordKind::preposition);
  CHECK(kind("Familiar", "familiar") == read::WordKind::opener);
  CHECK(kind("RCD", "rcd") == read::WordKind::acronym);
  CHECK(kind("12mm", "12mm") == read::WordKind::number);
  CHECK(kind("–", "") == read::WordKind::sign);
  CHECK(kind("Provide", "provide") == read::WordKind::verb);
  CHECK(kind("Check", "check") == read::WordKind::verb_noun);
  CHECK(kind("Record", "record") == read::WordKind::noun_verb);
  CHECK(kind("Handling", "handling") == read::WordKind::gerund);
  CHECK(kind("records", "records") == read::WordKind::plural);
  CHECK(kind("hydraulic", "hydraulic") == read::WordKind::adjective);
  CHECK(kind("quickly", "quickly") == read::WordKind::adverb);
  CHECK(kind("furniture", "furniture") == read::WordKind::noun);
  CHECK(kind("zzyx", "zzyx") == read::WordKind::unknown);
}

TEST_CASE("weights are named, and read by their names") {
  std::string all;
  for (std::size_t i = 0; i < read::kCues; ++i) all += read::name_of_weight(i) + "\t0.5\tnote\n";
  const auto read_back = [&](std::size_t i) {
    const auto weights = read::Weights::parse(all + read::name_of_weight(i) + "\t-1.25\n");
    return weights && weights->at(i) == -1.25;
  };
  for (std::size_t i = 0; i < read::kWeights; i += 37) CHECK(read_back(i));
  CHECK(read_back(read::kWeights - 1));
  CHECK(read::name_of_weight(read::Weights::before({read::WordKind::noun, true}, read::WordKind::verb)) == "before/noun^/verb");
  CHECK(read::name_of_weight(read::Weights::behind(read::WordKind::verb, {read::WordKind::article, false})) == "behind/verb/article");
  CHECK_FALSE(read::Weights::parse(all + "before/noun/nonsense\t1\n"));
  CHECK_FALSE(read::Weights::parse(all + "before/noun^/verb\tmuch\n"));
  CHECK_FALSE(read::Weights::parse("open.verb\t1\tnote\n"));
}
