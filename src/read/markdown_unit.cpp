// SPDX-License-Identifier: Apache-2.0
#include "read/markdown_unit.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/numbering.hpp"

namespace uoc::read {

using model::FieldName;
using Kind = base::MarkdownBlock::Kind;

namespace {

bool is_long(FieldName name) { return name == FieldName::range || name == FieldName::remark; }

// A label in emphasis at the start of a line, "**Level:** 4", and where its value starts.
std::optional<model::LabelStart> emphasised_label(const base::MarkdownText& line, const model::Profile& profile) {
  const auto end = std::min(line.style.find(' '), line.style.size());
  if (end == 0) return std::nullopt;
  const std::string_view text = line.text;
  const auto inside = model::label_start(text.substr(0, end), profile);
  if (!inside) return std::nullopt;
  if (inside->value < end) return inside;  // "**Level: 4**"
  std::size_t value = end;
  while (value < text.size() && (base::is_space(text[value]) || (value == end && text[value] == ':'))) ++value;
  return model::LabelStart{inside->field, value};
}

}  // namespace

model::Field* MarkdownUnitReader::field_of(FieldName name) {
  switch (name) {
    case FieldName::framework: return &unit_.framework;
    case FieldName::functional_area: return &unit_.functional_area;
    case FieldName::code: return &unit_.code;
    case FieldName::range: return &unit_.range;
    case FieldName::level: return &unit_.level;
    case FieldName::credit: return &unit_.credit;
    case FieldName::remark: return &unit_.remark;
    default: return &unit_.title;
  }
}

void MarkdownUnitReader::read(std::string_view bytes) {
  bytes_ = bytes;
  unit_.facts.notation = model::Notation::markdown;
  unit_.span = {faults_.file(), 0, static_cast<std::uint32_t>(bytes.size())};
  std::size_t from = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  if (auto front = read_front_matter(bytes, faults_)) {
    apply_front_matter(*front);
    from = front->end;
  }
  const base::MarkdownDocument document = base::parse_markdown(bytes, from);
  for (const Block& b : document.blocks) block(b);
  unread_words(document, bytes);
  markup(document.blocks);
  close_unit(bytes);
}

void MarkdownUnitReader::unread_words(const base::MarkdownDocument& document, std::string_view bytes) {
  for (const auto& range : document.unread)
    faults_.add(kTextNotPlaced, range.begin, range.end, "Markdown keeps this out of the text: " + quoted(bytes.substr(range.begin, range.end - range.begin)))
        .with_hint("a unit holds no links: write the words themselves");
}

void MarkdownUnitReader::close_unit(std::string_view bytes) {
  const bool named = std::any_of(unit_.facts.labels.begin(), unit_.facts.labels.end(),
                                 [](const model::Label& label) { return label.field != FieldName::title; });
  if (!named && !has_format_ && unit_.elements.empty()) {
    // What is wrong with the front matter explains why no field was found; other findings follow from that alone.
    std::erase_if(document_.diagnostics, [](const diag::Diagnostic& d) { return d.rule != &kFrontMatterMalformed; });
    document_.trivia.clear();
    faults_.add(kUnitUnreadable, 0, static_cast<std::uint32_t>(bytes.size()), "the file holds no unit of competency: no field of one was found")
        .with_hint("name the fields: `## Range`, `## Performance requirements`, `## Assessment criteria`; a published document is read by `uoc import`");
    return;
  }
  release("end");
  const auto parts = model::parts_of(unit_.elements, context_.profile, context_.lexicon);
  for (std::size_t i = 0; i < parts.size(); ++i) unit_.elements[i].part = parts_[i].value_or(parts[i]);
  for (auto* field : {&unit_.framework, &unit_.functional_area, &unit_.title, &unit_.code, &unit_.range, &unit_.level, &unit_.credit, &unit_.remark})
    if (field->inherited) field->printed = false;
  model::sort_comments(unit_.comments);
  faults_.name_unit(0, unit_.code.text.value);
  document_.units.push_back(std::move(unit_));
}

void MarkdownUnitReader::block(const Block& b) {
  switch (b.kind) {
    case Kind::heading: return heading(b);
    case Kind::paragraph: return paragraph(b);
    case Kind::list: return list(b);
    case Kind::item:
    case Kind::quote: return flatten(b);
    case Kind::code: return body(b.text);
    case Kind::html: return html(b);
    case Kind::rule: return;
  }
}

void MarkdownUnitReader::html(const Block& b) {
  for (const auto& comment : b.comments) hold(comment, "");
  body(b.text);
}

void MarkdownUnitReader::heading(const Block& b) {
  const model::Marks marks = take_marks(b, "");
  const auto& text = b.text;
  const auto label = marks.title || marks.element ? std::nullopt : model::label_start(text.text, context_.profile);
  if (label) {
    open(label->field, text.part(0, label->value), Opened::by_heading);
    return body(text.part(label->value));
  }
  const bool can_be_title = !unit_.title.printed && place_ == Place::preamble;
  if (marks.title || (!marks.element && can_be_title && b.level == 1 && !model::is_unit_head(text.text, context_.profile)))
    return title(text, span(b.range));
  if (model::is_unit_head(text.text, context_.profile) && !marks.element)
    return trivia(model::TriviaKind::heading, b.range.begin, b.range.end);
  const bool numbered = model::split_number(text.text).rest > 0;
  if (marks.element || place_ == Place::competency || (numbered && place_ != Place::assessment && !can_be_title))
    return element_heading(b, marks);
  if (can_be_title) return title(text, span(b.range));
  place_ = Place::nowhere;
  not_placed(text, "this heading names no field", "the headings are `Range`, `Performance requirements`, `Assessment criteria` and `Remark`");
}

void MarkdownUnitReader::title(const base::MarkdownText& text, base::Span label) {
  if (unit_.title.printed) return not_placed(text, "a second title", "keep one of them");
  release("title");
  unit_.title.printed = true;
  unit_.title.text = text_of(text);
  if (text.text.empty()) unit_.title.text.span = {label.file, label.end, label.end};
  unit_.facts.labels.push_back({FieldName::title, {label.file, label.begin, label.begin}, unit_.title.text.span});
}

void MarkdownUnitReader::element_heading(const Block& b, const model::Marks& marks) {
  place_ = Place::competency;
  release("e" + std::to_string(unit_.elements.size() + 1));
  model::Element& element = unit_.elements.emplace_back();
  parts_.push_back(marks.part);
  element.recovered = marks.recovered;
  const auto split = marks.number ? model::NumberedHeading{} : model::split_number(b.text.text);
  element.heading = text_of(b.text.part(split.rest));
  if (element.heading.empty()) element.heading.span = span({b.range.end, b.range.end});
  element.number = text_of(b.text.part(0, split.number_size));
  if (split.rest > split.number_size) {  // the stop behind the number
    const auto stop = b.text.part(split.number_size, split.rest - split.number_size);
    trivia(model::TriviaKind::marker, stop.at.front().begin, stop.at.back().end);
  }
  element.number.value = marks.number ? *marks.number : split.number;
  if (element.number.empty()) element.number.span = span({b.range.begin, b.range.begin});
  if (marks.number && !marks.number->empty())  // printed in the marks
    for (const auto& comment : b.comments) element.number.span = span(comment.range);
}

void MarkdownUnitReader::paragraph(const Block& b) {
  const model::Marks marks = take_marks(b, "");
  if (marks.any()) {  // marks belong to headings and criteria
    const auto& comment = b.comments.back();
    faults_.add(kTextNotPlaced, comment.range.begin, comment.range.end, "these marks stand behind no heading and no criterion: " + quoted(comment.body))
        .with_hint("delete the comment");
  }
  for (std::size_t at = 0; at < b.text.text.size();) {
    const std::size_t end = std::min(b.text.text.find('\n', at), b.text.text.size());
    line(b.text.part(at, end - at));
    at = end + 1;
  }
  paragraph_open_ = false;
}

void MarkdownUnitReader::line(const base::MarkdownText& text) {
  auto label = emphasised_label(text, context_.profile);
  const bool plain_allowed = place_ == Place::preamble || (place_ == Place::field && opened_ == Opened::by_line);
  if (!label && plain_allowed) label = model::label_start(text.text, context_.profile);
  if (label) {
    open(label->field, text.part(0, label->value), Opened::by_line);
    return body(text.part(label->value));
  }
  if (place_ == Place::preamble && model::is_unit_head(text.text, context_.profile) && !text.at.empty())
    return trivia(model::TriviaKind::heading, text.at.front().begin, text.at.back().end);
  if (place_ == Place::competency && model::split_number(text.text).rest > 0) {
    Block heading;
    heading.text = text;
    heading.range = {text.at.front().begin, text.at.back().end};
    return element_heading(heading, {});
  }
  body(text);
}

void MarkdownUnitReader::open(FieldName name, const base::MarkdownText& label, Opened how) {
  const base::ByteRange where = label.at.empty() ? base::ByteRange{} : base::ByteRange{label.at.front().begin, label.at.back().end};
  const base::Span after = span({where.end, where.end});
  if (!label.at.empty()) trivia(model::TriviaKind::label, where.begin, where.end);
  // "Competency" and "Performance Requirements" below each other are one label.
  if (name == FieldName::competency && place_ == Place::competency && unit_.elements.empty()) return;
  release(model::name(name));
  if (!label.at.empty()) unit_.facts.labels.push_back({name, span(where), after});
  opened_ = how;
  repeated_ = false;
  paragraph_open_ = false;
  if (name == FieldName::competency) {
    place_ = Place::competency;
    unit_.competency_printed = true;
  } else if (name == FieldName::assessment) {
    place_ = Place::assessment;
    repeated_ = !unit_.assessment.intro.empty();
    unit_.assessment.printed = true;
  } else {
    place_ = Place::field;
    field_ = name;
    model::Field& field = *field_of(name);
    repeated_ = field.printed;
    field.printed = true;
    if (!repeated_) field.text.span = after;
  }
}

void MarkdownUnitReader::body(const base::MarkdownText& text) {
  if (base::trim(text.text).empty()) return;
  switch (place_) {
    case Place::field:
      if (!repeated_) return fill(*field_of(field_), text);
      return not_placed(text, "`" + std::string(model::name(field_)) + "` is given twice; this one says", "keep one of them");
    case Place::assessment:
      if (!unit_.assessment.criteria.empty())
        return not_placed(text, "this text stands behind the assessment criteria", "write it as a bullet, `- `, or as a remark");
      if (repeated_) return not_placed(text, "the assessment criteria are given twice; this one says", "keep one of them");
      if (unit_.assessment.intro.empty()) release("intro");
      return append(unit_.assessment.intro, text_of(text), " ");
    case Place::competency:
      return not_placed(text, "this text is neither an element nor a criterion", "write a criterion as a bullet, `- `, an element as a heading, `### 1. `");
    case Place::preamble:
      return not_placed(text, "this text stands before any field", "give it a heading, such as `## Range`, or delete it");
    case Place::nowhere: return not_placed(text, "this text belongs to no field", "put it under the heading of a field");
  }
}

void MarkdownUnitReader::fill(model::Field& field, const base::MarkdownText& text) {
  const model::Text words = text_of(text);
  append(field.text, words, is_long(field_) && !paragraph_open_ ? "\n\n" : " ");
  paragraph_open_ = true;
  if (!unit_.facts.labels.empty() && unit_.facts.labels.back().field == field_) unit_.facts.labels.back().value = field.text.span;
}

}  // namespace uoc::read
