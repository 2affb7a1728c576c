// SPDX-License-Identifier: Apache-2.0
#include "read/text/labels.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "model/unit.hpp"
#include "read/text/label_match.hpp"
#include "read/text/unit_names.hpp"

namespace uoc::read {
namespace {

using base::is_space;
using model::FieldName;

bool has(const std::array<bool, model::kFieldCount>& seen, FieldName f) { return seen[static_cast<std::size_t>(f)]; }

class Finder {
 public:
  Finder(const Layout& layout, const model::Profile& profile) : layout_(layout), profile_(profile), matcher_(layout, profile) {
    for (const auto* list : {&profile.framework_heads, &profile.unit_heads, &profile.table_heads})
      for (const auto& head : *list) opens_head_[first_letter(head)] = true;
  }

  Labels run() {
    start_unit(0);
    for (std::size_t i = 0; i < layout_.lines.size(); ++i) {
      const Line& line = layout_.lines[i];
      if (line.blank() || line.furniture) continue;
      if (head(i)) continue;
      const auto match = matcher_.match(i, !has(seen_, FieldName::competency));
      if (match && accept(i, *match)) add(i, *match);
    }
    unit().end_line = layout_.lines.size();
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

  bool body_seen() const { return has(seen_, FieldName::competency) || has(seen_, FieldName::assessment); }

  static std::size_t first_letter(std::string_view text) { return text.empty() ? 0 : static_cast<unsigned char>(base::to_upper(text.front())); }

  // "Unit of Competency", the line with the standard's name, and the names of a table's columns.
  bool head(std::size_t i) {
    const std::string_view text = layout_.text(layout_.lines[i]);
    if (!opens_head_[first_letter(text)]) return false;
    const bool framework = std::any_of(profile_.framework_heads.begin(), profile_.framework_heads.end(), [&](const auto& h) {
      return base::starts_with_ignoring_case(text, h) && text.size() > h.size() && text.size() <= 160;
    });
    std::string_view bare = text;
    while (!bare.empty() && (bare.back() == ':' || is_space(bare.back()))) bare.remove_suffix(1);
    const bool unit_head = is_one_of(bare, profile_.unit_heads);
    const bool columns = !framework && !unit_head && names_columns(text);
    if (!framework && !unit_head && !columns) return false;
    if (!columns && has(seen_, FieldName::title) && body_seen() && (!framework || opens_unit(i))) start_unit(i);
    unit().heads.push_back({i, framework ? HeadLine::What::framework : columns ? HeadLine::What::columns : HeadLine::What::unit});
    return true;
  }

  // The name of the standard in the middle of a unit is a running head: soon behind one at the head of a unit stands its
  // title, its code or another head.
  bool opens_unit(std::size_t i) const {
    for (int n = 0; n < 3; ++n) {
      i = matcher_.next_text_line(i);
      if (i == layout_.lines.size()) return false;
      const auto label = matcher_.match(i, false);
      const bool names = label && (label->field == FieldName::title || label->field == FieldName::code || label->field == FieldName::functional_area);
      if (names || is_one_of(layout_.text(layout_.lines[i]), profile_.unit_heads)) return true;
      if (label) return false;
    }
    return false;
  }

  static bool is_one_of(std::string_view text, const std::vector<std::string>& list) {
    return std::any_of(list.begin(), list.end(), [&](const auto& h) { return base::equal_ignoring_case(text, h); });
  }

  // "Field   Details": nothing but names of columns, with gaps between them.
  bool names_columns(std::string_view text) const {
    std::size_t cells = 0;
    for (std::size_t at = 0; at < text.size(); ++cells) {
      const std::size_t end = std::min({text.find('\t', at), text.find("  ", at), text.size()});
      if (!is_one_of(text.substr(at, end - at), profile_.table_heads)) return false;
      at = std::min(text.find_first_not_of(" \t", end), text.size());
    }
    return cells >= 2;
  }

  bool accept(std::size_t i, const LabelMatch& m) const {
    const bool seen = has(seen_, m.field);
    if (m.before == Before::bullet) return (!seen && (matcher_.fits(m) || m.field == FieldName::functional_area)) || starts_next_unit(m.field);
    // "8 Remark" and no value: only in a table whose labels count.
    if (m.before == Before::bare_number && m.separator == Separator::line_end && m.number != last_number_ + 1) return false;
    if (m.field == FieldName::framework && m.separator == Separator::space) return false;
    if (m.separator == Separator::line_end) return !seen || !inside_sentence(i);
    if (m.separator == Separator::colon || m.separator == Separator::gap) return !seen || matcher_.fits(m) || !inside_sentence(i) || stands_beside_column(i, m);
    // Only a blank stands between label and value: the type of the value must decide.
    if (!matcher_.fits(m) || inside_sentence(i)) return false;
    const bool typed = m.field == FieldName::level || m.field == FieldName::credit || m.field == FieldName::code;
    if (seen) return typed || starts_next_unit(m.field);
    // Titles and ranges stand before the body, remarks behind it.
    if (m.field == FieldName::title || m.field == FieldName::range) return !body_seen();
    return m.field != FieldName::remark || body_seen();
  }

  // The line above stands where the value does, with nothing in the column of labels: the label is in the middle of its cell.
  bool stands_beside_column(std::size_t i, const LabelMatch& m) const {
    if (i == 0 || layout_.lines[i - 1].blank()) return false;
    const std::uint32_t column = layout_.lines[i].indent + (m.value_begin - layout_.lines[i].begin);
    return leaves_label_column(layout_.lines[i].indent, column) && stands_in_column(layout_.lines[i - 1].indent, column);
  }

  bool starts_next_unit(FieldName field) const {
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

  bool starts_unit(const LabelMatch& m) const {
    if (!body_seen()) return false;
    if (m.field == FieldName::code && has(seen_, FieldName::code) && has(seen_, FieldName::assessment)) return is_code(matcher_.value_on_line(m));
    if (has(seen_, FieldName::title)) return m.field == FieldName::title || m.field == FieldName::functional_area;
    // Units whose titles are headings: the next one starts where a field that stands before the body is said again.
    const bool before_body = m.field != FieldName::competency && m.field != FieldName::assessment && m.field != FieldName::remark;
    return has(seen_, m.field) && before_body && heading_of(unit_first_label()).has_value();
  }

  bool is_code(std::string_view text) const { return profile_.match_code(model::normal_code(text)).has_value(); }

  std::size_t unit_first_label() const { return out_.units.back().labels.front().label_line; }

  // The line above line i, if it holds neither a label nor its value: it may be a title.
  std::optional<std::size_t> heading_of(std::size_t i) const {
    std::size_t above = i;
    while (above > 0 && (layout_.lines[above - 1].blank() || layout_.lines[above - 1].furniture || is_head(above - 1))) --above;
    if (above == 0) return std::nullopt;
    const Line& line = layout_.lines[--above];
    // Labels stand in the order of their lines.
    const auto& labels = out_.units.back().labels;
    const auto behind = std::partition_point(labels.begin(), labels.end(), [&](const LabelHit& hit) { return hit.label_line <= above; });
    const bool labelled = behind != labels.begin() && (std::prev(behind)->label_line == above || std::prev(behind)->line == above);
    return labelled || !may_be_title(layout_.text(line)) ? std::nullopt : std::optional(above);
  }

  bool is_head(std::size_t line) const { return out_.units.back().is_head(line); }

  // Where the unit begins whose first label stands on line i: at the heading above it, if that is its title.
  std::size_t begin_of_unit(std::size_t i) const {
    const auto heading = heading_of(i);
    if (!heading) return i;
    constexpr std::size_t kReach = 12;  // lines in which the title is said again
    const NamedUnit names = take_names_apart(layout_.text(layout_.lines[*heading]), profile_);
    bool labelled = false;
    for (std::size_t k = i; k < std::min(i + kReach, layout_.lines.size()); ++k) {
      const std::string_view text = layout_.text(layout_.lines[k]);
      if (text.size() >= names.title.size() && base::equal_ignoring_case(text.substr(text.size() - names.title.size()), names.title)) return *heading;
      const auto label = matcher_.match(k, false);
      labelled = labelled || (label && label->field == FieldName::title);
    }
    return labelled ? i : *heading;
  }

  void add(std::size_t i, const LabelMatch& m) {
    if (starts_unit(m)) start_unit(begin_of_unit(i));
    seen_[static_cast<std::size_t>(m.field)] = true;
    last_number_ = m.number;
    LabelHit hit;
    hit.field = m.field;
    hit.span = {layout_.file, m.begin, m.end};
    hit.value_begin = m.value_begin;
    hit.line = m.value_line;
    hit.label_line = i;
    hit.split = m.split;
    hit.rest = m.rest;
    unit().labels.push_back(hit);
    if (is_short(m.field) && !m.split) add_inside(i, m.value_begin, m.value_end);
  }

  // "Level 3 Credit 2": a short value may have the label of another short field behind it on its line.
  void add_inside(std::size_t i, std::uint32_t value_begin, std::uint32_t value_end) {
    const auto found = matcher_.match_inside(i, value_begin);
    if (!found || !is_short(found->field) || has(seen_, found->field)) return;
    LabelMatch m = matcher_.with_value_end(*found);
    m.begin = value_end;  // a comma between them belongs to the label
    if (matcher_.fits(m) || is_name(m.field)) add(i, m);
  }

  static bool is_name(FieldName field) { return field == FieldName::functional_area || field == FieldName::title; }

  const Layout& layout_;
  const model::Profile& profile_;
  LabelMatcher matcher_;
  std::array<bool, 256> opens_head_{};  // by the first letter: asked for every line
  std::array<bool, model::kFieldCount> seen_{};
  int last_number_ = 0;  // of the last label, if it has a bare one
  Labels out_;
};

}  // namespace

bool UnitExtent::is_head(std::size_t line) const {
  const auto head = std::partition_point(heads.begin(), heads.end(), [&](const HeadLine& h) { return h.line < line; });
  return head != heads.end() && head->line == line;
}

bool may_open_field(std::string_view line, const model::Profile& profile) {
  // "8. Remark", "8) Remark", "- Remark"
  const std::size_t behind = line.find_first_not_of("0123456789.)-*• \t");
  line.remove_prefix(std::min(behind, line.size()));
  const auto starts = [&](const std::vector<std::string>& list) {
    return std::any_of(list.begin(), list.end(), [&](const auto& s) { return base::starts_with_ignoring_case(line, s); });
  };
  const bool label = std::any_of(profile.fields.begin(), profile.fields.end(), [&](const auto& rule) { return starts(rule.labels); });
  return label || starts(profile.unit_heads) || starts(profile.framework_heads) || starts(profile.competency_heads);
}

Labels find_labels(const Layout& layout, const model::Profile& profile) { return Finder(layout, profile).run(); }

}  // namespace uoc::read
