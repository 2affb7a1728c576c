// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

// Labels of different scripts are the two languages of a bilingual document.
bool same_script(std::string_view a, std::string_view b) {
  const auto ascii = [](std::string_view s) {
    return !s.empty() && static_cast<unsigned char>(s.front()) < 0x80U;
  };
  return ascii(a) == ascii(b);
}

void check_field(const UnitView& view, model::FieldName field, Report& report) {
  const auto labels = view.unit.facts.of(field);
  for (std::size_t i = 1; i < labels.size(); ++i) {
    const model::Label& first = *labels.front();
    const model::Label& later = *labels[i];
    const std::string value = base::collapse_spaces(report.source(first.value));
    const std::string other = base::collapse_spaces(report.source(later.value));
    if (value == other || !same_script(report.source(first.span), report.source(later.span))) continue;
    report
        .at(later.span, "the field " + quoted_label(view.profile, field) + " stands here again with " +
                            quote(other) + "; its first value is " + quote(value))
        .with_item(std::string(model::name(field)))
        .with_hint("keep one of the two")
        .with_note(first.span, "the first one stands here");
  }
}

void check(const UnitView& view, Report& report) {
  // In XML and Markdown the reader itself refuses the second value (text-not-placed).
  if (view.unit.facts.notation != model::Notation::text) return;
  for (int i = 0; i < model::kFieldCount; ++i) check_field(view, static_cast<model::FieldName>(i), report);
}

}  // namespace

const Rule kItemDuplicated{
    .info = {.id = "item-duplicated",
             .letter = "S4",
             .group = "structure",
             .summary = "one field has two labels and two values",
             .severity = diag::Severity::error,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, Specification of Competency Standards (hkqf.gov.hk)",
                             "items of a unit of competency"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
