// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

struct Divided {
  std::size_t begin = 0, end = 0;  // bytes of the value
  std::string left, right;         // as printed
};

// "cus- tomer": letters before the hyphen with its blank, and small letters behind.
bool divided_at(std::string_view value, std::size_t at, std::size_t length, Divided& out) {
  if (at == 0 || !base::is_lower(value[at - 1])) return false;
  std::size_t end = at + length;
  if (end >= value.size() || !base::is_lower(value[end])) return false;
  while (end < value.size() && base::is_alpha(value[end])) ++end;
  // A word goes on with a hyphen or an apostrophe, or stands in an address: nothing can be said of it.
  if (end < value.size() && (base::is_word_byte(value[end]) || value[end] == '@' || value[end] == '/'))
    return false;
  std::size_t begin = at;
  while (begin > 0 && base::is_alpha(value[begin - 1])) --begin;
  if (begin > 0 &&
      (base::is_word_byte(value[begin - 1]) || value[begin - 1] == '-' || value[begin - 1] == '/'))
    return false;
  out = {begin, end, std::string(value.substr(begin, at - begin)),
         std::string(value.substr(at + length, end - at - length))};
  return true;
}

// "short- and long-term", "two- to three-day": the first half waits for the end of the second.
bool is_suspended(const std::string& right, const model::Lexicon& lexicon) {
  const model::WordInfo* info = lexicon.find(right);
  return right == "as" || right == "versus" || right == "vs" ||
         (info != nullptr && info->is(model::kConjunction | model::kPreposition | model::kArticle));
}

bool equal_but_plural(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return b.starts_with(a) && (b.size() == a.size() || b.substr(a.size()) == "s");
}

bool unit_says(const Analysis& analysis, std::string_view lower) {
  return std::any_of(analysis.words.begin(), analysis.words.end(),
                     [&](const Word& w) { return equal_but_plural(w.lower, lower); });
}

// The word that was divided, if the lexicon or the unit knows it; else empty.
std::string whole_word(const UnitView& view, const Divided& divided) {
  const std::string joined = base::lower(divided.left + divided.right),
                    kept = base::lower(divided.left + "-" + divided.right);
  if (unit_says(view.analysis, kept)) return divided.left + "-" + divided.right;
  if (view.lexicon.find(joined) != nullptr || unit_says(view.analysis, joined))
    return divided.left + divided.right;
  return {};
}

void check_at(const UnitView& view, const Statement& s, const Divided& divided, Report& report) {
  if (is_suspended(base::lower(divided.right), view.lexicon)) return;
  const std::size_t length = divided.end - divided.begin;
  const base::Span place = report.place(s, divided.begin, length);
  const std::string whole = whole_word(view, divided);
  const bool line_end = report.source(place).find('\n') != std::string_view::npos;
  if (whole.empty() && !line_end) return;
  const std::string printed = quote(s.value().substr(divided.begin, length));
  diag::Diagnostic& d =
      report.at(s, divided.begin, length, printed + " is a word that a line end has divided");
  if (whole.empty())
    d.with_hint("write " + quote(divided.left + divided.right) + " or " +
                quote(divided.left + "-" + divided.right));
  else
    d.with_hint("write " + quote(whole)).with_fix(true, place, whole);
}

// A plain hyphen, that of typesetting (U+2010) or the soft one (U+00AD), and the blank that the line end
// became.
void check_hyphens(const UnitView& view, const Statement& s, std::string_view hyphen, Report& report) {
  Divided divided;
  for (std::size_t at = s.value().find(hyphen); at != std::string_view::npos;
       at = s.value().find(hyphen, at + 1))
    if (divided_at(s.value(), at, hyphen.size(), divided)) check_at(view, s, divided, report);
}

void check(const UnitView& view, Report& report) {
  const bool plain = view.analysis.holds('-'), wide = view.analysis.holds_wide();
  if (!plain && !wide) return;
  for (const Statement& s : view.analysis.statements) {
    if (plain) check_hyphens(view, s, "- ", report);
    if (!wide) continue;
    check_hyphens(view, s, "\u2010 ", report);
    check_hyphens(view, s, "\u00AD ", report);
  }
}

}  // namespace

const Rule kHyphenationArtefact{
    .info = {.id = "hyphenation-artefact",
             .letter = "I4",
             .group = "import",
             .summary = "a word is in two pieces, with the hyphen of a line end between them",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::safe,
             .authority = {{{"HKQF, leaflet \"What is SCS\"", "words divided at line ends"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
