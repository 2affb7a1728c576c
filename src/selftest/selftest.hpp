// SPDX-License-Identifier: Apache-2.0
// Damages units one fact at a time and looks which damages the settings of their project let through. Nothing is written.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/pipeline.hpp"
#include "selftest/damage.hpp"

namespace uoc::selftest {

// What became of one damage.
enum class Verdict : std::uint8_t {
  caught,   // a new finding fails the run
  seen,     // there is a new finding, but none that fails the run
  missed,   // there is none
  harmless  // the unit reads as before, and nothing is said: the reader put it right
};

// Why the run does not fail.
enum class Cause : std::uint8_t { graded_below, waived, off, no_rule };

struct Example {
  std::string path, unit, item, before, after;
};

using RuleCounts = std::map<std::string, std::size_t>;

// Damages of one kind that came to the same end for the same cause.
struct Gap {
  Verdict verdict = Verdict::missed;
  Cause cause = Cause::no_rule;
  std::string reason;  // of the waiver
  std::size_t count = 0;
  RuleCounts rules;    // that tell, or would tell, and of how many of them; empty for no_rule
  Example example;     // the first one
};

struct KindResult {
  const Damage* damage = nullptr;
  std::size_t tried = 0, caught = 0, seen = 0, missed = 0, harmless = 0;
  RuleCounts catchers;      // rules of the findings that failed the run, and how often
  std::vector<Gap> gaps;    // most frequent first
};

struct Result {
  std::vector<KindResult> kinds;  // in the order of damages(); also those that could not be tried
  std::size_t units = 0;          // that were damaged
  std::size_t all_units = 0;      // that were read
  KindResult total() const;       // of the counts only
  // Caught ones of those that did harm, in per cent rounded down; nothing if there was none.
  std::optional<unsigned> share() const;
};

struct Options {
  std::optional<diag::Severity> fail_on = diag::Severity::error;
  std::size_t units = 50;                   // to damage at the most, spread evenly
  std::vector<const Damage*> damages = {};  // empty: all of them
  unsigned jobs = 0;
};

// `project` was loaded, and not yet checked. Same input, same result, for any number of jobs.
Result run(const pipeline::Project& project, const Options& options);

}  // namespace uoc::selftest
