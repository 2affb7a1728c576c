// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

// Case, white space and the final mark do not count.
std::string folded(std::string_view sentence) {
  std::string out = base::lower(base::collapse_spaces(sentence));
  while (!out.empty() && (out.back() == ':' || out.back() == '.' || out.back() == ' ')) out.pop_back();
  return out;
}

bool is_alternative(const model::Profile& profile, const std::string& intro) {
  const auto same = [&](const std::string& text) { return folded(text) == intro; };
  return std::ranges::any_of(profile.lead_in_alternatives, same) ||
         std::ranges::any_of(profile.outcome_forms, same);
}

bool has_cue(const model::Profile& profile, const std::string& intro) {
  const auto stands_in = [&](const std::string& cue) { return intro.find(base::lower(cue)) != intro.npos; };
  return std::ranges::any_of(profile.lead_in_cues, stands_in);
}

// "requirements is", or "requirement is" before several outcomes.
bool disagrees(const std::string& intro, std::size_t outcomes) {
  if (!intro.ends_with(" is")) return intro.find("requirement of") != intro.npos && intro.ends_with(" are");
  return outcomes > 1 || intro.find("requirements") != intro.npos;
}

std::string subject(const std::string& intro, std::size_t outcomes) {
  if (intro.find("requirements") != intro.npos) return "`requirements`";
  return "the " + counted(outcomes, "outcome", "outcomes") + " below it";
}

void check(const UnitView& view, Report& report) {
  const model::Assessment& assessment = view.unit.assessment;
  const std::string& expected = view.profile.lead_in;
  if (assessment.intro.value == expected || assessment.criteria.empty() || !is_english(view.unit)) return;
  const std::string intro = folded(assessment.intro.value);
  if (intro == folded(expected)) return;
  const std::string hint = "write `" + expected + "`";
  const std::size_t outcomes = assessment.criteria.size();
  const bool cue = has_cue(view.profile, intro);
  if (intro.empty())
    report.at(assessment.criteria.front().text, "A.1", "no lead-in stands before the assessment criteria")
        .with_hint(hint);
  else if (cue && disagrees(intro, outcomes))
    report
        .at(assessment.intro, "A", "the verb of the lead-in does not agree with " + subject(intro, outcomes))
        .with_hint(hint)
        .with_fix(true, assessment.intro.span, expected);
  else if (!is_alternative(view.profile, intro))
    report.at(assessment.intro, "A", "the lead-in is not worded as in the other units of the framework")
        .with_severity(cue ? diag::Severity::advice : diag::Severity::warning)
        .with_hint(hint);
}

}  // namespace

const Rule kOutcomeLeadin{
    .info =
        {.id = "outcome-leadin",
         .letter = "S9",
         .group = "structure",
         .summary = "the lead-in of the assessment criteria is missing, or its verb does not agree",
         .severity = diag::Severity::warning,
         .fix = diag::FixClass::safe,
         .authority = {{{"Caliburn, notes on the official record set of the logistics standard (1,351 units)",
                         "lead-in of the criteria, present in 98.9 % of the units"},
                        {"HKQF, published units of competency", "assessment criteria"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
