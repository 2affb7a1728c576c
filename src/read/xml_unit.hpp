// SPDX-License-Identifier: Apache-2.0
// Reads one <unit> of the XML notation.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/xml.hpp"
#include "read/faults.hpp"
#include "read/reader.hpp"

namespace uoc::read {

class XmlUnitReader {
 public:
  // `comments`: whether the file holds any, so that anchors are worth their while.
  enum class Comments : std::uint8_t { none, some };
  XmlUnitReader(Document& document, Faults& faults, const Context& context, Comments comments)
      : document_(document), faults_(faults), context_(context), comments_(comments) {}

  // Reads `node` into `unit`. Comments that were held before belong to the unit as a whole.
  void read(const base::XmlNode& node, model::Unit& unit);
  // Keeps a comment for the next thing that is read.
  void hold_comment(const base::XmlNode& node);
  // Gives the comments that are still held to `anchor` of `unit`.
  void release_comments(model::Unit& unit, std::string_view anchor);
  // A node that is known nowhere: its words go into the diagnostic.
  void report_unknown(const base::XmlNode& node, std::string_view where, const std::vector<std::string_view>& known);
  // Attributes other than the known ones.
  void check_attributes(const base::XmlNode& node, std::initializer_list<std::string_view> known);
  void check_format(const base::XmlNode& node);
  void add_markup(std::uint32_t begin, std::uint32_t end);

 private:
  enum class Breaks : std::uint8_t { collapsed, paragraphs };
  enum class Flag : std::uint8_t { inherited, recovered };

  void read_child(const base::XmlNode& node);
  bool read_section(const base::XmlNode& node);
  void read_field(const base::XmlNode& node, model::FieldName name, model::Field& field, Breaks breaks);
  void read_area(const base::XmlNode& node);
  void read_credit(const base::XmlNode& node);
  void read_competency(const base::XmlNode& node);
  void read_element(const base::XmlNode& node);
  void read_assessment(const base::XmlNode& node);
  void read_assessment_child(const base::XmlNode& node);
  model::Criterion read_criterion(const base::XmlNode& node, const std::string& anchor);
  void read_criterion_child(const base::XmlNode& node, model::Criterion& out, const std::string& anchor);
  void read_extra(const base::XmlNode& node);
  void read_provenance(const base::XmlNode& node);

  model::Text text_of(const base::XmlNode& node, Breaks breaks);
  void gather(const base::XmlNode& node, std::string& out);
  model::Text value_text(const base::XmlAttribute& attribute);
  bool flag(const base::XmlNode& node, Flag which);
  model::Part part_of(const base::XmlNode& node);
  // The tags of an element are markup, except for attribute values that are texts of the model.
  void add_tags(const base::XmlNode& node, const base::XmlAttribute* kept = nullptr);
  void add_label(const base::XmlNode& node, model::FieldName name);
  void anchor(std::string_view name);
  std::string numbered(std::string_view prefix, std::size_t number) const;
  void not_placed(base::XmlRange range, const std::string& message, std::string hint);
  void stray(const base::XmlNode& node, std::string_view where, const std::vector<std::string_view>& known);
  void set_parts();
  base::Span span(base::XmlRange range) const { return {faults_.file(), range.begin, range.end}; }

  Document& document_;
  Faults& faults_;
  const Context& context_;
  Comments comments_;
  model::Unit* unit_ = nullptr;
  std::vector<model::Text> held_;     // comments
  std::vector<bool> part_given_;      // for each element
};

}  // namespace uoc::read
