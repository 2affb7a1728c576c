// SPDX-License-Identifier: Apache-2.0
// Third pass: the labels of fields, and with them where each unit of a document begins.
#pragma once

#include <string_view>
#include <vector>

#include "model/profile.hpp"
#include "read/text/layout.hpp"

namespace uoc::read {

// A label found at the start of a line.
struct LabelHit {
  model::FieldName field = model::FieldName::title;
  base::Span span;               // the label, a number before it and a colon behind it included
  std::uint32_t value_begin = 0; // offset behind the label and its separator
  std::size_t line = 0;          // line on which the value starts
  std::size_t label_line = 0;    // line on which the label starts
  bool split = false;            // the label is broken over two lines
  bool elsewhere = false;        // its value does not follow: it is lines [first_line, last_line)
  std::size_t first_line = 0, last_line = 0;
  base::Span rest;               // its second half, where the value starts beside the first; else not valid
};

// A line that is no part of a unit's text: "Unit of Competency", the name of the standard, the head of a table's columns.
struct HeadLine {
  enum class What : std::uint8_t { unit, framework, columns };
  std::size_t line = 0;
  What what = What::unit;
};

struct UnitExtent {
  std::size_t first_line = 0;
  std::size_t end_line = 0;  // behind the last one
  std::vector<LabelHit> labels;
  std::vector<HeadLine> heads;  // sorted by line

  bool is_head(std::size_t line) const;
};

struct Labels {
  std::vector<UnitExtent> units;
};

// A line that starts like a label or the head of a unit or a standard.
bool may_open_field(std::string_view line, const model::Profile& profile);

Labels find_labels(const Layout& layout, const model::Profile& profile);

}  // namespace uoc::read
