// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

using List = std::vector<const Statement*>;

// A stop that belongs to the last word and does not end the statement.
bool ends_with_abbreviation(std::string_view lower) {
  constexpr std::array<std::string_view, 13> kEndings{
      "etc.", "ltd.", "co.", "inc.", "e.g.", "i.e.", "a.m.", "p.m.", "no.", "vs.", "approx.", "min.", "max."};
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) {
    return lower.ends_with(ending) &&
           (lower.size() == ending.size() || !base::is_word_byte(lower[lower.size() - ending.size() - 1]));
  });
}

bool has_stop(const Statement& s) {
  return s.value().ends_with('.') && !s.value().ends_with("..") && !ends_with_abbreviation(s.lower);
}

// Lists of the form "a; b; and c." follow a style of their own.
bool has_other_style(const Statement& s) {
  const std::string_view value = s.value();
  return value.ends_with(';') || value.ends_with(',') || value.ends_with("; and") || value.ends_with("; or");
}

bool only_last_has_stop(const List& list) {
  return has_stop(*list.back()) &&
         std::none_of(list.begin(), list.end() - 1, [](const Statement* s) { return has_stop(*s); });
}

void add_fix(const Statement& s, bool stop_wanted, Report& report, diag::Diagnostic& d) {
  base::Span end = report.place(s, s.value().size() - 1, 1);
  if (stop_wanted) end.begin = end.end;
  d.with_fix(true, end, stop_wanted ? "." : "");
}

void check_list(const List& list, Report& report) {
  const auto stops = static_cast<std::size_t>(
      std::count_if(list.begin(), list.end(), [](const Statement* s) { return has_stop(*s); }));
  if (stops == 0 || stops == list.size()) return;
  if (std::any_of(list.begin(), list.end(), [](const Statement* s) { return has_other_style(*s); })) return;
  const bool stop_wanted = stops * 2 > list.size();
  const auto is_odd = [&](const Statement* s) {
    return has_stop(*s) != stop_wanted && !(stop_wanted && ends_with_abbreviation(s->lower));
  };
  const auto first = std::find_if(list.begin(), list.end(), is_odd);
  if (first == list.end()) return;
  const std::size_t size = (*first)->value().size();
  diag::Diagnostic& d =
      report.at(**first, size - 1, 1,
                std::to_string(stops) + " of " + counted(list.size(), "statement", "statements") +
                    (stops == 1 ? " of this list ends" : " of this list end") + " with a stop");
  d.with_hint(stop_wanted ? "end every statement with a stop" : "leave out the stops");
  for (const Statement* s : list)
    if (is_odd(s)) add_fix(*s, stop_wanted, report, d);
}

// A stop at the end of each list, or of the last one, closes a sentence that runs through the list: a style,
// no slip.
void check_lists(const std::vector<List>& lists, Report& report) {
  for (std::size_t i = 0; i < lists.size(); ++i) {
    List list = lists[i];
    const bool closes_cell = i + 1 == lists.size() && has_stop(*list.back());
    const bool style = std::all_of(lists.begin(), lists.end(), only_last_has_stop);
    if (style) return;
    if (closes_cell && only_last_has_stop(list)) continue;
    check_list(list, report);
  }
}

void check(const UnitView& view, Report& report) {
  std::vector<List> requirements, outcomes;
  const Statement* last = nullptr;
  for (const Statement& s : view.analysis.statements) {
    if ((!s.is_requirement() && !s.is_outcome()) || s.item.depth > 0 || s.value().empty()) continue;
    auto& lists = s.is_outcome() ? outcomes : requirements;
    const bool starts =
        last == nullptr || last->item.element != s.item.element || last->item.kind != s.item.kind;
    if (starts || lists.empty()) lists.emplace_back();
    lists.back().push_back(&s);
    last = &s;
  }
  check_lists(requirements, report);
  check_lists(outcomes, report);
}

}  // namespace

const Rule kListPunctuationMixed{
    .info = {.id = "list-punctuation-mixed",
             .letter = "W8",
             .group = "wording",
             .summary = "some statements of a list end with a stop, others do not",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::safe,
             .authority = {{{"Australian Government, writing handbook",
                             "lists: one style of punctuation in a list"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
