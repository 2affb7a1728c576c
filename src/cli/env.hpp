// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

#include "base/files.hpp"

namespace uoc::cli {

// The outside world as a command sees it, so that commands run inside tests without a process.
struct Env {
  base::FileSystem& files;
  std::ostream& out;  // results
  std::ostream& err;  // everything else
  std::function<std::string()> read_stdin;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool no_color = false;  // NO_COLOR is set
  int width = 80;         // columns of the terminal
};

}  // namespace uoc::cli
