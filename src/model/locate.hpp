// SPDX-License-Identifier: Apache-2.0
// From the bytes of a model text back to the bytes of its source. The value of a text is its source with white space
// collapsed and markup removed, so the two are walked side by side; nothing has to be stored for it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/unit.hpp"

namespace uoc::model {

struct Alignment {
  // For each byte of the value the offset of its source byte; one more entry for the end.
  std::vector<std::uint32_t> source_of;
  bool exact = false;  // every byte of the value was found in order, and nothing else but skippable bytes lay between
};

// Walks a text along the bytes of its file. Between the bytes of the value only white space, the markup of the notation
// and the `skippable` ranges (sorted) may stand. In lenient mode other bytes are passed over as well, and `exact` says so.
enum class AlignMode : std::uint8_t { strict, lenient };
Alignment align(std::string_view file_bytes, const Text& text, Notation notation, AlignMode mode,
                std::span<const base::Span> skippable = {});

// The place of value[offset, offset + length) in the source; the whole text's place if it cannot be found.
base::Span locate(const base::SourceSet& sources, const Text& text, Notation notation, std::size_t offset, std::size_t length);

}  // namespace uoc::model
