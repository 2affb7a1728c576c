// SPDX-License-Identifier: Apache-2.0
#include "read/document/page_layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "base/text.hpp"

namespace uoc::read {
namespace {

constexpr double kSamePlace = 2.0;   // points by which equal places may differ
constexpr double kColumn = 30.0;     // points that a label column takes at the least
constexpr double kNone = std::numeric_limits<double>::infinity();

// Lines that stand beside each other become one, in order of their left edges: a bullet and its text.
std::vector<PlacedLine> rows_of(std::vector<PlacedLine> lines) {
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.centre() < b.centre(); });
  std::vector<std::vector<PlacedLine>> rows;
  for (auto& line : lines) {
    const bool beside = !rows.empty() && std::abs(line.centre() - rows.back().front().centre()) < 0.4 * std::min(line.height(), rows.back().front().height());
    if (!beside) rows.emplace_back();
    rows.back().push_back(std::move(line));
  }
  std::vector<PlacedLine> out;
  for (auto& row : rows) {
    std::stable_sort(row.begin(), row.end(), [](const auto& a, const auto& b) { return a.left < b.left; });
    PlacedLine joined = row.front();
    for (std::size_t i = 1; i < row.size(); ++i) {
      joined.text += row[i].left - joined.right > 1.5 * joined.height() ? "   " : " ";
      joined.text += row[i].text;
      joined.top = std::min(joined.top, row[i].top);
      joined.bottom = std::max(joined.bottom, row[i].bottom);
      joined.right = std::max(joined.right, row[i].right);
    }
    out.push_back(std::move(joined));
  }
  return out;
}

// "•", "-", "1.", "2(a).", "(i)", "6.1": the line starts something.
bool has_mark(std::string_view text) {
  const std::string_view word = text.substr(0, text.find(' '));
  if (word.empty() || word.size() == text.size()) return false;
  const auto alnum = std::count_if(word.begin(), word.end(), [](char c) { return base::is_alpha(c) || base::is_digit(c); });
  if (alnum == 0) return word.size() <= 4;
  if (word == "o") return true;
  const bool numbered = base::is_digit(word.front()) && word.size() <= 8 && word.find_first_of(".()") != std::string_view::npos;
  return numbered || (word.front() == '(' && word.back() == ')' && word.size() <= 6);
}

bool ends_with_hyphen(std::string_view text) {
  return text.size() > 1 && text.back() == '-' && base::is_alpha(text[text.size() - 2]);
}

// Where the second column of a two-column page starts; nothing if there are no two.
std::optional<double> second_column(const PlacedPage& page) {
  double margin = kNone;
  std::map<long, std::size_t> edges;
  for (const auto& line : page) {
    margin = std::min(margin, line.left);
    ++edges[std::lround(line.left)];
  }
  for (const auto& [edge, count] : edges) {
    const double x = static_cast<double>(edge) - kSamePlace;
    if (count < 3 || x < margin + kColumn) continue;
    std::size_t before = 0, behind = 0, across = 0;
    for (const auto& line : page) {
      const bool is_before = line.right < x, is_behind = line.left >= x;
      before += is_before;
      behind += is_behind;
      across += !is_before && !is_behind;
    }
    if (before >= 2 && behind >= 3 && across * 4 <= behind) return x;
  }
  return std::nullopt;
}

// The rows of one column, and what can be read from how they are set.
class Flow {
 public:
  Flow(const std::vector<PlacedLine>& rows, double left) : rows_(rows), left_(left) {
    std::vector<double> gaps;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      edge_ = std::max(edge_, rows[i].right);
      if (i > 0) gaps.push_back(rows[i].top - rows[i - 1].bottom);
    }
    if (gaps.empty()) return;
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    usual_gap_ = *middle;
  }

  const std::vector<PlacedLine>& rows() const { return rows_; }

  // Rows [first, last) as lines, indented as printed; rows that the width of the column ended are joined with the next.
  Lines lines(std::size_t first, std::size_t last) const {
    Lines out;
    for (std::size_t i = first; i < last; ++i) {
      if (i > first && goes_on(i)) {
        const bool hyphen = ends_with_hyphen(out.back()) && base::is_lower(rows_[i].text.front());
        out.back() += (hyphen ? std::string(1, kLineEndHyphen) : " ") + rows_[i].text;
        continue;
      }
      const double step = 0.5 * std::max(rows_[i].height(), 1.0);
      const auto blanks = static_cast<std::size_t>(std::clamp((rows_[i].left - left_) / step, 0.0, 40.0));
      out.push_back(std::string(blanks, ' ') + rows_[i].text);
    }
    return out;
  }

  // Row i goes on what the row above says: its first word would not have fitted there, so it was the width that ended it.
  bool goes_on(std::size_t i) const {
    const PlacedLine &row = rows_[i - 1], &below = rows_[i];
    if (has_mark(below.text) || is_apart(i) || below.top - row.bottom > 0.9 * row.height()) return false;
    // What stands further left is another text; text behind a mark mostly hangs to the right of it.
    const double hangs = below.left - row.left;
    if (hangs < -kSamePlace || (has_mark(row.text) && hangs < kSamePlace && base::is_upper(below.text.front()))) return false;
    if (ends_with_hyphen(row.text) && base::is_lower(below.text.front())) return true;
    // No row may reach the very edge of its cell; a small letter says that a sentence goes on.
    const double slack = base::is_lower(below.text.front()) ? row.height() : kSamePlace;
    return row.right + (below.first_word_right - below.left) + 0.2 * row.height() > edge_ - slack;
  }

  // More room than usual stands above row i.
  bool is_apart(std::size_t i) const { return rows_[i].top - rows_[i - 1].bottom > usual_gap_ + 1.0; }

 private:
  const std::vector<PlacedLine>& rows_;
  double left_;
  double edge_ = 0, usual_gap_ = 0;
};

// Gives each label the rows of its cell: a cut of all rows at once, as close as can be to one way of setting labels. Up
// to three label lines below each other may be one label that was broken.
class CellCut {
 public:
  enum class Setting : std::uint8_t { top, middle };
  struct Cell {
    std::size_t first_label = 0, last_label = 0;
    std::size_t first_row = 0, last_row = 0;
  };

  CellCut(const std::vector<PlacedLine>& labels, const Flow& flow, Setting setting)
      : labels_(labels), flow_(flow), rows_(flow.rows()), setting_(setting), best_(labels.size() + 1, std::vector<Step>(rows_.size() + 1)) {
    constexpr double kBeforeFirstLabel = 0.4;  // rows that go on a cell of the page before
    for (std::size_t e = 0; e <= rows_.size(); ++e) best_[0][e].cost = e == 0 ? 0 : kBeforeFirstLabel;
    for (std::size_t j = 0; j < labels.size(); ++j)
      for (std::size_t taken = 1; taken <= kMostLines && j + taken <= labels.size(); ++taken) extend(j, taken);
  }

  double cost() const { return best_.back().back().cost; }
  std::vector<Cell> cells() const {
    std::vector<Cell> out;
    for (std::size_t j = labels_.size(), e = rows_.size(); j > 0;) {
      const Step& step = best_[j][e];
      out.insert(out.begin(), {j - step.labels, j, step.row, e});
      j -= step.labels;
      e = step.row;
    }
    return out;
  }

 private:
  static constexpr std::size_t kMostLines = 3;
  // The best cut of the first labels and rows: its cost, and what the last cell of it takes.
  struct Step {
    double cost = kNone;
    std::size_t labels = 0, row = 0;
  };

  void extend(std::size_t j, std::size_t taken) {
    const double lines = line_cost(j, j + taken);
    for (std::size_t s = 0; s <= rows_.size(); ++s) {
      double apart = 0;
      for (std::size_t e = s; e <= rows_.size() && best_[j][s].cost < kNone; ++e) {
        // Rows of one cell stand closer to each other than to those of the next one.
        if (e > s + 1 && flow_.is_apart(e - 1)) apart += 0.05;
        const double sum = best_[j][s].cost + lines + apart + border_cost(s, e) + (s == e ? empty_cost(j, j + taken) : place_cost(j, j + taken, s, e));
        if (sum < best_[j + taken][e].cost) best_[j + taken][e] = {sum, taken, s};
      }
    }
  }

  double height_of(std::size_t label) const { return std::max(1.0, labels_[label].height()); }

  // That several label lines are one label.
  double line_cost(std::size_t first, std::size_t last) const {
    double sum = 0;
    for (std::size_t i = first + 1; i < last; ++i) {
      const double gap = (labels_[i].top - labels_[i - 1].bottom) / height_of(i);
      const bool ended = has_mark(labels_[i].text) || labels_[i - 1].text.find(':') != std::string::npos;
      sum += 0.3 + std::max(0.0, gap) + (ended ? 2.0 : 0.0);
    }
    return sum;
  }

  // That a cell starts at row s: hardly in the middle of a sentence, and seldom where no room was left for the border.
  double border_cost(std::size_t s, std::size_t e) const {
    if (s == 0 || s == e) return 0;
    const bool inside_sentence = flow_.goes_on(s) && base::is_lower(rows_[s].text.front());
    return (inside_sentence ? 1.0 : 0.0) + (flow_.is_apart(s) ? 0.0 : 0.2);
  }

  // An empty cell: no row may stand beside the label.
  double empty_cost(std::size_t first, std::size_t last) const {
    const double slack = 0.3 * height_of(first), top = labels_[first].top + slack, bottom = labels_[last - 1].bottom - slack;
    const bool beside = std::any_of(rows_.begin(), rows_.end(), [&](const PlacedLine& row) { return row.top < bottom && row.bottom > top; });
    return beside ? 2.0 : 0.1;
  }

  double place_cost(std::size_t first, std::size_t last, std::size_t s, std::size_t e) const {
    const double label_top = labels_[first].top, label_middle = (label_top + labels_[last - 1].bottom) / 2;
    const double at_top = std::abs(label_top - rows_[s].top) / height_of(first);
    const double in_middle = std::abs(label_middle - (rows_[s].top + rows_[e - 1].bottom) / 2) / height_of(first);
    // A cell that a page break cut shows its label elsewhere.
    constexpr double kOther = 0.7, kAnywhere = 2.5;
    const double wanted = setting_ == Setting::top ? at_top : in_middle, other = setting_ == Setting::top ? in_middle : at_top;
    return std::min({wanted, other + kOther, kAnywhere});
  }

  const std::vector<PlacedLine>& labels_;
  const Flow& flow_;
  const std::vector<PlacedLine>& rows_;
  Setting setting_;
  std::vector<std::vector<Step>> best_;
};

void append_plain(Lines& out, std::vector<PlacedLine> lines) {
  const auto rows = rows_of(std::move(lines));
  double left = kNone;
  for (const auto& row : rows) left = std::min(left, row.left);
  const Flow flow(rows, left);
  for (std::size_t begin = 0; begin < rows.size();) {
    std::size_t end = begin + 1;
    while (end < rows.size() && rows[end].top - rows[end - 1].bottom < 0.9 * rows[end].height()) ++end;
    for (auto& line : flow.lines(begin, end)) out.push_back(std::move(line));
    begin = end;
  }
}

void append_table(Lines& out, std::vector<PlacedLine> before, std::vector<PlacedLine> behind, double column) {
  const auto rows = rows_of(std::move(behind));
  const auto labels = rows_of(std::move(before));
  const Flow flow(rows, column);
  const CellCut top(labels, flow, CellCut::Setting::top), middle(labels, flow, CellCut::Setting::middle);
  const auto cells = (middle.cost() < top.cost() ? middle : top).cells();
  for (const auto& line : flow.lines(0, cells.front().first_row)) out.push_back("\t" + line);
  for (const auto& cell : cells) {
    Lines label;
    for (std::size_t i = cell.first_label; i < cell.last_label; ++i) label.push_back(labels[i].text);
    const Lines text = flow.lines(cell.first_row, cell.last_row);
    if (text.empty())
      out.insert(out.end(), label.begin(), label.end());
    else
      append_row(out, {label, text});
  }
}

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

namespace {

// Whether the columns of another page fit this one, on which too little stands to tell: the end of a table, say.
bool fits(const PlacedPage& page, double column) {
  std::size_t before = 0, behind = 0, across = 0;
  for (const auto& line : page) {
    before += line.right < column;
    behind += line.left >= column;
    across += line.right >= column && line.left < column;
  }
  return before > 0 && behind > 0 && across <= before + behind;
}

Lines lines_of_page(PlacedPage page, std::optional<double> column) {
  Lines out;
  if (!column) {
    append_plain(out, std::move(page));
    return out;
  }
  // Lines across both columns part the page into tables and the text between them.
  std::stable_sort(page.begin(), page.end(), [](const auto& a, const auto& b) { return a.centre() < b.centre(); });
  std::vector<PlacedLine> before, behind, across;
  const auto finish_table = [&] {
    if (before.empty() || behind.empty()) {
      before.insert(before.end(), behind.begin(), behind.end());
      append_plain(out, std::move(before));
    } else {
      append_table(out, std::move(before), std::move(behind), *column);
    }
    before.clear();
    behind.clear();
  };
  for (auto& line : page) {
    const bool is_before = line.right < *column, is_behind = line.left >= *column;
    if (!is_before && !is_behind) {
      finish_table();
      across.push_back(std::move(line));
      continue;
    }
    append_plain(out, std::exchange(across, {}));
    (is_before ? before : behind).push_back(std::move(line));
  }
  finish_table();
  append_plain(out, std::move(across));
  return out;
}

}  // namespace

std::vector<Lines> lines_of_pages(std::vector<PlacedPage> pages) {
  std::vector<std::optional<double>> columns;
  std::map<long, std::size_t> counts;
  for (const auto& page : pages) {
    columns.push_back(second_column(page));
    if (columns.back()) ++counts[std::lround(*columns.back())];
  }
  const auto usual = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  std::vector<Lines> out;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (!columns[i] && usual != counts.end() && fits(pages[i], static_cast<double>(usual->first))) columns[i] = static_cast<double>(usual->first);
    out.push_back(lines_of_page(std::move(pages[i]), columns[i]));
  }
  return out;
}

}  // namespace uoc::read
