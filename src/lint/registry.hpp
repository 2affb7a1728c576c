// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "lint/rule.hpp"

namespace uoc::lint {

// Every rule, sorted by id. A rule is registered by its line in registry.cpp and nowhere else.
std::span<const Rule* const> rules();

}  // namespace uoc::lint
