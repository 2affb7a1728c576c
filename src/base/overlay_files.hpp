// SPDX-License-Identifier: Apache-2.0
// A file system with some files changed in memory only: what would be read if they were written.
#pragma once

#include "base/files.hpp"

namespace uoc::base {

// Reads through to `below`, which must outlive it. Everything that would change a file is refused.
class OverlayFileSystem final : public FileSystem {
 public:
  explicit OverlayFileSystem(const FileSystem& below) : below_(below) {}

  void put(const std::string& path, std::string bytes) { changed_[path] = std::move(bytes); }

  FileType type(const std::string& path) const override { return below_.type(path); }
  std::uint64_t size(const std::string& path) const override;
  Result<std::string> read(const std::string& path, std::uint64_t limit) const override;
  Result<std::vector<DirectoryEntry>> list(const std::string& path) const override { return below_.list(path); }
  Result<void> make_directories(const std::string& path) override { return refuse(path); }
  Result<void> write(const std::string& path, std::string_view) override { return refuse(path); }
  Result<void> write_new(const std::string& path, std::string_view) override { return refuse(path); }
  Result<void> rename(const std::string& from, const std::string&) override { return refuse(from); }
  Result<void> exchange(const std::string& a, const std::string&) override { return refuse(a); }
  Result<void> remove_file(const std::string& path) override { return refuse(path); }
  Result<void> remove_all(const std::string& path) override { return refuse(path); }
  bool writable(const std::string&) const override { return false; }
  std::string canonical(const std::string& path) const override { return below_.canonical(path); }

 private:
  static Result<void> refuse(const std::string& path);

  const FileSystem& below_;
  std::map<std::string, std::string> changed_;
};

}  // namespace uoc::base
