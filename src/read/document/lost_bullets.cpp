// SPDX-License-Identifier: Apache-2.0
#include "read/document/lost_bullets.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "read/document/column_flow.hpp"

namespace uoc::read {
namespace {

constexpr double kClearIndent = 8.0;  // points
constexpr std::size_t kRepeated = 2;

bool is_numbered(const PlacedLine& line) { return has_mark(line.text) && base::is_digit(line.text.front()); }

struct Edges {
  double outer = 0, inner = 0;
};

// The two left edges of the statements behind the first heading; nothing if there are more, fewer, or bullets.
std::optional<Edges> edges_of(const std::vector<PlacedLine>& statements, std::size_t first) {
  std::vector<double> lefts;
  for (std::size_t i = first; i < statements.size(); ++i) {
    if (is_numbered(statements[i])) continue;
    if (has_mark(statements[i].text)) return std::nullopt;
    lefts.push_back(statements[i].left);
  }
  if (lefts.empty()) return std::nullopt;
  std::sort(lefts.begin(), lefts.end());
  const auto gap = std::adjacent_find(lefts.begin(), lefts.end(), [](double a, double b) { return b - a >= kClearIndent; });
  if (gap == lefts.end()) return std::nullopt;
  const bool clear = *gap - lefts.front() <= kSamePlace && lefts.back() - *(gap + 1) <= kSamePlace;
  const auto outer = static_cast<std::size_t>(gap - lefts.begin()) + 1;
  if (!clear || outer < kRepeated || lefts.size() - outer < kRepeated) return std::nullopt;
  return Edges{lefts.front(), lefts.back()};
}

bool is_inner(const PlacedLine& line, const Edges& edges) { return line.left > (edges.outer + edges.inner) / 2; }

// A small letter goes on with the line above, unless that leads to a list.
bool hangs(const PlacedLine& line, const PlacedLine& above, const Edges& edges) {
  return base::is_lower(line.text.front()) && !is_inner(above, edges) && !above.text.ends_with(':');
}

}  // namespace

bool put_back_bullets(std::vector<PlacedLine>& statements) {
  const auto heading = std::find_if(statements.begin(), statements.end(), is_numbered);
  const auto first = static_cast<std::size_t>(heading - statements.begin());
  const auto edges = edges_of(statements, first);
  if (!edges) return false;
  for (std::size_t i = first + 1; i < statements.size(); ++i) {
    if (is_numbered(statements[i]) || !is_inner(statements[i], *edges)) continue;
    if (is_numbered(statements[i - 1]) || hangs(statements[i], statements[i - 1], *edges)) return false;
  }
  for (std::size_t i = first; i < statements.size(); ++i)
    if (!is_numbered(statements[i])) statements[i].text.insert(0, is_inner(statements[i], *edges) ? "○ " : "• ");
  return true;
}

}  // namespace uoc::read
