// SPDX-License-Identifier: Apache-2.0
#include "diag/visible.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "base/text.hpp"

namespace uoc::diag {
namespace {

bool is_printable(char c) { return static_cast<unsigned char>(c) >= 0x20U && static_cast<unsigned char>(c) < 0x7FU; }

}  // namespace

std::size_t printable_end(std::string_view text, std::size_t at) {
  // Eight bytes at a time.
  constexpr std::uint64_t kOnes = 0x0101010101010101U, kHigh = kOnes * 0x80U;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    const std::uint64_t below_blank = eight - kOnes * 0x20U, above_tilde = eight + kOnes;
    if (((eight | below_blank | above_tilde) & kHigh) != 0) break;
  }
  while (at < text.size() && is_printable(text[at])) ++at;
  return at;
}

std::string_view visible_at(std::string_view text, std::size_t i, std::size_t& length) {
  length = 1;
  if (static_cast<unsigned char>(text[i]) < 0x80U) return is_printable(text[i]) ? text.substr(i, 1) : std::string_view(" ");
  length = std::max<std::size_t>(1, base::utf8_length(text, i));
  if (length == 1) return "\xEF\xBF\xBD";
  const bool control = text[i] == '\xC2' && static_cast<unsigned char>(text[i + 1]) < 0xA0U;
  return control ? std::string_view(" ") : text.substr(i, length);
}

void append_visible(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t plain = printable_end(text, i);
    out.append(text.substr(i, plain - i));
    if ((i = plain) == text.size()) return;
    std::size_t length = 0;
    out.append(visible_at(text, i, length));
    i += length;
  }
}

}  // namespace uoc::diag
