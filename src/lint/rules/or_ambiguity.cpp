// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

// Two words that are read as one thing, or that exclude each other.
bool is_closed_pair(std::string_view left, std::string_view right) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kPairs{{
      {"pass", "fail"},   {"input", "output"},     {"read", "write"},   {"credit", "debit"},  {"debit", "credit"}, {"open", "closed"},
      {"open", "close"},  {"left", "right"},       {"import", "export"}, {"true", "false"},   {"start", "stop"},   {"his", "her"},
      {"him", "her"},     {"male", "female"},      {"buy", "sell"},     {"wet", "dry"},       {"hot", "cold"},     {"day", "night"},
      {"client", "server"}, {"upload", "download"}, {"live", "dead"},   {"himself", "herself"}}};
  return std::any_of(kPairs.begin(), kPairs.end(), [&](const auto& pair) { return pair.first == left && pair.second == right; });
}

// "miles/hour", "litres/minute": the slash means "per".
bool is_measure(std::string_view word) {
  static constexpr std::array<std::string_view, 24> kMeasures{"second", "minute", "hour",  "day",   "week",   "month", "quarter", "year",
                                                              "metre",  "meter",  "litre", "liter", "mile",   "gram",  "kilogram", "tonne",
                                                              "person", "unit",   "piece", "cycle", "square", "head",  "shift",   "inch"};
  return std::find(kMeasures.begin(), kMeasures.end(), word) != kMeasures.end();
}

bool is_plain(const Word& word) {
  return word.lower.size() > 2 && !word.quoted && std::all_of(word.lower.begin(), word.lower.end(), base::is_alpha);
}

bool slash_between(const Statement& s, std::size_t left) {
  const std::string_view gap = s.value().substr(s.words[left].end, s.words[left + 1].begin - s.words[left].end);
  return base::trim(gap) == "/";
}

bool is_and_or(const Statement& s, std::size_t at) {
  return s.words[at].lower == "and" && s.words[at + 1].lower == "or";
}

// Capitals inside a statement are names and abbreviations: "AS/NZS".
bool leaves_open(const Statement& s, std::size_t at) {
  const Word& left = s.words[at];
  const Word& right = s.words[at + 1];
  if (!is_plain(left) || !is_plain(right) || right.capital || (left.capital && at > s.head)) return false;
  // Part of an address: "www.example.org/help".
  if (left.begin > 0 && s.value()[left.begin - 1] != ' ' && s.value()[left.begin - 1] != '(') return false;
  // A chain of three is a path or a list of settings: "on/off/auto".
  const bool chain = (at > 0 && slash_between(s, at - 1)) || (at + 2 < s.words.size() && slash_between(s, at + 1));
  return !chain && !is_closed_pair(left.lower, right.lower) && !is_measure(right.lower);
}

void check(const UnitView& view, Report& report) {
  if (!is_english(view.unit)) return report.not_verified();
  if (!view.analysis.holds('/')) return;
  for (const Statement& s : view.analysis.statements) {
    if (s.lower.find('/') == std::string_view::npos) continue;
    for (std::size_t i = 0; i + 1 < s.words.size(); ++i) {
      if (s.words[i].quoted || !slash_between(s, i) || (!is_and_or(s, i) && !leaves_open(s, i))) continue;
      const std::size_t begin = s.words[i].begin, length = s.words[i + 1].end - begin;
      const bool both = is_and_or(s, i);
      report.at(s, begin, length, quote(s.value().substr(begin, length)) + " leaves open whether one of the two is enough")
          .with_hint(both ? "write `A, B or both`, or the word that is meant" : "write `and`, `or`, or `A, B or both`");
      break;
    }
  }
}

}  // namespace

const Rule kOrAmbiguity{
    .info = {.id = "or-ambiguity",
             .letter = "W9",
             .group = "wording",
             .summary = "a slash or `and/or` leaves open which evidence is enough",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::none,
             .authority = {{{"NZQA, unit standard definitions", "range: all items or some of them"},
                            {"Australian Training Package Development Handbook", "slashes in titles"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
