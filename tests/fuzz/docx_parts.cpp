// SPDX-License-Identifier: Apache-2.0
// The parts of a Word file, packed into an archive here: word/document.xml, and behind a line "--- numbering" or
// "--- styles" those files.
#include "fuzz/guarantees.hpp"
#include "fuzz/targets.hpp"
#include "support/documents.hpp"

namespace uoc::fuzz {

void docx_parts(std::string_view bytes) {
  std::vector<std::pair<std::string, std::string>> entries;
  for (const std::string name : {"styles", "numbering"}) {
    const std::string mark = "\n--- " + name + "\n";
    const auto at = bytes.find(mark);
    if (at == std::string_view::npos) continue;
    entries.emplace_back("word/" + name + ".xml", bytes.substr(at + mark.size()));
    bytes = bytes.substr(0, at);
  }
  entries.emplace_back("word/document.xml", bytes);
  check_document(read::plain_text_of(read::DocumentKind::docx, tests::zip_of(entries), {}));
}

}  // namespace uoc::fuzz
