// SPDX-License-Identifier: Apache-2.0
// File systems for tests: a folder on the real disk that vanishes, and one that fails like a process that is killed.
#pragma once

#include <algorithm>
#include <atomic>
#include <map>
#include <string>

#include "base/files.hpp"

namespace uoc::tests {

// A new folder below the system's folder for temporary files; removed at the end.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  const std::string& path() const { return path_; }
  std::string operator/(std::string_view name) const { return base::join_path(path_, name); }

 private:
  std::string path_;
};

// Every file below a folder, hidden ones too: path below the folder → bytes.
std::map<std::string, std::string> snapshot(const base::FileSystem& files, const std::string& folder);

// Passes everything on to another file system, except what a test switches off.
class FaultyFileSystem final : public base::FileSystem {
 public:
  explicit FaultyFileSystem(base::FileSystem& real) : real_(real) {}

  long changes_left = -1;         // after so many changes nothing changes any more, as if killed; -1: never
  bool can_exchange = true;       // false: as on file systems without RENAME_EXCHANGE
  std::string read_only_folder;   // entries of this folder can be neither made nor moved
  bool reversed_lists = false;    // folders are listed backwards
  long changes() const { return changes_; }

  base::FileType type(const std::string& path) const override { return real_.type(path); }
  std::uint64_t size(const std::string& path) const override { return real_.size(path); }
  base::Result<std::string> read(const std::string& path, std::uint64_t limit) const override { return real_.read(path, limit); }
  base::Result<std::vector<base::DirectoryEntry>> list(const std::string& path) const override {
    auto entries = real_.list(path);
    if (entries && reversed_lists) std::reverse(entries->begin(), entries->end());
    return entries;
  }
  base::Result<void> make_directories(const std::string& path) override {
    if (real_.type(path) == base::FileType::directory) return {};
    if (auto r = change(path); !r) return r;
    return real_.make_directories(path);
  }
  base::Result<void> write(const std::string& path, std::string_view bytes) override {
    if (auto r = change(path); !r) return r;
    return real_.write(path, bytes);
  }
  base::Result<void> write_new(const std::string& path, std::string_view bytes) override {
    if (auto r = change(path); !r) return r;
    return real_.write_new(path, bytes);
  }
  base::Result<void> rename(const std::string& from, const std::string& to) override {
    if (auto r = change(from); !r) return r;
    return real_.rename(from, to);
  }
  base::Result<void> exchange(const std::string& a, const std::string& b) override {
    if (!can_exchange) return base::fail(base::ErrorKind::io, "no exchange here");
    if (auto r = change(a); !r) return r;
    return real_.exchange(a, b);
  }
  base::Result<void> remove_file(const std::string& path) override {
    if (auto r = change(path); !r) return r;
    return real_.remove_file(path);
  }
  base::Result<void> remove_all(const std::string& path) override {
    if (auto r = change(path); !r) return r;
    return real_.remove_all(path);
  }
  bool writable(const std::string& directory) const override {
    return (read_only_folder.empty() || directory != read_only_folder) && real_.writable(directory);
  }
  std::string canonical(const std::string& path) const override { return real_.canonical(path); }

 private:
  base::Result<void> change(const std::string& path) {
    const bool read_only = !read_only_folder.empty() && base::parent_path(path) == read_only_folder;
    const long n = ++changes_;
    if (read_only || (changes_left >= 0 && n > changes_left)) return base::fail(base::ErrorKind::io, "cannot write " + path);
    return {};
  }

  base::FileSystem& real_;
  std::atomic<long> changes_{0};
};

}  // namespace uoc::tests
