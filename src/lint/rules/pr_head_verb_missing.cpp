// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"
#include "model/word_classes.hpp"

namespace uoc::lint {
namespace {

// A condition first, the action after its comma: "In an emergency, switch off the gas".
bool acts_after_comma(const Statement& s) {
  for (std::size_t i = s.head; i + 1 < s.words.size(); ++i)
    if (between(s, i, ',')) {
      const Word& word = s.words[i + 1];
      // "For a stout figure, pie the front dart": a verb that no list knows.
      const bool may_be_verb = word.info == nullptr && (model::word_classes(word.lower).verb > 0 || is_determiner(s, i + 2));
      return may_be_verb || verb_at(s, i + 1).verb != nullptr || word.lower.ends_with("ly");
    }
  return false;
}

// Below a heading such as "Know the following:" stand topics, not actions.
bool lists_topics(const Statement& s) {
  const std::string& heading = s.item.element->heading.value;
  return heading.ends_with(':') || heading.ends_with(" of") || heading.ends_with(" following");
}

bool shows_no_verb(const Statement& s) {
  const Form form = s.form;
  if (form == Form::adjective || form == Form::gerund || form == Form::inflected || form == Form::noun)
    return true;
  if (s.words[s.head].lower == "to") return false;  // "not to smoke near fuel"
  return s.verb == nullptr && is(s.words[s.head], model::kPreposition | model::kArticle);
}

std::string_view opening_of(const Statement& s) {
  if (is(s.words[s.head], model::kArticle)) return "an article";
  const model::WordInfo* info = s.words[s.head].info;
  if (s.form == Form::inflected && info->verb->also_noun) return "a noun or an inflected verb";
  if (s.form != Form::unknown) return name(s.form);
  return "a preposition";
}

// The closed map of openings that a verb can replace without a change of meaning.
void add_fix(const Statement& s, Report& report, diag::Diagnostic& d) {
  static constexpr std::array<std::array<std::string_view, 3>, 6> kMap{
      {{"familiar", "with", "Describe"},
       {"aware", "of", "Describe"},
       {"knowledgeable", "about", "Describe"},
       {"conversant", "with", "Explain"},
       {"acquainted", "with", "Describe"},
       {"knowledge", "of", "Describe"}}};
  if (s.head != 0 || s.words.size() < 3) return;
  for (const auto& [adjective, preposition, verb] : kMap)
    if (s.words[0].lower == adjective && s.words[1].lower == preposition)
      d.with_fix(false, report.edit(s, 0, s.words[1].end, std::string(verb)));
}

void check(const UnitView& view, Report& report) {
  for (const Statement& s : view.analysis.statements) {
    if (!s.is_requirement() || s.item.depth > 0 || s.head >= s.words.size() || s.form == Form::outcome_lead)
      continue;
    if (s.words[s.head].quoted || phrase_at(s, s.head, model::kHeadError).phrase != nullptr) continue;
    if (!shows_no_verb(s)) {
      if (s.verb == nullptr) report.not_verified();
      continue;
    }
    if (acts_after_comma(s) || lists_topics(s)) continue;
    const Word& first = s.words[s.head];
    add_fix(s, report,
            report
                .at(s, first.begin, first.end - first.begin,
                    "the criterion opens with " + std::string(opening_of(s)) + ", " +
                        quote(s.printed(first)) + ", and not with a verb")
                .with_hint("start with the base form of the verb that says what is done"));
  }
}

}  // namespace

const Rule kPrHeadVerbMissing{
    .info = {.id = "pr-head-verb-missing",
             .letter = "P1",
             .group = "requirement",
             .summary = "a performance criterion does not open with a verb",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::suggested,
             .authority = {{{"ILO-Cinterfor, 40 questions on labour competency",
                             "15: an element is verb, object and condition"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
