// SPDX-License-Identifier: Apache-2.0
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

// "Know and apply the rules" asks for an action, too.
bool joined_with_action(const Statement& s) {
  const std::size_t next = s.head + s.head_words;
  if (next + 1 >= s.words.size() || s.words[next].lower != "and") return false;
  const model::VerbMatch second = verb_at(s, next + 1);
  return second.verb != nullptr && !second.verb->knowledge;
}

void check(const UnitView& view, Report& report) {
  for (const Statement& s : view.analysis.statements) {
    if (!s.is_requirement() || s.verb == nullptr || !s.verb->knowledge || s.words[s.head].quoted) continue;
    if (s.item.part != model::Part::application && s.item.part != model::Part::outcome) continue;
    if (joined_with_action(s)) continue;
    const std::size_t begin = s.words[s.head].begin, end = s.words[s.head + s.head_words - 1].end;
    report
        .at(s, begin, end - begin,
            quote(s.value().substr(begin, end - begin)) + " states knowledge, but this element is of the " +
                std::string(model::name(s.item.part)) + " part")
        .with_hint("state the action that shows it, or move the criterion to the knowledge part");
  }
}

}  // namespace

const Rule kPrKnowledgeVerbInApplication{
    .info = {.id = "pr-knowledge-verb-in-application",
             .letter = "P3",
             .group = "requirement",
             .summary = "a criterion of doing states that something is known",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"ILO-Cinterfor, 40 questions on labour competency",
                             "15: an element is an action, a behaviour or a result that a worker shows"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
