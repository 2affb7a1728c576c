// SPDX-License-Identifier: Apache-2.0
// Running heads and feet.
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>

#include "base/text.hpp"
#include "read/document/page_layout.hpp"

namespace uoc::read {
namespace {

constexpr double kNone = std::numeric_limits<double>::infinity();

// A line's text with its numbers folded, and its place: "Page 3 of 90" and "Page 4 of 90" are the same foot.
std::string running_key(const PlacedLine& line, bool head) {
  std::string key = (head ? "^" : "$") + std::to_string(std::lround(line.top / 4));
  for (const char c : line.text)
    if (!base::is_digit(c))
      key += c;
    else if (key.back() != '0')
      key += '0';
  return key;
}

// The part of the sheets that is printed on: from the first line of any page to the last.
struct Printed {
  double top = kNone, bottom = 0;
  double margin() const { return 0.12 * (bottom - top); }
};

// Indexes of the lines of a page that may be its running heads (or feet): few, near the edge, well apart from the body.
std::vector<std::size_t> edge_lines(const PlacedPage& page, const Printed& printed, bool head) {
  constexpr std::size_t kMost = 3;
  std::vector<std::size_t> order(page.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return head ? page[a].top < page[b].top : page[a].bottom > page[b].bottom;
  });
  std::size_t count = 0;
  for (std::size_t i = 0; i + 1 < order.size() && i < kMost; ++i) {
    const PlacedLine &outer = page[order[i]], &inner = page[order[i + 1]];
    const bool near_edge = head ? outer.top < printed.top + printed.margin() : outer.bottom > printed.bottom - printed.margin();
    const double gap = head ? inner.top - outer.bottom : outer.top - inner.bottom;
    if (near_edge && gap > outer.height()) count = i + 1;
  }
  order.resize(count);
  return order;
}

}  // namespace

std::size_t remove_running_lines(std::vector<PlacedPage>& pages) {
  Printed printed;
  for (const auto& page : pages)
    for (const auto& line : page) printed = {std::min(printed.top, line.top), std::max(printed.bottom, line.bottom)};
  std::map<std::string, std::size_t> counts;
  for (const auto& page : pages)
    for (const bool head : {true, false})
      for (const std::size_t i : edge_lines(page, printed, head)) ++counts[running_key(page[i], head)];
  std::size_t removed = 0;
  std::set<std::string> kept;  // heads: the first one may be the title of the document
  for (auto& page : pages) {
    std::set<std::size_t> out;
    for (const bool head : {true, false})
      for (const std::size_t i : edge_lines(page, printed, head)) {
        const std::string key = running_key(page[i], head);
        const bool runs = counts[key] >= 3 && counts[key] * 2 > pages.size();
        if (runs && !(head && kept.insert(key).second)) out.insert(i);
      }
    for (auto it = out.rbegin(); it != out.rend(); ++it) page.erase(page.begin() + static_cast<std::ptrdiff_t>(*it));
    removed += out.size();
  }
  return removed;
}

}  // namespace uoc::read
