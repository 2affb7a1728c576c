// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

using model::FieldName;

// What may stand at the head of a line as a label: up to a colon, a tab, two spaces or the end.
std::string_view head_of(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(" \t\r*#"), line.size());
  line.remove_prefix(begin);
  std::size_t end = std::min(
      {line.find('\t'), line.find(':'), line.find("  "), line.find("："), line.find('\r'), line.size()});
  return base::trim(line.substr(0, end));
}

// One character of four and more is another one: 評核指標 for 評核指引.
bool is_near_wide(std::string_view head, std::string_view label) {
  if (head.size() != label.size() || base::count_code_points(label) < 4) return false;
  std::size_t other = 0;
  for (std::size_t at = 0; at < label.size();) {
    const std::size_t length = std::max<std::size_t>(1, base::utf8_length(label, at));
    if (head.substr(at, length) != label.substr(at, length)) ++other;
    at += length;
  }
  return other == 1;
}

bool is_near(std::string_view head, std::string_view label) {
  if (base::find_wide(label, 0) < label.size()) return is_near_wide(head, label);
  const std::string a = base::lower(head), b = base::lower(label);
  if (a == b) return false;  // an exact label that the reader had a reason not to take
  if (a == b + "s" || b == a + "s") return true;
  if (b.size() < 5 || a.empty() || a.front() != b.front()) return false;
  // Short words have many neighbours that are words, too: range, change.
  return base::edit_distance(a, b) <= (b.size() < 8 ? 1U : 2U);
}

// The longest accepted spelling that the head comes near to; empty if none.
std::string_view near_label(std::string_view head, const model::FieldRule& rule) {
  std::string_view best;
  for (const std::string& label : rule.labels)
    if (label.size() > best.size() && is_near(head, label)) best = label;
  return best;
}

bool is_exact_label(std::string_view head, const model::Profile& profile) {
  for (const model::FieldRule& rule : profile.fields)
    for (const std::string& label : rule.labels)
      if (base::equal_ignoring_case(head, label)) return true;
  return false;
}

void check_line(const UnitView& view, const model::FieldRule& rule, base::Span place, std::string_view head,
                Report& report) {
  const std::string_view label = near_label(head, rule);
  if (label.empty() || is_exact_label(head, view.profile)) return;
  report.at(place, quote(head) + " is no label, but nearly " + quote(label) + ", which this unit lacks")
      .with_item(std::string(model::name(rule.field)))
      .with_hint("write " + quote(label))
      .with_fix(true, place, std::string(label));
}

// Only what is missing is looked for: nothing is said of the words of a complete unit.
void check(const UnitView& view, Report& report) {
  if (view.unit.facts.notation != model::Notation::text || !view.unit.span.valid()) return;
  std::string_view text;
  for (const model::FieldRule& rule : view.profile.fields) {
    const bool lost =
        rule.required && view.unit.facts.of(rule.field).empty() && !is_present(view.unit, rule.field);
    if (!lost) continue;
    if (text.empty()) text = report.source(view.unit.span);
    for (const std::string_view line : base::split_lines(text)) {
      const std::string_view head = head_of(line);
      if (head.size() < 3 || head.size() > 40) continue;
      const auto begin = view.unit.span.begin + static_cast<std::uint32_t>(head.data() - text.data());
      check_line(view, rule, {view.unit.span.file, begin, begin + static_cast<std::uint32_t>(head.size())},
                 head, report);
    }
  }
}

}  // namespace

const Rule kLabelNearMiss{
    .info = {.id = "label-near-miss",
             .letter = "S5",
             .group = "structure",
             .summary = "a line starts with what is nearly the label of a missing field",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::safe,
             .authority = {{{"HKQF, Specification of Competency Standards (hkqf.gov.hk)",
                             "items of a unit of competency"},
                            {"HKPC, Recognition of Prior Learning, introduction",
                             "names of the items in Chinese"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
