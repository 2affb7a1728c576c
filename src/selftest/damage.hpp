// SPDX-License-Identifier: Apache-2.0
// Kinds of damage: one fact of a unit that is made wrong in its source as it is written.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diag/diagnostic.hpp"
#include "lint/analysis.hpp"
#include "lint/digest.hpp"
#include "model/standard.hpp"

namespace uoc::selftest {

// The word lists, read against their grain: from what is right to what is wrong.
struct Vocabulary {
  explicit Vocabulary(const model::Lexicon& lexicon);
  std::unordered_map<std::string, std::string> misspelt;       // known errors by the word that is right
  std::unordered_map<std::string, std::string> other_dialect;  // British spellings by American ones, and the other way round
  std::string vague_adverb;                                    // the first one that is graded a warning
};

// One unit, and what a damage has to know of it.
struct Site {
  const model::Standard& standard;  // with the units that rules across units see
  std::size_t index = 0;            // of the unit among them
  const model::Lexicon& lexicon;
  const Vocabulary& vocabulary;
  const base::SourceSet& sources;
  const lint::Analysis& analysis;
  const lint::UnitDigest& digest;
  const std::set<std::string>& noted;  // items of which something is said already

  const model::Unit& unit() const { return standard.units[index]; }
  const model::Profile& profile() const { return *standard.profile; }
  model::Notation notation() const { return unit().facts.notation; }
  std::string_view bytes() const { return sources.file(unit().span.file).bytes(); }
};

struct Change {
  std::string item;           // as findings name it
  std::string before, after;  // as people read it
  std::vector<diag::Edit> edits;
};

// Nothing where the unit has no such fact, or where it is written in a way that no edit of a few words can change.
struct Damage {
  std::string_view name;     // kebab-case, the fault named
  std::string_view summary;  // one line, lower case: what is wrong afterwards
  std::string_view remedy;   // who would tell where no rule does: "a spelling checker would"
  std::optional<Change> (*make)(const Site& site);
};

// All kinds, in the order of the report.
std::span<const Damage> damages();

}  // namespace uoc::selftest
