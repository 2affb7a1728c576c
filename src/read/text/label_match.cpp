// SPDX-License-Identifier: Apache-2.0
#include "read/text/label_match.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "model/unit.hpp"

namespace uoc::read {
namespace {

using base::is_digit;
using base::is_space;
using model::FieldName;

// Behind a label: what separates it from its value, and where the value starts.
void read_separator(const Layout& layout, const Line& line, LabelMatch& m) {
  std::uint32_t at = m.end;
  std::size_t blanks = 0;
  bool tab = false;
  while (at < line.end && is_space(layout.bytes[at])) {
    tab = tab || layout.bytes[at] == '\t';
    ++at;
    ++blanks;
  }
  static constexpr std::string_view kWideColon = "\xEF\xBC\x9A";
  const std::string_view rest = layout.text(at, line.end);
  const std::size_t colon = rest.starts_with(':') ? 1 : rest.starts_with(kWideColon) ? kWideColon.size() : 0;
  if (colon > 0) {
    m.separator = Separator::colon;
    at += static_cast<std::uint32_t>(colon);
    m.end = at;
    while (at < line.end && is_space(layout.bytes[at])) ++at;
  } else if (at == line.end) {
    m.separator = Separator::line_end;
  } else if (tab || blanks >= 2) {
    m.separator = Separator::gap;
  } else if (blanks == 1) {
    m.separator = Separator::space;
  } else {
    m.separator = Separator::none;
  }
  m.value_begin = at;
}

struct Start {
  std::uint32_t at = 0;
  Before before = Before::plain;
  int number = 0;
};

// Where the label itself may start: behind "1.", "6)", "6" or a bullet.
Start label_start(const Layout& layout, const Line& line) {
  const auto skip_blanks = [&](std::uint32_t at) {
    while (at < line.end && is_space(layout.bytes[at])) ++at;
    return at;
  };
  static constexpr std::array<std::string_view, 9> kBullets = {"•", "-", "*", "·", "–", "●", "▪", "○", "◦"};
  const std::string_view text = layout.text(line);
  if (!text.empty() && base::is_alpha(text.front())) return {line.begin};  // most lines
  for (const auto bullet : kBullets)
    if (text.starts_with(bullet) && text.size() > bullet.size() && is_space(text[bullet.size()]))
      return {skip_blanks(line.begin + static_cast<std::uint32_t>(bullet.size())), Before::bullet};
  std::uint32_t at = line.begin;
  while (at < line.end && at < line.begin + 2 && is_digit(layout.bytes[at])) ++at;
  if (at == line.begin || at >= line.end) return {line.begin};
  if (layout.bytes[at] == '.' || layout.bytes[at] == ')') return {skip_blanks(at + 1)};
  return is_space(layout.bytes[at]) ? Start{skip_blanks(at), Before::bare_number, base::to_int(layout.text(line.begin, at)).value_or(0)} : Start{line.begin};
}

}  // namespace

bool is_short(FieldName field) {
  return field == FieldName::functional_area || field == FieldName::title || field == FieldName::code || field == FieldName::level ||
         field == FieldName::credit;
}

LabelMatcher::LabelMatcher(const Layout& layout, const model::Profile& profile) : layout_(layout), profile_(profile) {
  const auto add = [&](std::string_view label, FieldName field, bool head) {
    spellings_.push_back({label, field, head, label.substr(0, label.find(' '))});
  };
  for (const auto& rule : profile.fields)
    for (const auto& label : rule.labels) add(label, rule.field, false);
  for (const auto& head : profile.competency_heads) add(head, FieldName::competency, true);
  // Longest first, so that "Range of Application" wins over "Range".
  std::stable_sort(spellings_.begin(), spellings_.end(), [](const auto& a, const auto& b) { return a.text.size() > b.text.size(); });
}

std::optional<LabelMatch> LabelMatcher::match(std::size_t i, bool heads) const {
  const Line& line = layout_.lines[i];
  const Start start = label_start(layout_, line);
  if (start.at >= line.end) return std::nullopt;
  const char first = base::to_upper(layout_.bytes[start.at]);
  for (const auto& spelling : spellings_) {
    if (base::to_upper(spelling.text.front()) != first || (spelling.head && !heads)) continue;  // most lines start no label
    auto m = match_spelling(i, start.at, spelling);
    if (!m) continue;
    m->begin = line.begin;
    m->before = start.before;
    m->number = start.number;
    const bool sure = m->separator == Separator::colon || m->separator == Separator::gap;
    if (sure || start.before == Before::plain || (start.before == Before::bare_number && m->separator == Separator::line_end)) return with_value_end(*m);
  }
  return match_below_number(i);
}

// "6." on a line of its own, or beside the first line of the value, and the label below it: its column was too narrow for both.
std::optional<LabelMatch> LabelMatcher::match_below_number(std::size_t i) const {
  const Line& line = layout_.lines[i];
  const std::string_view text = layout_.text(line);
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > 2 || digits == text.size() || (text[digits] != '.' && text[digits] != ')')) return std::nullopt;
  const std::string_view behind = text.substr(digits + 1);
  const std::size_t next = i + 1;
  if ((!behind.empty() && !behind.starts_with("  ") && behind.front() != '\t') || next >= layout_.lines.size()) return std::nullopt;
  const Line& below = layout_.lines[next];
  if (below.blank() || below.furniture || !base::is_upper(layout_.bytes[below.begin])) return std::nullopt;
  for (const auto& spelling : spellings_) {
    if (spelling.head) continue;
    auto m = match_spelling(next, below.begin, spelling);
    if (!m || m->split || m->separator == Separator::space || m->separator == Separator::none) continue;
    m->begin = line.begin;
    if (behind.empty()) return with_value_end(*m);
    m->split = true;
    m->rest = {layout_.file, below.begin, m->end};
    m->end = line.begin + static_cast<std::uint32_t>(digits) + 1;
    m->value_line = i;
    read_separator(layout_, line, *m);
    return with_value_end(*m);
  }
  return std::nullopt;
}

LabelMatch LabelMatcher::with_value_end(LabelMatch m) const {
  m.value_end = std::max(m.value_begin, layout_.lines[m.value_line].end);
  if (!is_short(m.field) || m.split) return m;
  const auto next = match_inside(m.value_line, m.value_begin);
  if (next && is_short(next->field)) m.value_end = next->begin;
  static constexpr std::string_view kBetween = " \t,;|/";
  const std::string_view ends = next ? kBetween : kBetween.substr(0, 2);
  while (m.value_end > m.value_begin && ends.find(layout_.bytes[m.value_end - 1]) != std::string_view::npos) --m.value_end;
  return m;
}

std::optional<LabelMatch> LabelMatcher::match_inside(std::size_t i, std::uint32_t from) const {
  constexpr std::uint32_t kReach = 400;  // bytes of a short value
  const Line& line = layout_.lines[i];
  for (std::uint32_t at = from + 1; at < std::min(line.end, from + kReach); ++at) {
    if (!is_space(layout_.bytes[at - 1]) || is_space(layout_.bytes[at]) || base::is_lower(layout_.bytes[at])) continue;
    const bool behind_gap = layout_.bytes[at - 1] == '\t' || is_space(layout_.bytes[at - 2]);
    for (const auto& spelling : spellings_) {
      if (spelling.head || base::to_upper(spelling.text.front()) != base::to_upper(layout_.bytes[at])) continue;
      auto m = match_spelling(i, at, spelling);
      if (!m || m->split) continue;
      m->begin = at;
      const bool parted = m->separator == Separator::colon || (behind_gap && m->separator != Separator::space);
      const bool typed = m->field == FieldName::level || m->field == FieldName::credit || m->field == FieldName::code;
      const std::string_view value = layout_.text(m->value_begin, line.end);
      const std::string_view word = value.substr(0, value.find_first_of(" \t"));
      if (parted || (typed && m->separator == Separator::space && std::any_of(word.begin(), word.end(), is_digit))) return m;
    }
  }
  return std::nullopt;
}

std::optional<LabelMatch> LabelMatcher::match_spelling(std::size_t i, std::uint32_t start, const Spelling& spelling) const {
  const Line& line = layout_.lines[i];
  const std::string_view text = layout_.text(start, line.end), label = spelling.text;
  if (text.empty() || (base::is_alpha(label.front()) && !base::is_upper(text.front()))) return std::nullopt;
  if (!base::starts_with_ignoring_case(text, spelling.first_word)) return std::nullopt;
  LabelMatch m;
  m.field = spelling.field;
  m.head = spelling.head;
  m.value_line = i;
  if (base::starts_with_ignoring_case(text, label)) {
    const auto next = text.size() > label.size() ? text[label.size()] : ' ';
    if (base::is_alpha(label.back()) && base::is_word_byte(next)) return std::nullopt;
    m.end = end_with_translation(line, start + static_cast<std::uint32_t>(label.size()), spelling);
    read_separator(layout_, line, m);
    if (m.separator == Separator::none && base::is_alpha(label.back()) && !is_digit(next)) return std::nullopt;
    return m;
  }
  return match_split(i, start, label, m);
}

// "Title 名稱", "Title / 名稱", "Title (名稱)": the same label in two languages is one label.
std::uint32_t LabelMatcher::end_with_translation(const Line& line, std::uint32_t end, const Spelling& spelling) const {
  std::uint32_t at = end;
  while (at < line.end && (is_space(layout_.bytes[at]) || layout_.bytes[at] == '/' || layout_.bytes[at] == '(')) ++at;
  for (const auto& other : spellings_) {
    const bool two_scripts = base::is_alpha(other.text.front()) != base::is_alpha(spelling.text.front());
    if (other.field != spelling.field || !two_scripts || !base::starts_with_ignoring_case(layout_.text(at, line.end), other.text)) continue;
    at += static_cast<std::uint32_t>(other.text.size());
    return at < line.end && layout_.bytes[at] == ')' ? at + 1 : at;
  }
  return end;
}

// A label of two words may be broken over two lines; in a table its value may stand beside the first half already.
std::optional<LabelMatch> LabelMatcher::match_split(std::size_t i, std::uint32_t start, std::string_view label, LabelMatch m) const {
  const Line& line = layout_.lines[i];
  const std::string_view text = layout_.text(start, line.end);
  const auto space = label.find(' ');
  if (space == std::string_view::npos || !base::starts_with_ignoring_case(text, label.substr(0, space))) return std::nullopt;
  const bool alone = text.size() == space;
  if (!alone && text.substr(space, 2) != "  " && text[space] != '\t') return std::nullopt;
  const std::size_t next = next_text_line(i);
  if (next == layout_.lines.size() || next > i + 2) return std::nullopt;
  const Line& below = layout_.lines[next];
  const std::string_view rest = label.substr(space + 1);
  const std::string_view below_text = layout_.text(below);
  if (!base::starts_with_ignoring_case(below_text, rest)) return std::nullopt;
  std::string_view behind = below_text.substr(rest.size());
  if (!behind.empty() && base::is_word_byte(behind.front())) return std::nullopt;
  if (!alone && behind.starts_with(':')) behind.remove_prefix(1);
  const bool parted = behind.empty() || behind.starts_with(':') || behind.starts_with("  ") || behind.front() == '\t';
  if (!base::is_upper(below_text.front()) && !parted) return std::nullopt;  // a sentence goes on
  m.split = true;
  const auto rest_end = below.end - static_cast<std::uint32_t>(alone ? below_text.size() - rest.size() : behind.size());
  if (alone) {
    m.value_line = next;
    m.end = rest_end;
    read_separator(layout_, below, m);
    return m;
  }
  if (!parted) return std::nullopt;
  m.rest = {layout_.file, below.begin, rest_end};
  m.end = start + static_cast<std::uint32_t>(space);
  read_separator(layout_, line, m);
  return m;
}

std::size_t LabelMatcher::next_text_line(std::size_t i) const {
  for (++i; i < layout_.lines.size(); ++i)
    if (!layout_.lines[i].blank() && !layout_.lines[i].furniture) return i;
  return i;
}

std::string_view LabelMatcher::value_on_line(const LabelMatch& m) const {
  return m.value_begin < m.value_end ? layout_.text(m.value_begin, m.value_end) : std::string_view();
}

bool LabelMatcher::fits(const LabelMatch& m) const {
  const std::string_view value = value_on_line(m);
  if (value.empty()) return true;
  const bool capital = base::is_upper(value.front()) || static_cast<unsigned char>(value.front()) >= 0x80U;
  const std::string_view first = value.substr(0, value.find_first_of(" \t"));
  const bool first_has_digit = std::any_of(first.begin(), first.end(), is_digit);
  const bool one_word = first.size() == value.size() && first.size() <= 24;  // "4-5", "Four": wrong, but a value
  switch (m.field) {
    case FieldName::level: return model::level_value(value).has_value() || one_word;
    case FieldName::credit: return (is_digit(value[value.front() == '-' && value.size() > 1 ? 1 : 0]) && value.size() <= 60) || one_word;
    case FieldName::code: return (first_has_digit && value.size() <= 40) || one_word;
    case FieldName::competency: return is_competency_head(value) || is_digit(value.front());
    case FieldName::framework:
    case FieldName::functional_area: return false;  // these need a colon, a tab or a line of their own
    case FieldName::title:
    case FieldName::range:
    case FieldName::assessment:
    case FieldName::remark: return capital;
  }
  return false;
}

bool LabelMatcher::is_competency_head(std::string_view value) const {
  return std::any_of(profile_.competency_heads.begin(), profile_.competency_heads.end(),
                     [&](const auto& h) { return base::starts_with_ignoring_case(value, h); });
}

}  // namespace uoc::read
