// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "base/text.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

constexpr std::size_t kExportLimit = 100;  // characters that other systems keep

void check(const UnitView& view, Report& report) {
  const model::Text& title = view.unit.title.text;
  const bool own = view.profile.title_limit > 0;
  const std::size_t limit = own ? static_cast<std::size_t>(view.profile.title_limit) : kExportLimit;
  if (title.value.size() <= limit) return;  // bytes: at least as many as characters
  const std::size_t length = base::count_code_points(title.value);
  if (length <= limit) return;
  const std::string allowed = (own ? "the profile allows " : "systems that take over titles cut them at ") + std::to_string(limit);
  report.at(title, "title", "the title has " + std::to_string(length) + " characters; " + allowed)
      .with_severity(own ? diag::Severity::warning : diag::Severity::advice)
      .with_hint("keep the verb and its object, and say the rest in the range");
}

}  // namespace

const Rule kTitleLength{
    .info = {.id = "title-length",
             .letter = "T2",
             .group = "wording",
             .summary = "a title is longer than the profile allows or other systems keep",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"Australian Training Package Development Handbook", "titles: at most 100 characters"},
                            {"SAQA, unit standards", "title: unique, at most 100 characters"},
                            {"Moodle, import of competency frameworks (framework_importer.php)", "short names are cut at 100 characters"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
