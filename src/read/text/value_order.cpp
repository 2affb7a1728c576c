// SPDX-License-Identifier: Apache-2.0
#include "read/text/value_order.hpp"

#include <algorithm>
#include <limits>

#include "base/text.hpp"
#include "model/numbering.hpp"
#include "model/unit.hpp"

namespace uoc::read {
namespace {

using model::FieldName;

constexpr std::size_t kFewest = 4;        // labels behind each other that are no empty fields
constexpr std::size_t kMostLines = 300;    // of values: beyond, it is no table
constexpr double kWrong = 5.0;            // a value of another type
constexpr double kNever = std::numeric_limits<double>::infinity();

// Costs of giving a field some lines: none for what it mostly looks like.
class Fit {
 public:
  Fit(const Layout& layout, const model::Profile& profile, std::vector<std::size_t> lines) : layout_(layout), profile_(profile), lines_(std::move(lines)) {
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      const std::string_view line = text(k);
      facts_.push_back({find_value(line), find_mark(line), find_lead_in(line), starts_with_any(line, profile.competency_heads)});
    }
  }

  std::size_t size() const { return lines_.size(); }
  std::size_t line(std::size_t k) const { return lines_[k]; }

  double cost(FieldName field, std::size_t first, std::size_t last) const {
    if (first == last) return field == FieldName::remark ? 0.2 : field == FieldName::functional_area ? 1.5 : 3.0;
    switch (field) {
      case FieldName::code: return one_line(first, last) && profile_.match_code(model::normal_code(text(first))) ? 0.0 : kWrong;
      case FieldName::level: return one_line(first, last) && model::level_value(text(first)) ? 0.0 : kWrong;
      case FieldName::credit: return one_line(first, last) && model::credit_value(text(first)).value ? 0.0 : kWrong;
      case FieldName::title:
      case FieldName::framework:
      case FieldName::functional_area: return name_cost(first, last);
      case FieldName::range: return prose_cost(first, last);
      case FieldName::competency: return list_cost(first, last, facts_[first].head || is_numbered(text(first)));
      case FieldName::assessment: return list_cost(first, last, facts_[first].lead_in);
      case FieldName::remark: return remark_cost(first);
    }
    return kWrong;
  }

 private:
  std::string_view text(std::size_t k) const { return layout_.text(layout_.lines[lines_[k]]); }
  static bool one_line(std::size_t first, std::size_t last) { return last == first + 1; }

  static bool starts_with_any(std::string_view text, const std::vector<std::string>& list) {
    return std::any_of(list.begin(), list.end(), [&](const auto& s) { return base::starts_with_ignoring_case(text, s); });
  }

  static bool is_numbered(std::string_view text) {
    const std::string_view word = text.substr(0, text.find(' '));
    return !word.empty() && word.size() < text.size() && base::is_digit(word.front()) && word.find_first_of(".)") != std::string_view::npos;
  }

  static bool find_mark(std::string_view text) {
    return is_numbered(text) || (!text.empty() && !base::is_alpha(text.front()) && !base::is_digit(text.front()) && text.front() != '(' &&
                                 text.substr(0, text.find(' ')).size() <= 3);
  }

  bool find_lead_in(std::string_view text) const {
    const std::string folded = base::lower(text);
    const bool cue = std::any_of(profile_.lead_in_cues.begin(), profile_.lead_in_cues.end(), [&](const auto& c) { return folded.find(base::lower(c)) != std::string::npos; });
    return cue || starts_with_any(text, profile_.lead_in_alternatives) || starts_with_any(text, profile_.outcome_forms);
  }

  bool find_value(std::string_view text) const { return model::level_value(text) || model::credit_value(text).value || profile_.match_code(model::normal_code(text)); }

  double name_cost(std::size_t first, std::size_t last) const {
    if (facts_[first].value || facts_[first].marked) return kWrong;
    return 0.4 * static_cast<double>(last - first - 1) + (text(last - 1).ends_with('.') ? 1.0 : 0.0) + (base::is_lower(text(first).front()) ? 1.0 : 0.0);
  }

  double prose_cost(std::size_t first, std::size_t last) const {
    if (facts_[first].value || facts_[first].marked) return kWrong;
    double sum = text(last - 1).ends_with('.') ? 0.0 : 0.5;
    for (std::size_t k = first; k < last; ++k) sum += facts_[k].value || facts_[k].marked || facts_[k].lead_in || facts_[k].head ? 1.0 : 0.0;
    return sum + (base::is_lower(text(first).front()) ? 1.0 : 0.0) + (last - first == 1 && base::count_words(text(first)) < 6 ? 0.6 : 0.0);
  }

  double list_cost(std::size_t first, std::size_t last, bool opens) const {
    // What follows may open the next list, or be a remark behind a bulleted one.
    double sum = opens ? 0.0 : 2.0;
    for (std::size_t k = first + 1; k < last; ++k) sum += facts_[k].lead_in && !starts_with_any(text(k), profile_.outcome_forms) ? 1.0 : 0.0;
    if (last - first > 1 && is_none(text(last - 1))) sum += 0.6;
    return sum;
  }

  static bool is_none(std::string_view text) {
    return base::equal_ignoring_case(text, "Nil") || base::equal_ignoring_case(text, "N/A") || base::equal_ignoring_case(text, "None") || text == "-";
  }

  double remark_cost(std::size_t first) const {
    if (is_none(text(first))) return 0.0;
    // Behind a full stop, at the left edge of the bullets or before it.
    const Line& line = layout_.lines[lines_[first]];
    const bool hangs = first > 0 && line.indent > layout_.lines[lines_[first - 1]].indent;
    const bool behind_stop = first > 0 && text(first - 1).ends_with('.');
    return (facts_[first].marked || base::is_lower(text(first).front()) || facts_[first].lead_in ? 2.0 : 0.0) + (hangs ? 0.5 : 0.0) + (behind_stop ? 0.0 : 0.4) - 0.3;
  }

  const Layout& layout_;
  const model::Profile& profile_;
  std::vector<std::size_t> lines_;
  struct Facts {
    bool value, marked, lead_in, head;
  };
  std::vector<Facts> facts_;  // of each line
};

bool is_empty(const Layout& layout, const UnitExtent& extent, std::size_t k) {
  const LabelHit& hit = extent.labels[k];
  if (hit.value_begin < layout.lines[hit.line].end || hit.rest.valid()) return false;
  const std::size_t end = k + 1 < extent.labels.size() ? extent.labels[k + 1].label_line : extent.end_line;
  for (std::size_t i = hit.line + 1; i < end; ++i)
    if (!layout.lines[i].blank() && !layout.lines[i].furniture) return false;
  return true;
}

std::vector<std::size_t> lines_behind(const Layout& layout, const UnitExtent& extent, std::size_t k) {
  std::vector<std::size_t> out;
  const std::size_t end = k + 1 < extent.labels.size() ? extent.labels[k + 1].label_line : extent.end_line;
  for (std::size_t i = extent.labels[k].line + 1; i < end; ++i) {
    const bool head = std::any_of(extent.heads.begin(), extent.heads.end(), [&](const HeadLine& h) { return h.line == i; });
    if (!layout.lines[i].blank() && !layout.lines[i].furniture && !head) out.push_back(i);
  }
  return out;
}

// The cheapest cut of the lines into a value for each label (dynamic programming); false if none fits well.
bool distribute(UnitExtent& extent, std::size_t first, std::size_t last, const Fit& fit) {
  const std::size_t n = last - first, m = fit.size();
  std::vector<std::vector<double>> best(n + 1, std::vector<double>(m + 1, kNever));
  std::vector<std::vector<std::size_t>> from(n + 1, std::vector<std::size_t>(m + 1, 0));
  best[0][0] = 0;
  for (std::size_t k = 0; k < n; ++k) {
    const FieldName field = extent.labels[first + k].field;
    const bool is_list = field == FieldName::competency || field == FieldName::assessment || field == FieldName::remark;
    const std::size_t longest = is_list ? m : 40;
    for (std::size_t b = 0; b <= m; ++b)
      for (std::size_t e = b; best[k][b] < kNever && e <= std::min(m, b + longest); ++e) {
        const double sum = best[k][b] + fit.cost(field, b, e);
        if (sum < best[k + 1][e]) {
          best[k + 1][e] = sum;
          from[k + 1][e] = b;
        }
      }
  }
  if (best[n][m] >= kWrong) return false;
  for (std::size_t k = n, e = m; k > 0; --k) {
    LabelHit& hit = extent.labels[first + k - 1];
    const std::size_t b = from[k][e];
    hit.elsewhere = true;
    hit.first_line = b < e ? fit.line(b) : 0;
    hit.last_line = b < e ? fit.line(e - 1) + 1 : 0;
    e = b;
  }
  return true;
}

}  // namespace

std::vector<base::Span> order_values(const Layout& layout, UnitExtent& extent, const model::Profile& profile) {
  std::vector<base::Span> out;
  for (std::size_t first = 0; first < extent.labels.size();) {
    std::size_t last = first;
    while (last < extent.labels.size() && is_empty(layout, extent, last)) ++last;
    const bool values_follow = last < extent.labels.size() && extent.labels[last].value_begin >= layout.lines[extent.labels[last].line].end;
    const std::size_t end = last + 1;
    if (values_follow && end - first >= kFewest) {
      auto lines = lines_behind(layout, extent, last);
      const base::Span span{layout.file, extent.labels[first].span.begin, extent.labels[last].span.end};
      if (lines.size() >= end - first - 1 && lines.size() <= kMostLines && distribute(extent, first, end, Fit(layout, profile, std::move(lines)))) out.push_back(span);
    }
    first = end;
  }
  return out;
}

}  // namespace uoc::read
