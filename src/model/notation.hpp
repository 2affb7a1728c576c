// SPDX-License-Identifier: Apache-2.0
// What the writers and the readers of the maintained notations have to agree on: names of keys, numbers in headings,
// anchors of comments, and the marks that Markdown keeps in HTML comments.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/profile.hpp"
#include "model/unit.hpp"

namespace uoc::model {

// The keys of a front matter that uoc knows, apart from the fields of a unit.
enum class FrontKey : std::uint8_t { field, format, language, inherited, source, source_page, source_sha256, retrieved, extra, unknown };

// Keys that say where an imported unit came from.
inline bool is_provenance(FrontKey key) { return key >= FrontKey::source && key <= FrontKey::retrieved; }

struct FrontMatterKey {
  FrontKey kind = FrontKey::unknown;
  FieldName field = FieldName::title;  // of FrontKey::field
  std::string extra;                   // name of an extra that was written as "extra.N.NAME"
};

// Case, spaces and hyphens do not count; the labels of the profile serve as well as the names of the model.
FrontMatterKey front_matter_key(std::string_view key, const Profile& profile);
// The spellings that a did-you-mean may offer.
std::vector<std::string_view> front_matter_keys();
// How each extra of a unit is written as a key: its name, or "extra.N.NAME" where the name alone would mean something
// else or would stand twice; N counts from 1.
std::vector<std::string> extra_keys(const Unit& unit, const Profile& profile);

// The field a printed label stands for: spaces are collapsed, a leading number and a final colon are ignored, case does
// not count. `competency_heads` ("Performance Requirements") stand for the competency.
std::optional<FieldName> field_of_label(std::string_view label, const Profile& profile);
// A label at the start of a text: "Level: 4" or "Level" alone; a line that names the framework is all value.
struct LabelStart {
  FieldName field = FieldName::title;
  std::size_t value = 0;  // where the value starts; the size of the text if there is none
};
std::optional<LabelStart> label_start(std::string_view text, const Profile& profile);
// True for the standing head of a unit ("Unit of Competency").
bool is_unit_head(std::string_view text, const Profile& profile);

// A heading taken apart: "2(a). Identify accounts" is "2(a)" and "Identify accounts".
struct NumberedHeading {
  std::string number;   // without the stop, and without the space of "2 (a)"
  std::size_t number_size = 0;  // bytes of the printed number
  std::size_t rest = 0;         // where the heading starts; 0 if there is no number
};
NumberedHeading split_number(std::string_view heading);

// Anchors of comments in the order of canonical XML: "unit", "framework", …, "e2", "e2.c3", "e2.c3.i1", …, "end".
// `x2` is the second extra. Unknown anchors sort last.
bool anchor_less(std::string_view a, std::string_view b);
void sort_comments(std::vector<Comment>& comments);
// Line ends as LF, lines trimmed, empty lines at both ends removed.
std::string comment_text(std::string_view raw);

// Bytes that an HTML comment or a word of it cannot hold, as "%2D".
std::string percent_encode(std::string_view text);
std::string percent_decode(std::string_view text);

// The marks behind a heading or criterion in Markdown: `id=abc recovered part=outcome`.
struct Marks {
  std::optional<std::string> id;
  bool recovered = false;
  std::optional<Part> part;
  std::optional<std::string> number;  // where the heading alone would be read differently; may be empty
  bool title = false;    // this heading is the title, whatever it says
  bool element = false;  // this heading is an element, whatever it says
  bool empty = false;    // there is no text on purpose

  bool any() const;
  friend bool operator==(const Marks&, const Marks&) = default;
};
std::string write_marks(const Marks& marks);
// Nothing if the comment holds anything but marks: then it is a person's.
std::optional<Marks> read_marks(std::string_view comment);

}  // namespace uoc::model
