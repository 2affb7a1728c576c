// SPDX-License-Identifier: Apache-2.0
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

constexpr int kLowestLevel = 4;  // below, units of knowledge alone are published as a matter of course

bool shows_knowledge(const model::Verb& verb) {
  return verb.knowledge || verb.telling;
}

// Whole-unit evidence: one act of work in a requirement or an outcome is enough.
void check(const UnitView& view, Report& report) {
  const auto level = model::level_value(view.unit.level.text.value);
  if (!level || *level < kLowestLevel || *level > view.profile.level_max) return;
  const Statement* title = nullptr;
  std::size_t seen = 0;
  bool open = false;
  for (const Statement& s : view.analysis.statements) {
    if (s.item.kind == model::ItemKind::title) {
      if (s.verb == nullptr) return report.not_verified();
      if (!s.verb->knowledge) return;
      title = &s;
    }
    if (!s.is_requirement() && !s.is_outcome()) continue;
    if (s.verb != nullptr && !shows_knowledge(*s.verb)) return;
    // In the knowledge part a criterion without a verb names something to know.
    open = open || (s.verb == nullptr && s.item.part != model::Part::knowledge);
    ++seen;
  }
  if (title == nullptr || seen == 0) return;
  if (open) return report.not_verified();
  const std::size_t begin = title->words[title->head].begin,
                    end = title->words[title->head + title->head_words - 1].end;
  report
      .at(*title, begin, end - begin,
          "the unit says what to " + quote(title->verb->base) +
              "; none of its criteria says what is done with it")
      .with_hint("name the work that rests on this knowledge in title, requirements and outcomes");
}

}  // namespace

const Rule kKnowledgeOnlyUnit{
    .info = {.id = "knowledge-only-unit",
             .letter = "P13",
             .group = "requirement",
             .summary = "a unit of a higher level holds knowledge alone",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::none,
             .authority = {{{"QCT Solutions (Australia), notes on training packages",
                             "not wholly knowledge-based unless a workplace outcome is clear"},
                            {"HKQF, lists of units of competency by industry",
                             "units of knowledge stand at levels 1 to 3"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
