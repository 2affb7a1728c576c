// SPDX-License-Identifier: Apache-2.0
#include "base/overlay_files.hpp"

namespace uoc::base {

std::uint64_t OverlayFileSystem::size(const std::string& path) const {
  const auto it = changed_.find(path);
  return it == changed_.end() ? below_.size(path) : it->second.size();
}

Result<std::string> OverlayFileSystem::read(const std::string& path, std::uint64_t limit) const {
  const auto it = changed_.find(path);
  if (it == changed_.end()) return below_.read(path, limit);
  if (it->second.size() > limit) return fail(ErrorKind::too_large, path + " is longer than " + std::to_string(limit) + " bytes");
  return it->second;
}

Result<void> OverlayFileSystem::refuse(const std::string& path) { return fail(ErrorKind::permission, path + ": files in memory are not written"); }

}  // namespace uoc::base
