// SPDX-License-Identifier: Apache-2.0
// Small functions on UTF-8 text. Case folding here is ASCII only: labels, codes and word lists are ASCII or caseless.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace uoc::base {

constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_alpha(char c) { return is_upper(c) || is_lower(c); }
// Letters, digits and every byte of a multi-byte character: what a word may hold.
constexpr bool is_word_byte(char c) { return is_alpha(c) || is_digit(c) || (static_cast<unsigned char>(c) >= 0x80U); }
constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

std::string_view trim(std::string_view s);
std::string lower(std::string_view s);
bool equal_ignoring_case(std::string_view a, std::string_view b);
bool starts_with_ignoring_case(std::string_view text, std::string_view prefix);
std::vector<std::string_view> split(std::string_view s, char separator);
std::vector<std::string_view> split_lines(std::string_view s);  // without line ends (LF or CR LF)

// Runs of white space become one space; none is left at either end.
std::string collapse_spaces(std::string_view s);
// The first `characters` of a text in one line, and "…" if there were more.
std::string cut_short(std::string_view s, std::size_t characters);
// White space collapsed as by collapse_spaces(), but a run with an empty line in it becomes a paragraph break, "\n\n".
std::string collapse_paragraphs(std::string_view s);

std::optional<int> to_int(std::string_view digits);  // all digits, at most nine of them

// Bytes in the code point that starts at s[at]; 0 where the bytes are not valid UTF-8 (RFC 3629).
std::size_t utf8_length(std::string_view s, std::size_t at);
// Runs of bytes that are no white space.
std::size_t count_words(std::string_view s);
// The first byte from `at` on that is a control character and no white space; the end of the text if none is.
std::size_t find_control(std::string_view s, std::size_t at);
// The first byte from `at` on that is no ASCII; the end of the text if none is.
std::size_t find_wide(std::string_view s, std::size_t at);
// Offset of the first byte that is not valid UTF-8, or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view s);
// Decodes the code point at s[at]; only for valid UTF-8.
char32_t utf8_decode(std::string_view s, std::size_t at);
void utf8_append(std::string& out, char32_t c);
std::size_t count_code_points(std::string_view s);

// Damerau-Levenshtein distance in bytes (neighbouring letters swapped count as one), for did-you-mean.
std::size_t edit_distance(std::string_view a, std::string_view b);
// The candidate nearest to `word`, if it is near enough to be what was meant.
std::optional<std::string_view> did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

// Order in which people expect numbers in names: "2(b)" before "10".
bool natural_less(std::string_view a, std::string_view b);

// Words of a text, for messages: the first few of them, in backticks.
std::string quote_start(std::string_view text);

}  // namespace uoc::base
