// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "lint/digest.hpp"
#include "lint/fields.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

struct Spelling {
  const Statement* statement = nullptr;
  const Word* word = nullptr;
  const model::Phrase* phrase = nullptr;
  std::size_t count = 0;
};

struct Spellings {
  Spelling british, american;  // the first of each
};

// A capital inside a statement belongs to a name: "World Labor Forum".
bool is_of_a_name(const Statement& s, std::size_t at) {
  return s.words[at].quoted || (s.words[at].capital && at != s.head && at != 0);
}

Spellings spellings_of(const Analysis& analysis) {
  Spellings out;
  for (const Statement& s : analysis.statements) {
    if (!may_hold(s, model::kDialect)) continue;
    for (std::size_t i = 0; i < s.words.size(); ++i) {
      const PhraseMatch match = phrase_at(s, i, model::kDialect);
      if (match.phrase == nullptr || is_of_a_name(s, i)) continue;
      Spelling& dialect = match.phrase->columns.at(0) == "british" ? out.british : out.american;
      if (dialect.count++ == 0) dialect = {&s, &s.words[i], match.phrase, 1};
    }
  }
  return out;
}

diag::Diagnostic& report_word(const Spelling& odd, std::string message, Report& report) {
  std::string other = odd.phrase->columns.at(1);
  if (odd.word->capital) other.front() = base::to_upper(other.front());
  const std::size_t begin = odd.word->begin, length = odd.word->end - begin;
  return report.at(*odd.statement, begin, length, quote(odd.statement->printed(*odd.word)) + std::move(message))
      .with_hint("write " + quote(other) + ", or spell the others as this one")
      .with_fix(false, report.edit(*odd.statement, begin, length, other));
}

void check(const UnitView& view, Report& report) {
  if (!is_english(view.unit)) return report.not_verified();
  const Spellings both = spellings_of(view.analysis);
  if (both.british.count == 0 || both.american.count == 0) return;
  const bool british = both.british.count < both.american.count;
  const Spelling& odd = british ? both.british : both.american;
  const Spelling& usual = british ? both.american : both.british;
  report_word(odd, british ? " is British spelling" : " is American spelling", report)
      .message.append("; ")
      .append(quote(usual.statement->printed(*usual.word)))
      .append(british ? " is American" : " is British");
}

// Where nearly all units of a standard keep to one dialect, those in the other one are named.
void check_standard(const StandardView& view, Report& report) {
  constexpr std::size_t kFewest = 5, kOdd = 4;  // units to tell a habit by; one in so many may be odd
  if (!view.standard.declared) return;          // loose files need not belong together
  std::size_t british = 0, american = 0;
  for (const UnitDigest& digest : view.digests) {
    british += digest.dialect.british > 0 && digest.dialect.american == 0;
    american += digest.dialect.american > 0 && digest.dialect.british == 0;
  }
  const std::size_t most = std::max(british, american), least = std::min(british, american);
  if (least == 0 || most < kFewest || least * kOdd > most) return;
  for (std::size_t i = 0; i < view.digests.size(); ++i) {
    const DialectUse& use = view.digests[i].dialect;
    const bool odd = british > american ? use.american > 0 && use.british == 0 : use.british > 0 && use.american == 0;
    if (!odd) continue;
    const Analysis analysis = analyse(view.standard.units[i], view.profile, view.lexicon);
    const Spellings both = spellings_of(analysis);
    report.in_unit(view.standard.units[i]);
    report_word(british > american ? both.american : both.british,
                (british > american ? " is American spelling; " : " is British spelling; ") + counted(most, "unit", "units") + " of the standard keep to " +
                    (british > american ? "British" : "American"),
                report)
        .with_severity(diag::Severity::advice);
  }
}

}  // namespace

const Rule kDialectMixed{
    .info = {.id = "dialect-mixed",
             .letter = "W7",
             .group = "wording",
             .summary = "spellings of British and of American English stand side by side",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::suggested,
             .authority = {{{"Australian Government Style Manual", "spelling: one dictionary throughout"}}}},
    .check_unit = check,
    .check_standard = check_standard,
    .reads_digests = true,
};

}  // namespace uoc::lint
