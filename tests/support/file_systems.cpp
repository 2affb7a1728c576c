// SPDX-License-Identifier: Apache-2.0
#include "support/file_systems.hpp"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace uoc::tests {
namespace {

void collect(const base::FileSystem& files, const std::string& folder, const std::string& below,
             std::map<std::string, std::string>& out) {
  const auto entries = files.list(base::join_path(folder, below)).value();
  for (const auto& entry : entries) {
    const std::string path = base::join_path(below, entry.name);
    if (entry.type == base::FileType::directory)
      collect(files, folder, path, out);
    else
      out[path] = files.read(base::join_path(folder, path), std::uint64_t{1} << 30U).value();
  }
}

}  // namespace

TempFolder::TempFolder() {
  std::string name = std::filesystem::canonical(std::filesystem::temp_directory_path()) / "uoc-test-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
  path_ = name;
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::map<std::string, std::string> snapshot(const base::FileSystem& files, const std::string& folder) {
  std::map<std::string, std::string> out;
  if (files.type(folder) == base::FileType::directory) collect(files, folder, "", out);
  return out;
}

}  // namespace uoc::tests
