// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

namespace uoc::base {

struct ArchiveEntry {
  std::string name;   // "word/document.xml"
  std::string bytes;
};

// A ZIP archive of these entries in this order (libzip). Every entry has the date 1980-01-01, so that the same entries give the
// same bytes. Throws std::runtime_error if memory runs out.
std::string pack(std::span<const ArchiveEntry> entries);

}  // namespace uoc::base
