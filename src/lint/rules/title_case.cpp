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

const Statement* title_of(const Analysis& analysis) {
  if (analysis.statements.empty()) return nullptr;
  const Statement& first = analysis.statements.front();
  return first.item.kind == model::ItemKind::title && !first.words.empty() ? &first : nullptr;
}

// The stop belongs to the last word: "etc.", "Ltd.", "U.S.".
bool is_abbreviated(const Statement& title) {
  const Word& last = title.words.back();
  return last.lower == "etc" || last.lower == "ltd" || last.lower == "co" || last.lower == "inc" || last.end - last.begin == 1 || last.all_capitals;
}

void check_end(const Statement& title, Report& report) {
  const std::string_view value = title.value();
  const char c = value.back();
  if ((c != '.' && c != ',' && c != ';') || value.ends_with("..") || (c == '.' && is_abbreviated(title))) return;
  report.at(title, value.size() - 1, 1, "the title ends with " + quote(value.substr(value.size() - 1)))
      .with_hint("drop it: a title is no sentence")
      .with_fix(true, report.edit(title, value.size() - 1, 1, ""));
}

void check_quote(const Statement& title, Report& report) {
  const std::string_view value = title.value();
  if (std::count(value.begin(), value.end(), '"') != 1) return;
  const std::size_t at = value.find('"');
  if (at > 0 && base::is_digit(value[at - 1])) return;  // inches
  report.at(title, at, 1, "a quotation mark stands alone in the title").with_hint("drop it, or close the quotation");
}

// The same word stands in the unit with a small letter: it is no name.
bool stands_small(const Analysis& analysis, const Word& word) {
  return std::any_of(analysis.words.begin(), analysis.words.end(),
                     [&](const Word& w) { return !w.capital && !w.quoted && w.lower == word.lower; });
}

// A title, a quotation or a bracket may begin anew inside: "Food safety: Store meat".
bool begins_anew(const Statement& title, std::size_t at) {
  const std::size_t end = title.words[at - 1].end;
  return base::trim(title.value().substr(end, title.words[at].begin - end)).find_first_of(":.(-/\"") != std::string_view::npos;
}

void report_capitals(const Statement& title, const Analysis& analysis, std::string_view others, Report& report) {
  for (std::size_t i = 1; i < title.words.size(); ++i) {
    const Word& word = title.words[i];
    if (!word.capital || !is_common(word) || begins_anew(title, i) || !stands_small(analysis, word)) continue;
    report.at(title, word.begin, word.end - word.begin, quote(title.printed(word)) + " has a capital inside the title; " + std::string(others))
        .with_hint("write " + quote(word.lower))
        .with_fix(false, report.edit(title, word.begin, word.end - word.begin, std::string(word.lower)));
  }
}

// Either every word of a title has a capital or none but the first.
void check(const UnitView& view, Report& report) {
  const Statement* title = title_of(view.analysis);
  if (title == nullptr) return;
  check_end(*title, report);
  check_quote(*title, report);
  const TitleCase style = title_case_of(*title);
  if (style.capital > 0 && style.lower > 0) report_capitals(*title, view.analysis, "other words of it have none", report);
}

// Where nearly all titles of a standard have small letters inside, those with capitals are named.
void check_standard(const StandardView& view, Report& report) {
  constexpr std::size_t kFewest = 5, kOdd = 4;  // titles to tell a habit by; one in so many may be odd
  if (!view.standard.declared) return;          // loose files need not belong together
  const auto is_small = [](const UnitDigest& d) { return d.title_case.lower > 0 && d.title_case.capital == 0; };
  const auto is_large = [](const UnitDigest& d) { return d.title_case.capital > 0 && d.title_case.lower == 0; };
  const auto small = static_cast<std::size_t>(std::count_if(view.digests.begin(), view.digests.end(), is_small));
  const auto large = static_cast<std::size_t>(std::count_if(view.digests.begin(), view.digests.end(), is_large));
  if (large == 0 || small < kFewest || large * kOdd > small) return;
  for (std::size_t i = 0; i < view.digests.size(); ++i) {
    if (!is_large(view.digests[i])) continue;
    const Analysis analysis = analyse(view.standard.units[i], view.profile, view.lexicon);
    report.in_unit(view.standard.units[i]);
    report_capitals(analysis.statements.front(), analysis, counted(small, "title", "titles") + " of the standard have none", report);
  }
}

}  // namespace

const Rule kTitleCase{
    .info = {.id = "title-case",
             .letter = "T3",
             .group = "wording",
             .summary = "a title has a stray capital, a stop at its end or a lone quotation mark",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::safe,
             .authority = {{{"Australian Training Package Development Handbook", "titles: sentence case, no full stop"}}}},
    .check_unit = check,
    .check_standard = check_standard,
    .reads_digests = true,
};

}  // namespace uoc::lint
