// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace uoc::base {

struct ProcessLimits {
  std::chrono::seconds time{120};
  std::uint64_t output = std::uint64_t{256} << 20U;  // bytes on standard output
  std::uint64_t memory = std::uint64_t{2} << 30U;    // bytes of address space
};

struct ProcessResult {
  int status = 0;  // exit code; 128 + the signal's number if one ended it
  std::string out, err;
};

// Runs a program of the PATH with these arguments (the first is its name) and this standard input. An error of kind
// not_found if there is no such program; of kind too_large if a limit was passed (the program is then ended).
Result<ProcessResult> run_process(const std::vector<std::string>& arguments, std::string_view input,
                                  const ProcessLimits& limits = {});

}  // namespace uoc::base
