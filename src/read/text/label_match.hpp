// SPDX-License-Identifier: Apache-2.0
// A label at the start of one line: its spelling, what stands before it, and what parts it from its value. Whether it is
// the label of a field there, only its neighbours can tell (labels.cpp).
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "model/profile.hpp"
#include "read/text/layout.hpp"

namespace uoc::read {

enum class Separator : std::uint8_t { none, space, gap, colon, line_end };
// Before the label: nothing or "6.", a number without a stop, or a bullet.
enum class Before : std::uint8_t { plain, bare_number, bullet };

struct LabelMatch {
  model::FieldName field = model::FieldName::title;
  std::uint32_t begin = 0;        // with what stands before it
  std::uint32_t end = 0;          // behind the label itself
  Separator separator = Separator::none;
  std::uint32_t value_begin = 0;
  std::uint32_t value_end = 0;    // on its line: there another label may follow
  bool split = false;             // broken over two lines
  std::size_t value_line = 0;
  base::Span rest;
  Before before = Before::plain;
  int number = 0;                 // a bare one
  bool head = false;              // the head of the competency, which may stand without its label
};

// Fields whose values are short, so that several may stand on one line.
bool is_short(model::FieldName field);

class LabelMatcher {
 public:
  LabelMatcher(const Layout& layout, const model::Profile& profile);

  // The label that line i starts with. Heads of the competency count only with `heads`.
  std::optional<LabelMatch> match(std::size_t i, bool heads) const;
  // The first label inside line i from this byte on: behind a gap, or with a colon, or with a value of its type.
  std::optional<LabelMatch> match_inside(std::size_t i, std::uint32_t from) const;
  // The same match with the end of its value: where another label stands on the line, or at the end of the line.
  LabelMatch with_value_end(LabelMatch m) const;
  // The text on the label's line behind it.
  std::string_view value_on_line(const LabelMatch& m) const;
  // Does it have the type of its field? A sentence that starts "Level of …" is no label.
  bool fits(const LabelMatch& m) const;
  std::size_t next_text_line(std::size_t i) const;

 private:
  struct Spelling {
    std::string_view text;
    model::FieldName field;
    bool head;
    std::string_view first_word;  // of the text
  };

  std::optional<LabelMatch> match_spelling(std::size_t i, std::uint32_t start, const Spelling& spelling) const;
  std::uint32_t end_with_translation(const Line& line, std::uint32_t end, const Spelling& spelling) const;
  std::optional<LabelMatch> match_split(std::size_t i, std::uint32_t start, std::string_view label, LabelMatch m) const;
  std::optional<LabelMatch> match_below_number(std::size_t i) const;
  bool is_competency_head(std::string_view value) const;

  const Layout& layout_;
  const model::Profile& profile_;
  std::vector<Spelling> spellings_;
};

}  // namespace uoc::read
