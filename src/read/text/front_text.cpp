// SPDX-License-Identifier: Apache-2.0
#include "read/text/front_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/ids.hpp"

namespace uoc::read {
namespace {

bool head_between(const UnitExtent& extent, std::size_t from, std::size_t to) {
  return std::any_of(extent.heads.begin(), extent.heads.end(), [&](const HeadLine& h) { return h.line > from && h.line < to; });
}

// A word of the line is a code: a line of a list.
bool names_a_unit(std::string_view text, const model::Profile& profile) {
  const auto words = base::split(text, ' ');
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return word.size() >= 6 && profile.match_code(model::normal_code(word)).has_value();
  });
}

}  // namespace

diag::Diagnostic& report_unplaced(Document& document, diag::Severity severity, base::Span span, std::string message) {
  diag::Diagnostic& d = document.diagnostics.emplace_back();
  d.rule = &kTextNotPlaced;
  d.severity = severity;
  d.message = std::move(message);
  d.span = span;
  return d;
}

void report_front_matter(const Layout& layout, const UnitExtent& extent, const std::vector<std::size_t>& lines, const model::Profile& profile, Document& document) {
  const auto text = [&](std::size_t i) { return layout.text(layout.lines[lines[i]]); };
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t last = first + 1;
    while (last < lines.size() && !head_between(extent, lines[last - 1], lines[last])) ++last;
    std::size_t codes = 0;
    for (std::size_t i = first; i < last; ++i) codes += names_a_unit(text(i), profile);
    std::string message = std::to_string(last - first) + (last - first == 1 ? " line belongs" : " lines belong") + " to no unit, from " + base::quote_start(text(first));
    if (codes > 0) message += "; " + std::to_string(codes) + (codes == 1 ? " of them names a unit" : " of them name units") + " without saying more";
    report_unplaced(document, diag::Severity::warning, {layout.file, layout.lines[lines[first]].begin, layout.lines[lines[last - 1]].end}, std::move(message))
        .with_hint("a cover, a table of contents or an introduction is not imported: see that no unit is among it");
    first = last;
  }
}

}  // namespace uoc::read
