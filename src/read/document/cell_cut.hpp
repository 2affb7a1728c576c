// SPDX-License-Identifier: Apache-2.0
// The cells of a two-column table, from labels and rows that only know where they stand.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "read/document/column_flow.hpp"

namespace uoc::read {

// Gives each label the rows of its cell: a cut of all rows at once, as close as can be to one way of setting labels. Up
// to three label lines below each other may be one label that was broken.
class CellCut {
 public:
  enum class Setting : std::uint8_t { top, middle };
  struct Cell {
    std::size_t first_label = 0, last_label = 0;
    std::size_t first_row = 0, last_row = 0;
  };

  // Both must outlive it. All cuts are weighed (dynamic programming over labels and rows).
  // `slack`: line heights by which a label may be off the middle, where places are whole rows.
  CellCut(const std::vector<PlacedLine>& labels, const ColumnFlow& flow, Setting setting, double slack);

  // How badly labels and rows fit each other under this setting.
  double cost() const { return best_.back().back().cost; }
  std::vector<Cell> cells() const;  // from top to bottom

 private:
  static constexpr double kNone = std::numeric_limits<double>::infinity();
  // The best cut of the first labels and rows: its cost, and what the last cell of it takes.
  struct Step {
    double cost = kNone;
    std::size_t labels = 0, row = 0;
  };

  void extend(std::size_t j, std::size_t taken);
  double height_of(std::size_t label) const;
  double line_cost(std::size_t first, std::size_t last) const;
  double empty_cost(std::size_t first, std::size_t last) const;
  double border_cost(std::size_t s) const;
  double place_cost(std::size_t first, std::size_t last, std::size_t s, std::size_t e) const;

  const std::vector<PlacedLine>& labels_;
  const ColumnFlow& flow_;
  const std::vector<PlacedLine>& rows_;
  Setting setting_;
  double slack_;
  std::vector<double> borders_;  // that a cell starts at each row
  std::vector<std::vector<Step>> best_;
};

}  // namespace uoc::read
