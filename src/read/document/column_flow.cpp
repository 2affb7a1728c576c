// SPDX-License-Identifier: Apache-2.0
#include "read/document/column_flow.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "read/document/divided_words.hpp"
#include "read/document/lost_bullets.hpp"

namespace uoc::read {
namespace {

bool ends_with_hyphen(std::string_view text) {
  return text.size() > 1 && text.back() == '-' && base::is_alpha(text[text.size() - 2]);
}

}  // namespace

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

bool has_mark(std::string_view text) {
  const std::string_view word = text.substr(0, text.find(' '));
  if (word.empty() || word.size() == text.size()) return false;
  const auto alnum = std::count_if(word.begin(), word.end(), [](char c) { return base::is_alpha(c) || base::is_digit(c); });
  if (alnum == 0) return word.size() <= 4;
  if (word == "o") return true;
  const bool numbered = base::is_digit(word.front()) && word.size() <= 8 && word.find_first_of(".()") != std::string_view::npos;
  return numbered || (word.front() == '(' && word.back() == ')' && word.size() <= 6);
}

ColumnFlow::ColumnFlow(const std::vector<PlacedLine>& rows, double left) : rows_(rows), left_(left) {
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

Lines ColumnFlow::lines(std::size_t first, std::size_t last) const {
  std::vector<PlacedLine> statements;
  for (std::size_t i = first; i < last; ++i) {
    if (i == first || !goes_on(i)) {
      statements.push_back(rows_[i]);
      continue;
    }
    std::string& text = statements.back().text;
    const bool hyphen = ends_with_hyphen(text) && base::is_lower(rows_[i].text.front());
    text += (hyphen ? std::string(1, kLineEndHyphen) : " ") + rows_[i].text;
  }
  put_back_bullets(statements);
  Lines out;
  for (const auto& line : statements) {
    const double step = 0.5 * std::max(line.height(), 1.0);
    const auto blanks = static_cast<std::size_t>(std::clamp((line.left - left_) / step, 0.0, 40.0));
    out.push_back(std::string(blanks, ' ') + line.text);
  }
  return out;
}

bool ColumnFlow::goes_on(std::size_t i) const {
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

bool ColumnFlow::is_apart(std::size_t i) const { return rows_[i].top - rows_[i - 1].bottom > usual_gap_ + 1.0; }

}  // namespace uoc::read
