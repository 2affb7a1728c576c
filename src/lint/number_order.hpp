// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/unit.hpp"

namespace uoc::lint {

// A printed number as steps from the outside in, without what all elements share: 2(b) is {2, 2}, and so
// is 6.2.2 below 6.
using Steps = std::vector<int>;

// Nothing if the number is not printed or no number. `prefix` is model::common_prefix of the unit's elements.
std::optional<Steps> steps_of(const model::Element& element, std::size_t prefix);

enum class Order : std::uint8_t { follows, repeats, backwards, skips };

// How `now` stands to the number before it ({0} before the first one). `unnumbered`: how many elements
// without a printed number stand between the two; as many numbers may be missing.
Order order_of(const Steps& before, const Steps& now, int unnumbered);

}  // namespace uoc::lint
