// SPDX-License-Identifier: Apache-2.0
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

void check(const UnitView& view, Report& report) {
  for (const model::BrokenLine& line : view.unit.facts.broken) {
    const bool label = line.what == model::BrokenLine::What::label;
    report
        .at(line.span, std::string(label ? "the label " : "the sentence at ") + quote(line.joined) +
                           (label ? " is torn over two lines" : " is torn by a line end"))
        .with_hint(label ? "it was read as one label" : "it was joined; compare with the published document");
  }
}

}  // namespace

const Rule kBrokenLine{
    .info = {.id = "broken-line",
             .letter = "I3",
             .group = "import",
             .summary = "a label or a sentence is torn by a line end or an empty line",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, published units of competency",
                             "text form of the published documents"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
