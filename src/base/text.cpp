// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace uoc::base {

std::string_view trim(std::string_view s) {
  while (!s.empty() && is_space(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_space(s.back())) s.remove_suffix(1);
  return s;
}

std::string lower(std::string_view s) {
  std::string out(s);
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return to_lower(x) == to_lower(y); });
}

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
  // Asked for list upon list of labels: most differ in the first letter.
  if (text.size() < prefix.size() || (!prefix.empty() && to_lower(text.front()) != to_lower(prefix.front()))) return false;
  return equal_ignoring_case(text.substr(0, prefix.size()), prefix);
}

std::vector<std::string_view> split(std::string_view s, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto at = s.find(separator);
    parts.push_back(s.substr(0, at));
    if (at == std::string_view::npos) return parts;
    s.remove_prefix(at + 1);
  }
}

std::vector<std::string_view> split_lines(std::string_view s) {
  std::vector<std::string_view> lines = split(s, '\n');
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  for (auto& line : lines)
    if (line.ends_with('\r')) line.remove_suffix(1);
  return lines;
}

namespace {

// Most texts hold single spaces only: they can be copied as a whole.
bool is_collapsed(std::string_view s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (!is_space(s[i])) continue;
    if (s[i] != ' ' || i == 0 || i + 1 == s.size() || is_space(s[i + 1])) return false;
  }
  return true;
}

}  // namespace

std::string collapse_spaces(std::string_view s) {
  s = trim(s);
  if (is_collapsed(s)) return std::string(s);
  std::string out;
  out.reserve(s.size());
  for (const char c : s) {
    if (!is_space(c))
      out.push_back(c);
    else if (!out.empty() && out.back() != ' ')
      out.push_back(' ');
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string cut_short(std::string_view s, std::size_t characters) {
  std::string line = collapse_spaces(s);
  std::size_t end = 0, seen = 0;
  const auto starts = [&](std::size_t at) { return (static_cast<unsigned char>(line[at]) & 0xC0U) != 0x80U; };
  while (end < line.size() && (!starts(end) || seen++ < characters)) ++end;
  if (end == line.size()) return line;
  line.resize(end);
  return line + "…";
}

std::string collapse_paragraphs(std::string_view s) {
  s = trim(s);
  if (is_collapsed(s)) return std::string(s);
  std::string out;
  out.reserve(s.size());
  std::size_t i = 0;
  while (i < s.size()) {
    if (!is_space(s[i])) {
      out.push_back(s[i++]);
      continue;
    }
    int newlines = 0;
    for (; i < s.size() && is_space(s[i]); ++i) newlines += s[i] == '\n';
    if (out.empty() || i == s.size()) continue;
    out += newlines >= 2 ? "\n\n" : " ";
  }
  return out;
}

std::optional<int> to_int(std::string_view digits) {
  if (digits.empty() || digits.size() > 9) return std::nullopt;
  int value = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::size_t utf8_length(std::string_view s, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0U; };
  const unsigned first = byte(at);
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  if (first < 0x80U) return 1;
  if (first >= 0xC2U && first <= 0xDFU) return continues(at + 1) ? 2 : 0;
  if (first >= 0xE0U && first <= 0xEFU) {
    const unsigned second = byte(at + 1);
    const bool range = (first != 0xE0U || second >= 0xA0U) && (first != 0xEDU || second <= 0x9FU);
    return range && continues(at + 1) && continues(at + 2) ? 3 : 0;
  }
  if (first >= 0xF0U && first <= 0xF4U) {
    const unsigned second = byte(at + 1);
    const bool range = (first != 0xF0U || second >= 0x90U) && (first != 0xF4U || second <= 0x8FU);
    return range && continues(at + 1) && continues(at + 2) && continues(at + 3) ? 4 : 0;
  }
  return 0;
}

std::size_t count_words(std::string_view s) {
  std::size_t n = 0;
  bool inside = false;
  for (const char c : s) {
    n += !base::is_space(c) && !inside;
    inside = !base::is_space(c);
  }
  return n;
}

std::size_t find_wide(std::string_view s, std::size_t at) {
  constexpr std::uint64_t kHigh = 0x8080808080808080U;
  for (std::uint64_t eight = 0; at + sizeof eight <= s.size(); at += sizeof eight) {
    std::memcpy(&eight, s.data() + at, sizeof eight);
    if ((eight & kHigh) != 0) break;
  }
  while (at < s.size() && static_cast<unsigned char>(s[at]) < 0x80U) ++at;
  return at;
}

std::size_t find_control(std::string_view s, std::size_t at) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U, kHigh = kOnes * 0x80U;
  const auto is_control = [](char c) { return (static_cast<unsigned char>(c) < 0x20U || c == 0x7F) && !is_space(c); };
  while (at < s.size()) {
    // Eight bytes of which none is below the blank, and none is 0x7F: most of most texts.
    if (std::uint64_t eight = 0; at + sizeof eight <= s.size()) {
      std::memcpy(&eight, s.data() + at, sizeof eight);
      const std::uint64_t no_delete = eight ^ (kOnes * 0x7FU);
      if (((((eight - kOnes * 0x20U) & ~eight) | ((no_delete - kOnes) & ~no_delete)) & kHigh) == 0) {
        at += sizeof eight;
        continue;
      }
    }
    if (is_control(s[at])) return at;
    ++at;
  }
  return s.size();
}

std::optional<std::size_t> find_invalid_utf8(std::string_view s) {
  for (std::size_t i = 0; i < s.size();) {
    // Most texts are ASCII for the most part: eight bytes at a time.
    if (std::uint64_t eight = 0; i + sizeof eight <= s.size()) {
      std::memcpy(&eight, s.data() + i, sizeof eight);
      if ((eight & 0x8080808080808080U) == 0) {
        i += sizeof eight;
        continue;
      }
    }
    if (static_cast<unsigned char>(s[i]) < 0x80U) {
      ++i;
      continue;
    }
    const std::size_t n = utf8_length(s, i);
    if (n == 0) return i;
    i += n;
  }
  return std::nullopt;
}

char32_t utf8_decode(std::string_view s, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(s[i])); };
  switch (utf8_length(s, at)) {
    case 1: return byte(at);
    case 2: return ((byte(at) & 0x1FU) << 6U) | (byte(at + 1) & 0x3FU);
    case 3: return ((byte(at) & 0x0FU) << 12U) | ((byte(at + 1) & 0x3FU) << 6U) | (byte(at + 2) & 0x3FU);
    case 4:
      return ((byte(at) & 0x07U) << 18U) | ((byte(at + 1) & 0x3FU) << 12U) | ((byte(at + 2) & 0x3FU) << 6U) |
             (byte(at + 3) & 0x3FU);
    default: return 0xFFFDU;
  }
}

void utf8_append(std::string& out, char32_t c) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80U) {
    put(c);
  } else if (c < 0x800U) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000U) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

std::size_t count_code_points(std::string_view s) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  std::size_t inside = 0, i = 0;  // bytes 10xxxxxx, eight at a time
  for (std::uint64_t eight = 0; i + sizeof eight <= s.size(); i += sizeof eight) {
    std::memcpy(&eight, s.data() + i, sizeof eight);
    // One bit for each of them, summed up in the highest byte.
    inside += static_cast<std::size_t>((((eight >> 7U) & ~(eight >> 6U) & kOnes) * kOnes) >> 56U);
  }
  for (; i < s.size(); ++i) inside += (static_cast<unsigned char>(s[i]) & 0xC0U) == 0x80U;
  return s.size() - inside;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), previous(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = previous[j - 1] + (a[i - 1] != b[j - 1]);
      row[j] = std::min({previous[j] + 1, row[j - 1] + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, previous);
    std::swap(previous, row);
  }
  return previous[b.size()];
}

std::optional<std::string_view> did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::string folded = lower(word);
  std::optional<std::string_view> best;
  std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const auto candidate : candidates) {
    const std::size_t distance = edit_distance(folded, lower(candidate));
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

bool natural_less(std::string_view a, std::string_view b) {
  std::size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    if (is_digit(a[i]) && is_digit(b[j])) {
      const auto number_end = [](std::string_view s, std::size_t at) {
        while (at < s.size() && is_digit(s[at])) ++at;
        return at;
      };
      const auto strip = [](std::string_view s) {
        while (s.size() > 1 && s.front() == '0') s.remove_prefix(1);
        return s;
      };
      const std::size_t ie = number_end(a, i), je = number_end(b, j);
      const auto x = strip(a.substr(i, ie - i)), y = strip(b.substr(j, je - j));
      if (x.size() != y.size()) return x.size() < y.size();
      if (x != y) return x < y;
      i = ie;
      j = je;
    } else {
      if (a[i] != b[j]) return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]);
      ++i;
      ++j;
    }
  }
  if ((a.size() - i) != (b.size() - j)) return a.size() - i < b.size() - j;
  return a < b;
}

std::string quote_start(std::string_view text) {
  constexpr std::size_t kShown = 60;
  if (text.size() <= kShown) return "`" + std::string(text) + "`";
  std::size_t end = text.rfind(' ', kShown);
  if (end == std::string_view::npos || end < kShown / 2) {
    end = kShown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  }
  return "`" + std::string(text.substr(0, end)) + " …`";
}

}  // namespace uoc::base
