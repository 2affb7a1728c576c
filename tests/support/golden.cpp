// SPDX-License-Identifier: Apache-2.0
#include "support/golden.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace uoc::tests {

bool update_golden() {
  const auto is_set = [](const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0' && std::string(value) != "0";
  };
  if (!is_set("UPDATE_GOLDEN")) return false;
  if (is_set("CI")) throw std::runtime_error("UPDATE_GOLDEN is refused where CI is set: people review expected files");
  return true;
}

std::string read_whole(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_whole(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  if (!out.flush()) throw std::runtime_error("cannot write " + path);
}

}  // namespace uoc::tests
