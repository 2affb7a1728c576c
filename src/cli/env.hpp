// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

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
  // What a command read stays here until the caller is done with it: a process that ends need not give back millions of
  // small pieces of memory one by one.
  std::vector<std::shared_ptr<void>> kept = {};
};

}  // namespace uoc::cli
