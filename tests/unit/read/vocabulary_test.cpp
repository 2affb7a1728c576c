// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "read/text/vocabulary.hpp"

using namespace uoc;

TEST_CASE("how a unit spells a word is the same however often it is asked") {
  const base::SourceFile file("u.txt", "Weld (plates) by the Kempe method, Torch in hand, to Form 7 of plates\n");
  const auto lexicon = model::Lexicon::load();
  REQUIRE(lexicon);
  const read::Layout layout = read::find_lines(file, 0);
  const auto size = static_cast<std::uint32_t>(file.bytes().size() - 1);
  const read::Tokens tokens = read::tokenize(layout, {{0, size, 0}}, &*lexicon);
  const read::Vocabulary vocabulary(tokens, "Staff of the Harbour board. Weirs are kept; \"gates\" too");
  for (int round = 0; round < 12; ++round) {
    CHECK(vocabulary.in_lower_case("plates"));
    CHECK(vocabulary.in_lower_case("gates"));
    CHECK(vocabulary.in_lower_case("board"));
    CHECK_FALSE(vocabulary.in_lower_case("weld"));
    CHECK_FALSE(vocabulary.in_lower_case("plate"));
    CHECK_FALSE(vocabulary.in_lower_case(""));
    CHECK(vocabulary.in_name("kempe"));
    CHECK(vocabulary.in_name("torch"));
    CHECK(vocabulary.in_name("harbour"));
    CHECK_FALSE(vocabulary.in_name("weirs"));
    CHECK_FALSE(vocabulary.in_name("staff"));
  }
}
