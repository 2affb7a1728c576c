// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "lint/digest.hpp"
#include "lint/fields.hpp"
#include "lint/fixes.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

constexpr std::size_t kFewest = 3;  // units that must share a sentence before others can drift from it
constexpr std::size_t kOdd = 3;     // at most one in so many may word it otherwise, or it is no drift

struct Use {
  std::uint64_t skeleton = 0, text = 0;
  std::uint32_t unit = 0, sentence = 0;
  friend auto operator<=>(const Use&, const Use&) = default;
};
using Uses = std::span<const Use>;

// Of one wording: its uses, and in how many units it stands.
struct Wording {
  Uses uses;
  std::size_t units = 0;
};

std::size_t units_of(Uses uses) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < uses.size(); ++i) count += i == 0 || uses[i].unit != uses[i - 1].unit;
  return count;
}

// The words of one use, in a unit that is analysed again: findings are few, sentences are many.
class Sentence {
 public:
  Sentence(const StandardView& view, const Use& use)
      : digest_(view.digests[use.unit].sentences[use.sentence]),
        unit_(view.standard.units[use.unit]),
        analysis_(analyse(unit_, view.profile, view.lexicon)) {}

  const model::Unit& unit() const { return unit_; }
  const Statement& statement() const { return analysis_.statements[digest_.statement]; }
  std::span<const Word> words() const { return statement().words.subspan(digest_.first, digest_.words); }
  // The text from words()[from] to before words()[to].
  std::size_t begin(std::size_t from) const { return words()[from].begin; }
  std::size_t length(std::size_t from, std::size_t to) const { return words()[to - 1].end - words()[from].begin; }
  std::string_view text(std::size_t from, std::size_t to) const { return statement().value().substr(begin(from), length(from, to)); }

 private:
  SentenceDigest digest_;
  const model::Unit& unit_;
  Analysis analysis_;
};

void report_drift(const Sentence& usual, std::size_t units, const Sentence& own, Report& report) {
  const auto a = usual.words(), b = own.words();
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t before = 0, after = 0;
  while (before < shorter && a[before].lower == b[before].lower) ++before;
  while (after < shorter - before && a[a.size() - 1 - after].lower == b[b.size() - 1 - after].lower) ++after;
  if (before + after == a.size() && before + after == b.size()) return;  // they differ in punctuation only
  // A word that stands in one of the two only is shown with its neighbour.
  if (before + after == shorter) {
    if (before > 0) --before;
    else --after;
  }
  const std::size_t end = b.size() - after, usual_end = a.size() - after;
  const std::string written(usual.text(before, usual_end));
  const Statement& s = own.statement();
  report.in_unit(usual.unit());
  const base::Span stands = report.place(usual.statement(), usual.begin(0), usual.length(0, a.size()));
  report.in_unit(own.unit());
  diag::Diagnostic& d = report.at(s, own.begin(before), own.length(before, end),
                                  quote(own.text(before, end)) + " stands in a sentence that " + counted(units, "unit writes", "units write") +
                                      " with " + quote(written));
  d.with_hint("word the sentence alike in all units: write " + quote(written)).with_note(stands, "the sentence stands here first");
  replace_words(d, report, s, own.begin(before), own.length(before, end), written, Safety::suggested);
}

// All uses of one skeleton, sorted by their wording.
void check_skeleton(const StandardView& view, Uses uses, Report& report) {
  std::vector<Wording> wordings;
  for (std::size_t begin = 0, end = 0; begin < uses.size(); begin = end) {
    while (end < uses.size() && uses[end].text == uses[begin].text) ++end;
    const Uses same = uses.subspan(begin, end - begin);
    wordings.push_back({same, units_of(same)});
  }
  if (wordings.size() < 2) return;
  const auto usual = std::max_element(wordings.begin(), wordings.end(), [](const Wording& a, const Wording& b) {
    return std::tuple(a.units, b.uses.front().unit) < std::tuple(b.units, a.uses.front().unit);
  });
  if (usual->units < kFewest) return;
  for (const Wording& wording : wordings) {
    if (&wording == &*usual || wording.units * kOdd > usual->units) continue;
    const Sentence first(view, usual->uses.front());
    for (const Use& use : wording.uses) report_drift(first, usual->units, Sentence(view, use), report);
  }
}

void check(const StandardView& view, Report& report) {
  std::vector<Use> uses;
  std::size_t count = 0;
  for (const UnitDigest& digest : view.digests) count += digest.sentences.size();
  uses.reserve(count);
  for (std::uint32_t u = 0; u < view.digests.size(); ++u)
    for (std::uint32_t i = 0; i < view.digests[u].sentences.size(); ++i)
      uses.push_back({view.digests[u].sentences[i].skeleton, view.digests[u].sentences[i].text, u, i});
  std::sort(uses.begin(), uses.end());
  const Uses all = uses;
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    while (end < all.size() && all[end].skeleton == all[begin].skeleton) ++end;
    if (end - begin > kFewest && all[begin].text != all[end - 1].text) check_skeleton(view, all.subspan(begin, end - begin), report);
  }
}

}  // namespace

const Rule kBoilerplateDrift{
    .info = {.id = "boilerplate-drift",
             .letter = "X8",
             .group = "standard",
             .summary = "a sentence that several units share stands in another unit with other small words",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::suggested,
             .authority = {{{"NZQA, unit standard definitions", "the same factors apply to every learner"},
                            {"HKQF, published units of competency", "knowledge headings worded in two ways"}}}},
    .check_standard = check,
    .reads_digests = true,
};

}  // namespace uoc::lint
