// SPDX-License-Identifier: Apache-2.0
#include "model/unit.hpp"

#include <tuple>

#include "base/text.hpp"

namespace uoc::model {

std::string_view name(Part part) {
  switch (part) {
    case Part::none: return "none";
    case Part::knowledge: return "knowledge";
    case Part::application: return "application";
    case Part::outcome: return "outcome";
  }
  return "";
}

std::optional<Part> part_from_name(std::string_view text) {
  for (const Part part : {Part::none, Part::knowledge, Part::application, Part::outcome})
    if (name(part) == text) return part;
  return std::nullopt;
}

std::string_view name(FieldName field) {
  static constexpr std::string_view kNames[] = {"framework", "functional_area", "title",  "code",       "range",
                                                "level",     "credit",          "competency", "assessment", "remark"};
  return kNames[static_cast<std::size_t>(field)];
}

std::string_view name(TriviaKind kind) {
  static constexpr std::string_view kNames[] = {"label", "marker", "heading", "furniture", "markup", "control"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<const Label*> SourceFacts::of(FieldName field) const {
  std::vector<const Label*> out;
  for (const auto& label : labels)
    if (label.field == field) out.push_back(&label);
  return out;
}

namespace {

// A label is written where there is something to stand at it, whether it was printed or not.
bool same_field(const Field& a, const Field& b) {
  const auto is_there = [](const Field& f) { return f.printed || !f.empty(); };
  return a.text == b.text && a.inherited == b.inherited && is_there(a) == is_there(b);
}

bool has_competency(const Unit& u) { return u.competency_printed || !u.elements.empty(); }
bool is_there(const Assessment& a) { return a.printed || !a.intro.empty() || !a.criteria.empty(); }

}  // namespace

bool same_content(const Unit& a, const Unit& b) {
  for (const auto field : {&Unit::framework, &Unit::functional_area, &Unit::title, &Unit::code, &Unit::range, &Unit::level,
                           &Unit::credit, &Unit::remark})
    if (!same_field(a.*field, b.*field)) return false;
  const auto key = [](const Unit& u) {
    return std::tie(u.language, u.other_areas, u.elements, u.assessment.intro, u.assessment.criteria, u.extras, u.comments, u.provenance);
  };
  return key(a) == key(b) && has_competency(a) == has_competency(b) && is_there(a.assessment) == is_there(b.assessment);
}

std::string half_width(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t n = base::utf8_length(text, i);
    if (n == 0) return std::string(text);
    const char32_t c = base::utf8_decode(text, i);
    if (c >= 0xFF01U && c <= 0xFF5EU)
      out.push_back(static_cast<char>(c - 0xFF01U + 0x21U));
    else if (c == 0x3000U)
      out.push_back(' ');
    else
      out.append(text.substr(i, n));
    i += n;
  }
  return out;
}

std::optional<int> level_value(std::string_view printed) { return base::to_int(base::trim(half_width(printed))); }

CreditValue credit_value(std::string_view printed) {
  CreditValue out;
  std::size_t digits = 0;
  while (digits < printed.size() && base::is_digit(printed[digits])) ++digits;
  if (digits == 0) {  // full-width digits, or no number at all
    const std::string folded = half_width(printed);
    out.value = base::to_int(base::trim(folded));
    return out;
  }
  const std::string_view rest = printed.substr(digits);
  if (rest.empty()) {
    out.value = base::to_int(printed);
    out.clean = out.value.has_value();
    return out;
  }
  const std::string_view note = base::trim(rest);
  if (!note.starts_with('(') || !note.ends_with(')') || note.size() < 3) return out;
  out.value = base::to_int(printed.substr(0, digits));
  out.note = base::trim(note.substr(1, note.size() - 2));
  out.clean = out.value && !out.note.empty() && rest == " (" + std::string(out.note) + ")" &&
              std::to_string(*out.value) == printed.substr(0, digits);
  return out;
}

}  // namespace uoc::model
