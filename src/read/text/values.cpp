// SPDX-License-Identifier: Apache-2.0
#include "read/text/values.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "model/unit.hpp"
#include "read/document/column_flow.hpp"

namespace uoc::read {
namespace {

using model::FieldName;

class ValueFinder {
 public:
  ValueFinder(const Layout& layout, const UnitExtent& extent, const model::Profile& profile) : layout_(layout), extent_(extent), profile_(profile) {}

  Values run() {
    for (std::size_t k = 0; k < extent_.labels.size(); ++k) out_.blocks.push_back(block_of(k));
    for (std::size_t k = 0; k + 2 < extent_.labels.size(); ++k) put_values_back(k);
    for (std::size_t k = 1; k < extent_.labels.size(); ++k) join_halves(k);
    for (std::size_t k = 1; k < extent_.labels.size(); ++k) take_from_above(k);
    for (std::size_t k = 0; k < extent_.labels.size(); ++k) put_aside_strays(extent_.labels[k].field, out_.blocks[k]);
    return std::move(out_);
  }

 private:
  // The lines of a value, from behind its label to the next label.
  Block block_of(std::size_t k) const {
    const LabelHit& hit = extent_.labels[k];
    const std::size_t end = k + 1 < extent_.labels.size() ? extent_.labels[k + 1].label_line : extent_.end_line;
    Block block;
    if (hit.elsewhere) return lines_as_block(hit.first_line, hit.last_line, hit);
    if (k + 1 < extent_.labels.size() && end == hit.line) {  // the next label stands behind it on its line
      std::uint32_t stop = extent_.labels[k + 1].span.begin;
      while (stop > hit.value_begin && base::is_space(layout_.bytes[stop - 1])) --stop;
      if (stop > hit.value_begin) block.push_back({hit.value_begin, stop, 0, false, false, false});
      return block;
    }
    return lines_as_block(hit.line, end, hit);
  }

  Block lines_as_block(std::size_t begin_line, std::size_t end, const LabelHit& hit) const {
    Block block;
    bool after_blank = false;
    for (std::size_t i = begin_line; i < end; ++i) {
      const Line& line = layout_.lines[i];
      const bool first = i == hit.line;
      const std::uint32_t begin = first ? std::max(hit.value_begin, line.begin) : behind_rest(hit, line);
      if (line.furniture || extent_.is_head(i)) continue;
      if (begin >= line.end) {
        after_blank = after_blank || (line.blank() && !block.empty());
        continue;
      }
      Fragment f;
      f.begin = begin;
      f.end = line.end;
      f.indent = line.indent + (begin - line.begin);
      f.line_start = !first;
      f.after_blank = after_blank;
      f.full_width = is_full(i, end);
      block.push_back(f);
      after_blank = false;
    }
    return block;
  }

  // Where a line's text starts behind the second half of a label, if that stands on it.
  std::uint32_t behind_rest(const LabelHit& hit, const Line& line) const {
    if (!hit.rest.valid() || hit.rest.begin != line.begin) return line.begin;
    std::uint32_t at = hit.rest.end;
    while (at < line.end && base::is_space(layout_.bytes[at])) ++at;
    return at;
  }

  // The first word of the next line would not have fitted on this one.
  bool is_full(std::size_t i, std::size_t end) const {
    const Line& line = layout_.lines[i];
    const auto length = line.indent + base::count_code_points(layout_.text(line));
    if (length < 40) return false;
    std::size_t next = i + 1;
    while (next < end && (layout_.lines[next].blank() || layout_.lines[next].furniture)) ++next;
    if (next >= end) return false;
    const std::string_view below = layout_.text(layout_.lines[next]);
    const std::size_t word = base::count_code_points(below.substr(0, below.find_first_of(" \t")));
    return length + 1 + word > layout_.width;
  }

  // Does a text that stands alone have all that a value of the field needs?
  bool is_whole(FieldName field, std::string_view text) const {
    if (field == FieldName::level) return model::level_value(text).has_value();
    if (field == FieldName::credit) return model::credit_value(text).value.has_value();
    return field == FieldName::code && profile_.match_code(model::normal_code(text)).has_value();
  }

  // How many lines of a level, a credit or a code make it whole; nothing if it never is, or if the field is another one.
  std::optional<std::size_t> lines_of_whole(FieldName field, const Block& block) const {
    if (field != FieldName::level && field != FieldName::credit && field != FieldName::code) return std::nullopt;
    constexpr std::size_t kLongest = 6;  // lines of such a value
    const auto text_to = [&](std::size_t end) { return base::collapse_spaces(layout_.text(block.front().begin, block[end - 1].end)); };
    std::size_t count = 1;
    while (count <= std::min(block.size(), kLongest) && !is_whole(field, text_to(count))) ++count;
    if (count > std::min(block.size(), kLongest)) return std::nullopt;
    const auto bracket_open = [&] { return text_to(count).rfind('(') != std::string::npos && text_to(count).rfind(')') == std::string::npos; };
    while (count < std::min(block.size(), 2 * kLongest) && (layout_.bytes[block[count].begin] == '(' || bracket_open())) ++count;
    return count;
  }

  // What stands below a level, a credit or a code that is whole is no part of it: a heading between two tables.
  void put_aside_strays(FieldName field, Block& block) {
    const auto count = lines_of_whole(field, block);
    if (!count) return;
    for (std::size_t i = *count; i < block.size(); ++i) out_.strays.push_back({layout_.file, block[i].begin, block[i].end});
    block.resize(*count);
  }

  // Labels of a table that slipped up by a line or more: "Level" stands beside the second line of the range, "Credit" beside
  // the level. The values keep their order, and what a level and a credit look like tells where the range ends.
  void put_values_back(std::size_t k) {
    const auto field = [&](std::size_t i) { return extent_.labels[i].field; };
    if (field(k) != FieldName::range || field(k + 1) != FieldName::level || field(k + 2) != FieldName::credit) return;
    const auto text = [&](const Fragment& f) { return base::collapse_spaces(layout_.text(f.begin, f.end)); };
    const auto whole = [&](const Block& b, FieldName name) { return b.size() == 1 && is_whole(name, text(b.front())); };
    if (out_.blocks[k + 1].empty() || out_.blocks[k + 2].empty() || (whole(out_.blocks[k + 1], FieldName::level) && whole(out_.blocks[k + 2], FieldName::credit))) return;
    Block all = out_.blocks[k];
    for (const std::size_t i : {k + 1, k + 2}) all.insert(all.end(), out_.blocks[i].begin(), out_.blocks[i].end());
    if (all.size() < 3) return;
    const Fragment credit = all.back(), level = all[all.size() - 2];
    if (!is_whole(FieldName::credit, text(credit)) || !is_whole(FieldName::level, text(level))) return;
    all.resize(all.size() - 2);
    out_.blocks[k] = std::move(all);
    out_.blocks[k + 1] = {level};
    out_.blocks[k + 2] = {credit};
  }

  // A label below its value, or below the first lines of it: what stands above is the end of another field's text.
  void take_from_above(std::size_t k) {
    Block &above = out_.blocks[above_of(k)], &own = out_.blocks[k];
    const LabelHit& hit = extent_.labels[k];
    if (above.size() < 2 || hit.label_line == 0) return;
    const bool right_above = above.back().begin >= layout_.lines[hit.label_line - 1].begin;
    const std::size_t first = !own.empty() ? start_of_slipped(k, right_above) : right_above ? start_of_whole(hit.field, above) : 0;
    if (first == 0 || first >= above.size()) return;
    if (!own.empty()) own.front().line_start = true;
    own.insert(own.begin(), above.begin() + static_cast<std::ptrdiff_t>(first), above.end());
    above.resize(first);
  }

  // The label of the competency in the middle of its cell: what stands above it is headed by its own words, and was taken for
  // the whole of it.
  void join_halves(std::size_t k) {
    Block &above = out_.blocks[k - 1], &own = out_.blocks[k];
    const auto field = [&](std::size_t i) { return extent_.labels[i].field; };
    if (field(k) != FieldName::competency || field(k - 1) != FieldName::competency || above.empty() || own.empty()) return;
    const std::uint32_t column = own.front().indent;
    if (!stands_in_column(above.back().indent, column) || !leaves_label_column(layout_.lines[extent_.labels[k].label_line].indent, column)) return;
    own.front().line_start = true;
    above.insert(above.end(), own.begin(), own.end());
    own.clear();
  }

  // The label above, or the one that it was joined with.
  std::size_t above_of(std::size_t k) const {
    return k > 1 && out_.blocks[k - 1].empty() && extent_.labels[k - 1].field == extent_.labels[k - 2].field ? k - 2 : k - 1;
  }

  // The last line is a whole value of the field.
  std::size_t start_of_whole(FieldName field, const Block& above) const {
    return is_whole(field, base::collapse_spaces(layout_.text(above.back().begin, above.back().end))) ? above.size() - 1 : above.size();
  }

  // In a table: the first of the lines above label k that stand in the column of its value and belong to it, because the field
  // above is whole without them, or because the line beside the label goes on with a sentence or a lead-in that they start.
  std::size_t start_of_slipped(std::size_t k, bool right_above) const {
    const Block &above = out_.blocks[above_of(k)], &own = out_.blocks[k];
    const LabelHit& hit = extent_.labels[k];
    const std::uint32_t column = own.front().indent;
    if (own.front().line_start || hit.elsewhere || !leaves_label_column(layout_.lines[hit.label_line].indent, column)) return above.size();
    std::size_t first = above.size();
    const auto whole = lines_of_whole(extent_.labels[above_of(k)].field, above);
    while (first > 1 && above[first - 1].line_start && stands_in_column(above[first - 1].indent, column) && (whole || first == above.size() || !above[first].after_blank)) --first;
    if (whole) return std::max(first, *whole);
    if (!right_above) return above.size();
    std::size_t start = above.size() - 1;
    if (hit.field == FieldName::assessment) {  // in the middle of its list: the lead-in stands further up
      while (start > first && layout_.bytes[above[start].end - 1] != ':') --start;
      if (layout_.bytes[above[start].end - 1] != ':') start = above.size() - 1;
    }
    if (!goes_on_from(hit.field, own.front(), above[start])) return above.size();
    while (start > first && base::is_lower(layout_.bytes[above[start].begin])) --start;
    return has_mark(layout_.text(above[start].begin, above[start].end)) || base::is_lower(layout_.bytes[above[start].begin]) ? above.size() : start;
  }

  // The line beside the label goes on with a sentence, or starts the list of the lead-in above it.
  bool goes_on_from(FieldName field, const Fragment& own, const Fragment& above) const {
    if (base::is_lower(layout_.bytes[own.begin]) && !has_mark(layout_.text(own.begin, own.end))) return true;
    return field == FieldName::assessment && layout_.bytes[above.end - 1] == ':';
  }

  const Layout& layout_;
  const UnitExtent& extent_;
  const model::Profile& profile_;
  Values out_;
};

}  // namespace

Values find_values(const Layout& layout, const UnitExtent& extent, const model::Profile& profile) {
  return ValueFinder(layout, extent, profile).run();
}

}  // namespace uoc::read
