// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

constexpr std::string_view kTypographic = "\u2019", kAcute = "\u00B4";

struct Place {
  const Statement* statement = nullptr;
  std::size_t at = 0, length = 0;
};

bool letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && base::is_alpha(text[at]);
}

// A quotation mark opens where nothing or no letter stands before it and something follows.
bool opens(std::string_view text, std::size_t at) {
  const bool starts = at == 0 || !base::is_word_byte(text[at - 1]);
  return starts && at + 1 < text.size() && text[at + 1] != ' ';
}

// Straight quotation marks that close nothing and stand where an apostrophe would: `agents" skills`, `agent"s
// skills`. `open` says that a quotation was open before the text, and afterwards that one is open behind it.
void find_quotes(const Statement& s, bool& open, std::vector<Place>& out) {
  const std::string_view text = s.value();
  for (std::size_t at = text.find('"'); at != std::string_view::npos; at = text.find('"', at + 1)) {
    if (open) {
      open = false;
      continue;
    }
    if (opens(text, at)) {
      open = true;
      continue;
    }
    if (at == 0 || !base::is_lower(text[at - 1])) continue;
    const bool possessive =
        text[at - 1] == 's' && at + 2 < text.size() && text[at + 1] == ' ' && base::is_lower(text[at + 2]);
    const bool inside = at + 1 < text.size() && text[at + 1] == 's' && !letter_at(text, at + 2);
    if (possessive || inside) out.push_back({&s, at, 1});
  }
}

// An accent between a letter and the "s" of a genitive: "customer´s", "customer`s".
void find_accents(const Statement& s, std::string_view accent, std::vector<Place>& out) {
  const std::string_view text = s.value();
  for (std::size_t at = text.find(accent); at != std::string_view::npos;
       at = text.find(accent, at + accent.size())) {
    const std::size_t behind = at + accent.size();
    const bool genitive = at > 1 && base::is_lower(text[at - 1]) && behind < text.size() &&
                          text[behind] == 's' && !letter_at(text, behind + 1) &&
                          text.substr(behind + 1, accent.size()) != accent;
    if (genitive) out.push_back({&s, at, accent.size()});
  }
}

// An apostrophe inside a word: nothing else can stand there.
void find_inside(const Statement& s, std::string_view mark, std::vector<Place>& out) {
  const std::string_view text = s.value();
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size()))
    if (at > 0 && base::is_lower(text[at - 1]) && letter_at(text, at + mark.size()))
      out.push_back({&s, at, mark.size()});
}

std::string word_at(const Place& place) {
  const std::string_view text = place.statement->value();
  std::size_t begin = place.at, end = place.at + place.length;
  while (begin > 0 && base::is_word_byte(text[begin - 1])) --begin;
  while (end < text.size() && base::is_word_byte(text[end])) ++end;
  return quote(text.substr(begin, end - begin));
}

void check_mixed(const UnitView& view, Report& report) {
  std::vector<Place> straight, typographic;
  for (const Statement& s : view.analysis.statements) {
    find_inside(s, "'", straight);
    find_inside(s, kTypographic, typographic);
  }
  if (straight.empty() || typographic.empty()) return;
  const bool more_straight = straight.size() >= typographic.size();
  const auto& odd = more_straight ? typographic : straight;
  const auto& usual = more_straight ? straight : typographic;
  diag::Diagnostic& d = report.at(
      *odd.front().statement, odd.front().at, odd.front().length,
      "the apostrophe of " + word_at(odd.front()) + " is another one than that of " + word_at(usual.front()));
  d.with_severity(diag::Severity::advice).with_hint("write one kind of apostrophe throughout the unit");
  for (const Place& place : odd)
    d.with_fix(true, report.edit(*place.statement, place.at, place.length, more_straight ? "'" : std::string(kTypographic)));
}

void check_damaged(const UnitView& view, Report& report) {
  std::vector<Place> damaged;
  bool open = false;
  for (const Statement& s : view.analysis.statements) {
    find_quotes(s, open, damaged);
    find_accents(s, kAcute, damaged);
    find_accents(s, "`", damaged);
  }
  if (open)
    std::erase_if(damaged, [](const Place& p) { return p.length == 1 && p.statement->value()[p.at] == '"'; });
  for (const Place& place : damaged)
    report
        .at(*place.statement, place.at, place.length, "the apostrophe of " + word_at(place) + " was damaged")
        .with_hint("write an apostrophe")
        .with_fix(true, report.edit(*place.statement, place.at, place.length, "'"));
}

void check(const UnitView& view, Report& report) {
  const Analysis& all = view.analysis;
  const bool wide = all.holds_wide(), straight = all.holds('\'');
  if (wide || all.holds('"') || all.holds('`')) check_damaged(view, report);
  if (wide && straight) check_mixed(view, report);
}

}  // namespace

const Rule kApostropheDamaged{
    .info = {.id = "apostrophe-damaged",
             .letter = "I5",
             .group = "import",
             .summary =
                 "another mark stands where an apostrophe is due, or a unit mixes two kinds of apostrophe",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::safe,
             .authority = {{{"HKQF, list of units of competency of the insurance industry (hkqf.gov.hk)",
                             "titles with a quotation mark for an apostrophe"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
