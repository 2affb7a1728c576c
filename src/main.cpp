// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <iterator>

#include "cli/command.hpp"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  uoc::base::RealFileSystem files;
  const char* no_color = std::getenv("NO_COLOR");
  uoc::cli::Env env{files, std::cout, std::cerr,
                    [] { return std::string(std::istreambuf_iterator<char>(std::cin), {}); },
                    isatty(STDOUT_FILENO) != 0, isatty(STDERR_FILENO) != 0, no_color != nullptr && *no_color != '\0'};
  return static_cast<int>(uoc::cli::run(env, {argv + 1, argv + argc}));
}
