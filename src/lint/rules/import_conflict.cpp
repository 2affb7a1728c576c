// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

void check(const UnitView& view, Report& report) {
  for (const model::Comment& comment : view.unit.comments) {
    const std::string_view text = base::trim(comment.text.value);
    if (!text.starts_with(model::kConflictMark)) continue;
    const std::string what = base::collapse_spaces(text.substr(model::kConflictMark.size()));
    report.at(comment.text, comment.anchor, "a text was edited here and changed in its document, too" + (what.empty() ? "" : ": " + what))
        .with_hint("keep the one that is right, and delete the comment");
  }
}

}  // namespace

const Rule kImportConflict{
    .info = {.id = "import-conflict",
             .letter = "I12",
             .group = "import",
             .summary = "a corrected document and an edit disagree, and nobody has decided",
             .severity = diag::Severity::error,
             .fix = diag::FixClass::none,
             .authority = {{{"uoc, import of corrected documents (docs/import.md)", "what is marked"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
