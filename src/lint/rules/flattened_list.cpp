// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

void check_flattened(const UnitView& view, Report& report) {
  for (const model::FlattenedList& list : view.unit.facts.flattened) {
    std::string message =
        "the list at " + quoted_label(view.profile, list.where) + " was printed as one run of text: " +
        counted(static_cast<std::size_t>(list.boundaries), "start", "starts") + " found inside lines";
    if (list.inferred > 0)
      message += ", " + std::to_string(list.inferred) + " of them without a number or bullet";
    report.at(list.span, std::move(message))
        .with_item(std::string(model::name(list.where)))
        .with_hint("compare the elements and criteria with the published document");
  }
}

bool is_recovered(const model::Item& item) {
  if (item.criterion != nullptr) return item.criterion->recovered;
  return item.kind == model::ItemKind::heading && item.element->recovered;
}

// The statements with a mark, as a person looks for them: "1.1 to 1.3, 2(a), A.2". A run of neighbours is one
// piece.
std::string names_of(const std::vector<Statement>& statements) {
  std::string out;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (!is_recovered(statements[i].item)) continue;
    std::size_t last = i;
    while (last + 1 < statements.size() && is_recovered(statements[last + 1].item)) ++last;
    out.append(out.empty() ? "" : ", ").append(statements[i].item.name);
    if (last > i) out.append(last == i + 1 ? ", " : " to ").append(statements[last].item.name);
    i = last;
  }
  return out;
}

// A maintained source keeps the marks of its import until a person confirms them.
void check_unconfirmed(const UnitView& view, Report& report) {
  const Statement* first = nullptr;
  std::size_t count = 0;
  for (const Statement& s : view.analysis.statements) {
    if (!is_recovered(s.item)) continue;
    if (first == nullptr) first = &s;
    ++count;
  }
  if (first == nullptr) return;
  const base::Span place = first->item.text->span;
  const std::string path = place.valid() ? " " + report.path(place) : "";
  report
      .at(*first, counted(count, "start that import inferred is", "starts that import inferred are") +
                      " not confirmed: " + names_of(view.analysis.statements))
      .with_hint("compare with the published document, then take the marks away with `uoc fmt --confirm" +
                 path + "`");
}

void check(const UnitView& view, Report& report) {
  check_flattened(view, report);
  if (view.unit.facts.notation != model::Notation::text) check_unconfirmed(view, report);
}

}  // namespace

const Rule kFlattenedList{
    .info = {.id = "flattened-list",
             .letter = "I1",
             .group = "import",
             .summary =
                 "a list was printed as one run of text and had to be split, or nobody has confirmed how",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, published units of competency",
                             "text form of the published documents"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
