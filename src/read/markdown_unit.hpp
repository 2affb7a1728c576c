// SPDX-License-Identifier: Apache-2.0
// Reads one unit of the Markdown notation: the canonical form, and what people write instead of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/markdown.hpp"
#include "model/notation.hpp"
#include "read/faults.hpp"
#include "read/front_matter.hpp"
#include "read/reader.hpp"

namespace uoc::read {

class MarkdownUnitReader {
 public:
  MarkdownUnitReader(Document& document, Faults& faults, const Context& context)
      : document_(document), faults_(faults), context_(context) {}

  // Reads the whole file into one unit of the document; no unit if nothing of one was found.
  void read(std::string_view bytes);

 private:
  using Block = base::MarkdownBlock;
  // What the text that comes next belongs to.
  enum class Place : std::uint8_t { preamble, field, competency, assessment, nowhere };
  enum class Opened : std::uint8_t { by_heading, by_line };

  // markdown_front.cpp
  void apply_front_matter(FrontMatter& front);
  void apply_entry(FrontEntry& entry);
  void apply_field(FrontEntry& entry, model::FieldName name);
  void apply_inherited(const FrontEntry& entry);
  void apply_format(const FrontEntry& entry);
  void apply_provenance(const FrontEntry& entry, model::FrontKey what);
  void apply_extra(FrontEntry& entry, const std::string& name);
  std::string anchor_of(const FrontEntry& entry) const;

  // markdown_unit.cpp
  void block(const Block& block);
  void heading(const Block& block);
  void element_heading(const Block& block, const model::Marks& marks);
  void title(const base::MarkdownText& text, base::Span label);
  void paragraph(const Block& block);
  void line(const base::MarkdownText& text);
  void html(const Block& block);
  void open(model::FieldName name, const base::MarkdownText& label, Opened how);
  void body(const base::MarkdownText& text);
  void fill(model::Field& field, const base::MarkdownText& text);
  void unread_words(const base::MarkdownDocument& document, std::string_view bytes);
  void close_unit(std::string_view bytes);
  model::Field* field_of(model::FieldName name);

  // markdown_lists.cpp
  void list(const Block& list);
  void flatten(const Block& container);
  void elements_of(const Block& list);
  void criteria_of(const Block& list);
  model::Criterion criterion(const Block& item, const std::string& anchor);
  void criterion_child(const Block& child, model::Criterion& out, const std::string& anchor);
  std::string number_of(const Block& list, std::size_t index) const;

  // markdown_parts.cpp
  model::Text text_of(const base::MarkdownText& text) const;
  void append(model::Text& out, const model::Text& more, std::string_view between) const;
  model::Marks take_marks(const Block& block, const std::string& anchor);
  void hold(const base::MarkdownComment& comment, std::string_view anchor);
  void release(std::string_view anchor);
  void not_placed(const base::MarkdownText& text, const std::string& where, std::string hint);
  void markup(const std::vector<Block>& blocks);
  void markup_of(const Block& block);
  void trivia(model::TriviaKind kind, std::uint32_t begin, std::uint32_t end);
  base::Span span(base::ByteRange range) const { return {faults_.file(), range.begin, range.end}; }

  Document& document_;
  Faults& faults_;
  const Context& context_;
  model::Unit unit_;
  Place place_ = Place::preamble;
  Opened opened_ = Opened::by_line;
  model::FieldName field_ = model::FieldName::title;  // of Place::field
  bool repeated_ = false;     // the field was given before: its text has no place
  bool paragraph_open_ = false;  // the next line goes on with the paragraph of the field
  bool elements_in_lists_ = false;  // elements are written as a numbered list
  bool has_format_ = false;   // the front matter says that this is a unit
  std::string_view bytes_;
  std::vector<model::Comment> held_;
  std::vector<std::optional<model::Part>> parts_;  // for each element, where the source says it
};

}  // namespace uoc::read
