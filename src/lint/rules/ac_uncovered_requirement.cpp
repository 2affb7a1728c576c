// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include "lint/content.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

constexpr double kCovered = 0.34;  // share of common content words from which an outcome covers a statement

struct Outcome {
  const Statement* statement = nullptr;
  KeySet keys;
};

// An element that asks for action: its heading, if it has one, and its criteria. The outcome part sums up the
// others.
struct Section {
  const model::Element* element = nullptr;
  std::vector<const Statement*> statements;
};

std::vector<Section> sections_of(const Analysis& analysis) {
  std::vector<Section> out;
  for (const Statement& s : analysis.statements) {
    const bool asks = s.item.part == model::Part::application || s.item.part == model::Part::none;
    if (s.item.element == nullptr || !asks) continue;
    if (out.empty() || out.back().element != s.item.element) out.push_back({s.item.element, {}});
    out.back().statements.push_back(&s);
  }
  return out;
}

std::vector<Outcome> outcomes_of(const UnitView& view, const ContentTable& table, const KeySet& title) {
  std::vector<Outcome> out;
  for (const Statement& s : view.analysis.statements) {
    if (!s.is_outcome()) continue;
    out.push_back({&s, table.keys_after_head(s)});
    remove(out.back().keys, title);
  }
  return out;
}

bool same_action(const Statement& a, const Statement& b) {
  if (a.verb == nullptr || b.verb == nullptr || !means_same(*a.verb, *b.verb)) return false;
  const std::string_view object = object_head(a);
  return !object.empty() && object == object_head(b);
}

// True as well where nothing is left to compare: then there is no evidence of a gap.
bool is_covered(const Section& section, const std::vector<Outcome>& outcomes, const ContentTable& table,
                const KeySet& title) {
  KeySet all = table.none();
  for (const Statement* s : section.statements) {
    KeySet keys = table.keys_after_head(*s);
    remove(keys, title);
    add(all, keys);
    for (const Outcome& outcome : outcomes)
      if (overlap(keys, outcome.keys) >= kCovered || same_action(*s, *outcome.statement)) return true;
  }
  return is_empty(all) || std::any_of(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) {
           return overlap(all, outcome.keys) >= kCovered;
         });
}

// Index of the first word on law or safety; words.size() if there is none. `asks_only`: words that ask for an
// assessment.
std::size_t law_word(const Statement& s, bool asks_only) {
  if (!may_hold(s, model::kLawWord)) return s.words.size();
  for (std::size_t i = 0; i < s.words.size(); ++i) {
    if (const auto skipped = phrase_at(s, i, model::kLawCompound).words; skipped > 0) {
      i += skipped - 1;
      continue;
    }
    const auto* phrase = phrase_at(s, i, model::kLawWord).phrase;
    if (phrase != nullptr && (!asks_only || phrase->columns.at(0) == "asks")) return i;
  }
  return s.words.size();
}

void check_law(const UnitView& view, Report& report) {
  for (const Statement& s : view.analysis.statements)
    if (s.is_outcome() && law_word(s, false) < s.words.size()) return;
  for (const Statement& s : view.analysis.statements) {
    if (!s.is_requirement() || s.item.part == model::Part::knowledge) continue;
    const std::size_t at = law_word(s, true);
    if (at >= s.words.size()) continue;
    const Word& word = s.words[at];
    report
        .at(s, word.begin, word.end - word.begin,
            "this criterion is about " + quote(s.printed(word)) +
                "; no assessment criterion is about law or safety")
        .with_hint("add an assessment criterion that names the law or the safety rule");
    return;
  }
}

void check(const UnitView& view, Report& report) {
  if (view.unit.assessment.criteria.empty()) return;
  check_law(view, report);
  const ContentTable& table = view.content;
  const KeySet title = title_keys(view.analysis, table);
  const auto outcomes = outcomes_of(view, table, title);
  // Without known verbs the words are not known either: another language, or no words at all.
  const auto verbs = std::count_if(outcomes.begin(), outcomes.end(),
                                   [](const Outcome& o) { return o.statement->verb != nullptr; });
  if (static_cast<std::size_t>(verbs) * 2 < outcomes.size()) return report.not_verified();
  // An outcome in words of the title alone stands for the whole unit; with it, no gap can be shown.
  const bool whole =
      std::any_of(outcomes.begin(), outcomes.end(), [](const Outcome& o) { return is_empty(o.keys); });
  if (whole) return report.not_verified();
  for (const Section& section : sections_of(view.analysis)) {
    if (is_covered(section, outcomes, table, title)) continue;
    report.at(*section.statements.front(), "no assessment criterion covers this element")
        .with_hint("add an assessment criterion for it, or use the words of the element in one");
  }
}

}  // namespace

const Rule kAcUncoveredRequirement{
    .info = {.id = "ac-uncovered-requirement",
             .letter = "A1",
             .group = "assessment",
             .summary = "no assessment criterion covers an element, or law and safety",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"Standards for Registered Training Organisations 2015",
                             "1.8: assessment is valid if it covers all requirements of the unit"},
                            {"ILO-Cinterfor, 40 questions on labour competency",
                             "13: a unit includes safety and quality"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
