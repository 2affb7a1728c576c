// SPDX-License-Identifier: Apache-2.0
// A place to try damages: one standard in memory, of which one unit at a time is read anew from other bytes and checked as
// `uoc check` checks it, with the other units around it.
#pragma once

#include <string>
#include <vector>

#include "pipeline/pipeline.hpp"

namespace uoc::selftest {

// A unit with the bytes it is read from: its own part of its file where that part can be read alone, else the whole file.
struct Sample {
  std::string path;  // as findings show it
  model::Notation notation = model::Notation::text;
  std::string bytes;
  std::size_t index = 0;  // of the unit in these bytes
  std::size_t count = 1;  // of units in these bytes
  bool tried = false;     // else it is only there for rules across units
};

// The units of a standard, if there are no more than `most` of them, else a part, evenly spread; of those `tried` (sorted indices
// of units) none is left out.
std::vector<Sample> samples_of(const pipeline::Project& project, std::size_t standard, const std::vector<std::size_t>& tried, std::size_t most);

// What is found of a standard of which one unit was read from other bytes.
struct Trial {
  diag::Diagnostics found;
  diag::Diagnostics waived;
  std::vector<std::string> waived_reasons;  // one for each of these
  bool reads_the_same = false;              // the unit that was read says what it said before
};

class Bench {
 public:
  Bench(const pipeline::Project& project, std::size_t standard, const std::vector<Sample>& samples);

  enum class Rules : std::uint8_t { of_settings, all };  // all: at the grades that they give themselves
  // Reads a unit from these bytes, checks, and leaves everything as it was.
  Trial run(std::size_t sample, const std::string& bytes, Rules rules = Rules::of_settings);

  const model::Standard& standard() const { return project_.standards.front(); }
  const model::Lexicon& lexicon() const { return *project_.lexicon; }
  const base::SourceSet& sources() const { return project_.sources; }
  const lint::UnitDigest& digest(std::size_t sample) const { return digests_[sample]; }

 private:
  read::Document read(std::size_t sample);
  void check(std::size_t sample, const read::Document& document);

  pipeline::Project project_;  // of this standard alone
  const std::vector<Sample>& samples_;
  std::vector<lint::UnitDigest> digests_;
};

}  // namespace uoc::selftest
