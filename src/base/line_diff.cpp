// SPDX-License-Identifier: Apache-2.0
#include "base/line_diff.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace uoc::base {
namespace {

// Lines with their ends, so that "a" and "a\n" differ.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

// One line of the script: kept, taken away or added.
struct Step {
  char sign = ' ';
  std::string_view line;
};

using Lines = std::vector<std::string_view>;

// The longest common subsequence of both middles, where they are short enough to ask for it; else all of one, then all of the
// other: fixes change single lines, so that this is the rare case.
void add_middle(const Lines& a, std::size_t a_from, std::size_t a_to, const Lines& b, std::size_t b_from, std::size_t b_to, std::vector<Step>& out) {
  constexpr std::size_t kMost = 4'000'000;  // cells of the table
  const std::size_t n = a_to - a_from, m = b_to - b_from;
  std::size_t i = 0, j = 0;
  if ((n + 1) * (m + 1) <= kMost) {
    std::vector<std::uint32_t> longest((n + 1) * (m + 1), 0);
    const auto at = [&](std::size_t x, std::size_t y) -> std::uint32_t& { return longest[x * (m + 1) + y]; };
    for (std::size_t x = n; x-- > 0;)
      for (std::size_t y = m; y-- > 0;) at(x, y) = a[a_from + x] == b[b_from + y] ? at(x + 1, y + 1) + 1 : std::max(at(x + 1, y), at(x, y + 1));
    while (i < n && j < m) {
      if (a[a_from + i] == b[b_from + j]) {
        out.push_back({' ', a[a_from + i]});
        ++i;
        ++j;
      } else if (at(i + 1, j) >= at(i, j + 1)) {
        out.push_back({'-', a[a_from + i++]});
      } else {
        out.push_back({'+', b[b_from + j++]});
      }
    }
  }
  for (; i < n; ++i) out.push_back({'-', a[a_from + i]});
  for (; j < m; ++j) out.push_back({'+', b[b_from + j]});
}

// Where both have as many lines, most differ in place: each changed run is compared for itself.
std::vector<Step> script_of(const Lines& a, const Lines& b) {
  std::vector<Step> out;
  if (a.size() != b.size()) {
    std::size_t front = 0, back = 0;
    while (front < std::min(a.size(), b.size()) && a[front] == b[front]) ++front;
    while (back < std::min(a.size(), b.size()) - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
    for (std::size_t i = 0; i < front; ++i) out.push_back({' ', a[i]});
    add_middle(a, front, a.size() - back, b, front, b.size() - back, out);
    for (std::size_t i = a.size() - back; i < a.size(); ++i) out.push_back({' ', a[i]});
    return out;
  }
  for (std::size_t i = 0; i < a.size();) {
    if (a[i] == b[i]) {
      out.push_back({' ', a[i++]});
      continue;
    }
    std::size_t end = i;
    while (end < a.size() && a[end] != b[end]) ++end;
    for (std::size_t k = i; k < end; ++k) out.push_back({'-', a[k]});
    for (std::size_t k = i; k < end; ++k) out.push_back({'+', b[k]});
    i = end;
  }
  return out;
}

void add_line(std::string& out, const Step& step) {
  out.push_back(step.sign);
  out.append(step.line);
  if (!step.line.ends_with('\n')) out.append("\n\\ No newline at end of file\n");
}

// "12,3", "12" for one line, and the line before for none.
std::string range_of(std::size_t first, std::size_t count) {
  const std::string start = std::to_string(count == 0 ? first : first + 1);
  return count == 1 ? start : start + "," + std::to_string(count);
}

}  // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
  if (before == after) return {};
  constexpr std::size_t kContext = 3;
  const auto a = lines_of(before), b = lines_of(after);
  const std::vector<Step> script = script_of(a, b);
  std::string out = "--- " + std::string(name) + "\n+++ " + std::string(name) + "\n";
  std::size_t old_line = 0, new_line = 0, done = 0;  // lines behind us, and steps
  for (std::size_t i = 0; i < script.size(); ++i) {
    if (script[i].sign == ' ') continue;
    const std::size_t begin = i - std::min(i - done, kContext);
    std::size_t end = i + 1, same = 0;  // the hunk goes on while changes are no more than two contexts apart
    for (; end < script.size() && same <= 2 * kContext; ++end) same = script[end].sign == ' ' ? same + 1 : 0;
    end -= same > kContext ? same - kContext : 0;
    for (; done < begin; ++done) {
      ++old_line;
      ++new_line;
    }
    std::string body;
    std::size_t old_count = 0, new_count = 0;
    for (; done < end; ++done) {
      add_line(body, script[done]);
      old_count += script[done].sign != '+';
      new_count += script[done].sign != '-';
    }
    out += "@@ -" + range_of(old_line, old_count) + " +" + range_of(new_line, new_count) + " @@\n" + body;
    old_line += old_count;
    new_line += new_count;
    i = end - 1;
  }
  return out;
}

}  // namespace uoc::base
