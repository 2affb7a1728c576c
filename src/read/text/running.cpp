// SPDX-License-Identifier: Apache-2.0
// Running heads and feet of a text that was printed: lines that stand again and again where pages end. Where the places of
// words are known (PDF), they have been taken out before.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "read/text/layout.hpp"

namespace uoc::read {
namespace {

constexpr std::size_t kRepeats = 3;
constexpr std::size_t kLongest = 120;
constexpr std::size_t kHeadOfDocument = 10;  // lines

// "Units of the trade      12", "12 | Units of the trade": the text, and the number of the page beside it.
struct Numbered {
  std::string_view text;
  int page = 0;
};

int first_number(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_of("0123456789"), text.size());
  const std::size_t end = std::min(text.find_first_not_of("0123456789", begin), text.size());
  return base::to_int(text.substr(begin, end - begin)).value_or(0);
}

std::optional<Numbered> with_page(std::string_view line) {
  const auto cell = [](std::string_view text) {
    while (!text.empty() && (base::is_space(text.back()) || text.back() == '|')) text.remove_suffix(1);
    while (!text.empty() && (base::is_space(text.front()) || text.front() == '|')) text.remove_prefix(1);
    return text;
  };
  // "Version 1.2        - 12 -": a page number in a cell of its own.
  if (const std::size_t gap = line.rfind("  "); gap != std::string_view::npos && is_page_number(cell(line.substr(gap))))
    return Numbered{cell(line.substr(0, gap)), first_number(line.substr(gap))};
  if (const std::size_t gap = line.find("  "); gap != std::string_view::npos && is_page_number(cell(line.substr(0, gap))))
    return Numbered{cell(line.substr(gap)), first_number(line)};
  const std::size_t last = std::min(line.find_last_not_of("0123456789") + 1, line.size());
  if (last < line.size() && line.size() - last <= 4) {
    std::string_view before = line.substr(0, last);
    const bool word = cell(before).size() > 5 && base::lower(cell(before)).ends_with(" page");
    if (word) before = cell(before).substr(0, cell(before).size() - 5);
    if (word || before.ends_with("  ") || before.ends_with('\t') || before.ends_with("| ")) return Numbered{cell(before), base::to_int(line.substr(last)).value_or(0)};
  }
  const std::size_t first = std::min(line.find_first_not_of("0123456789"), line.size());
  const std::string_view behind = line.substr(first);
  if (first > 0 && first <= 4 && (behind.starts_with("  ") || behind.starts_with('\t') || behind.starts_with(" |")))
    return Numbered{cell(behind), base::to_int(line.substr(0, first)).value_or(0)};
  return std::nullopt;
}

bool is_edge(const Layout& layout, std::size_t i, int step) {
  for (std::size_t k = i;;) {
    const std::size_t next = k + static_cast<std::size_t>(step);
    if (step > 0 ? next >= layout.lines.size() : k == 0) return false;  // the ends of the document are no page breaks
    const std::uint32_t from = layout.lines[std::min(k, next)].end, to = layout.lines[std::max(k, next)].begin;
    if (layout.text(from, std::max(from, to)).find('\f') != std::string_view::npos) return true;
    k = next;
    if (!layout.lines[k].blank()) return layout.lines[k].furniture;
  }
}

// Without form feeds and furniture no line stands at the edge of a page.
bool has_pages(const Layout& layout) {
  return layout.bytes.find('\f') != std::string_view::npos || std::any_of(layout.lines.begin(), layout.lines.end(), [](const Line& l) { return l.furniture; });
}

// All of them are the first or last text of a page; of the last page's foot nothing follows.
bool stands_at_edges(const Layout& layout, const std::vector<std::pair<std::size_t, int>>& places) {
  constexpr std::size_t kLongestFoot = 10;  // words
  std::size_t edges = 0;
  for (const auto& [line, page] : places) {
    if (base::count_words(layout.text(layout.lines[line])) > kLongestFoot) return false;
    edges += is_edge(layout, line, 1) || is_edge(layout, line, -1);
  }
  return edges > 0 && edges + 1 >= places.size();
}

}  // namespace

void mark_running_lines(Layout& layout, const std::function<bool(std::string_view)>& has_meaning, std::vector<model::Trivia>& trivia) {
  std::map<std::string_view, std::vector<std::pair<std::size_t, int>>> numbered;  // lines and their pages
  std::map<std::string_view, std::vector<std::size_t>> plain;
  const auto may_run = [&](const Line& line) { return !line.blank() && !line.furniture && line.end - line.begin <= kLongest; };
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    if (!may_run(layout.lines[i])) continue;
    if (const auto parts = with_page(layout.text(layout.lines[i])); parts && base::count_words(parts->text) > 0) numbered[parts->text].emplace_back(i, parts->page);
  }
  if (numbered.empty() && !has_pages(layout)) return;
  for (std::size_t i = 0; i < layout.lines.size(); ++i)
    if (may_run(layout.lines[i])) plain[layout.text(layout.lines[i])].push_back(i);
  const auto mark = [&](std::size_t i) {
    Line& line = layout.lines[i];
    line.furniture = true;
    trivia.push_back({model::TriviaKind::furniture, {layout.file, line.begin, line.end}});
  };
  for (const auto& [text, places] : numbered) {
    const bool counts = std::adjacent_find(places.begin(), places.end(), [](const auto& a, const auto& b) { return b.second <= a.second; }) == places.end();
    if (!counts || has_meaning(text)) continue;
    if (!stands_at_edges(layout, places) && (places.size() < kRepeats || base::count_words(text) < 3)) continue;
    for (const auto& [line, page] : places) mark(line);
  }
  for (const auto& [text, places] : plain) {
    // "… and life insurers." ends the remark of many units: what goes on with a sentence is no head or foot.
    if (places.size() < kRepeats || base::count_words(text) == 0 || has_meaning(text) || base::is_lower(text.front())) continue;
    std::vector<std::size_t> at_edge;
    std::copy_if(places.begin(), places.end(), std::back_inserter(at_edge), [&](std::size_t i) { return !layout.lines[i].furniture && (is_edge(layout, i, 1) || is_edge(layout, i, -1)); });
    if (at_edge.size() + 1 < places.size() || at_edge.size() < kRepeats - 1) continue;
    for (const std::size_t i : at_edge)
      if (i != places.front() || i > kHeadOfDocument) mark(i);  // the first one may be the title of the document
  }
}

}  // namespace uoc::read
