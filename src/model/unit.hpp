// SPDX-License-Identifier: Apache-2.0
// The model: plain structs for one unit of competency. Every text carries the place it was read from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/source.hpp"
#include "model/facts.hpp"

namespace uoc::model {

// Version of the XML and Markdown notations (attribute `format`, front matter key `uoc`).
inline constexpr int kFormatVersion = 1;

// A text and its place. `value` holds no line breaks: white space is collapsed to single spaces, except that long fields
// (range, remark) keep "\n\n" between paragraphs. `span` is an empty range where the text is not printed in the source.
struct Text {
  std::string value;
  base::Span span;

  bool empty() const { return value.empty(); }
  friend bool operator==(const Text& a, const Text& b) { return a.value == b.value; }  // places do not count
};

// A labelled field of a unit.
struct Field {
  Text text;
  bool printed = false;    // its label stands in the source; the value may be empty all the same
  bool inherited = false;  // copied from the document around the unit

  bool empty() const { return text.empty(); }
  friend bool operator==(const Field&, const Field&) = default;
};

enum class Part : std::uint8_t { none, knowledge, application, outcome };

std::string_view name(Part part);                      // "knowledge"; "none" for none
std::optional<Part> part_from_name(std::string_view name);

// A performance criterion or an assessment criterion; `items` are sub-criteria.
struct Criterion {
  Text text;
  std::string id;          // made once at import and stored; empty where the source holds none
  bool recovered = false;  // its start or end was inferred by the reader
  std::vector<Criterion> items;

  friend bool operator==(const Criterion&, const Criterion&) = default;
};

struct Element {
  Text number;             // as printed, without the final stop: "1", "2(a)", "6.1"; empty if unknown
  Part part = Part::none;
  bool recovered = false;  // the number or the start of the element is not printed in the source
  Text heading;
  std::vector<Criterion> criteria;

  friend bool operator==(const Element&, const Element&) = default;
};

struct Assessment {
  bool printed = false;  // the label stands in the source
  Text intro;            // the lead-in sentence
  std::vector<Criterion> criteria;

  friend bool operator==(const Assessment&, const Assessment&) = default;
};

// Where an imported unit came from.
struct Provenance {
  std::string source;       // path as given to import
  std::uint32_t line = 0;   // of the unit's first line in the document's text; 0 if unknown
  std::uint32_t page = 0;   // from 1; 0 where the document has none
  std::string sha256;       // of the document's bytes, in hexadecimal
  std::string retrieved;    // the day on which the document was fetched, as import was told: YYYY-MM-DD

  bool empty() const { return *this == Provenance{}; }
  friend bool operator==(const Provenance&, const Provenance&) = default;
};

// A front matter key or XML field that the profile does not know; kept and written back.
struct Extra {
  std::string name;
  Text text;
  friend bool operator==(const Extra&, const Extra&) = default;
};

// A comment of a maintained source, kept before the thing it stood before: "unit", "framework", "functional_area",
// "title", "code", "range", "level", "credit", "competency", "e2" (second element), "e2.c3", "e2.c3.i1", "assessment",
// "intro", "a2", "a2.i1", "remark", "x1" (first extra), "provenance" or "end". In this order (model/notation.hpp);
// unlike other texts a comment keeps its line breaks.
struct Comment {
  std::string anchor;
  Text text;
  friend bool operator==(const Comment&, const Comment&) = default;
};

// A comment that starts with this word marks a place where an edit and a corrected document disagree; it says what the
// document has now (merge/merge.hpp).
inline constexpr std::string_view kConflictMark = "conflict:";

struct Unit {
  std::string language;  // BCP 47; empty: the standard's
  Field framework;
  Field functional_area;              // as printed, a chain "A > B" included
  std::vector<Text> other_areas;      // further functional areas, if the unit names several
  Field title;
  Field code;
  Field range;
  Field level;   // as printed
  Field credit;  // as printed, the note included
  bool competency_printed = false;
  std::vector<Element> elements;
  Assessment assessment;
  Field remark;
  std::vector<Extra> extras;
  std::vector<Comment> comments;
  Provenance provenance;

  base::Span span;      // the unit's part of its source
  SourceFacts facts;    // what was printed and how; no part of the model's identity
};

// Equal in everything that is written to a maintained source: neither places nor facts count.
bool same_content(const Unit& a, const Unit& b);

struct CreditValue {
  std::optional<int> value;  // the number, if the text is a whole number with or without a note
  std::string_view note;     // "for reference only", without brackets
  bool clean = false;        // the text is exactly `N` or `N (note)`: writing it as value and note loses nothing
};

// The level as a number: all digits (full-width digits included), otherwise nothing.
std::optional<int> level_value(std::string_view printed);
CreditValue credit_value(std::string_view printed);

// Half-width form of full-width ASCII (U+FF01 to U+FF5E, U+3000); other text is unchanged.
std::string half_width(std::string_view text);

}  // namespace uoc::model
