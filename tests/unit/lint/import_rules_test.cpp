// SPDX-License-Identifier: Apache-2.0
// Edge cases of the rules on what an import leaves in values: single statements of many trades, and what is said of them.
#include <catch2/catch.hpp>

#include "lint/misdecoded.hpp"
#include "lint/run.hpp"
#include "support/reading.hpp"

using namespace uoc;

namespace {

std::vector<std::string> messages(std::string_view rule, const std::string& bytes, const std::string& name,
                                  model::StandardInfo info = {}) {
  const auto reading = test::read_bytes(bytes, name);
  model::Standard standard;
  standard.profile = &test::hkqf();
  standard.declared = true;
  standard.info = std::move(info);
  standard.units = reading.document.units;
  std::vector<std::string> out;
  for (const auto& d : lint::run({&standard}, reading.sources, test::lexicon(), {}).diagnostics)
    if (d.rule->id == rule) out.push_back(d.message);
  return out;
}

std::string unit_of(const std::string& criteria) {
  return "---\nuoc: 1\ncode: 520416L3\n---\n\n# Run a workshop\n\n## Performance requirements\n\n### 2. Run a workshop\n\n" + criteria + "\n";
}

std::size_t count(std::string_view rule, const std::string& criterion) { return messages(rule, unit_of("- " + criterion), "unit.md").size(); }

}  // namespace

TEST_CASE("text in a wrong encoding is known by its pattern, and repaired", "[import]") {
  const auto repaired = [](std::string_view text) { return lint::misdecoded_at(text, 0).repaired; };
  CHECK(repaired("â€™s") == "’");
  CHECK(repaired("â€œ") == "“");
  CHECK(repaired("â‚¬5") == "€");
  CHECK(repaired("Ã©") == "é");
  CHECK(repaired("Ã¼r") == "ü");
  CHECK(repaired("Â°C") == "°");
  CHECK(repaired("Â\u00A0") == "\u00A0");
  CHECK(repaired("ï¬\u0081") == "\uFB01");
  CHECK(repaired("ä¿®å‰ª") == "修剪");
  CHECK(repaired("ð\u0178\u2018\u008D") == "👍");
  for (const char* right : {"é…”", "ä", "Ä”", "É™", "ß”", "Ã”", "Ôtez", "修剪", "–", "“", "° ", "½”", "à…”", "â–"})
    CHECK(lint::misdecoded_at(right, 0).length == 0);
}

TEST_CASE("damaged characters are reported, good typesetting is not", "[import]") {
  const auto i6 = [](const std::string& text) { return count("char-damage", text); };
  CHECK(i6("Polish the e\uFB03cient saw") == 1);
  CHECK(i6("Polish\u00A0the saw") == 1);
  CHECK(i6("Polish the\u200Bsaw") == 1);
  CHECK(i6("Polish the cus\u00ADtomer's saw") == 1);
  CHECK(i6("Polish the \uF0A8 saw") == 1);
  CHECK(i6("Polish the sa\uFFFD") == 1);
  CHECK(i6("Polish the customer\u0092s saw") == 1);
  for (const char* good : {"Bake at 180\u00A0°C for 12\u202F000 s", "Ask Dr.\u00A0Wong, Fig.\u00A02 or §\u00A04", "Answer «\u00A0oui\u00A0» at the counter",
                           "Serve “Café Olé”…", "Stitch with Øre, Ångström, Łódź and Çelik", "نمی\u200Cخواهم را توضیح دهید", "Paint 👩\u200D🎨 signs",
                           "Wire 3 × 1.5 mm² at ≤ 16 A ± 5 %", "說明\u200B程序", "Send B\u00A0grade wool"})
    CHECK(i6(good) == 0);
}

TEST_CASE("a word in two pieces is one that a line end divided", "[import]") {
  const auto i4 = [](const std::string& text) { return count("hyphenation-artefact", text); };
  CHECK(i4("Greet each cus-\n  tomer") == 1);
  CHECK(i4("Main- tain the lathe") == 1);               // the list of verbs knows it
  CHECK(i4("Oil the spin- dle; clean the spindle") == 1);  // the unit does
  CHECK(i4("Oil the cus\u00AD tomer's spin\u2010 dle, the spindle") == 1);
  for (const char* good : {"Plan short- and long-term cover", "Draw two- to three-day rosters", "Use in-\n  or outdoor paint", "Re-sign the lease",
                           "Oil the spin- dle", "Set the dash - with care", "Mark A- grade wool", "Explain day-to- night shifts", "Sort pre- as well as post-war maps"})
    CHECK(i4(good) == 0);
}

TEST_CASE("an apostrophe is damaged only where no quotation can be meant", "[import]") {
  const auto i5 = [](const std::string& text) { return count("apostrophe-damaged", text); };
  CHECK(i5("Assess agents\" skills") == 1);
  CHECK(i5("Renew the agent\"s licence") == 1);
  CHECK(i5("Note the customer´s and the vet´s wishes") == 2);
  CHECK(i5("Trim the dog’s claws; ask the dog's owner") == 1);
  for (const char* good : {"Say \"good mornings\" at once", "Cut 12\" boards to 3/4\" strips", "Explain the \"lines\" and \"queues\" of callers",
                           "Announce \"ladies and gents", "Describe ‘crowns’ and the jeweller’s loupe", "Don't feed the owners' horses", "Type `ls` in the shell"})
    CHECK(i5(good) == 0);
}

TEST_CASE("page furniture has the form of a page's edge", "[import]") {
  const auto i7 = [](const std::string& text) { return count("page-furniture", text); };
  CHECK(i7("Keep stock records Page 37") == 1);
  CHECK(i7("Keep stock records Page 37 of 80") == 1);
  CHECK(i7("Page 37 Keep stock records") == 1);
  CHECK(i7("Keep stock records – 37 –") == 1);
  CHECK(i7("Keep stock records Copyright 2014 Trade Council") == 1);
  CHECK(i7("Keep stock records Copyright © 2014 Trade Council") == 1);
  CHECK(i7("Keep stock records ©2014 Council") == 1);
  CHECK(i7("Keep stock records 37 Last updated") == 1);
  CHECK(i7("Keep stock records Last revised on 3 May 2019") == 1);
  for (const char* good : {"Number the sheet Page 1 of the index", "See Page 4", "Fill in page 3 of 12", "Apply ISO 9001", "Sort bolts - 2, 3 or 4 mm",
                           "Explain the © sign", "Describe the Copyright Ordinance", "Record the date last updated", "Print \"© 2014 Harbour\" on the sleeve",
                           "Design the Landing Page 2", "State that All rights reserved is no licence", "Fold pages 3-5 -"})
    CHECK(i7(good) == 0);
}

TEST_CASE("the white space of a source is one finding a file", "[import]") {
  const auto i8 = [](const std::string& bytes, const std::string& name) { return messages("whitespace-separator", bytes, name); };
  CHECK(i8(unit_of("- Oil the lathe \n- Clean it\t"), "unit.md") == std::vector<std::string>{"2 lines end with blanks"});
  CHECK(i8("Title\tOil lathes\nCode: 520416L3", "unit.txt") ==
        std::vector<std::string>{"the last line has no line end, labels are set off by a tab and by a colon"});
  CHECK(i8("Title\t\t Oil lathes \r\nCode\t520416L3\r\n", "unit.txt") == std::vector<std::string>{"1 line ends with blanks"});
  CHECK(i8("Title\nOil lathes\nCode  520416L3\nLevel 3\n", "unit.txt").empty());
  CHECK(i8("Functional Area: Workshop\nTitle\tOil lathes\r\nCode\t520416L3\r\n", "unit.txt").empty());
  CHECK(i8("Title: Oil lathes\nCode: 520416L3\nRemark\n", "unit.txt").empty());
  CHECK(i8(unit_of("- Oil the lathe  \n  every day"), "unit.md").empty());
}

TEST_CASE("what import inferred is listed until it is confirmed", "[import]") {
  const auto i1 = [](const std::string& criteria) { return messages("flattened-list", unit_of(criteria), "unit.md"); };
  CHECK(i1("- Oil it <!-- recovered -->\n- Clean it\n- Lock it <!-- recovered -->\n- Leave <!-- recovered -->") ==
        std::vector<std::string>{"3 starts that import inferred are not confirmed: 2.1, 2.3, 2.4"});
  CHECK(i1("- Oil it <!-- recovered -->\n- Clean it <!-- recovered -->\n- Leave <!-- recovered -->") ==
        std::vector<std::string>{"3 starts that import inferred are not confirmed: 2.1 to 2.3"});
  CHECK(i1("- Oil it\n- Clean it").empty());
}
