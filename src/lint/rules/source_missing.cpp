// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

bool holds_recovered(const std::vector<model::Criterion>& criteria) {
  return std::any_of(criteria.begin(), criteria.end(),
                     [](const model::Criterion& c) { return c.recovered || holds_recovered(c.items); });
}

// A maintained source that says where it came from, or that still bears marks of its import. A published text
// is read as it is: it is its own source.
bool is_imported(const model::Unit& unit) {
  if (unit.facts.notation == model::Notation::text) return false;
  return !unit.provenance.empty() || holds_recovered(unit.assessment.criteria) ||
         std::any_of(unit.elements.begin(), unit.elements.end(),
                     [](const model::Element& e) { return e.recovered || holds_recovered(e.criteria); });
}

void check(const StandardView& view, Report& report) {
  const model::Standard& standard = view.standard;
  if (!standard.declared) return;
  const model::Unit* first = nullptr;
  const model::Unit* first_at_fault = nullptr;
  std::size_t imported = 0, no_source = 0, no_day = 0;
  for (const model::Unit& unit : standard.units) {
    if (!is_imported(unit)) continue;
    ++imported;
    no_source += unit.provenance.source.empty();
    no_day += unit.provenance.retrieved.empty();
    if (first == nullptr) first = &unit;
    if (first_at_fault == nullptr && (unit.provenance.source.empty() || unit.provenance.retrieved.empty()))
      first_at_fault = &unit;
  }
  if (first == nullptr) return;
  std::string missing;
  const auto add = [&](std::string_view what, std::size_t count) {
    missing.append(missing.empty() ? "" : ", ").append(what);
    if (count > 0 && count < imported) missing.append(" (" + counted(count, "unit", "units") + ")");
  };
  if (no_source > 0) add("source", no_source);
  if (no_day > 0) add("day of retrieval", no_day);
  const bool own = !missing.empty();
  if (standard.info.edition.empty()) add("edition", 0);
  if (standard.info.rights.empty()) add("note of rights", 0);
  if (missing.empty()) return;
  const bool of_standard = standard.info.edition.empty() || standard.info.rights.empty();
  std::string hint = own ? "import with `--retrieved DATE`, or add it to the sources" : "";
  if (of_standard) hint += std::string(own ? "; " : "") + "give `edition` and `rights` in standard.toml";
  report.in_unit(first_at_fault == nullptr ? *first : *first_at_fault);
  report
      .at_unit("this standard holds " + counted(imported, "imported unit", "imported units") +
               " and lacks: " + missing)
      .with_hint(std::move(hint));
}

}  // namespace

const Rule kSourceMissing{
    .info = {.id = "source-missing",
             .letter = "I9",
             .group = "import",
             .summary = "imported units do not say their document, its edition, the day it was fetched, or "
                        "the rights in it",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, notice on units of competency (hkqf.gov.hk)",
                             "copyright: use and reproduction"}}}},
    .check_standard = check,
};

}  // namespace uoc::lint
