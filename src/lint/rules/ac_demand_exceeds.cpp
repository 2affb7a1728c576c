// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lint/content_index.hpp"
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
KeyList object_keys(const ContentIndex& index, const Statement& s) {
  WordRange object = object_phrase(s);
  while (!object.empty() && object.to < s.words.size() && s.words[object.to].lower == "of") {
    ++object.to;
    while (object.to < s.words.size() && !is(s.words[object.to], model::kPreposition | model::kConjunction))
      ++object.to;
  }
  return index.keys(s, object.from, object.to);
}

bool has_band(const Statement& s) {
  return s.verb != nullptr && s.verb->demand_max > 0;
}

bool asks_as_much(const Statement& s, const Statement& outcome) {
  return s.verb != nullptr &&
         (s.verb->demand_max >= outcome.verb->demand_min || means_same(*s.verb, *outcome.verb));
}

// The verb of a statement on the object has no band: what it asks for is not known.
bool is_open(const Statement& s, const KeyList& object, const ContentIndex& index) {
  if (has_band(s)) return false;
  return share(object, s.verb == nullptr ? index.about(s) : object_keys(index, s));
}

// The criterion that is most about what the outcome is about; null if one on it asks as much, if none is on
// it, or if one acts on the same thing with a verb that no table places.
const Statement* best_match(const Statement& outcome, const ContentIndex& index, Report& report) {
  const auto all = index.sharing(outcome);
  const auto as_much = [&](const Shared& shared) { return asks_as_much(*shared.statement, outcome); };
  if (all.empty() || std::any_of(all.begin(), all.end(), as_much)) return nullptr;
  const KeyList object = object_keys(index, outcome);
  Shared best;
  for (const Shared& shared : all) {
    if (is_open(*shared.statement, object, index)) {
      report.not_verified();
      return nullptr;
    }
    const bool more =
        shared.words > best.words || (shared.words == best.words && shared.overlap > best.overlap);
    if (more && shared.statement->is_requirement() && has_band(*shared.statement)) best = shared;
  }
  const bool about = best.words >= kWords && best.overlap >= kAbout;
  return about && share(object, object_keys(index, *best.statement)) ? best.statement : nullptr;
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
  const ContentIndex index(requirements_of(view.analysis), view.analysis, view.content);
  for (const Statement& s : statements) {
    if (!is_demanding(s)) continue;
    const Statement* match = best_match(s, index, report);
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
