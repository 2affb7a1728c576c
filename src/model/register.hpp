// SPDX-License-Identifier: Apache-2.0
// The register of a standard: the list of its units that the committee keeps beside them.
#pragma once

#include <vector>

#include "model/unit.hpp"

namespace uoc::model {

// What one line of the register says of one code. Cells of columns that the register has not are empty.
struct RegisterRow {
  Text code, title, level, credit, functional_area;
  std::vector<Text> sectors;  // those whose lists hold the unit
};

struct Register {
  bool given = false;
  base::Span head;                // its first line
  std::vector<RegisterRow> rows;  // a code may stand in several, one for each functional area
};

}  // namespace uoc::model
