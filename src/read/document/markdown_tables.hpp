// SPDX-License-Identifier: Apache-2.0
// What people write in Markdown and CommonMark does not know: tables, definitions, boxes to tick. Each becomes what it
// stands for in CommonMark or HTML.
#pragma once

#include <string>
#include <string_view>

namespace uoc::read {

// The same text with tables (with pipes, and drawn with + - |) as HTML, and gaps inside lines as base::kMarkdownGap. Fenced
// code is left as it is.
std::string without_extensions(std::string_view markdown);

}  // namespace uoc::read
