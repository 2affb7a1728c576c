// SPDX-License-Identifier: Apache-2.0
#include "render/texts.hpp"

#include <catch2/catch.hpp>

using uoc::render::Texts;

TEST_CASE("texts say their language where it is not that of the page") {
  CHECK(Texts("en").language_of("Knead the dough").empty());
  CHECK(Texts("en-GB").language_of("Knead the dough").empty());
  CHECK(Texts("").language_of("Knead the dough").empty());
  CHECK(Texts("en").language_of("Knead the dough 揉麵") == "zh");
  CHECK(Texts("zh-Hant").language_of("揉麵") == "zh-Hant");
  CHECK(Texts("fr").language_of("Pétrir la pâte") == "fr");
  CHECK(Texts("eng").language_of("Knead") == "eng");
}

TEST_CASE("what is no language tag counts as none") {
  for (const char* tag :
       {"x", "en\" onload=\"x", "zh_TW", "en-", "1a", "this-tag-is-much-too-long-to-be-a-language"})
    CHECK(Texts(tag).language_of("Knead").empty());
}

TEST_CASE("long fields are split into paragraphs, empty ones left out") {
  const auto paragraphs = Texts("en").paragraphs("First\nline\n\n\n\n  Second  ");
  REQUIRE(paragraphs.size() == 2);
  CHECK(paragraphs[0].find("text")->text() == "First line");
  CHECK(paragraphs[1].find("text")->text() == "Second");
  CHECK(Texts("en").paragraphs("").empty());
  CHECK(Texts("en").paragraphs("\n\n").empty());
}

TEST_CASE("an empty text is nothing") {
  CHECK_FALSE(Texts("en").phrase("").truthy());
  CHECK_FALSE(Texts("en").phrase(" \n").truthy());
  CHECK(Texts("en").phrase("a").truthy());
}
