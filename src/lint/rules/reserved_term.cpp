// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "lint/fields.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

template <class Words>
bool is_one_of(std::string_view word, const Words& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_among(std::string_view word) {
  static constexpr std::array<std::string_view, 3> kAmong{"among", "amongst", "between"};
  return is_one_of(word, kAmong);
}

// What people do with each other, units of measure and dwellings do not.
bool is_talk(std::string_view word) {
  static constexpr std::array<std::string_view, 17> kTalk{"coordinate",  "coordination",  "co-ordinate",   "co-ordination", "liaise",    "liaison",
                                                          "communicate", "communication", "collaborate",   "collaboration", "cooperate", "cooperation",
                                                          "co-operate",  "co-operation",  "share",         "transfer",      "mediate"};
  return is_one_of(word, kTalk);
}

// The words that stand between "amongst" and "units" and do not say what units.
bool says_nothing(std::string_view word) {
  static constexpr std::array<std::string_view, 8> kVague{"other", "different", "various", "all", "the", "relevant", "concerned", "individual"};
  return is_one_of(word, kVague);
}

bool is_everyday(const Statement& s, std::size_t at) {
  if (at > 0 && s.words[at - 1].lower == "responsible") return true;
  std::size_t before = at;
  while (before > 0 && says_nothing(s.words[before - 1].lower)) --before;
  if (before == 0 || !is_among(s.words[before - 1].lower)) return false;
  return std::any_of(s.words.begin(), s.words.begin() + static_cast<std::ptrdiff_t>(before), [](const Word& w) { return is_talk(w.lower); });
}

void check(const UnitView& view, Report& report) {
  if (!is_english(view.unit)) return report.not_verified();
  for (const Statement& s : view.analysis.statements) {
    if (s.item.kind == model::ItemKind::intro) continue;
    for (std::size_t i = 1; i < s.words.size(); ++i) {
      const Word& word = s.words[i];
      if (word.lower != "units" || word.quoted || !is_everyday(s, i)) continue;
      // "units of the company" says what units.
      if (i + 1 < s.words.size() && s.words[i + 1].lower == "of") continue;
      report.at(s, word.begin, word.end - word.begin, "`units` means units of competency here; say which units of the organisation are meant")
          .with_hint("write `business units`, `departments` or `teams`");
    }
  }
}

}  // namespace

const Rule kReservedTerm{
    .info = {.id = "reserved-term",
             .letter = "W13",
             .group = "wording",
             .summary = "`units` stands for departments in a text whose units are units of competency",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, Specification of Competency Standards (hkqf.gov.hk)", "a unit of competency is the smallest unit of a standard"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
