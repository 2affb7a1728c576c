// SPDX-License-Identifier: Apache-2.0
// One function for each language that text is written into. Called at every leaf; nothing else may put text into markup.
#pragma once

#include <string>
#include <string_view>

namespace uoc::base {

// HTML text and double-quoted attribute values.
void append_html(std::string& out, std::string_view text);
// XML 1.0 text and double-quoted attribute values; characters that XML cannot hold become U+FFFD.
void append_xml(std::string& out, std::string_view text);
// CommonMark running text in the middle of a paragraph, list item, heading or table cell: it renders as the text itself.
void append_markdown(std::string& out, std::string_view text);
// The same for pages that are made: no reader makes a link of a text by itself.
void append_markdown_page(std::string& out, std::string_view text);

// A string literal of JavaScript and JSON, in quotes, that may also stand inside a <script> element: no "<" and no line separator
// stands in it as it is. Bytes that are not UTF-8 become U+FFFD.
void append_script_string(std::string& out, std::string_view text);
// A part of a quoted cell of comma-separated values. A text that a spreadsheet would take for a formula gets an apostrophe
// before it: one that starts with `=`, `+`, `-`, `@` (also full-width), a tab or a line end.
void append_csv(std::string& out, std::string_view text);

// The inside of a quoted string of CSS that may also stand in a <style> element: quotes, backslashes, "<", ">", "&" and control
// characters become escapes (CSS Syntax Level 3, section 4.3.7), so that escaping it for HTML changes nothing.
std::string escape_css_string(std::string_view text);
std::string escape_html(std::string_view text);
std::string escape_xml(std::string_view text);
std::string escape_markdown(std::string_view text);
std::string escape_csv(std::string_view text);

// A file name made of a code: letters, digits, '-', '_', '.' and '+' stay; anything else (and names such as "..") is
// replaced and a hash of the whole is added, so that no two codes meet and no name leaves its folder.
std::string safe_file_name(std::string_view code);
bool is_safe_file_name(std::string_view code);

}  // namespace uoc::base
