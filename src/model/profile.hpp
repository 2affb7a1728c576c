// SPDX-License-Identifier: Apache-2.0
// A profile: the rules of one qualifications framework as data (src/data/profiles/*.toml).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/facts.hpp"

namespace re2 {
class RE2;
}

namespace uoc::model {

struct FieldRule {
  FieldName field = FieldName::title;
  std::vector<std::string> labels;  // accepted spellings, the preferred one first
  bool required = false;            // its label must stand in a unit
  bool may_be_empty = false;
};

struct CodePattern {
  std::string name;     // "current", "older"
  std::string pattern;  // RE2; the group `level` holds the level digit
  std::string example;
};

struct CodeMatch {
  const CodePattern* pattern = nullptr;
  std::optional<int> level;
};

// What a level expects of a learner, in the four domains of the Generic Level Descriptors.
struct LevelExpectation {
  int level = 0;
  std::string language;  // of the texts
  std::string knowledge, processes, autonomy, communication;
};

struct Profile {
  std::string name;
  std::string title;
  std::vector<FieldRule> fields;
  std::vector<std::string> competency_heads;  // "Performance Requirements": stand at the competency's head
  std::vector<std::string> table_heads;       // "Field", "Details": name the columns of a table of labels and values
  std::vector<std::string> unit_heads;        // "Unit of Competency": stand before a unit
  std::vector<std::string> framework_heads;   // how a framework line starts: "Specification of Competency Standards"
  std::vector<CodePattern> codes;
  std::string database_key;                   // RE2 of a key that stands for a code in exports, but is none
  int level_min = 1, level_max = 7;
  int credit_hours = 10;                      // notional learning hours for one credit
  std::vector<std::string> credit_notes;      // "for reference only"
  int title_limit = 0;                        // characters of a title; 0: none
  std::string lead_in;                        // of the assessment criteria
  std::vector<std::string> lead_in_cues;      // words by which a lead-in is recognised, however it is worded
  std::vector<std::string> lead_in_alternatives;
  std::vector<std::string> outcome_forms;     // "Able to", "Capable of"
  std::vector<std::string> knowledge_leads;   // how the heading of the knowledge part starts: "Possess knowledge"
  std::vector<std::vector<FieldName>> orders;  // accepted orders of the fields; empty: any
  std::string voice;                          // of criteria: "imperative", or empty if the profile does not care
  bool counts_in_criteria = true;             // criteria may say how often something has to be shown
  std::string number_knowledge, number_application, number_outcome;  // "1", "2", "3"

  std::vector<LevelExpectation> expectations;  // for people; no rule reads them

  const FieldRule* rule(FieldName field) const;
  std::string_view label(FieldName field) const;  // the preferred spelling
  // The longest outcome form ("Able to") at the start of a text, as the profile spells it; empty if none stands there.
  std::string_view outcome_form_at(std::string_view text) const;
  // Matches a code in its normal form (no spaces, half-width, upper case).
  std::optional<CodeMatch> match_code(std::string_view code) const;
  bool is_database_key(std::string_view code) const;

  std::vector<std::shared_ptr<const re2::RE2>> compiled_codes;  // beside `codes`
  std::shared_ptr<const re2::RE2> compiled_key;
};

// Reads a profile; the message of an error names the key and the line.
base::Result<Profile> parse_profile(std::string_view toml, std::string_view file_name);

// Spaces removed, full-width forms folded, upper case: what code patterns are matched against.
std::string normal_code(std::string_view printed);

}  // namespace uoc::model
