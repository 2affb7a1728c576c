// SPDX-License-Identifier: Apache-2.0
#include "read/text/assemble.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "model/ids.hpp"
#include "read/text/elements.hpp"
#include "read/text/front_text.hpp"
#include "read/text/runs.hpp"
#include "read/text/tokens.hpp"
#include "read/text/unit_names.hpp"
#include "read/text/values.hpp"

namespace uoc::read {
namespace {

using model::FieldName;
using model::Trivia;
using model::TriviaKind;

class Assembler {
 public:
  Assembler(const Layout& layout, const UnitExtent& extent, const Context& context, Document& document)
      : layout_(layout), extent_(extent), context_(context), document_(document) {}

  model::Unit run() {
    unit_.facts.notation = model::Notation::text;
    read_heads();
    Values values = find_values(layout_, extent_, context_.profile);
    for (std::size_t k = 0; k < extent_.labels.size(); ++k) read_label(extent_.labels[k], std::move(values.blocks[k]));
    read_front();
    report_strays(values.strays);
    read_lists();
    note_shifts();
    set_span();
    model::assign_ids(unit_);
    return std::move(unit_);
  }

 private:
  base::Span span_of(std::size_t line) const { return {layout_.file, layout_.lines[line].begin, layout_.lines[line].end}; }

  void add_trivia(TriviaKind kind, base::Span span) {
    if (!span.empty()) document_.trivia.push_back({kind, span});
  }

  void read_heads() {
    for (const HeadLine& head : extent_.heads) {
      const bool names_standard = head.what == HeadLine::What::framework && unit_.framework.empty();
      const Line& line = layout_.lines[head.line];
      if (names_standard && !extent_.labels.empty() && head.line > extent_.labels.front().label_line) {
        // At the head of a page, in the middle of the unit's text: said of the unit, but no part of it.
        unit_.framework.text = text_of({Fragment{line.begin, line.end, line.indent, false, false, false}});
        unit_.framework.inherited = true;
        add_trivia(TriviaKind::heading, span_of(head.line));
      } else if (names_standard) {
        unit_.framework.printed = true;
        unit_.framework.text = text_of({Fragment{line.begin, line.end, line.indent, false, false, false}});
        unit_.facts.labels.push_back({FieldName::framework, span_of(head.line), span_of(head.line)});
      } else {
        add_trivia(TriviaKind::heading, span_of(head.line));
      }
    }
  }

  // Text before the first label that is no head: the unit's names as a heading, a line or two that lost their field, or
  // the cover, contents and introduction of a book.
  void read_front() {
    const std::size_t end = extent_.labels.empty() ? extent_.end_line : extent_.labels.front().label_line;
    std::vector<std::size_t> lines;
    for (std::size_t i = extent_.first_line; i < end; ++i)
      if (!layout_.lines[i].blank() && !layout_.lines[i].furniture && !extent_.is_head(i)) lines.push_back(i);
    if (!unit_.title.printed && !lines.empty()) take_title(lines);
    for (; !lines.empty() && repeats_names(layout_.text(layout_.lines[lines.back()])); lines.pop_back())
      add_trivia(TriviaKind::heading, span_of(lines.back()));
    constexpr std::size_t kFrontMatter = 4;  // lines from which it is no slip
    if (lines.size() >= kFrontMatter) {
      own_from_ = lines.back() + 1;
      return report_front_matter(layout_, extent_, lines, context_.profile, document_);
    }
    for (const std::size_t i : lines)
      report_unplaced(document_, diag::Severity::error, span_of(i), base::quote_start(layout_.text(layout_.lines[i])) + " stands before the first field and belongs to none")
          .with_hint("move it into a field, or remove it if it is no part of the unit");
  }

  bool repeats_names(std::string_view line) const {
    return read::repeats_names(line, unit_.title.text.value, unit_.code.text.value, context_.profile);
  }

  // The title stands above the fields without its label.
  void take_title(std::vector<std::size_t>& lines) {
    // The line right above them, but for a lone word over which more is said.
    std::size_t last = lines.size() - 1;
    const auto words = [&](std::size_t i) { return base::count_words(layout_.text(layout_.lines[lines[i]])); };
    if (last > 0 && words(last) == 1 && words(last - 1) > 1) --last;
    const std::size_t line = lines[last];
    const NamedUnit names = take_names_apart(layout_.text(layout_.lines[line]), context_.profile);
    if (!may_be_title(names.title)) return;
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(last));
    name_field(unit_.title, FieldName::title, names.title);
    std::vector<base::Span> named{unit_.title.text.span};
    if (!unit_.code.printed && !names.code.empty()) {
      name_field(unit_.code, FieldName::code, names.code);
      named.push_back(unit_.code.text.span);
    }
    std::sort(named.begin(), named.end());
    const base::Span whole = span_of(line);
    std::uint32_t at = whole.begin;
    for (const base::Span& span : named) {
      add_trivia(TriviaKind::heading, {whole.file, at, span.begin});
      at = span.end;
    }
    add_trivia(TriviaKind::heading, {whole.file, at, whole.end});
    report_unplaced(document_, diag::Severity::warning, unit_.title.text.span, base::quote_start(unit_.title.text.value) + " stands above the fields without a label and was taken for the title")
        .with_hint("compare with the published document");
  }

  void name_field(model::Field& field, FieldName name, std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(text.data() - layout_.bytes.data());
    const auto end = begin + static_cast<std::uint32_t>(text.size());
    field.printed = true;
    field.text = text_of({Fragment{begin, end, 0, false, false, false}});
    unit_.facts.labels.push_back({name, {layout_.file, begin, begin}, field.text.span});
  }

  model::Text text_of(const Block& block) {
    const Tokens tokens = tokenize(layout_, block, nullptr);
    BlockFacts facts;
    note_broken_lines(tokens, 0, tokens.list.size(), false, facts);
    unit_.facts.broken.insert(unit_.facts.broken.end(), facts.broken.begin(), facts.broken.end());
    return tokens.join(0, tokens.list.size());
  }

  model::Field* field_of(FieldName name) {
    switch (name) {
      case FieldName::framework: return &unit_.framework;
      case FieldName::functional_area: return &unit_.functional_area;
      case FieldName::title: return &unit_.title;
      case FieldName::code: return &unit_.code;
      case FieldName::range: return &unit_.range;
      case FieldName::level: return &unit_.level;
      case FieldName::credit: return &unit_.credit;
      case FieldName::remark: return &unit_.remark;
      case FieldName::competency:
      case FieldName::assessment: return nullptr;
    }
    return nullptr;
  }

  void note_split_label(const LabelHit& hit) {
    if (!hit.split) return;
    std::string joined = base::collapse_spaces(layout_.text(hit.span.begin, hit.span.end));
    if (hit.rest.valid()) joined += " " + std::string(layout_.text(hit.rest.begin, hit.rest.end));
    unit_.facts.broken.push_back({model::BrokenLine::What::label, hit.span, std::move(joined)});
  }

  // What stands below a value that is whole without it.
  void report_strays(const std::vector<base::Span>& strays) {
    for (const base::Span& span : strays) {
      const std::string_view text = layout_.text(span.begin, span.end);
      if (repeats_names(text)) {
        add_trivia(TriviaKind::heading, span);
        continue;
      }
      report_unplaced(document_, diag::Severity::warning, span, base::quote_start(text) + " stands between two fields and belongs to none")
          .with_hint("move it into a field, or leave it out if it is a heading");
    }
  }

  void read_label(const LabelHit& hit, Block block) {
    add_trivia(TriviaKind::label, hit.span);
    if (hit.rest.valid()) add_trivia(TriviaKind::label, hit.rest);
    note_split_label(hit);
    if (hit.field == FieldName::competency || hit.field == FieldName::assessment) {
      keep_list(hit, std::move(block));
      return;
    }
    model::Text text = text_of(block);
    if (text.empty()) text.span = {layout_.file, hit.span.end, hit.span.end};
    model::Field& field = *field_of(hit.field);
    if (!field.printed) {
      unit_.facts.labels.push_back({hit.field, hit.span, text.span});
      field.printed = true;
      field.text = std::move(text);
    } else if (field.text.value == text.value) {
      add_trivia(TriviaKind::furniture, text.span);  // a head that repeats what was said
    } else {
      unit_.facts.labels.push_back({hit.field, hit.span, text.span});
      keep_second(hit.field, std::move(text));
    }
  }

  // The competency's and the assessment's blocks are read last: headings are recognised by the title and the range.
  void keep_list(const LabelHit& hit, Block block) {
    Block& kept = hit.field == FieldName::competency ? competency_ : assessment_;
    bool& printed = hit.field == FieldName::competency ? unit_.competency_printed : unit_.assessment.printed;
    if (hit.field == FieldName::competency) strip_head(block);
    const base::Span value = block.empty() ? base::Span{layout_.file, hit.span.end, hit.span.end}
                                           : base::Span{layout_.file, block.front().begin, block.back().end};
    if (printed && !kept.empty()) {
      unit_.facts.labels.push_back({hit.field, hit.span, value});
      keep_second(hit.field, text_of(block));
      return;
    }
    if (!printed) unit_.facts.labels.push_back({hit.field, hit.span, value});
    printed = true;
    kept = std::move(block);
  }

  // "Performance Requirements" at the head of the competency is a label, too.
  void strip_head(Block& block) {
    if (block.empty()) return;
    const std::string_view text = layout_.text(block.front().begin, block.front().end);
    std::size_t length = 0;
    for (const auto& head : context_.profile.competency_heads)
      if (base::starts_with_ignoring_case(text, head)) length = std::max(length, head.size());
    if (length == 0 || (length < text.size() && base::is_alpha(text[length]))) return;
    if (length < text.size() && text[length] == ':') ++length;
    Fragment& first = block.front();
    add_trivia(TriviaKind::label, {layout_.file, first.begin, first.begin + static_cast<std::uint32_t>(length)});
    first.begin += static_cast<std::uint32_t>(length);
    first.line_start = false;
    while (first.begin < first.end && base::is_space(layout_.bytes[first.begin])) ++first.begin;
    if (first.begin == first.end) block.erase(block.begin());
  }

  // A second value of a field is kept beside the first one; the rule item-duplicated reports it.
  void keep_second(FieldName field, model::Text text) {
    if (text.empty()) return;
    const int n = 2 + further_values_[static_cast<std::size_t>(field)]++;
    unit_.extras.push_back({std::string(model::name(field)) + "-" + std::to_string(n), std::move(text)});
  }

  void take(BlockFacts&& facts) {
    const auto append = [](auto& to, auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    append(document_.trivia, facts.trivia);
    append(unit_.facts.broken, facts.broken);
    append(unit_.facts.flattened, facts.flattened);
    unit_.facts.bulleted = unit_.facts.bulleted || facts.bulleted;
  }

  void read_lists() {
    BlockContext block_context{unit_.title.text.value, unit_.range.text.value, {}, context_.lexicon, context_.profile, context_.weights};
    BlockFacts facts, assessment_facts;
    Tokens tokens = tokenize(layout_, assessment_, &context_.lexicon);
    find_marks(tokens, false);
    const bool printed = unit_.assessment.printed;
    unit_.assessment = read_assessment(tokens, block_context, assessment_facts);
    unit_.assessment.printed = printed;
    // The outcomes say again what the elements are about: they tell lost headings.
    for (const auto& outcome : unit_.assessment.criteria) block_context.outcomes.push_back(outcome.text.value);
    tokens = tokenize(layout_, competency_, &context_.lexicon);
    find_marks(tokens, true);
    unit_.elements = read_elements(tokens, block_context, facts);
    take(std::move(facts));
    take(std::move(assessment_facts));
    std::sort(unit_.facts.broken.begin(), unit_.facts.broken.end(),
              [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  }

  // A level that reads like a credit, or a credit that reads like the code's level beside a level that is no number.
  void note_shifts() {
    const auto credit_like = [](std::string_view text) { return !model::credit_value(text).note.empty(); };
    if (credit_like(unit_.level.text.value))
      unit_.facts.shifts.push_back({FieldName::level, unit_.level.text.span, FieldName::credit});
    const auto match = context_.profile.match_code(model::normal_code(unit_.code.text.value));
    const auto credit = model::level_value(unit_.credit.text.value);
    const bool level_is_prose = !unit_.level.empty() && !model::level_value(unit_.level.text.value);
    if (level_is_prose && match && match->level && credit == match->level)
      unit_.facts.shifts.push_back({FieldName::credit, unit_.credit.text.span, FieldName::level});
  }

  void set_span() {
    unit_.span = {layout_.file, layout_.lines[extent_.first_line].begin, layout_.lines[extent_.first_line].begin};
    for (std::size_t i = std::max(own_from_, extent_.first_line); i < extent_.end_line; ++i) {
      if (layout_.lines[i].blank() || layout_.lines[i].furniture) continue;
      if (unit_.span.empty()) unit_.span.begin = layout_.lines[i].begin;
      unit_.span.end = layout_.lines[i].end;
    }
  }

  const Layout& layout_;
  const UnitExtent& extent_;
  const Context& context_;
  Document& document_;
  model::Unit unit_;
  Block competency_, assessment_;
  std::array<int, model::kFieldCount> further_values_{};  // of each field, beside the first
  std::size_t own_from_ = 0;  // first line behind a book's front matter
};

}  // namespace

model::Unit assemble_unit(const Layout& layout, const UnitExtent& extent, const Context& context, Document& document) {
  return Assembler(layout, extent, context, document).run();
}

}  // namespace uoc::read
