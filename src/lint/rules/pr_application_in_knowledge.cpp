// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "lint/content.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

// "Use the terms of the trade", "Apply knowledge of …": knowledge after all.
bool is_about_knowledge(const Statement& s) {
  static constexpr std::array<std::string_view, 20> kWords{
      "term",      "terms",    "terminology", "vocabulary",  "language",      "knowledge", "names",
      "awareness", "symbols",  "notation",    "examples",    "understanding", "formula",   "formulas",
      "formulae",  "equation", "equations",   "definitions", "reasons",       "overview"};
  const WordRange object = object_phrase(s);
  for (std::size_t i = object.from; i < object.to; ++i)
    if (std::find(kWords.begin(), kWords.end(), s.words[i].lower) != kWords.end()) return true;
  return false;
}

void check(const UnitView& view, Report& report) {
  for (const Statement& s : view.analysis.statements) {
    if (!s.is_requirement() || s.item.part != model::Part::knowledge) continue;
    if (s.verb == nullptr && s.form == Form::unknown) report.not_verified();
    if (s.verb == nullptr) continue;
    if (!s.verb->doing || s.words[s.head].quoted || object_phrase(s).empty() || is_about_knowledge(s))
      continue;
    const std::size_t begin = s.words[s.head].begin, end = s.words[s.head + s.head_words - 1].end;
    report
        .at(s, begin, end - begin,
            quote(s.value().substr(begin, end - begin)) +
                " asks for work, but this element is of the knowledge part")
        .with_hint(
            "say what has to be known for it (`describe`, `explain`), or move the criterion to the work it "
            "belongs to");
  }
}

}  // namespace

const Rule kPrApplicationInKnowledge{
    .info = {.id = "pr-application-in-knowledge",
             .letter = "P4",
             .group = "requirement",
             .summary = "a criterion of the knowledge part asks for work",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::none,
             .authority = {{{"US OPM, Delegated Examining Operations Handbook",
                             "appendix D: verbs belong to skills, not to areas of knowledge"},
                            {"ESCO, handbook", "skills start with a verb of action, knowledge does not"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
