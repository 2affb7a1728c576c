// SPDX-License-Identifier: Apache-2.0
// Proof that nothing was lost: every word of a source stands in the model, in kept trivia, or in a diagnostic that
// quotes it, and every word of the model stands in the source, in the same order.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "read/reader.hpp"

namespace uoc::read {

struct Conservation {
  std::size_t words = 0;           // of the source, numbers and markers included
  std::size_t in_model = 0;
  std::size_t in_diagnostics = 0;
  std::array<std::size_t, model::kTriviaKindCount> in_trivia{};
  std::vector<base::Span> lost;    // words that stand nowhere
  std::vector<std::string> invented;  // texts of the model that are not in the source at their place

  bool holds() const { return lost.empty() && invented.empty(); }
};

Conservation check_conservation(const base::SourceFile& file, base::FileId id, const Document& document);

// A diagnostic (text-lost) for each fault of the proof; nothing if it holds.
diag::Diagnostics conservation_faults(const Conservation& result, base::FileId id);

}  // namespace uoc::read
