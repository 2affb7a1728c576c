// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

enum class When : std::uint8_t { always, after_be };

struct Ending {
  std::string_view words;
  When when = When::always;
  diag::Severity severity = diag::Severity::error;
};

// "wait in line" and "products conform" are whole sentences: they are no ending of this kind. Longer endings
// stand first.
constexpr std::array<Ending, 18> kEndings{{
    {"in accordance with", When::always, diag::Severity::error},
    {"in compliance with", When::always, diag::Severity::error},
    {"in conformity with", When::always, diag::Severity::error},
    {"in line with", When::always, diag::Severity::error},
    {"according to", When::always, diag::Severity::error},
    {"in accordance", When::always, diag::Severity::error},
    {"according", When::always, diag::Severity::error},
    {"in line", When::after_be, diag::Severity::error},
    {"consistent with", When::always, diag::Severity::warning},
    {"compliant with", When::always, diag::Severity::warning},
    {"compliant to", When::always, diag::Severity::warning},
    {"conform to", When::always, diag::Severity::warning},
    {"conform with", When::always, diag::Severity::warning},
    {"conforms to", When::always, diag::Severity::warning},
    {"comply with", When::always, diag::Severity::warning},
    {"complies with", When::always, diag::Severity::warning},
    {"compliant", When::after_be, diag::Severity::warning},
    {"up to standard", When::after_be, diag::Severity::warning},
}};

// How many of the last words spell the ending; 0 if they do not.
// The words that the endings close with: most statements end with none of them.
constexpr std::array<std::string_view, 7> kLastWords{"with", "to", "accordance", "according", "line", "compliant", "standard"};

std::size_t spelt_at_end(const Statement& s, std::string_view ending) {
  std::size_t count = 0, at = s.words.size();
  while (!ending.empty()) {
    const std::size_t space = ending.rfind(' ');
    const std::string_view word = ending.substr(space == std::string_view::npos ? 0 : space + 1);
    if (at == 0 || s.words[at - 1].lower != word || s.words[at - 1].quoted) return 0;
    --at, ++count;
    ending = space == std::string_view::npos ? std::string_view{} : ending.substr(0, space);
  }
  return count;
}

bool is_form_of_be(std::string_view word) {
  constexpr std::array<std::string_view, 7> kForms{"is", "are", "was", "were", "be", "been", "being"};
  return std::find(kForms.begin(), kForms.end(), word) != kForms.end();
}

// "are in line", "are all in line", "are not fully compliant".
bool stands_after_be(const Statement& s, std::size_t at) {
  while (at > 0 &&
         (is(s.words[at - 1], model::kAdverb | model::kPronoun) || s.words[at - 1].lower.ends_with("ly")))
    --at;
  return at > 0 && is_form_of_be(s.words[at - 1].lower);
}

void check(const UnitView& view, Report& report) {
  for (const Statement& s : view.analysis.statements) {
    if (!s.is_requirement() && !s.is_outcome()) continue;
    const bool leads_in = s.value().ends_with(':') || !s.item.criterion->items.empty();
    if (leads_in || s.words.empty() || std::find(kLastWords.begin(), kLastWords.end(), s.words.back().lower) == kLastWords.end()) continue;
    for (const Ending& ending : kEndings) {
      const std::size_t count = spelt_at_end(s, ending.words);
      if (count == 0) continue;
      const std::size_t at = s.words.size() - count;
      if (ending.when == When::after_be && !stands_after_be(s, at)) break;
      const std::size_t begin = s.words[at].begin, end = s.words.back().end;
      report
          .at(s, begin, end - begin,
              "the statement ends with " + quote(s.value().substr(begin, end - begin)) +
                  " and does not say with what")
          .with_severity(ending.severity)
          .with_hint("name the document, limit or need that is the yardstick");
      break;
    }
  }
}

}  // namespace

const Rule kDanglingStandard{
    .info = {.id = "dangling-standard",
             .letter = "P7",
             .group = "requirement",
             .summary = "a statement breaks off before it names its yardstick",
             .severity = diag::Severity::error,
             .fix = diag::FixClass::none,
             .authority = {{{"ILO-Cinterfor, 40 questions on labour competency",
                             "16: a criterion is a result and a statement that evaluates it"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
