// SPDX-License-Identifier: Apache-2.0
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

constexpr std::size_t kSubject = 7;  // words: a longer subject is hardly one

bool is_be(std::string_view word) {
  return word == "is" || word == "are" || word == "was" || word == "were" || word == "been" || word == "be";
}

// The auxiliary of a sentence in the result voice: "Files are archived", "Waste has been sorted". Nothing
// before it may open a clause of its own or be a verb that the statement could start with.
std::size_t result_voice(const Statement& s) {
  const std::size_t none = s.words.size();
  // "Until the plan is agreed, …": the clause comes first.
  if (is(s.words[s.lead_words], model::kPreposition | model::kConjunction | model::kAdverb)) return none;
  for (std::size_t i = s.lead_words; i + 1 < none && i < kSubject; ++i) {
    const Word& word = s.words[i];
    if (is(word, model::kAuxiliary)) {
      if (i == s.lead_words) return none;
      std::size_t next = i;
      while (next < none &&
             (is(s.words[next], model::kAuxiliary | model::kAdverb) || s.words[next].lower.ends_with("ly")))
        ++next;
      return next < none && is_be(s.words[next - 1].lower) && is(s.words[next], model::kPastForm) ? i : none;
    }
    if (is(word, model::kPronoun | model::kConjunction) && word.lower != "and") return none;
    if (between(s, i, ',') || word.lower == "to") return none;
  }
  return none;
}

void check(const UnitView& view, Report& report) {
  if (view.profile.voice != "imperative") return;
  for (const Statement& s : view.analysis.statements) {
    if ((!s.is_requirement() && !s.is_outcome()) || s.words.empty()) continue;
    // Other forms are left to pr-head-verb-missing.
    if (s.verb != nullptr || s.form != Form::unknown || s.lead_words >= s.words.size()) continue;
    const std::size_t at = result_voice(s);
    if (at >= s.words.size()) {
      report.not_verified();
      continue;
    }
    const std::size_t begin = s.words[s.lead_words].begin;
    std::size_t last = at;
    while (!is(s.words[last], model::kPastForm)) ++last;
    const std::size_t end = s.words[last].end;
    report
        .at(s, begin, end - begin,
            quote(s.value().substr(begin, end - begin)) +
                " states a result; the criteria of this framework say what to do")
        .with_hint("start with the verb of what is done");
  }
}

}  // namespace

const Rule kVoiceMismatch{
    .info = {.id = "voice-mismatch",
             .letter = "P16",
             .group = "requirement",
             .summary = "a criterion states a result where the framework says what to do",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, published units of competency",
                             "performance requirements in the imperative"},
                            {"ILO-Cinterfor, 40 questions on labour competency",
                             "16: the result form, which other systems use"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
