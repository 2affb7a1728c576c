// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <vector>

#include "lint/fields.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

using List = std::vector<const Statement*>;

constexpr std::size_t kForms = static_cast<std::size_t>(Form::noun) + 1;
using Counts = std::array<std::size_t, kForms>;

std::size_t index(Form form) {
  return static_cast<std::size_t>(form);
}

// The form that a statement shows beyond doubt: "Design principles" may open with a noun as well.
Form sure_form(const Statement& s) {
  if (s.form == Form::inflected || s.words.empty()) return Form::unknown;
  const bool doubtful = s.form == Form::base_verb && (s.verb->also_noun || s.verb->also_adjective);
  return doubtful && !is_determiner(s, s.head + s.head_words) ? Form::unknown : s.form;
}

std::string list_of(const Counts& counts, Form common) {
  std::string out = std::to_string(counts[index(common)]) + " open with " + std::string(name(common));
  for (std::size_t i = 1; i < kForms; ++i)
    if (counts[i] > 0 && i != index(common))
      out += ", " + std::to_string(counts[i]) + " with " + std::string(name(static_cast<Form>(i)));
  return out;
}

// A finding at the first statement that differs from the most common form of its list.
void check_list(const List& list, Report& report) {
  Counts counts{};
  for (const Statement* s : list) ++counts[index(sure_form(*s))];
  const std::size_t unknown = counts[index(Form::unknown)], known = list.size() - unknown;
  std::size_t forms = 0;
  Form common = Form::base_verb;
  for (std::size_t i = 1; i < kForms; ++i) {
    if (counts[i] > 0) ++forms;
    if (counts[i] > counts[index(common)]) common = static_cast<Form>(i);
  }
  if (forms < 2) return;
  if (known * 10 < list.size() * 6) return report.not_verified();
  for (const Statement* s : list) {
    const Form form = sure_form(*s);
    if (form == Form::unknown || form == common) continue;
    const Word& first = s->words[form == Form::outcome_lead ? 0 : s->head];
    report
        .at(*s, first.begin, first.end - first.begin,
            "the list is not parallel: of " + counted(list.size(), "statement", "statements") + ", " +
                list_of(counts, common))
        .with_hint("open every statement of the list in one form");
    return;
  }
}

void check(const UnitView& view, Report& report) {
  List list;
  const Statement* last = nullptr;
  for (const Statement& s : view.analysis.statements) {
    if ((!s.is_requirement() && !s.is_outcome()) || s.item.depth > 0) continue;
    if (last != nullptr && (last->item.kind != s.item.kind || last->item.element != s.item.element)) {
      check_list(list, report);
      list.clear();
    }
    list.push_back(&s);
    last = &s;
  }
  if (!list.empty()) check_list(list, report);
}

}  // namespace

const Rule kNotParallel{
    .info = {.id = "not-parallel",
             .letter = "P10",
             .group = "requirement",
             .summary = "the statements of one list open in different forms",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"Australian Government, writing handbook", "lists: parallel structure"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
