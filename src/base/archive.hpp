// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace uoc::base {

// A ZIP archive in memory, read-only (libzip). The bytes must live as long as it.
class Archive {
 public:
  static Result<Archive> open(std::string_view bytes);
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  bool contains(const std::string& name) const;
  // One entry, unpacked; an error if there is none of this name, if it is encrypted or damaged, or if it unpacks to more
  // than `limit` bytes, whatever the archive says of its size.
  Result<std::string> read(const std::string& name, std::uint64_t limit) const;

 private:
  struct State;
  explicit Archive(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace uoc::base
