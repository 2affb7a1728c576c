// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include "lint/content.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

constexpr int kJudge =
    5;                   // the band of `evaluate`: up to there trades use one verb for another (check, test)
constexpr int kFar = 2;  // bands that nobody takes for each other: describe, analyse
constexpr int kLowest = 3;         // outcomes below ask for no more than anything does
constexpr std::size_t kWords = 2;  // common words that show that two statements are about one thing
constexpr double kAbout = 0.5;

bool is_demanding(const Statement& s) {
  return s.is_outcome() && s.verb != nullptr && s.verb->demand_min > kLowest;
}

// What the head verb acts on, "levels of exposure" as a whole. A purpose that follows ("so as to identify
// causes") is no part of it.
KeySet object_keys(const UnitView& view, const Statement& s) {
  WordRange object = object_phrase(s);
  while (!object.empty() && object.to < s.words.size() && s.words[object.to].lower == "of") {
    ++object.to;
    while (object.to < s.words.size() && !is(s.words[object.to], model::kPreposition | model::kConjunction))
      ++object.to;
  }
  return view.content.keys(s, object.from, object.to);
}

bool has_band(const Statement& s) {
  return s.verb != nullptr && s.verb->demand_max > 0;
}

// An outcome with what it is about, and what it acts on.
struct Outcome {
  const Statement* statement = nullptr;
  KeySet keys;
  KeySet object;
};

bool asks_as_much(const Statement& s, const Statement& outcome) {
  return s.verb != nullptr &&
         (s.verb->demand_max >= outcome.verb->demand_min || means_same(*s.verb, *outcome.verb));
}

// The criterion that is most about what the outcome is about; null if one on it asks as much, if none is on
// it, or if one acts on the same thing with a verb that no table places.
const Statement* best_match(const UnitView& view, const Outcome& outcome,
                            const std::vector<KeyedStatement>& all, Report& report) {
  const KeyedStatement* best = nullptr;
  std::size_t most = 0;
  bool open = false;
  for (const KeyedStatement& r : all) {
    const std::size_t shared = common(outcome.keys, r.keys);
    if (shared == 0) continue;
    if (asks_as_much(*r.statement, *outcome.statement)) return nullptr;
    if (!has_band(*r.statement)) {
      open = open || common(outcome.object,
                            r.statement->verb == nullptr ? r.keys : object_keys(view, *r.statement)) > 0;
      continue;
    }
    if (!r.statement->is_requirement() || shared < most) continue;
    if (shared == most && best != nullptr &&
        overlap(outcome.keys, r.keys) <= overlap(outcome.keys, best->keys))
      continue;
    best = &r;
    most = shared;
  }
  if (open) report.not_verified();
  const bool about = best != nullptr && most >= kWords && overlap(outcome.keys, best->keys) >= kAbout;
  return !open && about && common(outcome.object, object_keys(view, *best->statement)) > 0 ? best->statement
                                                                                           : nullptr;
}

void check_outcome(const Statement& s, const Statement& match, Report& report) {
  const int gap = s.verb->demand_min - match.verb->demand_max;
  if (gap < 1 || (gap < kFar && s.verb->demand_min < kJudge)) return;
  const std::size_t begin = s.words[s.head].begin, end = s.words[s.head + s.head_words - 1].end;
  auto& d = report.at(s, begin, end - begin,
                      "to " + quote(s.verb->base) + " asks for more than to " + quote(match.verb->base) +
                          ", which is all that criterion " + quote(match.item.name) + " requires");
  d.with_note(report.place(match, 0, match.value().size()), "the criterion stands here")
      .with_hint("assess what is required, or require what is assessed");
  if (gap < kFar) d.with_severity(diag::Severity::advice);
}

void check(const UnitView& view, Report& report) {
  const auto& statements = view.analysis.statements;
  for (const Statement& s : statements)
    if (s.is_outcome() && s.verb == nullptr) report.not_verified();
  if (view.unit.elements.empty() || std::none_of(statements.begin(), statements.end(), is_demanding)) return;
  const KeySet title = title_keys(view.analysis, view.content);
  const auto requirements = requirement_keys(view.analysis, view.content, title);
  for (const Statement& s : statements) {
    if (!is_demanding(s)) continue;
    Outcome outcome{&s, view.content.keys_after_head(s), object_keys(view, s)};
    remove(outcome.keys, title);
    remove(outcome.object, title);
    const Statement* match = best_match(view, outcome, requirements, report);
    if (match != nullptr) check_outcome(s, *match, report);
  }
}

}  // namespace

const Rule kAcDemandExceeds{
    .info = {.id = "ac-demand-exceeds",
             .letter = "A4",
             .group = "assessment",
             .summary = "an assessment criterion asks for more than the performance criterion",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, Qualifications Guidelines for SCS-based courses",
                             "assessment meets the performance requirements and the outcome standards"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
