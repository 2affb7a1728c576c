// SPDX-License-Identifier: Apache-2.0
// One YAML value, read without loss or not at all.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace uoc::read {

struct YamlFault {
  std::size_t at = 0;    // in the raw text
  std::size_t size = 0;
  std::string message;
  std::string hint;
};

// A part of the raw text that is no part of the value, or stands for white space: quotes, escaped line ends.
struct YamlMarkup {
  std::size_t begin = 0, end = 0;
};

struct YamlScalar {
  std::string value;
  std::size_t begin = 0, end = 0;  // in the raw text, without quotes
  std::vector<YamlMarkup> markup;
};

// Reads a scalar: plain, quoted, or a block ("|", ">"), which may go on over several lines. `raw` ends with it.
std::optional<YamlScalar> read_yaml_scalar(std::string_view raw, YamlFault& fault);

}  // namespace uoc::read
