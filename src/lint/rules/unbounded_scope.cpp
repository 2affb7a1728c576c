// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "lint/fields.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

// The list is one of examples: nobody has to know its end.
bool after_example(std::string_view lower, std::size_t end) {
  static constexpr std::array<std::string_view, 4> kExamples{"e.g", "eg ", "such as", "for example"};
  const std::string_view before = lower.substr(0, end);
  for (const std::string_view example : kExamples)
    if (before.find(example) != std::string_view::npos) return true;
  // "Engine oil (5W-30 etc.)": the words before the bracket set the scope.
  const std::size_t bracket = before.rfind('(');
  return bracket != std::string_view::npos && bracket > 0 &&
         before.find(')', bracket) == std::string_view::npos;
}

// The parts of the whole follow: "all aspects of care (washing, feeding, dressing)".
bool lists_parts(std::string_view lower, std::size_t begin) {
  const std::string_view after = lower.substr(begin);
  return after.find_first_of("(:") != std::string_view::npos ||
         after.find("namely") != std::string_view::npos || after.find("i.e") != std::string_view::npos;
}

// "Menus and so on as shown in the plan": the plan holds the list.
bool has_anchor_at(const Statement& s, std::size_t at) {
  return at < s.words.size() && phrase_at(s, at, model::kAnchor).phrase != nullptr;
}

// The phrase at words[at] that leaves the scope open; none if something closes it.
PhraseMatch open_scope(const Statement& s, std::size_t at) {
  const PhraseMatch match = phrase_at(s, at, model::kUnbounded);
  if (match.phrase == nullptr || s.words[at].quoted) return {};
  const bool list = match.phrase->columns.at(0) == "open";
  const bool bounded = list ? after_example(s.lower, s.words[at].begin) || has_anchor_at(s, at + match.words)
                            : lists_parts(s.lower, s.words[at].end);
  return bounded ? PhraseMatch{} : match;
}

void check(const UnitView& view, Report& report) {
  if (!is_english(view.unit)) return report.not_verified();
  for (const Statement& s : view.analysis.statements) {
    if ((!s.is_requirement() && !s.is_outcome()) || !may_hold(s, model::kUnbounded)) continue;
    for (std::size_t i = 0; i < s.words.size(); ++i) {
      const PhraseMatch match = open_scope(s, i);
      if (match.phrase == nullptr) continue;
      const std::size_t begin = s.words[i].begin, end = s.words[i + match.words - 1].end;
      const bool list = match.phrase->columns.at(0) == "open";
      report
          .at(s, begin, end - begin,
              quote(s.value().substr(begin, end - begin)) +
                  (list ? " leaves the list open" : " sets no end to the scope"))
          .with_hint(list ? "close the list, or start it with `e.g.` if it holds examples"
                          : "name what has to be covered");
      break;
    }
  }
}

}  // namespace

const Rule kUnboundedScope{
    .info = {.id = "unbounded-scope",
             .letter = "P8",
             .group = "requirement",
             .summary = "a criterion does not say where its scope ends",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::none,
             .authority = {{{"NZQA, unit standard definitions",
                             "range: all its items must be evidenced unless it says otherwise"},
                            {"US OPM, Performance management: absolute standards",
                             "words such as all and never"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
