// SPDX-License-Identifier: Apache-2.0
// Runs the rules over standards: per unit and per source file on all cores, then across the units of each standard.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "lint/registry.hpp"

namespace uoc::lint {

enum class Grade : std::uint8_t { off, advice, warning, error };

struct Options {
  std::map<std::string, Grade, std::less<>> grades;  // from uoc.toml: replaces every grade a rule reports
  std::string only_group;                            // if set, only rules of this group
  bool files = true;                                 // the rules on files too; an import reads texts of its own making
  unsigned jobs = 0;
};

struct Outcome {
  diag::Diagnostics diagnostics;  // not sorted
  std::size_t not_verified = 0;
};

Outcome run(const std::vector<const model::Standard*>& standards, const base::SourceSet& sources,
            const model::Lexicon& lexicon, const Options& options);

}  // namespace uoc::lint
