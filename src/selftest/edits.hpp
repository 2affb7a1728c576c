// SPDX-License-Identifier: Apache-2.0
// What the kinds of damage share: choosing a place, and writing the edit.
#pragma once

#include <functional>

#include "base/hash.hpp"
#include "selftest/damage.hpp"

namespace uoc::selftest {

using Statements = std::vector<const lint::Statement*>;

// Statements that fit; those of which nothing is said yet, if there are such: beside another finding a new one is easily missed.
Statements statements_that(const Site& site, const std::function<bool(const lint::Statement&)>& fits);

// One of several, always the same one for the same unit and salt, and not the first one everywhere.
template <class T>
const T& pick(const Site& site, std::string_view salt, const std::vector<T>& list) {
  return list[base::hash64(site.unit().code.text.value + std::string(salt)) % list.size()];
}

// Part of a text, or all of it, is written anew. Nothing where the source does not hold the part as it stands.
std::optional<Change> rewritten(const Site& site, std::string item, const model::Text& text, std::size_t offset, std::size_t length,
                                std::string_view fresh);
std::optional<Change> rewritten(const Site& site, const lint::Statement& statement, std::size_t offset, std::size_t length,
                                std::string_view fresh);

// The bytes of a place are left out.
std::optional<Change> removed(std::string item, std::string before, base::Span place);

}  // namespace uoc::selftest
