// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

struct Hours {
  int count = 0;
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
};

std::string_view last_word(std::string_view text) {
  while (!text.empty() && !base::is_word_byte(text.back())) text.remove_suffix(1);
  std::size_t begin = text.size();
  while (begin > 0 && base::is_word_byte(text[begin - 1])) --begin;
  return text.substr(begin);
}

bool is_learning(std::string_view word) {
  return word == "notional" || word == "learning" || word == "total";
}

// "40 notional learning" before "hours"; `any`: in the field itself "40" is enough.
std::optional<Hours> number_before(std::string_view text, std::size_t hours, bool any) {
  std::string_view before = text.substr(0, hours);
  bool notional = any;
  std::string_view word = last_word(before);
  while (is_learning(word)) {
    notional = notional || word == "notional";
    before = text.substr(0, static_cast<std::size_t>(word.data() - text.data()));
    word = last_word(before);
  }
  const auto count = base::to_int(word);
  if (!count || !notional) return std::nullopt;
  const auto begin = static_cast<std::size_t>(word.data() - text.data());
  // "2.5 hours" and "1,200 hours" are read by nobody as 5 and 200.
  if (begin > 1 && (text[begin - 1] == '.' || text[begin - 1] == ',') && base::is_digit(text[begin - 2]))
    return std::nullopt;
  return Hours{*count, begin, hours};
}

// "notional learning hours: 40".
std::optional<Hours> number_after(std::string_view text, std::size_t hours) {
  const std::string_view before = text.substr(0, hours);
  const bool notional = before.ends_with("notional ") || before.ends_with("notional learning ");
  if (!notional) return std::nullopt;
  std::size_t at = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", hours);
  while (at < text.size() && (text[at] == ' ' || text[at] == ':' || text[at] == '=' || text[at] == '|')) ++at;
  for (const std::string_view filler : {"is ", "are ", "of "})
    if (text.substr(std::min(at, text.size())).starts_with(filler)) at += filler.size();
  std::size_t end = std::min(at, text.size());
  while (end < text.size() && base::is_digit(text[end])) ++end;
  const auto count = base::to_int(text.substr(std::min(at, text.size()), end - std::min(at, text.size())));
  if (!count || (end < text.size() && (text[end] == '.' || text[end] == ','))) return std::nullopt;
  return Hours{*count, at, end};
}

// All hours of learning that a text states. `any`: every number of hours is meant so.
std::vector<Hours> hours_in(std::string_view lower, bool any) {
  std::vector<Hours> out;
  for (std::size_t at = lower.find("hour"); at != std::string_view::npos; at = lower.find("hour", at + 4)) {
    auto found = number_before(lower, at, any);
    if (!found) found = number_after(lower, at);
    if (found) out.push_back(*found);
  }
  return out;
}

// "One credit is 10 notional learning hours" tells of the factor, not of the unit.
void drop_factor(std::vector<Hours>& hours, std::string_view lower, int factor) {
  if (lower.find("credit") == std::string_view::npos) return;
  std::erase_if(hours, [&](const Hours& h) { return h.count == factor; });
}

void check_text(const UnitView& view, const model::Text& text, std::string_view item, int credit,
                Report& report) {
  const bool field = item == "credit";
  const int factor = view.profile.credit_hours;
  const std::string lower = base::lower(text.value);
  auto all = hours_in(lower, field);
  if (!field) drop_factor(all, lower, factor);
  if (all.empty()) return;
  if (all.size() > 1) return report.not_verified();  // parts of the whole, perhaps
  const Hours& hours = all.front();
  const std::int64_t due = std::int64_t{credit} * factor;
  if (hours.count == due) return;
  report
      .at(text, hours.begin, hours.end - hours.begin, std::string(item),
          "`" + std::to_string(hours.count) + "` hours of learning do not agree with " +
              std::to_string(credit) + (credit == 1 ? " credit" : " credits") + ", which stand for " +
              quote(std::to_string(due)))
      .with_hint("correct the hours or the credit: one credit is " + std::to_string(factor) + " hours");
}

void check(const UnitView& view, Report& report) {
  const model::Unit& unit = view.unit;
  const auto states_hours = [](const model::Text& text) {
    return text.value.find("hour") != std::string::npos || text.value.find("Hour") != std::string::npos;
  };
  const std::array<std::pair<const model::Text*, std::string_view>, 3> texts{
      {{&unit.credit.text, "credit"}, {&unit.range.text, "range"}, {&unit.remark.text, "remark"}}};
  for (const auto& [text, item] : texts) {
    if (!states_hours(*text)) continue;
    const auto credit = model::credit_value(unit.credit.text.value).value;
    if (credit)
      check_text(view, *text, item, *credit, report);
    else
      report.not_verified();
  }
}

}  // namespace

const Rule kCreditHoursMismatch{
    .info = {.id = "credit-hours-mismatch",
             .letter = "R2",
             .group = "credit",
             .summary = "the hours of learning do not agree with the credit",
             .severity = diag::Severity::error,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, Credit (hkqf.gov.hk)", "one credit is ten notional learning hours"},
                            {"SAQA, unit standards", "one credit is ten notional hours"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
