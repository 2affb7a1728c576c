// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "model/word_classes.hpp"

using uoc::model::word_classes;

TEST_CASE("word classes: common words, plurals, British spelling, and words that there are not") {
  CHECK(word_classes("table").noun > word_classes("table").verb);
  CHECK(word_classes("run").verb > 0);
  CHECK(word_classes("technical").adjective > 0);
  CHECK(word_classes("quickly").adverb > 0);
  CHECK(word_classes("policies").noun == word_classes("policy").noun);
  CHECK(word_classes("policies").verb == 0);
  CHECK(word_classes("deionise").verb > 0);  // the table has -ize only
  CHECK(word_classes("deionise").verb == word_classes("deionize").verb);
  for (const auto* word : {"", "x", "zzyzx", "tabl", "tablet\t", "a word", "\n"}) CHECK_FALSE(word_classes(word).known());
}
