// SPDX-License-Identifier: Apache-2.0
// Shared by both lists of a unit: statements between marks, sub-criteria, and what the print lost.
#pragma once

#include <optional>
#include <vector>

#include "model/unit.hpp"
#include "read/text/elements.hpp"
#include "read/text/statements.hpp"

namespace uoc::read {

// Tokens between two marks, and the mark before them.
struct Run {
  Mark mark = Mark::none;
  std::size_t mark_token = 0;  // valid unless mark is none
  std::size_t first = 0;
  std::size_t last = 0;
};

std::vector<Run> split_at_marks(const Tokens& tokens);

// Depth of bullets: another kind of bullet below a statement opens a deeper list, a known one closes back to it.
class BulletDepth {
 public:
  int depth_of(const Tokens& tokens, std::size_t mark_token);
  void reset() { stack_.clear(); }

 private:
  struct Level {
    std::string kind;
    std::uint32_t indent;
    bool line_start;
  };
  std::optional<int> depth_of_kind(const Level& level);

  std::vector<Level> stack_;
};

// Puts a statement below the last one of the depth above it.
void add_criterion(std::vector<model::Criterion>& list, int depth, model::Criterion criterion);

// Records empty lines inside the statement's sentence.
void note_broken_lines(const Tokens& tokens, std::size_t first, std::size_t last, bool bulleted_list, BlockFacts& facts);

// Counts beginnings that stand inside a line, and records a flattened list if there are several.
class FlatCounter {
 public:
  void begin(const Tokens& tokens, std::size_t token, bool marked);
  void finish(const Tokens& tokens, model::FieldName where, BlockFacts& facts) const;

 private:
  int inside_lines_ = 0;
  int inferred_ = 0;
};

}  // namespace uoc::read
