// SPDX-License-Identifier: Apache-2.0
#include "read/document/cell_cut.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace uoc::read {
namespace {

constexpr std::size_t kMostLines = 3;  // of a label that was broken

bool is_bare_number(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits > 0 && text.size() <= digits + 1 && (text.size() == digits || text.back() == '.' || text.back() == ')');
}

}  // namespace

CellCut::CellCut(const std::vector<PlacedLine>& labels, const ColumnFlow& flow, Setting setting, double slack)
    : labels_(labels), flow_(flow), rows_(flow.rows()), setting_(setting), slack_(slack), best_(labels.size() + 1, std::vector<Step>(rows_.size() + 1)) {
  for (std::size_t s = 0; s < rows_.size(); ++s) borders_.push_back(border_cost(s));
  constexpr double kBeforeFirstLabel = 0.4;  // rows that go on a cell of the page before
  for (std::size_t e = 0; e <= rows_.size(); ++e) best_[0][e].cost = e == 0 ? 0 : kBeforeFirstLabel;
  for (std::size_t j = 0; j < labels.size(); ++j)
    for (std::size_t taken = 1; taken <= kMostLines && j + taken <= labels.size(); ++taken) extend(j, taken);
}

std::vector<CellCut::Cell> CellCut::cells() const {
  std::vector<Cell> out;
  for (std::size_t j = labels_.size(), e = rows_.size(); j > 0;) {
    const Step& step = best_[j][e];
    out.insert(out.begin(), {j - step.labels, j, step.row, e});
    j -= step.labels;
    e = step.row;
  }
  return out;
}

void CellCut::extend(std::size_t j, std::size_t taken) {
  const double lines = line_cost(j, j + taken);
  for (std::size_t s = 0; s <= rows_.size(); ++s) {
    double apart = 0;
    for (std::size_t e = s; e <= rows_.size() && best_[j][s].cost < kNone; ++e) {
      // Rows of one cell stand closer to each other than to those of the next one.
      if (e > s + 1 && flow_.is_apart(e - 1)) apart += 0.05;
      const double sum = best_[j][s].cost + lines + apart + (s == e ? 0.0 : borders_[s]) + (s == e ? empty_cost(j, j + taken) : place_cost(j, j + taken, s, e));
      if (sum < best_[j + taken][e].cost) best_[j + taken][e] = {sum, taken, s};
    }
  }
}

double CellCut::height_of(std::size_t label) const { return std::max(1.0, labels_[label].height()); }

// That several label lines are one label.
double CellCut::line_cost(std::size_t first, std::size_t last) const {
  double sum = 0;
  for (std::size_t i = first + 1; i < last; ++i) {
    if (is_bare_number(labels_[i - 1].text)) continue;
    const double gap = (labels_[i].top - labels_[i - 1].bottom) / height_of(i);
    const bool ended = has_mark(labels_[i].text) || labels_[i - 1].text.find(':') != std::string::npos;
    sum += 0.3 + std::max(0.0, gap) + (ended ? 2.0 : 0.0);
  }
  // "6." on a line of its own: the label stands below it.
  return sum + (is_bare_number(labels_[last - 1].text) ? 2.0 : 0.0);
}

// That a cell starts at row s: hardly in the middle of a sentence, and seldom where no room was left for the border.
double CellCut::border_cost(std::size_t s) const {
  if (s == 0) return 0;
  // Nor does one often start with a bullet: a list has a heading, or words that lead to it.
  const bool bullet = has_mark(rows_[s].text) && !base::is_digit(rows_[s].text.front());
  const bool inside_sentence = flow_.goes_on(s) && base::is_lower(rows_[s].text.front());
  return (inside_sentence ? 1.0 : 0.0) + (flow_.is_apart(s) ? 0.0 : 0.2) + (bullet ? 0.2 : 0.0);
}

// An empty cell: no row may stand beside the label.
double CellCut::empty_cost(std::size_t first, std::size_t last) const {
  const double slack = 0.3 * height_of(first), top = labels_[first].top + slack, bottom = labels_[last - 1].bottom - slack;
  const bool beside = std::any_of(rows_.begin(), rows_.end(), [&](const PlacedLine& row) { return row.top < bottom && row.bottom > top; });
  return beside ? 2.0 : 0.1;
}

double CellCut::place_cost(std::size_t first, std::size_t last, std::size_t s, std::size_t e) const {
  const double label_top = labels_[first].top, label_middle = (label_top + labels_[last - 1].bottom) / 2;
  const double at_top = std::abs(label_top - rows_[s].top) / height_of(first);
  const double in_middle = std::max(0.0, std::abs(label_middle - (rows_[s].top + rows_[e - 1].bottom) / 2) / height_of(first) - slack_);
  // A cell that a page break cut shows its label elsewhere.
  constexpr double kOther = 0.7, kAnywhere = 2.5;
  const double wanted = setting_ == Setting::top ? at_top : in_middle, other = setting_ == Setting::top ? in_middle : at_top;
  return std::min({wanted, other + kOther, kAnywhere});
}

}  // namespace uoc::read
