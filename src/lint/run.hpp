// SPDX-License-Identifier: Apache-2.0
// Runs the rules over standards: per unit and per source file on all cores, then across the units of each standard.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lint/digest.hpp"
#include "lint/registry.hpp"

namespace uoc::lint {

enum class Grade : std::uint8_t { off, advice, warning, error };

using Grades = std::map<std::string, Grade, std::less<>>;  // of rules; the others report what they find worth

// One unit of one standard that changed while the others did not: only its own rules run, those of its file and those across
// the units of the standard.
struct Focus {
  const model::Unit* unit = nullptr;  // null: everything runs
  std::span<UnitDigest> digests;      // of all units of the standard, in their order; that of the unit is made anew
};

struct Options {
  Grades grades;           // from uoc.toml: replaces every grade a rule reports
  std::string only_group;  // if set, only rules of this group
  bool files = true;       // the rules on files too; an import reads texts of its own making
  bool timed = false;      // measure what each rule costs
  unsigned jobs = 0;
  std::vector<Grades> other_grades = {};           // for the files of some folders, in place of `grades`
  std::vector<std::size_t> grades_of_file = {};    // by id: 0 for `grades`, n for the n-th of the others; may be shorter
  Focus focus = {};
};

// How far a rule came: what it had to leave open is neither a finding nor a pass.
struct Tally {
  std::size_t not_verified = 0;  // judgements left open
  std::size_t units = 0;         // looked at
  std::size_t open_units = 0;    // of which at least one judgement was left open
  std::chrono::nanoseconds time{};  // spent in the rule by all threads, if it was to be measured
};

struct Outcome {
  diag::Diagnostics diagnostics;  // not sorted
  std::vector<Tally> tallies;     // in the order of rules()
  std::chrono::nanoseconds shared_time{};  // the like for what all rules share: words, head verbs, digests
  std::size_t not_verified() const;
};

// What rules across units compare of the units of a standard, in their order.
std::vector<UnitDigest> digests_of(const model::Standard& standard, const model::Lexicon& lexicon);

Outcome run(const std::vector<const model::Standard*>& standards, const base::SourceSet& sources,
            const model::Lexicon& lexicon, const Options& options);

}  // namespace uoc::lint
