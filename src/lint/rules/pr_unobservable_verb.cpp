// SPDX-License-Identifier: Apache-2.0
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

// "Understand and explain the plan": the second verb can be observed.
bool joined_with_observable(const Statement& s) {
  const std::size_t next = s.head + s.head_words;
  if (next + 1 >= s.words.size() || s.words[next].lower != "and") return false;
  const model::VerbMatch second = verb_at(s, next + 1);
  return second.verb != nullptr && !second.verb->unobservable;
}

// Left to pr-knowledge-verb-in-application.
bool is_misplaced_knowledge(const Statement& s) {
  return s.verb->knowledge && s.is_requirement() &&
         (s.item.part == model::Part::application || s.item.part == model::Part::outcome);
}

std::string_view hint(const Statement& s) {
  if (s.verb->base == "foresee") return "name what is produced: a forecast, a list, a warning";
  return s.item.part == model::Part::knowledge
             ? "say how the knowledge shows: `list`, `describe`, `explain`, `compare`"
             : "say what is done with the knowledge: `explain`, `select`, `apply`";
}

void check(const UnitView& view, Report& report) {
  for (const Statement& s : view.analysis.statements) {
    if (!s.is_requirement() && !s.is_outcome()) continue;
    if (s.verb == nullptr || !s.verb->unobservable || s.words[s.head].quoted) continue;
    if (joined_with_observable(s) || is_misplaced_knowledge(s)) continue;
    const std::size_t begin = s.words[s.head].begin, end = s.words[s.head + s.head_words - 1].end;
    diag::Diagnostic& d = report.at(s, begin, end - begin,
                                    "no assessor can observe " + quote(s.value().substr(begin, end - begin)));
    d.with_hint(std::string(hint(s)));
    if (s.item.part == model::Part::knowledge) d.with_severity(diag::Severity::advice);
  }
}

}  // namespace

const Rule kPrUnobservableVerb{
    .info = {.id = "pr-unobservable-verb",
             .letter = "P2",
             .group = "requirement",
             .summary = "a criterion rests on a verb that nobody can observe",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"RACGP, curriculum", "appendix 4: verbs for learning outcomes, verbs to avoid"},
                            {"Davenport University Libraries, guide to learning outcomes", "verbs to avoid"},
                            {"Saskatchewan, guide to learning outcomes",
                             "words open to many interpretations"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
