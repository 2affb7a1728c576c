// SPDX-License-Identifier: Apache-2.0
// A text in some encoding, which a first line such as "big5" may name; else it is found out.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "fuzz/guarantees.hpp"
#include "fuzz/targets.hpp"

namespace uoc::fuzz {

void encoding(std::string_view bytes) {
  static constexpr std::array<std::string_view, 8> kNames{"big5",   "big5-hkscs", "gb18030",      "shift_jis",
                                                          "utf-16", "utf-7",      "windows-1252", "iso-2022-jp"};
  read::DocumentOptions options;
  const auto line = bytes.substr(0, bytes.find('\n'));
  if (std::find(kNames.begin(), kNames.end(), line) != kNames.end()) {
    options.encoding = line;
    bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
  }
  check_document(read::plain_text_of(read::DocumentKind::text, bytes, options));
}

}  // namespace uoc::fuzz
