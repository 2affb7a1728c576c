// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lint/fields.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

constexpr std::size_t kLongest = 30;  // words
constexpr int kDeepest = 2;           // a criterion, its items and theirs: three levels, counted from 0

// Quotations, names and what stands in brackets can be passed over in reading: they do not count.
std::size_t counted_words(const Statement& s) {
  const auto own = static_cast<std::size_t>(
      std::count_if(s.words.begin(), s.words.end(), [](const Word& w) { return !w.quoted; }));
  if (own <= kLongest || s.value().find('(') == std::string_view::npos) return own;
  std::size_t count = 0;
  int depth = 0;
  std::size_t at = 0;
  for (const Word& word : s.words) {
    for (; at < word.begin; ++at) depth += s.value()[at] == '(' ? 1 : s.value()[at] == ')' ? -1 : 0;
    count += depth <= 0 && !word.quoted ? 1 : 0;
  }
  return count;
}

void check(const UnitView& view, Report& report) {
  if (!is_english(view.unit)) return report.not_verified();
  const Statement* parent = nullptr;  // whose items have been reported
  for (const Statement& s : view.analysis.statements) {
    if (!s.is_requirement() && !s.is_outcome()) continue;
    if (s.item.depth == 0) parent = nullptr;
    if (s.item.depth > kDeepest && parent == nullptr) {
      parent = &s;
      report
          .at(s, "the list is nested " + std::to_string(s.item.depth + 1) + " levels deep, here at " +
                     quote(s.item.name))
          .with_hint("make the inner lists criteria of their own: three levels are what a reader can follow");
    }
    if (s.words.size() <= kLongest) continue;
    const std::size_t count = counted_words(s);
    if (count <= kLongest) continue;
    report
        .at(s, "the statement has " + std::to_string(count) + " words, from " +
                   quote(s.printed(s.words.front())) + " to " + quote(s.printed(s.words.back())))
        .with_hint("split it: one statement of up to " + std::to_string(kLongest) +
                   " words for each action or condition");
  }
}

}  // namespace

const Rule kStatementTooLong{
    .info = {.id = "statement-too-long",
             .letter = "P11",
             .group = "requirement",
             .summary = "a criterion is too long or too deeply nested to be judged as one",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::none,
             .authority = {{{"US Federal Plain Language Guidelines",
                             "one idea in a sentence, no more than three levels of lists"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
