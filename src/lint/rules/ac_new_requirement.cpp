// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include "lint/content.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

// Words [from, to) of an outcome: one action, its verb left out.
struct Clause {
  std::size_t begin = 0;  // first word, the verb included
  std::size_t from = 0;
  std::size_t to = 0;
};

// An outcome is split where a second verb is coordinated: "identify and develop criteria".
std::vector<Clause> clauses_of(const Statement& s) {
  std::vector<Clause> out{{s.head, s.head + s.head_words, s.words.size()}};
  const std::size_t stop = clause_start(s, s.head + s.head_words);
  for (std::size_t i = s.head + s.head_words; i < stop; ++i) {
    if (s.words[i].lower != "and") continue;
    const model::VerbMatch match = verb_with_object_at(s, i + 1);
    if (match.verb == nullptr) continue;
    out.back().to = i;
    out.push_back({i + 1, i + 1 + match.words, s.words.size()});
  }
  return out;
}

// The content of all performance criteria and headings, verbs included.
KeySet required(const Analysis& analysis, const ContentTable& table) {
  KeySet out = table.none();
  for (const Statement& s : analysis.statements)
    if (s.item.element != nullptr) add(out, table.keys(s));
  return out;
}

void check(const UnitView& view, Report& report) {
  if (view.unit.elements.empty() || view.unit.assessment.criteria.empty()) return;
  const ContentTable& table = view.content;
  const KeySet title = title_keys(view.analysis, table);
  const KeySet asked = required(view.analysis, table);
  std::vector<KeySet> reported;
  for (const Statement& s : view.analysis.statements) {
    if (!s.is_outcome()) continue;
    if (s.verb == nullptr) {
      report.not_verified();
      continue;
    }
    for (const Clause& clause : clauses_of(s)) {
      KeySet keys = table.keys(s, clause.from, clause.to);
      remove(keys, title);
      if (is_empty(keys) || common(keys, asked) > 0) continue;
      if (std::find(reported.begin(), reported.end(), keys) != reported.end()) continue;
      reported.push_back(keys);
      const std::size_t begin = s.words[clause.begin].begin, end = s.words[clause.to - 1].end;
      const std::string_view text = s.value().substr(begin, end - begin);
      report.at(s, begin, end - begin, quote(text) + " is assessed, but no performance criterion asks for it")
          .with_hint("add a performance criterion for it, or leave it out of the assessment");
    }
  }
}

}  // namespace

const Rule kAcNewRequirement{
    .info = {.id = "ac-new-requirement",
             .letter = "A2",
             .group = "assessment",
             .summary = "an assessment criterion asks for what no performance criterion does",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"NZ Forestry Industry Training Organisation, performance criteria",
                             "no new aspects that the element does not imply"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
