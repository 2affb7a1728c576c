// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <vector>

#include "lint/content_index.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

constexpr double kAbout = 0.5;  // share of common content words from which two statements are about one thing

// A verb of this stance stands in the statement, in whatever form.
bool holds_stance(const Statement& s, std::string_view stance) {
  if (s.verb != nullptr && s.verb->stance == stance) return true;
  return std::any_of(s.words.begin(), s.words.end(), [&](const Word& word) {
    return word.info != nullptr && word.info->verb != nullptr && word.info->verb->stance == stance;
  });
}

bool holds_verb(const Statement& s, const model::Verb& verb) {
  if (s.verb != nullptr && means_same(*s.verb, verb)) return true;
  return std::any_of(s.words.begin(), s.words.end(), [&](const Word& word) {
    return word.info != nullptr && word.info->verb != nullptr && means_same(*word.info->verb, verb);
  });
}

// The first criterion about the same thing whose verb is opposed; null if one has what the outcome has.
const Statement* opposed_to(const Statement& outcome, const ContentIndex& requirements) {
  const Statement* opposed = nullptr;
  for (const Shared& shared : requirements.sharing(outcome)) {
    const Statement& s = *shared.statement;
    if (shared.overlap < kAbout) continue;
    if (holds_stance(s, outcome.verb->stance) || holds_verb(s, *outcome.verb)) return nullptr;
    const bool opposite = s.is_requirement() && s.verb != nullptr && s.verb->stance == outcome.verb->opposite;
    if (opposite && opposed == nullptr) opposed = &s;
  }
  return opposed;
}

bool has_stance(const Statement& s) {
  return s.is_outcome() && s.verb != nullptr && !s.verb->stance.empty();
}

std::vector<const Statement*> outcomes_of(const Analysis& analysis) {
  std::vector<const Statement*> out;
  for (const Statement& s : analysis.statements)
    if (has_stance(s)) out.push_back(&s);
  return out;
}

// Another outcome asks for the opposed act on the same thing: the assessment has both.
bool is_complemented(const Statement& outcome, const ContentIndex& outcomes) {
  const auto shared = outcomes.sharing(outcome);
  return std::any_of(shared.begin(), shared.end(), [&](const Shared& other) {
    return other.statement->verb->stance == outcome.verb->opposite && other.overlap >= kAbout;
  });
}

void report_drift(const Statement& s, const Statement& opposed, Report& report) {
  const std::size_t begin = s.words[s.head].begin, end = s.words[s.head + s.head_words - 1].end;
  report
      .at(s, begin, end - begin,
          "the assessment says " + quote(s.verb->base) + " where criterion " + quote(opposed.item.name) +
              " says " + quote(opposed.verb->base))
      .with_note(report.place(opposed, 0, opposed.value().size()), "the criterion stands here")
      .with_hint("use one verb for both, the one that says what has to be done");
}

void check(const UnitView& view, Report& report) {
  const auto& statements = view.analysis.statements;
  for (const Statement& s : statements)
    if (s.is_outcome() && s.verb == nullptr) report.not_verified();
  const auto outcomes = outcomes_of(view.analysis);
  if (view.unit.elements.empty() || outcomes.empty()) return;
  const ContentIndex requirements(requirements_of(view.analysis), view.analysis, view.content);
  std::optional<ContentIndex> assessed;  // few units need it
  for (const Statement* s : outcomes) {
    if (holds_stance(*s, s->verb->opposite)) continue;
    const Statement* opposed = opposed_to(*s, requirements);
    if (opposed == nullptr) continue;
    if (!assessed) assessed.emplace(outcomes, view.analysis, view.content);
    if (!is_complemented(*s, *assessed)) report_drift(*s, *opposed, report);
  }
}

}  // namespace

const Rule kAcVerbDrift{
    .info = {.id = "ac-verb-drift",
             .letter = "A3",
             .group = "assessment",
             .summary = "an assessment criterion asks for another act than the performance criterion",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, Qualifications Guidelines for SCS-based courses",
                             "assessment meets the performance requirements and the outcome standards"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
