// SPDX-License-Identifier: Apache-2.0
#include "read/text/labels.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "model/unit.hpp"

namespace uoc::read {
namespace {

using base::is_digit;
using base::is_space;
using model::FieldName;

enum class Separator { none, space, gap, colon, line_end };

struct Match {
  FieldName field = FieldName::title;
  std::uint32_t end = 0;          // behind the label itself
  Separator separator = Separator::none;
  std::uint32_t value_begin = 0;
  bool split = false;
  std::size_t value_line = 0;
  base::Span rest;
};

bool has(std::array<bool, model::kFieldCount>& seen, FieldName f) { return seen[static_cast<std::size_t>(f)]; }

// Behind a label: what separates it from its value, and where the value starts.
void read_separator(const Layout& layout, const Line& line, Match& m) {
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

class Finder {
 public:
  Finder(const Layout& layout, const model::Profile& profile) : layout_(layout), profile_(profile) {
    for (const auto& rule : profile.fields)
      for (const auto& label : rule.labels) labels_.push_back({label, rule.field});
    // Longest first, so that "Range of Application" wins over "Range".
    std::stable_sort(labels_.begin(), labels_.end(), [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  }

  Labels run() {
    start_unit(0);
    for (std::size_t i = 0; i < layout_.lines.size(); ++i) {
      const Line& line = layout_.lines[i];
      if (line.blank() || line.furniture) continue;
      if (head(i)) continue;
      const auto match = match_label(i);
      if (match && accept(i, *match)) add(i, *match);
    }
    finish();
    return std::move(out_);
  }

 private:
  UnitExtent& unit() { return out_.units.back(); }

  void start_unit(std::size_t line) {
    if (!out_.units.empty()) {
      // Heads right above the first label belong to the new unit.
      auto& before = unit();
      std::vector<HeadLine> moved;
      while (!before.heads.empty() && before.heads.back().line >= line) {
        moved.insert(moved.begin(), before.heads.back());
        before.heads.pop_back();
      }
      before.end_line = line;
      out_.units.push_back({line, 0, {}, std::move(moved)});
    } else {
      out_.units.push_back({line, 0, {}, {}});
    }
    seen_.fill(false);
  }

  void finish() { unit().end_line = layout_.lines.size(); }

  bool body_seen() { return has(seen_, FieldName::competency) || has(seen_, FieldName::assessment); }

  // "Unit of Competency" and the line with the standard's name.
  bool head(std::size_t i) {
    const std::string_view text = layout_.text(layout_.lines[i]);
    const bool framework = std::any_of(profile_.framework_heads.begin(), profile_.framework_heads.end(), [&](const auto& h) {
      return base::starts_with_ignoring_case(text, h) && text.size() > h.size() && text.size() <= 160;
    });
    std::string_view bare = text;
    while (!bare.empty() && (bare.back() == ':' || is_space(bare.back()))) bare.remove_suffix(1);
    const bool unit_head = std::any_of(profile_.unit_heads.begin(), profile_.unit_heads.end(),
                                       [&](const auto& h) { return base::equal_ignoring_case(bare, h); });
    if (!framework && !unit_head) return false;
    if (has(seen_, FieldName::title) && body_seen()) start_unit(i);
    unit().heads.push_back({i, framework});
    return true;
  }

  // A number before a label, "1." or "6)": part of the label.
  std::uint32_t skip_number(const Line& line) const {
    std::uint32_t at = line.begin;
    while (at < line.end && at < line.begin + 2 && is_digit(layout_.bytes[at])) ++at;
    if (at == line.begin || at >= line.end || (layout_.bytes[at] != '.' && layout_.bytes[at] != ')')) return line.begin;
    ++at;
    while (at < line.end && is_space(layout_.bytes[at])) ++at;
    return at;
  }

  std::optional<Match> match_label(std::size_t i) const {
    const Line& line = layout_.lines[i];
    const std::uint32_t start = skip_number(line);
    if (start >= line.end) return std::nullopt;
    const char first = base::to_upper(layout_.bytes[start]);
    for (const auto& [label, field] : labels_) {
      if (base::to_upper(label.front()) != first) continue;  // most lines start no label
      if (const auto m = match_spelling(i, start, label, field)) return m;
    }
    return std::nullopt;
  }

  std::optional<Match> match_spelling(std::size_t i, std::uint32_t start, std::string_view label, FieldName field) const {
    const Line& line = layout_.lines[i];
    const std::string_view text = layout_.text(start, line.end);
    if (text.empty() || (base::is_alpha(label.front()) && !base::is_upper(text.front()))) return std::nullopt;
    Match m;
    m.field = field;
    m.value_line = i;
    if (base::starts_with_ignoring_case(text, label)) {
      const auto next = text.size() > label.size() ? text[label.size()] : ' ';
      if (base::is_alpha(label.back()) && base::is_word_byte(next)) return std::nullopt;
      m.end = start + static_cast<std::uint32_t>(label.size());
      read_separator(layout_, line, m);
      if (m.separator == Separator::none && base::is_alpha(label.back()) && !is_digit(next)) return std::nullopt;
      return m;
    }
    return match_split(i, start, label, m);
  }

  // A label of two words may be broken over two lines; in a table its value may stand beside the first half already.
  std::optional<Match> match_split(std::size_t i, std::uint32_t start, std::string_view label, Match m) const {
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
    if (!base::starts_with_ignoring_case(below_text, rest) || !base::is_upper(below_text.front())) return std::nullopt;
    const std::string_view behind = below_text.substr(rest.size());
    if (!behind.empty() && base::is_word_byte(behind.front())) return std::nullopt;
    m.split = true;
    const auto rest_end = below.begin + static_cast<std::uint32_t>(rest.size());
    if (alone) {
      m.value_line = next;
      m.end = rest_end;
      read_separator(layout_, below, m);
      return m;
    }
    if (!behind.empty() && behind.substr(0, 2) != "  " && behind.front() != '\t') return std::nullopt;
    m.rest = {layout_.file, below.begin, rest_end};
    m.end = start + static_cast<std::uint32_t>(space);
    read_separator(layout_, line, m);
    return m;
  }

  std::size_t next_text_line(std::size_t i) const {
    for (++i; i < layout_.lines.size(); ++i)
      if (!layout_.lines[i].blank() && !layout_.lines[i].furniture) return i;
    return i;
  }

  std::string_view value_on_line(const Match& m) const {
    const Line& line = layout_.lines[m.value_line];
    return m.value_begin < line.end ? layout_.text(m.value_begin, line.end) : std::string_view();
  }

  // Does the text behind the label have the type of its field? A sentence that starts "Level of …" is no label.
  bool fits(const Match& m) const {
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

  bool is_competency_head(std::string_view value) const {
    return std::any_of(profile_.competency_heads.begin(), profile_.competency_heads.end(),
                       [&](const auto& h) { return base::starts_with_ignoring_case(value, h); });
  }

  bool accept(std::size_t i, const Match& m) {
    const bool seen = has(seen_, m.field);
    if (m.field == FieldName::framework && m.separator == Separator::space) return false;
    if (m.separator == Separator::line_end) return !seen || !inside_sentence(i);
    if (m.separator == Separator::colon || m.separator == Separator::gap) return !seen || fits(m) || !inside_sentence(i);
    // Only a blank stands between label and value: the type of the value must decide.
    if (!fits(m) || inside_sentence(i)) return false;
    const bool typed = m.field == FieldName::level || m.field == FieldName::credit || m.field == FieldName::code;
    if (seen) return typed || starts_next_unit(m.field);
    // Titles and ranges stand before the body, remarks behind it.
    if (m.field == FieldName::title || m.field == FieldName::range) return !body_seen();
    return m.field != FieldName::remark || body_seen();
  }

  bool starts_next_unit(FieldName field) {
    return body_seen() && has(seen_, FieldName::title) && has(seen_, FieldName::assessment) && field == FieldName::title;
  }

  // The line goes on with a sentence of the line before it: no stop there, and no gap between.
  bool inside_sentence(std::size_t i) const {
    if (i == 0) return false;
    const Line& before = layout_.lines[i - 1];
    if (before.blank() || before.furniture) return false;
    const std::string_view text = layout_.text(before);
    const auto last_word = text.substr(text.find_last_of(" \t") + 1);
    static constexpr std::array<std::string_view, 14> kOpenEnds = {"of", "and", "or", "the", "a", "an", "to", "in", "for",
                                                                   "with", "by", "on", "at", "from"};
    return text.ends_with(',') ||
           std::find(kOpenEnds.begin(), kOpenEnds.end(), last_word) != kOpenEnds.end();
  }

  void add(std::size_t i, const Match& m) {
    const bool new_unit = body_seen() && ((m.field == FieldName::title && has(seen_, FieldName::title)) ||
                                          (m.field == FieldName::functional_area && has(seen_, FieldName::title)));
    if (new_unit) start_unit(i);
    seen_[static_cast<std::size_t>(m.field)] = true;
    LabelHit hit;
    hit.field = m.field;
    hit.span = {layout_.file, layout_.lines[i].begin, m.end};
    hit.value_begin = m.value_begin;
    hit.line = m.value_line;
    hit.label_line = i;
    hit.split = m.split;
    hit.rest = m.rest;
    unit().labels.push_back(hit);
  }

  const Layout& layout_;
  const model::Profile& profile_;
  std::vector<std::pair<std::string_view, FieldName>> labels_;
  std::array<bool, model::kFieldCount> seen_{};
  Labels out_;
};

}  // namespace

Labels find_labels(const Layout& layout, const model::Profile& profile) { return Finder(layout, profile).run(); }

}  // namespace uoc::read
