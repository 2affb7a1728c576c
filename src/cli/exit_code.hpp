// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace uoc::cli {

// The highest of several wins.
enum class ExitCode : int {
  clean = 0,     // nothing at or above --fail-on
  findings = 1,  // findings at or above --fail-on
  usage = 2,     // wrong usage or configuration
  io = 3,        // input or output failed
  internal = 4   // a bug of uoc
};

}  // namespace uoc::cli
