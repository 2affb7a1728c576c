// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "base/text.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

constexpr std::size_t kLimit = 100;  // characters

void check(const UnitView& view, Report& report) {
  const model::Text& title = view.unit.title.text;
  if (title.value.size() <= kLimit) return;  // bytes: at least as many as characters
  const std::size_t length = base::count_code_points(title.value);
  if (length <= kLimit) return;
  report.at(title, "title", "the title has " + std::to_string(length) + " characters; systems that take over titles cut them at " + std::to_string(kLimit))
      .with_hint("keep the verb and its object, and say the rest in the range");
}

}  // namespace

const Rule kTitleLength{
    .info = {.id = "title-length",
             .letter = "T2",
             .group = "wording",
             .summary = "a title is longer than other systems keep",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::none,
             .authority = {{{"Australian Training Package Development Handbook", "titles: at most 100 characters"},
                            {"SAQA, unit standards", "title: unique, at most 100 characters"},
                            {"Moodle, import of competency frameworks (framework_importer.php)", "short names are cut at 100 characters"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
