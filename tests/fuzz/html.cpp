// SPDX-License-Identifier: Apache-2.0
#include "fuzz/guarantees.hpp"
#include "fuzz/targets.hpp"

namespace uoc::fuzz {

void html(std::string_view bytes) { check_document(read::plain_text_of(read::DocumentKind::html, bytes, {})); }

}  // namespace uoc::fuzz
