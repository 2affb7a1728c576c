// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace uoc::base {

// The system knows an encoding of this name ("big5", "gb18030", "utf-16le", "windows-1252").
bool is_encoding(const std::string& name);

// The text in UTF-8, without a byte-order mark; an error that names the first byte that is none of the encoding.
Result<std::string> to_utf8(std::string_view bytes, const std::string& encoding);

// The encoding that a byte-order mark, or the zero bytes of a UTF-16 text without one, give away; nothing if none do.
std::optional<std::string> encoding_by_marks(std::string_view bytes);

}  // namespace uoc::base
