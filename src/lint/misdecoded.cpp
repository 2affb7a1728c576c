// SPDX-License-Identifier: Apache-2.0
#include "lint/misdecoded.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"

namespace uoc::lint {
namespace {

// The characters of bytes 80 to 9F in Windows-1252; those that it leaves free stand for themselves.
constexpr std::array<char32_t, 32> kUpper{0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                          0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                          0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                          0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

std::optional<unsigned char> byte_of(char32_t c) {
  if (c >= 0x80U && c <= 0xFFU) return static_cast<unsigned char>(c);
  const auto* it = std::find(kUpper.begin(), kUpper.end(), c);
  if (c < 0x80U || it == kUpper.end()) return std::nullopt;
  return static_cast<unsigned char>(0x80 + (it - kUpper.begin()));
}

// Quotation marks, dashes, stops: what may well follow a word that ends with an accent.
bool is_punctuation(char32_t c) {
  return c >= 0x2013U && c <= 0x2026U && c != 0x2020U && c != 0x2021U;
}
bool is_latin_sign(char32_t c) {
  return c >= 0x80U && c <= 0xBFU;
}

// One character that was written as two to four.
struct One {
  std::size_t length = 0;
  std::string bytes;                       // its UTF-8
  char32_t lead = 0, first = 0, last = 0;  // what they look like
};

std::optional<One> one_at(std::string_view text, std::size_t at) {
  One out;
  out.lead = base::utf8_decode(text, at);
  const auto lead = byte_of(out.lead);
  if (!lead || *lead < 0xC2U || *lead > 0xF4U) return std::nullopt;
  const std::size_t more = *lead < 0xE0U ? 1 : *lead < 0xF0U ? 2 : 3;
  out.bytes.push_back(static_cast<char>(*lead));
  out.length = base::utf8_length(text, at);
  for (std::size_t i = 0; i < more; ++i) {
    if (at + out.length >= text.size()) return std::nullopt;
    const char32_t c = base::utf8_decode(text, at + out.length);
    const auto byte = byte_of(c);
    if (!byte || *byte > 0xBFU) return std::nullopt;
    if (i == 0) out.first = c;
    out.last = c;
    out.bytes.push_back(static_cast<char>(*byte));
    out.length += base::utf8_length(text, at + out.length);
  }
  if (base::utf8_length(out.bytes, 0) != out.bytes.size()) return std::nullopt;
  return out;
}

// "Â" and "Ã" before a sign, "â€" and the like: no language has them.
bool is_certain(const One& one, char before) {
  switch (one.lead) {
    case 0xC2:
    case 0xC3:
      return !base::is_upper(before) && (!is_punctuation(one.first) || base::is_lower(before));
    case 0xE2:  // general punctuation, signs, bullets
      return !is_punctuation(one.first) || is_latin_sign(one.last);
    case 0xEF:  // ligatures, the byte-order mark, full-width forms, U+FFFD
      return one.first == 0xBBU || one.first == 0xACU || one.first == 0xBCU || one.first == 0xBDU ||
             one.first == 0xBFU;
    case 0xF0:
      return one.first == 0x178U;
    default:
      return false;
  }
}

// Chinese and Japanese characters: one alone may be chance, two in a row are not.
bool is_likely(const One& one) {
  return one.lead >= 0xE3U && one.lead <= 0xE9U;
}

}  // namespace

Misdecoded misdecoded_at(std::string_view text, std::size_t at) {
  Misdecoded out;
  bool certain = false;
  int likely = 0;
  const char before = at == 0 ? ' ' : text[at - 1];
  while (at + out.length < text.size() && static_cast<unsigned char>(text[at + out.length]) >= 0x80U) {
    const auto one = one_at(text, at + out.length);
    if (!one) break;
    if (!is_certain(*one, out.length == 0 ? before : ' ')) {
      if (!is_likely(*one)) break;
      ++likely;
    } else {
      certain = true;
    }
    out.length += one->length;
    out.repaired += one->bytes;
  }
  return certain || likely > 1 ? out : Misdecoded{};
}

}  // namespace uoc::lint
