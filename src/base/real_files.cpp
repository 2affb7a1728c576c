// SPDX-License-Identifier: Apache-2.0
// The real file system, on POSIX calls: exact error texts, no partial reads, RENAME_EXCHANGE where Linux has it.
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "base/files.hpp"

namespace uoc::base {
namespace {

ErrorKind kind_of(int code) {
  if (code == ENOENT || code == ENOTDIR) return ErrorKind::not_found;
  if (code == EACCES || code == EPERM || code == EROFS) return ErrorKind::permission;
  if (code == EISDIR) return ErrorKind::wrong_type;
  return ErrorKind::io;
}

tl::unexpected<Error> failed(const char* what, const std::string& path, int code) {
  return fail(kind_of(code), std::string(what) + " " + path + ": " + std::generic_category().message(code));
}

// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  int release() {
    const int fd = fd_;
    fd_ = -1;
    return fd;
  }

 private:
  int fd_;
};

FileType type_of(const struct stat& status) {
  if (S_ISREG(status.st_mode)) return FileType::file;
  if (S_ISDIR(status.st_mode)) return FileType::directory;
  return FileType::other;
}

Result<void> write_to(const std::string& path, std::string_view bytes, int flags) {
  Descriptor fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0666));
  if (fd.get() < 0) return failed("cannot write", path, errno);
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd.get(), bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return failed("cannot write", path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  if (::close(fd.release()) != 0) return failed("cannot write", path, errno);
  return {};
}

}  // namespace

FileType RealFileSystem::type(const std::string& path) const {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return FileType::none;
  return type_of(status);
}

std::uint64_t RealFileSystem::size(const std::string& path) const {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
}

Result<std::string> RealFileSystem::read(const std::string& path, std::uint64_t limit) const {
  // Not blocking: a named pipe must not hang the program.
  const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (fd.get() < 0) return failed("cannot open", path, errno);
  struct stat status {};
  if (::fstat(fd.get(), &status) != 0) return failed("cannot read", path, errno);
  if (S_ISDIR(status.st_mode)) return fail(ErrorKind::wrong_type, "is a folder, not a file: " + path);
  if (!S_ISREG(status.st_mode)) return fail(ErrorKind::wrong_type, "is not a regular file: " + path);
  const auto too_large = [&] {
    return fail(ErrorKind::too_large, path + " is larger than the limit of " + std::to_string(limit) + " bytes");
  };
  if (static_cast<std::uint64_t>(status.st_size) > limit) return too_large();
  std::string bytes(static_cast<std::size_t>(status.st_size) + 1, '\0');
  std::size_t size = 0;
  while (true) {
    if (size == bytes.size()) bytes.resize(bytes.size() * 2);
    const std::size_t room = bytes.size() - size;
    const ssize_t n = ::read(fd.get(), bytes.data() + size, room);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return failed("cannot read", path, errno);
    if (n == 0) break;
    size += static_cast<std::size_t>(n);
    if (size > limit) return too_large();
    if (static_cast<std::size_t>(n) < room) break;  // a regular file gives less than asked for only at its end
  }
  bytes.resize(size);
  return bytes;
}

Result<std::vector<DirectoryEntry>> RealFileSystem::list(const std::string& path) const {
  DIR* directory = ::opendir(path.c_str());
  if (directory == nullptr) return failed("cannot read the folder", path, errno);
  std::vector<DirectoryEntry> entries;
  while (const dirent* entry = ::readdir(directory)) {
    const std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    FileType found = FileType::other;
    if (entry->d_type == DT_REG)
      found = FileType::file;
    else if (entry->d_type == DT_DIR)
      found = FileType::directory;
    else
      found = type(join_path(path, name));
    entries.push_back({name, found, entry->d_type == DT_LNK});
  }
  ::closedir(directory);
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return entries;
}

Result<void> RealFileSystem::make_directories(const std::string& path) {
  std::error_code code;
  std::filesystem::create_directories(path, code);
  if (code) return failed("cannot make the folder", path, code.value());
  return {};
}

Result<void> RealFileSystem::write(const std::string& path, std::string_view bytes) {
  static std::atomic<unsigned> counter{0};
  const std::string beside = path + ".uoc-" + std::to_string(::getpid()) + "-" + std::to_string(counter++);
  if (auto r = write_to(beside, bytes, O_EXCL); !r) {
    ::unlink(beside.c_str());
    return fail(r.error().kind, "cannot write " + path + r.error().message.substr(r.error().message.rfind(':')));
  }
  // Keep the permissions of the file that is replaced.
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) ::chmod(beside.c_str(), status.st_mode & 07777U);
  if (::rename(beside.c_str(), path.c_str()) != 0) {
    const int code = errno;
    ::unlink(beside.c_str());
    return failed("cannot write", path, code);
  }
  return {};
}

Result<void> RealFileSystem::write_new(const std::string& path, std::string_view bytes) {
  return write_to(path, bytes, O_EXCL);
}

Result<void> RealFileSystem::rename(const std::string& from, const std::string& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) return failed("cannot rename", from, errno);
  return {};
}

Result<void> RealFileSystem::exchange(const std::string& a, const std::string& b) {
  if (::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) != 0)
    return failed("cannot exchange", a, errno);
  return {};
}

Result<void> RealFileSystem::remove_file(const std::string& path) {
  if (::unlink(path.c_str()) != 0) return failed("cannot remove", path, errno);
  return {};
}

Result<void> RealFileSystem::remove_all(const std::string& path) {
  std::error_code code;
  std::filesystem::remove_all(path, code);
  if (code) return failed("cannot remove", path, code.value());
  return {};
}

bool RealFileSystem::writable(const std::string& directory) const {
  return ::access(directory.empty() ? "." : directory.c_str(), W_OK) == 0;
}

std::string RealFileSystem::canonical(const std::string& path) const {
  std::error_code code;
  const auto resolved = std::filesystem::weakly_canonical(path.empty() ? "." : path, code);
  return code ? path : resolved.string();
}

}  // namespace uoc::base
