// SPDX-License-Identifier: Apache-2.0
// The table of words that pdftotext prints; the program itself is not ours, and starting it for each input is slow.
#include "base/text.hpp"
#include "fuzz/guarantees.hpp"
#include "fuzz/targets.hpp"

namespace uoc::fuzz {

void pdf(std::string_view bytes) {
  if (base::find_invalid_utf8(bytes)) return;  // it is told to print UTF-8
  check_document(read::plain_text_of_words(bytes, {}));
}

}  // namespace uoc::fuzz
