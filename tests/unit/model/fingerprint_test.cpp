// SPDX-License-Identifier: Apache-2.0
#include "model/fingerprint.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <set>

#include "support/sample_standards.hpp"

using namespace uoc;

TEST_CASE("a fingerprint changes with every text that people are assessed by, and with nothing else") {
  const auto made = tests::bakery_standard();
  const model::Unit& unit = made.standard.units.front();
  const std::string before = model::fingerprint(unit);
  CHECK(before.size() == 16);
  CHECK(before.find_first_not_of("0123456789abcdef") == std::string::npos);

  using Change = std::function<void(model::Unit&)>;
  const std::vector<Change> changes{
      [](auto& u) { u.code.text.value += "x"; },
      [](auto& u) { u.title.text.value += "x"; },
      [](auto& u) { u.range.text.value += "x"; },
      [](auto& u) { u.level.text.value = "5"; },
      [](auto& u) { u.credit.text.value = "12"; },
      [](auto& u) { u.remark.text.value += "x"; },
      [](auto& u) { u.elements[0].number.value = "9"; },
      [](auto& u) { u.elements[0].part = model::Part::outcome; },
      [](auto& u) { u.elements[0].heading.value += "x"; },
      [](auto& u) { u.elements[0].criteria[0].text.value += "x"; },
      [](auto& u) { u.elements[0].criteria[0].id += "x"; },
      [](auto& u) { u.elements[0].criteria.pop_back(); },
      [](auto& u) { u.elements[1].criteria[1].items[0].text.value += "x"; },
      [](auto& u) { std::swap(u.elements[0].criteria[0], u.elements[0].criteria[1]); },
      [](auto& u) { u.assessment.intro.value += "x"; },
      [](auto& u) { u.assessment.criteria[0].text.value += "x"; },
  };
  std::set<std::string> seen{before};
  for (std::size_t i = 0; i < changes.size(); ++i) {
    INFO(i);
    model::Unit other = unit;
    changes[i](other);
    CHECK(seen.insert(model::fingerprint(other)).second);
  }

  model::Unit same = unit;
  same.elements[0].recovered = !same.elements[0].recovered;
  same.elements[0].criteria[0].recovered = true;
  same.elements[0].criteria[0].text.span = {1, 2, 3};
  same.code.printed = !same.code.printed;
  same.provenance.source = "book.pdf";
  same.comments.push_back({"unit", tests::text_of("a note")});
  CHECK(model::fingerprint(same) == before);
}

TEST_CASE("words that move from one text into the next change the fingerprint") {
  const auto with = [](const char* title, const char* range) {
    model::Unit unit;
    unit.title = tests::field_of(title);
    unit.range = tests::field_of(range);
    return model::fingerprint(unit);
  };
  CHECK(with("ab", "c") != with("a", "bc"));
  CHECK(with("1:a", "") != with("1", "a"));
}
