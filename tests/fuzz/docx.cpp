// SPDX-License-Identifier: Apache-2.0
// A Word file as a whole: a ZIP archive, whose checksums keep most changes from reaching the XML in it.
#include "fuzz/guarantees.hpp"
#include "fuzz/targets.hpp"

namespace uoc::fuzz {

void docx(std::string_view bytes) {
  read::DocumentOptions options;
  options.limit = std::uint64_t{1} << 20U;
  check_document(read::plain_text_of(read::DocumentKind::docx, bytes, options));
}

}  // namespace uoc::fuzz
