// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <vector>

#include "lint/number_order.hpp"
#include "lint/rules/rules.hpp"
#include "model/items.hpp"
#include "model/numbering.hpp"

namespace uoc::lint {
namespace {

std::string message(Order order, const std::string& before, const std::string& now) {
  if (before.empty()) return "the first number is " + quote(now) + ": a number is skipped";
  if (order == Order::repeats) return "the number " + quote(now) + " is repeated";
  if (order == Order::backwards) return "the number " + quote(now) + " stands after " + quote(before);
  return "the number " + quote(now) + " follows " + quote(before) + ": a number is skipped";
}

void check_recovered(const UnitView& view, std::size_t i, Report& report) {
  const model::Element& element = view.unit.elements[i];
  if (!element.recovered) return;
  const std::string what = element.heading.empty() ? "element " + quote(model::element_name(view.unit, i))
                                                   : "the heading " + quote(element.heading.value);
  report
      .at(element.heading, model::element_name(view.unit, i),
          what + " was recovered: its number is not printed")
      .with_severity(diag::Severity::warning)
      .with_hint("compare with the published document and number the element");
}

bool is_numbered(const model::Element& element) { return !element.recovered && !element.number.empty(); }

// A heading without a number, where most have one.
void check_without_number(const UnitView& view, Report& report) {
  const auto& elements = view.unit.elements;
  const auto numbered = static_cast<std::size_t>(std::count_if(elements.begin(), elements.end(), is_numbered));
  if (numbered < 2 || numbered * 2 <= elements.size()) return;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const model::Element& element = elements[i];
    if (element.recovered || !element.number.empty() || element.heading.empty()) continue;
    report.at(element.heading, model::element_name(view.unit, i), "the heading " + quote(element.heading.value) + " has no number, the others have one")
        .with_severity(diag::Severity::warning)
        .with_hint("number the element");
  }
}

// "6.1" beside "2": two ways of numbering. "6" over "6.1" and "6.2" is one of them, and so is "1", "2.1", "2.2", "3".
void check_schemes(const std::vector<model::Element>& elements, Report& report) {
  const model::Element* first = nullptr;
  std::vector<int> wholes;
  std::size_t depth = 0;
  for (const auto& element : elements) {
    const auto number = element.recovered ? std::nullopt : model::parse_number(element.number.value);
    if (!number) continue;
    if (number->parts.size() == 1) wholes.push_back(number->parts.front());
    const int whole = number->parts.front();
    const bool below = number->parts.size() > 1 && std::any_of(wholes.begin(), wholes.end(), [&](int w) { return w == whole || w + 1 == whole; });
    if (first == nullptr) {
      first = &element;
      depth = number->parts.size();
    } else if (number->parts.size() != depth && !below) {
      report.at(element.number, element.number.value, "the elements are numbered in two ways: " + quote(first->number.value) + " and " + quote(element.number.value))
          .with_severity(diag::Severity::warning)
          .with_hint("number all elements of the unit in one way");
      return;
    }
  }
}

void check(const UnitView& view, Report& report) {
  const auto& elements = view.unit.elements;
  check_schemes(elements, report);
  check_without_number(view, report);
  const std::size_t prefix = model::common_prefix(elements);
  Steps before{0};
  std::string printed_before;
  int unnumbered = 0;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    check_recovered(view, i, report);
    const auto now = steps_of(elements[i], prefix);
    if (!now) {
      ++unnumbered;
      continue;
    }
    const std::string& printed = elements[i].number.value;
    if (const Order order = order_of(before, *now, unnumbered); order != Order::follows)
      report.at(elements[i].number, printed, message(order, printed_before, printed))
          .with_hint("number the elements one after the other, or add the one that is missing");
    before = *now;
    printed_before = printed;
    unnumbered = 0;
  }
}

}  // namespace

const Rule kPartNumbering{
    .info = {.id = "part-numbering",
             .letter = "S7",
             .group = "structure",
             .summary = "numbers of elements skip, repeat or run backwards, or were not printed",
             .severity = diag::Severity::error,
             .fix = diag::FixClass::none,
             .authority =
                 {{{"HKQF, published units of competency", "numbers of the performance requirements"},
                   {"training.gov.au, unit AURAFA2005", "numbers of elements and performance criteria"}}},
             .also_group = "import"},
    .check_unit = check,
};

}  // namespace uoc::lint
