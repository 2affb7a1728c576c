// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/fixes.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

constexpr std::size_t kNear = 12;  // per cent of the letters that may differ

// Words of the statement that a law's title may begin with: up to the title's last word.
struct Candidate {
  std::size_t first = 0, last = 0;
};

bool joins(std::string_view word) {
  static constexpr std::array<std::string_view, 8> kJoints{"and", "of", "in", "for", "to", "with", "by", "from"};
  return std::find(kJoints.begin(), kJoints.end(), word) != kJoints.end();
}

// Capitals and the small words between them, back to another law or the verb of the statement.
Candidate candidate_at(const Statement& s, std::size_t last) {
  const std::size_t least = s.verb == nullptr ? 0 : s.head + s.head_words;
  std::size_t first = last;
  while (first > least && first > 0) {
    const Word& before = s.words[first - 1];
    const bool stops = before.lower == "ordinance" || before.quoted || between(s, first - 1, ',') || between(s, first - 1, ';') || between(s, first - 1, '.');
    if (stops || (!before.capital && !joins(before.lower))) break;
    --first;
  }
  while (first < last && (!s.words[first].capital || s.words[first].lower == "the")) ++first;
  return {first, last};
}

std::string_view printed(const Statement& s, std::size_t first, std::size_t last) {
  return s.value().substr(s.words[first].begin, s.words[last].end - s.words[first].begin);
}

// Without apostrophes: they are often left out, and no reader looks for another law.
std::string without_apostrophes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\'') continue;
    if (text.substr(i, 3) == "\xE2\x80\x99") i += 2;
    else out += text[i];
  }
  return out;
}

struct Match {
  const model::Law* law = nullptr;
  std::size_t first = 0;  // word where the title begins
  std::size_t edits = 0;
  bool exact = false;
};

// A title is part of no longer name: "Marine Insurance Ordinance" is not the Insurance Ordinance.
bool may_begin(const Statement& s, std::size_t first_of_all, std::size_t first) {
  return first == first_of_all || !s.words[first - 1].capital || s.words[first - 1].lower == "kong";
}

// The law whose title stands there, or nearly stands there; the words before it may belong to the sentence.
Match match_of(const Statement& s, const Candidate& candidate, const model::Lexicon& lexicon) {
  Match best;
  for (std::size_t first = candidate.first; first < candidate.last; ++first) {
    if (!s.words[first].capital || !may_begin(s, candidate.first, first)) continue;
    const std::string text = without_apostrophes(printed(s, first, candidate.last)), key = model::law_key(text);
    for (const model::Law& law : lexicon.laws()) {
      if (law.key.front() != key.front()) continue;
      const std::size_t longest = std::max(law.key.size(), key.size()), shortest = std::min(law.key.size(), key.size());
      if ((longest - shortest) * 100 > kNear * longest) continue;
      if (key == law.key && text == without_apostrophes(law.title)) return {&law, first, 0, true};
      const std::size_t edits = key == law.key ? 0 : base::edit_distance(key, law.key);
      if (edits * 100 > kNear * longest || (best.law != nullptr && best.edits <= edits)) continue;
      best = {&law, first, edits, false};
    }
  }
  return best;
}

// "(Cap. 486)" behind the title: the number and its place.
struct Chapter {
  std::size_t begin = 0;
  std::string_view number;
};
std::optional<Chapter> chapter_behind(const Statement& s, std::size_t last) {
  if (last + 2 >= s.words.size()) return std::nullopt;
  const Word& cap = s.words[last + 1];
  const Word& number = s.words[last + 2];
  if ((cap.lower != "cap" && cap.lower != "chapter") || !base::is_digit(number.lower.front())) return std::nullopt;
  return Chapter{number.begin, s.printed(number)};
}

void check_law(const Statement& s, std::size_t last, const UnitView& view, Report& report) {
  const Candidate candidate = candidate_at(s, last);
  if (candidate.first == candidate.last) return;  // "the Ordinance"
  const Match match = match_of(s, candidate, view.lexicon);
  if (match.law == nullptr) return report.not_verified();
  if (!match.exact) {
    const std::string_view wrong = printed(s, match.first, last);
    const std::size_t begin = s.words[match.first].begin;
    diag::Diagnostic& d = report.at(s, begin, wrong.size(), quote(wrong) + " is nearly the title of a law: that is " + quote(match.law->title));
    d.with_hint("write " + quote(match.law->title));
    replace_words(d, report, s, begin, wrong.size(), match.law->title, Safety::suggested);
    return;
  }
  const auto chapter = chapter_behind(s, last);
  if (!chapter || match.law->chapter.empty() || chapter->number == match.law->chapter) return;
  report.at(s, chapter->begin, chapter->number.size(), quote(match.law->title) + " is chapter " + match.law->chapter + ", not " + quote(chapter->number))
      .with_hint("write `Cap. " + match.law->chapter + "`")
      .with_fix(false, report.edit(s, chapter->begin, chapter->number.size(), match.law->chapter));
}

void check(const UnitView& view, Report& report) {
  if (!is_english(view.unit)) return report.not_verified();
  for (const Statement& s : view.analysis.statements) {
    if (!may_hold(s, model::kLawWord)) continue;
    for (std::size_t i = 1; i < s.words.size(); ++i)
      if (s.words[i].capital && !s.words[i].quoted && s.words[i].lower == "ordinance") check_law(s, i, view, report);
  }
}

}  // namespace

const Rule kLawTitle{
    .info = {.id = "law-title",
             .letter = "W12",
             .group = "wording",
             .summary = "the title of a law is nearly, but not quite, the one it has",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::suggested,
             .authority = {{{"Hong Kong e-Legislation (elegislation.gov.hk)", "short titles and chapters of ordinances"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
