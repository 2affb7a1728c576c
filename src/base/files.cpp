// SPDX-License-Identifier: Apache-2.0
// Path arithmetic and the file system in memory.
#include "base/files.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace uoc::base {
namespace {

Error not_found(const std::string& path) { return {ErrorKind::not_found, "no such file or folder: " + path}; }

}  // namespace

std::string join_path(std::string_view a, std::string_view b) {
  if (a.empty() || b.starts_with('/')) return std::string(b);
  if (b.empty()) return std::string(a);
  std::string out(a);
  if (!out.ends_with('/')) out.push_back('/');
  return out.append(b);
}

std::string parent_path(std::string_view path) {
  const auto at = path.rfind('/');
  if (at == std::string_view::npos) return "";
  return std::string(at == 0 ? "/" : path.substr(0, at));
}

std::string_view file_name(std::string_view path) {
  const auto at = path.rfind('/');
  return at == std::string_view::npos ? path : path.substr(at + 1);
}

std::string_view extension(std::string_view path) {
  const std::string_view name = file_name(path);
  const auto at = name.rfind('.');
  return at == std::string_view::npos || at == 0 ? std::string_view() : name.substr(at);
}

std::string normal_path(std::string_view path) {
  std::vector<std::string_view> parts;
  const bool absolute = path.starts_with('/');
  for (const auto part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    if (part == ".." && !parts.empty() && parts.back() != "..")
      parts.pop_back();
    else if (part != ".." || !absolute)
      parts.push_back(part);
  }
  std::string out = absolute ? "/" : "";
  for (std::size_t i = 0; i < parts.size(); ++i) out.append(i > 0 ? "/" : "").append(parts[i]);
  return out.empty() ? "." : out;
}

std::string relative_path(std::string_view path, std::string_view base) {
  const auto a = split(path, '/'), b = split(base, '/');
  if (base == "/" && path.starts_with('/')) return std::string(path.substr(1));
  std::size_t common = 0;
  while (common < a.size() && common < b.size() && a[common] == b[common]) ++common;
  std::string out;
  for (std::size_t i = common; i < b.size(); ++i) out.append(out.empty() ? ".." : "/..");
  for (std::size_t i = common; i < a.size(); ++i) out.append(out.empty() ? "" : "/").append(a[i]);
  return out.empty() ? "." : out;
}

std::string MemoryFileSystem::key_of(const std::string& path) {
  const std::string key = normal_path("/" + path).substr(1);
  return key.empty() ? "." : key;
}

bool MemoryFileSystem::is_denied(const std::string& path) const {
  return std::any_of(denied_.begin(), denied_.end(),
                     [&](const std::string& d) { return path == d || path.starts_with(d + "/"); });
}

FileType MemoryFileSystem::type(const std::string& path) const {
  const std::lock_guard lock(mutex_);
  const std::string key = key_of(path);
  if (files_.contains(key)) return FileType::file;
  if (key == "." || directories_.contains(key)) return FileType::directory;
  const auto it = files_.lower_bound(key + "/");
  return it != files_.end() && it->first.starts_with(key + "/") ? FileType::directory : FileType::none;
}

std::uint64_t MemoryFileSystem::size(const std::string& path) const {
  const std::lock_guard lock(mutex_);
  const auto it = files_.find(key_of(path));
  return it == files_.end() ? 0 : it->second.size();
}

Result<std::string> MemoryFileSystem::read(const std::string& path, std::uint64_t limit) const {
  const FileType found = type(path);
  if (found == FileType::directory) return fail(ErrorKind::wrong_type, "is a folder, not a file: " + path);
  const std::lock_guard lock(mutex_);
  const std::string key = key_of(path);
  if (found == FileType::none) return tl::unexpected(not_found(path));
  if (is_denied(key)) return fail(ErrorKind::permission, "cannot open " + path + ": Permission denied");
  const std::string& bytes = files_.at(key);
  if (bytes.size() > limit)
    return fail(ErrorKind::too_large, path + " is larger than the limit of " + std::to_string(limit) + " bytes");
  return bytes;
}

Result<std::vector<DirectoryEntry>> MemoryFileSystem::list(const std::string& path) const {
  if (type(path) != FileType::directory) return tl::unexpected(not_found(path));
  const std::lock_guard lock(mutex_);
  const std::string key = key_of(path);
  const std::string prefix = key == "." ? "" : key + "/";
  std::map<std::string, FileType> names;
  const auto note = [&](const std::string& full, bool is_file) {
    if (!full.starts_with(prefix) || full.size() == prefix.size()) return;
    const std::string rest = full.substr(prefix.size());
    const auto slash = rest.find('/');
    const bool leaf = slash == std::string::npos;
    names[rest.substr(0, slash)] = leaf && is_file ? FileType::file : FileType::directory;
  };
  for (const auto& [name, bytes] : files_) note(name, true);
  for (const auto& [name, unused] : directories_) note(name, false);
  std::vector<DirectoryEntry> entries;
  for (const auto& [name, kind] : names) entries.push_back({name, kind});
  return entries;
}

Result<void> MemoryFileSystem::make_directories(const std::string& path) {
  const std::lock_guard lock(mutex_);
  const std::string key = key_of(path);
  if (is_denied(key)) return fail(ErrorKind::permission, "cannot make the folder " + path + ": Permission denied");
  if (files_.contains(key)) return fail(ErrorKind::wrong_type, "is a file, not a folder: " + path);
  for (std::string p = key; !p.empty(); p = parent_path(p)) directories_[p] = true;
  return {};
}

Result<void> MemoryFileSystem::write(const std::string& path, std::string_view bytes) {
  const FileType found = type(path);
  const std::lock_guard lock(mutex_);
  const std::string key = key_of(path);
  if (is_denied(key)) return fail(ErrorKind::permission, "cannot write " + path + ": Permission denied");
  if (found == FileType::directory) return fail(ErrorKind::wrong_type, "is a folder, not a file: " + path);
  files_[key] = std::string(bytes);
  written.push_back(key);
  return {};
}

Result<void> MemoryFileSystem::write_new(const std::string& path, std::string_view bytes) { return write(path, bytes); }

Result<void> MemoryFileSystem::rename(const std::string& from, const std::string& to) {
  if (type(from) == FileType::none) return tl::unexpected(not_found(from));
  const std::lock_guard lock(mutex_);
  const std::string a = key_of(from), b = key_of(to);
  if (is_denied(a) || is_denied(b)) return fail(ErrorKind::permission, "cannot rename " + from + ": Permission denied");
  const auto move_all = [&](auto& names) {
    std::remove_reference_t<decltype(names)> moved;
    for (auto it = names.begin(); it != names.end();) {
      if (it->first == a || it->first.starts_with(a + "/")) {
        moved[b + it->first.substr(a.size())] = it->second;
        it = names.erase(it);
      } else {
        ++it;
      }
    }
    for (auto& [name, value] : moved) names[name] = value;
  };
  move_all(files_);
  move_all(directories_);
  return {};
}

Result<void> MemoryFileSystem::exchange(const std::string& a, const std::string& b) {
  const std::string aside = key_of(a) + ".exchange";
  if (auto r = rename(a, aside); !r) return r;
  if (auto r = rename(b, a); !r) return r;
  return rename(aside, b);
}

Result<void> MemoryFileSystem::remove_file(const std::string& path) {
  const std::lock_guard lock(mutex_);
  const std::string key = key_of(path);
  if (is_denied(key)) return fail(ErrorKind::permission, "cannot remove " + path + ": Permission denied");
  if (files_.erase(key) == 0) return tl::unexpected(not_found(path));
  return {};
}

Result<void> MemoryFileSystem::remove_all(const std::string& path) {
  const std::lock_guard lock(mutex_);
  const std::string key = key_of(path);
  const auto below = [&](const auto& entry) { return entry.first == key || entry.first.starts_with(key + "/"); };
  std::erase_if(files_, below);
  std::erase_if(directories_, below);
  return {};
}

bool MemoryFileSystem::writable(const std::string& directory) const {
  const std::lock_guard lock(mutex_);
  return !is_denied(key_of(directory));
}

std::string MemoryFileSystem::canonical(const std::string& path) const {
  return normal_path("/" + path);
}

}  // namespace uoc::base
