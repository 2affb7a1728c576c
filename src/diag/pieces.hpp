// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>

#include "base/parallel.hpp"

namespace uoc::diag {

// Writes elements 0 to count-1 in order: append(text, i) puts one of them behind `text`, on any of `jobs` threads
// (0: one for each core). However long the report is, only a piece for each thread stands in memory at a time.
template <class Append>
void write_in_pieces(std::ostream& out, std::size_t count, unsigned jobs, const Append& append) {
  constexpr std::size_t kPiece = 256;  // elements
  base::parallel_in_order<std::string>(
      (count + kPiece - 1) / kPiece, jobs,
      [&](std::size_t piece, std::string& text) {
        text.clear();
        for (std::size_t i = piece * kPiece; i < std::min(count, (piece + 1) * kPiece); ++i) append(text, i);
      },
      [&](const std::string& text) { out << text; });
}

}  // namespace uoc::diag
