// SPDX-License-Identifier: Apache-2.0
// The bytes that a criterion, a sentence or an element takes up in its source with all that belongs to it: bullet, tags, line.
#pragma once

#include <string_view>

#include "model/unit.hpp"

namespace uoc::selftest {

// What has to go, or to be copied, with the words in `words`: in Markdown and in published text their lines with the bullet, or only
// the words and their bullet where other text stands on the line; in XML the element that `name` names and the words stand in, or the
// one right around them where `name` is empty. An invalid span where no such place is found.
base::Span extent_of(std::string_view bytes, model::Notation notation, base::Span words, std::string_view name = {});

// From the first to the last byte of a criterion with its sub-criteria, and of an element with its number and criteria.
base::Span words_of(const model::Criterion& criterion);
base::Span words_of(const model::Element& element);

}  // namespace uoc::selftest
