// SPDX-License-Identifier: Apache-2.0
// Facts about the printed form of a unit, for the rules on that form. Readers record them; rules never touch a reader.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"

namespace uoc::model {

enum class Notation : std::uint8_t { text, markdown, xml };

// The labelled things of a unit, in no particular order.
enum class FieldName : std::uint8_t {
  framework, functional_area, title, code, range, level, credit, competency, assessment, remark
};
inline constexpr int kFieldCount = 10;

std::string_view name(FieldName field);  // as in XML and JSON: "functional_area", "assessment", …

struct Label {
  FieldName field = FieldName::title;
  base::Span span;   // the label itself
  base::Span value;  // what stands at it; an empty range if nothing
};

// Kept text that is no part of the model. Conservation reports the words of each kind, so that nothing can hide here.
enum class TriviaKind : std::uint8_t {
  label,      // "Title", "Performance Requirements"
  marker,     // bullets and the stop after a number
  heading,    // "Unit of Competency" and other standing headings
  furniture,  // page numbers, running heads
  markup,     // syntax of XML or Markdown
  control     // characters that no notation can hold
};
inline constexpr int kTriviaKindCount = 6;

std::string_view name(TriviaKind kind);

struct Trivia {
  TriviaKind kind = TriviaKind::label;
  base::Span span;
};

// A label, or a sentence, torn by a line end or an empty line.
struct BrokenLine {
  enum class What : std::uint8_t { label, sentence };
  What what = What::sentence;
  base::Span span;     // from the word before the tear to the word after it
  std::string joined;  // the two words, joined
};

// A list that was printed as one run of text.
struct FlattenedList {
  FieldName where = FieldName::competency;  // competency or assessment
  base::Span span;
  int boundaries = 0;  // starts of elements and criteria found inside the run
  int inferred = 0;    // of them, those that neither a number nor a bullet marks
};

// A value that has the type of its neighbour.
struct FieldShift {
  FieldName field = FieldName::level;
  base::Span span;
  FieldName looks_like = FieldName::credit;
};

struct SourceFacts {
  Notation notation = Notation::text;
  std::vector<Label> labels;  // in printed order, repeated ones included
  std::vector<BrokenLine> broken;
  std::vector<FlattenedList> flattened;
  std::vector<FieldShift> shifts;
  bool bulleted = false;  // at least one criterion has a printed bullet

  // The labels of one field, in printed order.
  std::vector<const Label*> of(FieldName field) const;
};

}  // namespace uoc::model
