// SPDX-License-Identifier: Apache-2.0
// Comma-separated values (RFC 4180), with the place of each cell.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace uoc::base {

struct CsvCell {
  std::string value;         // without quotation marks and blanks around it
  std::uint32_t begin = 0;   // bytes of the file, quotation marks included
  std::uint32_t end = 0;
};

struct CsvRow {
  std::uint32_t line = 1;    // on which the row begins
  std::vector<CsvCell> cells;
};

// The rows of a file that are not blank. Cells are parted by commas, or by semicolons or tabs where the first line holds
// no comma. The message of an error starts with `file_name` and the line.
Result<std::vector<CsvRow>> parse_csv(std::string_view bytes, std::string_view file_name);

}  // namespace uoc::base
