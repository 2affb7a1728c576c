// SPDX-License-Identifier: Apache-2.0
// The one seam to the file system: a real one, and one in memory for tests. Paths are UTF-8 with '/'.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace uoc::base {

enum class FileType { none, file, directory, other };

struct DirectoryEntry {
  std::string name;
  FileType type = FileType::none;  // of what a symbolic link points at
  bool link = false;               // is a symbolic link itself
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  virtual FileType type(const std::string& path) const = 0;  // follows symbolic links
  virtual std::uint64_t size(const std::string& path) const = 0;  // of a file, in bytes; 0 if there is none
  // The bytes of a file; an error if it is no regular file, cannot be opened, or is longer than `limit` bytes.
  virtual Result<std::string> read(const std::string& path, std::uint64_t limit) const = 0;
  virtual Result<std::vector<DirectoryEntry>> list(const std::string& path) const = 0;  // sorted by name
  virtual Result<void> make_directories(const std::string& path) = 0;
  // Writes beside and renames, so that the file is never seen half written.
  virtual Result<void> write(const std::string& path, std::string_view bytes) = 0;
  // Writes a file that no one else can see yet (in a folder that is swapped in later): no rename needed.
  virtual Result<void> write_new(const std::string& path, std::string_view bytes) = 0;
  virtual Result<void> rename(const std::string& from, const std::string& to) = 0;
  // Swaps two existing folders in one step where the system can; an error where it cannot.
  virtual Result<void> exchange(const std::string& a, const std::string& b) = 0;
  virtual Result<void> remove_file(const std::string& path) = 0;
  virtual Result<void> remove_all(const std::string& path) = 0;
  virtual bool writable(const std::string& directory) const = 0;
  virtual std::string canonical(const std::string& path) const = 0;  // absolute, links resolved; as given if it fails
};

class RealFileSystem final : public FileSystem {
 public:
  FileType type(const std::string& path) const override;
  std::uint64_t size(const std::string& path) const override;
  Result<std::string> read(const std::string& path, std::uint64_t limit) const override;
  Result<std::vector<DirectoryEntry>> list(const std::string& path) const override;
  Result<void> make_directories(const std::string& path) override;
  Result<void> write(const std::string& path, std::string_view bytes) override;
  Result<void> write_new(const std::string& path, std::string_view bytes) override;
  Result<void> rename(const std::string& from, const std::string& to) override;
  Result<void> exchange(const std::string& a, const std::string& b) override;
  Result<void> remove_file(const std::string& path) override;
  Result<void> remove_all(const std::string& path) override;
  bool writable(const std::string& directory) const override;
  std::string canonical(const std::string& path) const override;
};

// Files in memory. Folders exist as soon as a file below them does, or when made. The working folder is "/", so "a" and
// "/a" are one file; its name in files() is "a". Thread-safe. `deny` makes a path fail as if permission were missing
// (read: the file; write: everything at or below it).
class MemoryFileSystem final : public FileSystem {
 public:
  FileType type(const std::string& path) const override;
  std::uint64_t size(const std::string& path) const override;
  Result<std::string> read(const std::string& path, std::uint64_t limit) const override;
  Result<std::vector<DirectoryEntry>> list(const std::string& path) const override;
  Result<void> make_directories(const std::string& path) override;
  Result<void> write(const std::string& path, std::string_view bytes) override;
  Result<void> write_new(const std::string& path, std::string_view bytes) override;
  Result<void> rename(const std::string& from, const std::string& to) override;
  Result<void> exchange(const std::string& a, const std::string& b) override;
  Result<void> remove_file(const std::string& path) override;
  Result<void> remove_all(const std::string& path) override;
  bool writable(const std::string& directory) const override;
  std::string canonical(const std::string& path) const override;

  void deny(const std::string& path) { denied_.push_back(key_of(path)); }
  const std::map<std::string, std::string>& files() const { return files_; }
  std::vector<std::string> written;  // every path written, in order

 private:
  static std::string key_of(const std::string& path);
  bool is_denied(const std::string& path) const;
  mutable std::mutex mutex_;
  std::map<std::string, std::string> files_;
  std::map<std::string, bool> directories_;
  std::vector<std::string> denied_;
};

// Path arithmetic on strings: "a/b" + "c" → "a/b/c"; an absolute second part wins; "." and empty parts vanish.
std::string join_path(std::string_view a, std::string_view b);
std::string parent_path(std::string_view path);  // "" for a name alone, "/" for "/x"
std::string_view file_name(std::string_view path);
std::string_view extension(std::string_view path);  // with the dot, ".txt"; "" if none
std::string normal_path(std::string_view path);     // "." and ".." resolved as text
// `path` as seen from `base` (both absolute and normal).
std::string relative_path(std::string_view path, std::string_view base);

}  // namespace uoc::base
