// SPDX-License-Identifier: Apache-2.0
#include "base/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

extern char** environ;

namespace uoc::base {
namespace {

using Clock = std::chrono::steady_clock;

// One end of a pipe, closed when it goes.
class End {
 public:
  End() = default;
  explicit End(int fd) : fd_(fd) {}
  End(End&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  End& operator=(End&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~End() { close(); }
  void close() {
    if (fd_ >= 0) ::close(std::exchange(fd_, -1));
  }
  int get() const { return fd_; }
  bool open() const { return fd_ >= 0; }

 private:
  int fd_ = -1;
};

struct Pipe {
  End read, write;
  bool make() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    read = End(ends[0]);
    write = End(ends[1]);
    return true;
  }
};

// While it lives, a write to a program that ended gives an error on this thread instead of a signal.
class NoPipeSignal {
 public:
  NoPipeSignal() {
    sigemptyset(&set_);
    sigaddset(&set_, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &set_, &before_);
  }
  NoPipeSignal(const NoPipeSignal&) = delete;
  NoPipeSignal& operator=(const NoPipeSignal&) = delete;
  ~NoPipeSignal() {
    const timespec now{0, 0};
    if (sigismember(&before_, SIGPIPE) == 0) ::sigtimedwait(&set_, nullptr, &now);
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

 private:
  sigset_t set_{}, before_{};
};

class Child {
 public:
  Result<ProcessResult> run(const std::vector<std::string>& arguments, std::string_view input, const ProcessLimits& limits) {
    if (!in_.make() || !out_.make() || !err_.make()) return fail(ErrorKind::io, std::string("cannot make a pipe: ") + std::strerror(errno));
    if (auto started = start(arguments, limits); !started) return tl::unexpected(started.error());
    auto talked = talk(input, limits);
    if (!talked) ::kill(pid_, SIGKILL);
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    if (!talked) return tl::unexpected(talked.error());
    result_.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return std::move(result_);
  }

 private:
  Result<void> start(const std::vector<std::string>& arguments, const ProcessLimits& limits) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in_.read.get(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out_.write.get(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err_.write.get(), STDERR_FILENO);
    std::vector<char*> argv;
    for (const auto& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));  // posix_spawn only reads
    argv.push_back(nullptr);
    const int error = ::posix_spawnp(&pid_, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error == ENOENT) return fail(ErrorKind::not_found, "`" + arguments.front() + "` is not installed");
    if (error != 0) return fail(ErrorKind::io, "cannot run `" + arguments.front() + "`: " + std::strerror(error));
    const rlimit memory{limits.memory, limits.memory};
    ::prlimit(pid_, RLIMIT_AS, &memory, nullptr);
    in_.read.close();
    out_.write.close();
    err_.write.close();
    ::fcntl(in_.write.get(), F_SETFL, O_NONBLOCK);
    return {};
  }

  Result<void> talk(std::string_view input, const ProcessLimits& limits) {
    const auto until = Clock::now() + limits.time;
    if (input.empty()) in_.write.close();
    while (out_.read.open() || err_.read.open()) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
      if (left <= 0) return fail(ErrorKind::too_large, "it took longer than " + std::to_string(limits.time.count()) + " seconds");
      std::array<pollfd, 3> events{{{out_.read.get(), POLLIN, 0}, {err_.read.get(), POLLIN, 0}, {in_.write.get(), POLLOUT, 0}}};
      if (::poll(events.data(), events.size(), static_cast<int>(std::min<long long>(left, 1000))) < 0 && errno != EINTR)
        return fail(ErrorKind::io, std::string("cannot wait for it: ") + std::strerror(errno));
      if (events[0].revents != 0) take(out_.read, result_.out);
      if (events[1].revents != 0) take(err_.read, result_.err);
      if (events[2].revents != 0) give(input);
      if (result_.out.size() > limits.output) return fail(ErrorKind::too_large, "it gave more than " + std::to_string(limits.output) + " bytes");
      if (result_.err.size() > kErrorText) result_.err.resize(kErrorText);
    }
    return {};
  }

  static void take(End& end, std::string& to) {
    std::array<char, 65536> chunk{};
    const ssize_t n = ::read(end.get(), chunk.data(), chunk.size());
    if (n > 0) to.append(chunk.data(), static_cast<std::size_t>(n));
    if (n == 0 || (n < 0 && errno != EINTR)) end.close();
  }

  // A program may end before it has read everything: then there is nobody to write to, and that is no fault.
  void give(std::string_view& input) {
    const ssize_t n = ::write(in_.write.get(), input.data(), input.size());
    if (n > 0) input.remove_prefix(static_cast<std::size_t>(n));
    if (input.empty() || (n < 0 && errno != EAGAIN && errno != EINTR)) in_.write.close();
  }

  static constexpr std::size_t kErrorText = 65536;

  Pipe in_, out_, err_;
  pid_t pid_ = -1;
  ProcessResult result_;
};

}  // namespace

Result<ProcessResult> run_process(const std::vector<std::string>& arguments, std::string_view input, const ProcessLimits& limits) {
  const NoPipeSignal quiet;
  return Child().run(arguments, input, limits);
}

}  // namespace uoc::base
