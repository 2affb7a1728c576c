// SPDX-License-Identifier: Apache-2.0
#include "lint/number_order.hpp"

#include <algorithm>

#include "model/numbering.hpp"

namespace uoc::lint {

std::optional<Steps> steps_of(const model::Element& element, std::size_t prefix) {
  if (element.recovered) return std::nullopt;
  const auto number = model::parse_number(element.number.value);
  if (!number || number->parts.size() <= prefix) return std::nullopt;
  Steps steps(number->parts.begin() + static_cast<std::ptrdiff_t>(prefix), number->parts.end());
  if (number->letter != 0) steps.push_back(number->letter - 'a' + 1);
  return steps;
}

Order order_of(const Steps& before, const Steps& now, int unnumbered) {
  if (before == now) return Order::repeats;
  const auto [b, n] = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
  if (n == now.end() || (b != before.end() && *n < *b)) return Order::backwards;
  int missing = *n - 1 - (b == before.end() ? 0 : *b);
  for (auto deeper = n + 1; deeper != now.end(); ++deeper) missing += *deeper - 1;
  return missing <= unnumbered ? Order::follows : Order::skips;
}

}  // namespace uoc::lint
