// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "lint/content.hpp"
#include "lint/guidance.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

constexpr int kLowLevel = 2;   // no authority over people or policy
constexpr int kHighLevel = 5;  // accountable for own and others' work

std::string_view authority_kind(const Statement& s, std::size_t at) {
  const PhraseMatch match = phrase_at(s, at, model::kAuthority);
  return match.phrase == nullptr ? std::string_view{} : std::string_view(match.phrase->columns.at(0));
}

// The object's last word if it is of this kind: "staff" in "supervise kitchen staff", not in "manage staff
// records".
std::size_t object_of_kind(const Statement& s, std::string_view kind) {
  const WordRange object = object_phrase(s);
  if (object.empty()) return s.words.size();
  for (std::size_t back = 1; back <= 2 && object.from + back <= object.to; ++back) {
    const std::size_t at = object.to - back;
    const PhraseMatch match = phrase_at(s, at, model::kAuthority);
    if (match.words == back && match.phrase->columns.at(0) == kind) return at;
  }
  return s.words.size();
}

// "Lead the team through the exit", "direct staff to the gate": shown the way, not led.
bool is_shown_the_way(const Statement& s, std::size_t after) {
  static constexpr std::array<std::string_view, 9> kWays{"to",   "through", "into",   "along",  "across",
                                                         "past", "out",     "around", "towards"};
  if (s.verb->base != "lead" && s.verb->base != "direct") return false;
  return after < s.words.size() && std::find(kWays.begin(), kWays.end(), s.words[after].lower) != kWays.end();
}

void check_low(const Statement& s, std::string_view level, Report& report) {
  if (s.verb == nullptr || !may_hold(s, model::kAuthority) || s.words[s.head].quoted) return;
  const std::string_view verb = authority_kind(s, s.head);
  const bool leads = verb == "leads";
  if (!leads && verb != "decides") return;
  const std::size_t object = object_of_kind(s, leads ? "people" : "policy");
  if (object >= s.words.size() || guidance_in(s).words > 0) return;
  const std::size_t after = object_phrase(s).to;
  if (is_shown_the_way(s, after)) return;
  const std::size_t begin = s.words[s.head].begin, end = s.words[after - 1].end;
  report
      .at(s, begin, end - begin,
          "the level is " + quote(level) + ", but " + quote(s.value().substr(begin, end - begin)) +
              " takes authority over " + (leads ? "people" : "policy"))
      .with_hint("state the part that this level has in it (assist, report, follow), or rate the unit again");
}

void check_high(const Statement& s, std::string_view level, Report& report) {
  const GuidanceMatch match = guidance_in(s, "close");
  if (match.words == 0) return;
  // "Ensure that trainees work under close supervision": other people do.
  const bool of_others =
      s.item.kind != model::ItemKind::range && clause_start(s, s.head + s.head_words) < match.at;
  if (of_others) return;
  const std::size_t begin = s.words[match.at].begin, end = s.words[match.at + match.words - 1].end;
  report
      .at(s, begin, end - begin,
          "the level is " + quote(level) + ", but " + quote(s.value().substr(begin, end - begin)) +
              " leaves no room for judgement")
      .with_severity(diag::Severity::advice)
      .with_hint("leave it out if the person decides, or rate the unit again");
}

void check(const UnitView& view, Report& report) {
  const std::string& printed = view.unit.level.text.value;
  const auto level = model::level_value(printed);
  if (!level || *level < view.profile.level_min || *level > view.profile.level_max) return;
  if (*level > kLowLevel && *level < kHighLevel) return;
  for (const Statement& s : view.analysis.statements) {
    const bool doing = (s.is_requirement() && s.item.part != model::Part::knowledge) || s.is_outcome();
    if (!doing && s.item.kind != model::ItemKind::title && s.item.kind != model::ItemKind::range) continue;
    if (*level >= kHighLevel)
      check_high(s, printed, report);
    else if (s.item.kind != model::ItemKind::range)
      check_low(s, printed, report);
  }
}

}  // namespace

const Rule kLevelAutonomyMismatch{
    .info = {.id = "level-autonomy-mismatch",
             .letter = "L4",
             .group = "level",
             .summary = "a statement has more or less autonomy than the level of the unit",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, Generic Level Descriptors",
                             "autonomy and accountability: close supervision at level 1, responsibility for "
                             "others from level 3"},
                            {"HKQF, list of units of property management",
                             "supervision of others starts at level 3"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
