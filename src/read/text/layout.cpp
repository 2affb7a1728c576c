// SPDX-License-Identifier: Apache-2.0
#include "read/text/layout.hpp"

#include <algorithm>
#include <limits>
#include <functional>
#include <string>
#include <unordered_map>

#include "base/text.hpp"

namespace uoc::read {
namespace {

using base::is_digit;

// White space, control characters and the byte-order mark: nothing that a line's text may begin or end with.
bool is_blank(std::string_view bytes, std::uint32_t at) {
  const auto c = static_cast<unsigned char>(bytes[at]);
  return c <= 0x20U || c == 0x7FU;
}

Line trimmed(std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
  Line line;
  if (begin == 0 && bytes.starts_with("\xEF\xBB\xBF")) begin += 3;
  while (begin < end && is_blank(bytes, begin)) {
    line.indent += bytes[begin] == '\t' ? 8 : 1;
    ++begin;
  }
  while (end > begin && is_blank(bytes, end - 1)) --end;
  line.begin = begin;
  line.end = end;
  return line;
}

// A bare number can be the value of the label on the line before it; only words or dashes make it a page number there.
bool could_be_value(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

// "3" over "3 (for reference only)" or another number: a level and its credit, each on a line of its own.
bool is_value_like(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits > 0 && digits <= 3 && (digits == text.size() || text.substr(digits).starts_with(" (") || text.substr(digits).starts_with("("));
}

bool stands_with_value(const Layout& layout, std::size_t i) {
  std::size_t below = i + 1, above = i;
  while (below < layout.lines.size() && layout.lines[below].blank()) ++below;
  while (above > 0 && layout.lines[above - 1].blank()) --above;
  const bool over = below < layout.lines.size() && is_value_like(layout.text(layout.lines[below]));
  return over || (above > 0 && !layout.lines[above - 1].furniture && could_be_value(layout.text(layout.lines[above - 1])));
}

bool follows_text_without_gap(const Layout& layout, std::size_t i) { return i > 0 && !layout.lines[i - 1].blank(); }

bool is_copyright(std::string_view text) {
  // "(c) 2024 …"; "(c) Recognise …" is the third of a list.
  const bool bracketed = text.size() > 4 && (text.starts_with("(c) ") || text.starts_with("(C) ")) && (is_digit(text[4]) || text.starts_with("(C)") || base::starts_with_ignoring_case(text.substr(4), "copyright"));
  return text.starts_with("©") || bracketed ||
         base::starts_with_ignoring_case(text, "copyright ©") || base::starts_with_ignoring_case(text, "all rights reserved");
}

// A line's text with digits folded, so that "Page 3 …" and "Page 4 …" are the same head.
std::string head_key(std::string_view text) {
  std::string key(text);
  for (char& c : key)
    if (is_digit(c)) c = '0';
  return key;
}

constexpr std::size_t kRepeatsOfAHead = 4;

// A line as a hard wrap sees it, in code points.
struct Extent {
  std::uint32_t length = 0;      // with its indent
  std::uint32_t first_word = 0;  // without it
};

Extent extent_of(const Layout& layout, const Line& line) {
  const std::string_view text = layout.text(line);
  const std::string_view word = text.substr(0, text.find_first_of(" \t"));
  return {line.indent + static_cast<std::uint32_t>(base::count_code_points(text)), static_cast<std::uint32_t>(base::count_code_points(word))};
}

// The width at which most lines were cut: a line cut there is no longer, and the first word of the next one would have made it
// so. Each line that is longer speaks against a width. Without cut lines it is the length of the longest.
std::uint32_t wrap_width(const std::vector<Extent>& lines) {
  constexpr std::uint32_t kWidest = 400, kShortest = 40;
  constexpr int kLonger = 1;  // what a longer line counts against a cut one
  std::uint32_t longest = 0;
  for (const Extent& line : lines) longest = std::max(longest, line.length);
  if (longest > kWidest) longest = kWidest;
  std::vector<int> change(longest + 2, 0);  // of the score from one width to the next
  const auto add = [&](std::uint32_t from, std::uint32_t to, int by) {
    change[std::min(from, longest + 1)] += by;
    change[std::min(to, longest + 1)] -= by;
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    add(0, lines[i].length, -kLonger);
    if (i + 1 < lines.size() && lines[i].length >= kShortest) add(lines[i].length, lines[i].length + 1 + lines[i + 1].first_word, 1);
  }
  std::uint32_t best = longest;
  int best_score = std::numeric_limits<int>::min();
  int score = 0;
  for (std::uint32_t width = 0; width <= longest; ++width) {
    score += change[width];
    if (score < best_score) continue;
    best_score = score;
    best = width;
  }
  return best;
}

}  // namespace

bool stands_in_column(std::uint32_t indent, std::uint32_t column) {
  constexpr std::uint32_t kHangs = 3;
  return indent + kHangs >= column && indent <= column + kHangs;
}

bool leaves_label_column(std::uint32_t indent, std::uint32_t column) {
  constexpr std::uint32_t kNarrowest = 5;
  return column >= indent + kNarrowest;
}

bool is_page_number(std::string_view text) {
  if (text.size() > 24 || (text.find(')') != std::string_view::npos && text.find('(') == std::string_view::npos)) return false;
  const std::string folded = base::lower(text);
  std::string words;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    const std::string_view three = std::string_view(folded).substr(i, 3);
    const bool dash = three == "\u2013" || three == "\u2014";  // "– 12 –"
    if (dash) i += 2;
    // Letters of other scripts are letters: a numbered heading in Chinese is no page number.
    const bool letter = base::is_alpha(c) || static_cast<unsigned char>(c) >= 0x80U;
    words.push_back(is_digit(c) ? '0' : letter && !dash ? c : ' ');
  }
  const std::string collapsed = base::collapse_spaces(words);  // outlives the views into it
  std::string shape;
  for (const auto word : base::split(collapsed, ' ')) {
    const bool number = !word.empty() && word.size() <= 4 && word.find_first_not_of('0') == std::string_view::npos;
    shape += number ? "n" : (word == "page" || word == "p") ? "p" : word == "of" ? "o" : "x";
  }
  return shape == "n" || shape == "nn" || shape == "pn" || shape == "pnon" || shape == "pnn" || shape == "non";
}

Layout find_lines(const base::SourceFile& file, base::FileId id) {
  Layout layout;
  layout.file = id;
  layout.bytes = file.bytes();
  std::vector<Extent> extents;
  const auto size = static_cast<std::uint32_t>(layout.bytes.size());
  for (std::uint32_t begin = 0; begin < size;) {
    auto end = static_cast<std::uint32_t>(std::min<std::size_t>(layout.bytes.find('\n', begin), size));
    end = static_cast<std::uint32_t>(std::min<std::size_t>(layout.bytes.substr(0, end).find('\f', begin), end));
    layout.lines.push_back(trimmed(layout.bytes, begin, end));
    const Line& line = layout.lines.back();
    if (!line.blank()) extents.push_back(extent_of(layout, line));
    begin = end + 1;
  }
  layout.width = wrap_width(extents);
  return layout;
}

void mark_furniture(Layout& layout, std::vector<model::Trivia>& trivia) {
  std::unordered_map<std::string, std::size_t> repeats;
  const bool long_enough = layout.lines.size() > 60;  // a head repeats from page to page
  if (long_enough)
    for (const auto& line : layout.lines)
      if (!line.blank() && line.end - line.begin <= 120) ++repeats[head_key(layout.text(line))];
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    Line& line = layout.lines[i];
    if (line.blank()) continue;
    const std::string_view text = layout.text(line);
    bool furniture = is_copyright(text);
    if (!furniture && is_page_number(text)) furniture = !could_be_value(text) || (!follows_text_without_gap(layout, i) && !stands_with_value(layout, i));
    if (!furniture && long_enough && base::starts_with_ignoring_case(text, "page "))
      furniture = repeats[head_key(text)] >= kRepeatsOfAHead;
    if (!furniture) continue;
    line.furniture = true;
    trivia.push_back({model::TriviaKind::furniture, {layout.file, line.begin, line.end}});
  }
}

}  // namespace uoc::read
