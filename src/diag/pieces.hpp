// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

#include "base/parallel.hpp"

namespace uoc::diag {

// Writes elements 0 to count-1 in order: append(text, i) puts one of them behind `text`, on any of `jobs` threads
// (0: one for each core). Only a window of the report stands in memory at a time, however long it is.
template <class Append>
void write_in_pieces(std::ostream& out, std::size_t count, unsigned jobs, const Append& append) {
  constexpr std::size_t kPiece = 256, kWindow = 32;  // elements a piece, pieces a window
  std::vector<std::string> pieces(std::min(kWindow, (count + kPiece - 1) / kPiece));
  for (std::size_t first = 0; first < count; first += kPiece * kWindow) {
    const auto begin_of = [&](std::size_t piece) { return std::min(count, first + piece * kPiece); };
    const auto write_piece = [&](std::size_t piece) {
      pieces[piece].clear();
      for (std::size_t i = begin_of(piece); i < begin_of(piece + 1); ++i) append(pieces[piece], i);
    };
    base::parallel_for(pieces.size(), jobs, write_piece, 1);
    for (const auto& piece : pieces) out << piece;
  }
}

}  // namespace uoc::diag
