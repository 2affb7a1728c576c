// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/fixes.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

std::string_view fault_of(std::string_view kind) {
  if (kind == "doublet") return " says one thing twice";
  if (kind == "negative") return " says yes with two noes";
  return " takes many words";
}

void check(const UnitView& view, Report& report) {
  if (!is_english(view.unit)) return report.not_verified();
  for (const Statement& s : view.analysis.statements) {
    if (!may_hold(s, model::kWordy)) continue;
    for (std::size_t i = 0; i < s.words.size(); ++i) {
      const PhraseMatch match = phrase_at(s, i, model::kWordy);
      if (match.phrase == nullptr || s.words[i].quoted) continue;
      const std::size_t begin = s.words[i].begin, length = s.words[i + match.words - 1].end - begin;
      const std::string_view printed = s.value().substr(begin, length);
      if (printed.find_first_of(",;:.()\n") != std::string_view::npos) continue;
      std::string plain = match.phrase->columns.at(0);
      if (s.words[i].capital) plain.front() = base::to_upper(plain.front());
      diag::Diagnostic& d = report.at(s, begin, length, quote(printed) + std::string(fault_of(match.phrase->columns.at(1))));
      d.with_hint("write " + quote(plain));
      replace_words(d, report, s, begin, length, plain, Safety::suggested);
    }
  }
}

}  // namespace

const Rule kPlainWords{
    .info = {.id = "plain-words",
             .letter = "W11",
             .group = "wording",
             .summary = "a phrase says a thing twice, by two negations or in many words",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::suggested,
             .authority = {{{"Federal Plain Language Guidelines", "be concise: doublets, excess words, double negatives"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
