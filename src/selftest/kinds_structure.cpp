// SPDX-License-Identifier: Apache-2.0
// Damage to elements, criteria and outcomes: what is lost, repeated or at a wrong place.
#include <algorithm>

#include "base/text.hpp"
#include "selftest/edits.hpp"
#include "selftest/extent.hpp"
#include "selftest/kinds.hpp"

namespace uoc::selftest {
namespace {

using Criteria = std::vector<model::Criterion>;

base::Span extent(const Site& site, base::Span words, std::string_view name = {}) { return extent_of(site.bytes(), site.notation(), words, name); }

std::string_view bytes_at(const Site& site, base::Span span) { return site.sources.text(span); }

// Of a list that has more than one, so that none of it is a damage of another kind.
Made lose_one(const Site& site, const Criteria& list, const std::string& prefix) {
  if (list.size() < 2) return std::nullopt;
  const std::size_t i = base::hash64(site.unit().code.text.value + prefix) % list.size();
  return removed(prefix + "." + std::to_string(i + 1), list[i].text.value, extent(site, words_of(list[i])));
}

Made lose_all(const Site& site, const Criteria& list, const std::string& item) {
  if (list.empty()) return std::nullopt;
  Change change{item, std::to_string(list.size()) + (list.size() == 1 ? " criterion" : " criteria"), "none", {}};
  for (const auto& criterion : list) {
    const base::Span place = extent(site, words_of(criterion));
    if (!place.valid()) return std::nullopt;
    change.edits.push_back({place, {}});
  }
  return change;
}

// Elements that fit, by their index.
template <class Fits>
std::vector<std::size_t> elements_that(const Site& site, const Fits& fits) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < site.unit().elements.size(); ++i)
    if (fits(site.unit().elements[i])) out.push_back(i);
  return out;
}

bool is_printed(const model::Text& text) { return !text.empty() && text.span.valid() && !text.span.empty(); }

// The place behind `extent`, and what has to stand there so that its copy is set like it.
diag::Edit copy_behind(const Site& site, base::Span extent, base::Span behind) {
  std::string text(bytes_at(site, extent));
  const std::string_view before = bytes_at(site, behind);
  if (!text.ends_with('\n') && before.ends_with('\n')) text += "\n";
  if (!before.ends_with('\n')) text.insert(0, before.find('\n') == std::string_view::npos && !text.ends_with('\n') ? " " : "\n");
  return {{behind.file, behind.end, behind.end}, std::move(text)};
}

// The last digit or letter of a number moved by `step`: 3 → 4, 2(b) → 2(c).
std::string stepped(std::string number, int step) {
  const auto last = std::find_if(number.rbegin(), number.rend(), [](char c) { return base::is_digit(c) || base::is_alpha(c); });
  if (last == number.rend() || *last == '9' || *last == 'z' || *last == 'Z') return {};
  *last = static_cast<char>(*last + step);
  return number;
}

}  // namespace

Made lose_criterion(const Site& site) {
  const auto elements = elements_that(site, [](const auto& e) { return e.criteria.size() > 1; });
  if (elements.empty()) return std::nullopt;
  const std::size_t i = pick(site, "criterion", elements);
  return lose_one(site, site.unit().elements[i].criteria, model::element_name(site.unit(), i));
}

Made lose_criteria_of_element(const Site& site) {
  const auto elements = elements_that(site, [](const auto& e) { return !e.criteria.empty() && is_printed(e.heading); });
  if (elements.empty()) return std::nullopt;
  const std::size_t i = pick(site, "criteria", elements);
  return lose_all(site, site.unit().elements[i].criteria, model::element_name(site.unit(), i));
}

Made repeat_criterion(const Site& site) {
  const auto elements = elements_that(site, [](const auto& e) { return !e.criteria.empty(); });
  if (elements.empty()) return std::nullopt;
  const std::size_t i = pick(site, "repeat", elements);
  const auto& criterion = site.unit().elements[i].criteria.front();
  const base::Span place = extent(site, words_of(criterion));
  if (!place.valid()) return std::nullopt;
  return Change{model::element_name(site.unit(), i) + ".1", criterion.text.value, "twice the same", {copy_behind(site, place, place)}};
}

Made move_criterion(const Site& site) {
  const auto from = elements_that(site, [](const auto& e) { return e.part == model::Part::application && e.criteria.size() > 1; });
  const auto to = elements_that(site, [](const auto& e) { return e.part == model::Part::knowledge && !e.criteria.empty(); });
  if (from.empty() || to.empty()) return std::nullopt;
  const std::size_t i = pick(site, "move", from), target = to.front();
  const auto& criterion = site.unit().elements[i].criteria.back();
  const base::Span place = extent(site, words_of(criterion)), behind = extent(site, words_of(site.unit().elements[target].criteria.back()));
  if (!place.valid() || !behind.valid()) return std::nullopt;
  const std::string there = "in element " + model::element_name(site.unit(), target);
  return Change{model::element_name(site.unit(), i), criterion.text.value, there, {copy_behind(site, place, behind), {place, {}}}};
}

Made swap_headings(const Site& site) {
  const auto& elements = site.unit().elements;
  for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
    const auto &a = elements[i], &b = elements[i + 1];
    if (a.part != model::Part::application || b.part != a.part || !is_printed(a.heading) || !is_printed(b.heading) || a.heading == b.heading) continue;
    return Change{model::element_name(site.unit(), i), a.heading.value, b.heading.value,
                  {{a.heading.span, std::string(bytes_at(site, b.heading.span))}, {b.heading.span, std::string(bytes_at(site, a.heading.span))}}};
  }
  return std::nullopt;
}

Made repeat_number(const Site& site) {
  const auto& elements = site.unit().elements;
  for (std::size_t i = elements.size(); i-- > 1;)
    if (is_printed(elements[i].number) && !elements[i - 1].number.empty())
      return rewritten(site, elements[i].number.value, elements[i].number, 0, elements[i].number.value.size(), elements[i - 1].number.value);
  return std::nullopt;
}

Made skip_number(const Site& site) {
  const auto& elements = site.unit().elements;
  // Behind the last one a number is missing nowhere: one in the middle has to move, or the last one.
  for (std::size_t i = elements.size(); i-- > 1;) {
    if (!is_printed(elements[i].number)) continue;
    const std::string fresh = stepped(elements[i].number.value, 1);
    if (!fresh.empty()) return rewritten(site, elements[i].number.value, elements[i].number, 0, elements[i].number.value.size(), fresh);
  }
  return std::nullopt;
}

Made lose_number(const Site& site) {
  const auto numbered = elements_that(site, [](const auto& e) { return is_printed(e.number) && is_printed(e.heading); });
  if (numbered.empty()) return std::nullopt;
  const auto& element = site.unit().elements[pick(site, "number", numbered)];
  base::Span place = element.number.span;
  // The stop and the blank behind the number go with it; in XML the number is an attribute.
  const std::string_view bytes = site.bytes();
  while (site.notation() != model::Notation::xml && place.end < element.heading.span.begin && (bytes[place.end] == '.' || bytes[place.end] == ' ' || bytes[place.end] == '\t')) ++place.end;
  return removed(element.number.value, element.number.value, place);
}

Made lose_part(const Site& site) {
  // The knowledge part is most often one element, and a unit without it is the one that is easily taken for complete.
  for (const auto part : {model::Part::knowledge, model::Part::application, model::Part::outcome}) {
    const auto elements = elements_that(site, [&](const auto& e) { return e.part == part; });
    if (elements.size() != 1 || site.unit().elements.size() < 2) continue;
    const auto& element = site.unit().elements[elements.front()];
    const std::string name = model::element_name(site.unit(), elements.front());
    return removed(name, "the " + std::string(model::name(part)) + " part: " + element.heading.value, extent(site, words_of(element), "element"));
  }
  return std::nullopt;
}

Made lose_outcome(const Site& site) { return lose_one(site, site.unit().assessment.criteria, "A"); }

Made lose_outcomes(const Site& site) { return lose_all(site, site.unit().assessment.criteria, "A"); }

Made lose_lead_in(const Site& site) {
  const model::Text& intro = site.unit().assessment.intro;
  if (!is_printed(intro)) return std::nullopt;
  // Where other text stands on the line (a label, in a run) only the words go.
  return removed("A", intro.value, site.notation() == model::Notation::text ? intro.span : extent(site, intro.span));
}

}  // namespace uoc::selftest
