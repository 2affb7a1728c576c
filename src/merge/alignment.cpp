// SPDX-License-Identifier: Apache-2.0
#include "merge/alignment.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace uoc::merge {
namespace {

// Common words twice over all words, 0 to 1.
double likeness(std::string_view a, std::string_view b) {
  const std::string x = base::lower(a), y = base::lower(b);
  const auto left = base::split(x, ' '), right = base::split(y, ' ');
  std::multiset<std::string_view> rest(right.begin(), right.end());
  std::size_t common = 0;
  for (const auto word : left)
    if (const auto it = rest.find(word); it != rest.end()) {
      rest.erase(it);
      ++common;
    }
  return 2.0 * static_cast<double>(common) / static_cast<double>(left.size() + right.size());
}

// Pairs what is alike inside one gap between equal texts, best first, in order.
void align_gap(const std::vector<std::string>& before, const std::vector<std::string>& after, std::size_t b0, std::size_t b1, std::size_t a0,
               std::size_t a1, std::vector<std::size_t>& out) {
  constexpr double kAlike = 0.5;
  double best = kAlike;
  std::size_t at_b = kNone, at_a = kNone;
  for (std::size_t b = b0; b < b1; ++b)
    for (std::size_t a = a0; a < a1; ++a)
      if (const double l = likeness(before[b], after[a]); l > best) {
        best = l;
        at_b = b;
        at_a = a;
      }
  if (at_b == kNone) return;
  out[at_b] = at_a;
  align_gap(before, after, b0, at_b, a0, at_a, out);
  align_gap(before, after, at_b + 1, b1, at_a + 1, a1, out);
}

double likeness(const model::Element& a, const model::Element& b) {
  double sum = a.heading.value == b.heading.value ? 2.0 : likeness(a.heading.value, b.heading.value);
  if (!a.number.empty() && a.number.value == b.number.value) sum += 0.5;
  std::set<std::string> texts;
  for (const auto& c : a.criteria) texts.insert(whole_text(c));
  std::size_t common = 0;
  for (const auto& c : b.criteria) common += texts.contains(whole_text(c));
  const std::size_t most = std::max(a.criteria.size(), b.criteria.size());
  return most == 0 ? sum : sum + 2.0 * static_cast<double>(common) / static_cast<double>(most);
}

}  // namespace

std::string whole_text(const model::Criterion& criterion) {
  std::string out = criterion.text.value;
  for (const auto& item : criterion.items) out.append("\n").append(whole_text(item));
  return out;
}

std::vector<std::size_t> align(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  const std::size_t n = before.size(), m = after.size();
  std::vector<std::vector<std::size_t>> length(n + 1, std::vector<std::size_t>(m + 1, 0));
  for (std::size_t i = n; i-- > 0;)
    for (std::size_t j = m; j-- > 0;)
      length[i][j] = before[i] == after[j] ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
  std::vector<std::size_t> out(n, kNone);
  std::size_t i = 0, j = 0, gap_i = 0, gap_j = 0;
  const auto close_gap = [&] { align_gap(before, after, gap_i, i, gap_j, j, out); };
  while (i < n && j < m) {
    if (before[i] == after[j]) {
      close_gap();
      out[i++] = j++;
      gap_i = i;
      gap_j = j;
    } else {
      length[i + 1][j] >= length[i][j + 1] ? ++i : ++j;
    }
  }
  i = n;
  j = m;
  close_gap();
  return out;
}

std::vector<std::size_t> align(const std::vector<model::Element>& before, const std::vector<model::Element>& after) {
  constexpr double kAlike = 1.0;
  std::vector<std::size_t> out(before.size(), kNone);
  std::vector<bool> used(after.size(), false);
  for (;;) {
    double best = kAlike;
    std::size_t at_b = kNone, at_a = kNone;
    for (std::size_t b = 0; b < before.size(); ++b)
      for (std::size_t a = 0; out[b] == kNone && a < after.size(); ++a)
        if (const double l = used[a] ? 0.0 : likeness(before[b], after[a]); l > best) {
          best = l;
          at_b = b;
          at_a = a;
        }
    if (at_b == kNone) return out;
    out[at_b] = at_a;
    used[at_a] = true;
  }
}

}  // namespace uoc::merge
