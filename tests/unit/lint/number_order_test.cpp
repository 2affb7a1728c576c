// SPDX-License-Identifier: Apache-2.0
#include "lint/number_order.hpp"

#include <catch2/catch.hpp>

#include "model/numbering.hpp"
#include "support/units.hpp"

namespace {

using namespace uoc;
using lint::Order;

lint::Steps steps(const std::string& number) {
  return lint::steps_of(tests::element(number, model::Part::none, "", {}), 0).value();
}

Order order(const std::string& before, const std::string& now, int unnumbered = 0) {
  return lint::order_of(before.empty() ? lint::Steps{0} : steps(before), steps(now), unnumbered);
}

}  // namespace

TEST_CASE("numbers follow one another by letters, decimals and whole numbers", "[numbering]") {
  for (const auto& [before, now] : std::vector<std::pair<std::string, std::string>>{
           {"", "1"}, {"", "1(a)"}, {"", "1.1"}, {"1", "2"}, {"1", "2(a)"}, {"2", "2(a)"}, {"2(a)", "2(b)"}, {"2(b)", "3"},
           {"2(b)", "3(a)"}, {"1.1", "1.2"}, {"1.9", "1.10"}, {"1.2", "2.1"}, {"6.2", "6.2(a)"}, {"6.2.2", "6.3"}}) {
    INFO(before << " → " << now);
    CHECK(order(before, now) == Order::follows);
  }
}

TEST_CASE("numbers that skip, repeat or run backwards are told apart", "[numbering]") {
  CHECK(order("", "2") == Order::skips);
  CHECK(order("", "1(b)") == Order::skips);
  CHECK(order("1", "3") == Order::skips);
  CHECK(order("2(a)", "2(c)") == Order::skips);
  CHECK(order("1", "2(b)") == Order::skips);
  CHECK(order("2(a)", "2(a)") == Order::repeats);
  CHECK(order("2(b)", "2(a)") == Order::backwards);
  CHECK(order("2(b)", "2") == Order::backwards);
  CHECK(order("3", "2") == Order::backwards);
}

TEST_CASE("elements without a printed number may stand for the numbers that are missing", "[numbering]") {
  CHECK(order("1", "3", 1) == Order::follows);
  CHECK(order("1", "4", 1) == Order::skips);
  CHECK(order("2(a)", "2(c)", 1) == Order::follows);
  CHECK(order("3", "2", 5) == Order::backwards);
}

TEST_CASE("what was recovered or is no number has no steps", "[numbering]") {
  auto element = tests::element("2", model::Part::none, "", {});
  element.recovered = true;
  CHECK_FALSE(lint::steps_of(element, 0).has_value());
  CHECK_FALSE(lint::steps_of(tests::element("", model::Part::none, "", {}), 0).has_value());
  CHECK_FALSE(lint::steps_of(tests::element("iv", model::Part::none, "", {}), 0).has_value());
  CHECK(lint::steps_of(tests::element("6.2", model::Part::none, "", {}), 1) == lint::Steps{2});
}
