// SPDX-License-Identifier: Apache-2.0
#include <poll.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <iterator>

#include "cli/command.hpp"

namespace {

bool reader_went_away() {
  pollfd standard_output{STDOUT_FILENO, POLLOUT, 0};
  return poll(&standard_output, 1, 0) == 1 && (standard_output.revents & POLLERR) != 0;
}

// A reader that went away (`uoc rules | head`) is no fault; a full disk is.
int finish(uoc::cli::ExitCode code) {
  if (std::cout.flush() || reader_went_away()) return static_cast<int>(code);
  std::cerr << "uoc: cannot write to standard output\n";
  return static_cast<int>(uoc::cli::ExitCode::io);
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  std::ios::sync_with_stdio(false);
  static uoc::base::RealFileSystem files;
  const char* no_color = std::getenv("NO_COLOR");
  // Never destroyed: the system takes all memory back at once.
  static auto& env = *new uoc::cli::Env{
      files, std::cout, std::cerr, [] { return std::string(std::istreambuf_iterator<char>(std::cin), {}); },
      isatty(STDOUT_FILENO) != 0, isatty(STDERR_FILENO) != 0, no_color != nullptr && *no_color != '\0'};
  return finish(uoc::cli::run(env, {argv + 1, argv + argc}));
}
