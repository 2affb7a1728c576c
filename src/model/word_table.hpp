// SPDX-License-Identifier: Apache-2.0
// The layout of the table of word classes: cmake/word_classes.cpp writes it while uoc is built, word_classes.cpp reads it
// where it lies in the program. Lines "word TAB four digits LF" stand in buckets by a hash of their word; before them stand
// the number of buckets, where each bucket begins among the lines, and where the last one ends: 32 bits each, lowest byte
// first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace uoc::model {

// FNV-1a, folded so that the lower bits, which choose the bucket, depend on all of it.
constexpr std::uint32_t word_table_hash(std::string_view word) {
  std::uint32_t hash = 0x811C9DC5U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193U;
  return hash ^ (hash >> 15U);
}

inline std::uint32_t word_table_number(std::string_view table, std::size_t index) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(table[index * 4 + i])); };
  return byte(0) | byte(1) << 8U | byte(2) << 16U | byte(3) << 24U;
}

inline void append_word_table_number(std::string& table, std::uint32_t number) {
  for (unsigned shift = 0; shift < 32; shift += 8) table.push_back(static_cast<char>(number >> shift & 0xFFU));
}

}  // namespace uoc::model
