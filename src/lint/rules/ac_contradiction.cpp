// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include "lint/content.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

bool takes(const Statement& s, std::string_view stance) {
  return s.is_outcome() && s.verb != nullptr && s.verb->stance == stance;
}

// The noun that the outcome calls given: "guidelines" in "adhere to predefined guidelines".
struct Given {
  std::size_t word = 0;  // "predefined"
  std::size_t noun = 0;
};

bool find_given(const Statement& s, Given& out) {
  if (!may_hold(s, model::kGiven)) return false;
  for (std::size_t i = s.head + s.head_words; i + 1 < s.words.size(); ++i) {
    if (phrase_at(s, i, model::kGiven).phrase == nullptr || s.words[i].quoted) continue;
    std::size_t noun = i;  // the last content word before a function word
    for (std::size_t at = i + 1; at < s.words.size() && !content_key(s.words[at]).empty(); ++at) {
      noun = at;
      if (between(s, at, ',')) break;
    }
    out = {i, noun};
    return noun > i;
  }
  return false;
}

// For each content key the first outcome that sets a thing with this word.
std::vector<const Statement*> setters_of(const UnitView& view) {
  std::vector<const Statement*> out(view.content.count(), nullptr);
  for (const Statement& s : view.analysis.statements) {
    if (!takes(s, "direct")) continue;
    const WordRange object = object_phrase(s);
    for (const std::uint32_t key : view.content.list(s, object.from, object.to))
      if (out[key] == nullptr) out[key] = &s;
  }
  return out;
}

void check(const UnitView& view, Report& report) {
  const auto& statements = view.analysis.statements;
  if (std::none_of(statements.begin(), statements.end(),
                   [](const Statement& s) { return takes(s, "direct"); }))
    return;
  std::vector<const Statement*> setters;  // made when the first outcome asks for them
  for (const Statement& s : statements) {
    Given given;
    if (!takes(s, "conform") || !find_given(s, given)) continue;
    const KeyList noun = view.content.list(s, given.noun, given.noun + 1);
    if (setters.empty()) setters = setters_of(view);
    const Statement* setter = noun.empty() ? nullptr : setters[noun.front()];
    if (setter == nullptr) continue;
    const std::size_t begin = s.words[given.word].begin, end = s.words[given.noun].end;
    report
        .at(s, begin, end - begin,
            "this outcome takes " + quote(s.value().substr(begin, end - begin)) + " as set, but " +
                quote(setter->item.name) + " asks to " + quote(setter->verb->base) + " the same")
        .with_note(report.place(*setter, 0, setter->value().size()), "the other outcome stands here")
        .with_hint("decide whether the person sets them or follows them");
  }
}

}  // namespace

const Rule kAcContradiction{
    .info = {.id = "ac-contradiction",
             .letter = "A5",
             .group = "assessment",
             .summary = "one outcome sets what another outcome takes as given",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"HKQF, Generic Level Descriptors",
                             "autonomy and accountability: who follows directions does not set them"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
