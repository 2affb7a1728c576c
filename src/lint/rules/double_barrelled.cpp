// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

struct Second {
  std::size_t at = 0;  // of the second verb
  std::size_t words = 0;
  bool own_object = false;  // both verbs have an object of their own
};

// After these a verb in base form is no action of the worker: "let the dough rest and rise".
bool takes_bare_infinitive(const model::Verb& verb) {
  return verb.base == "let" || verb.base == "help" || verb.base == "make" || verb.base == "make sure" ||
         verb.base == "watch" || verb.base == "see" || verb.base == "ensure";
}

bool is_pair(const Statement& s, std::size_t and_at) {
  for (const std::size_t length : {std::size_t{1}, std::size_t{2}})
    if (and_at >= s.head + length && phrase_at(s, and_at - length, model::kVerbPair).phrase != nullptr)
      return true;
  return false;
}

bool all_verbs(const Statement& s, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i)
    if (!is(s.words[i], model::kBaseForm) || !between(s, i - 1, ',')) return false;
  return true;
}

// "Clean and disinfect the bench", "collect, sort and store samples": the verbs share one object.
std::optional<Second> shared_object(const Statement& s, std::size_t and_at) {
  const model::VerbMatch match = verb_at(s, and_at + 1);
  if (match.verb == nullptr || match.verb == s.verb || and_at + 1 + match.words >= s.words.size()) return {};
  const bool doubtful = match.verb->also_noun || match.verb->also_adjective;
  if (doubtful && !is_determiner(s, and_at + 1 + match.words)) return {};
  return Second{and_at + 1, match.words, false};
}

std::optional<Second> second_action(const Statement& s) {
  const std::size_t object = s.head + s.head_words, stop = clause_start(s, object);
  for (std::size_t i = object; i < stop; ++i) {
    if (s.words[i].lower != "and" || is_pair(s, i)) continue;
    if (all_verbs(s, object, i)) return shared_object(s, i);
    const model::VerbMatch match = verb_with_object_at(s, i + 1);
    if (match.verb != nullptr && match.verb != s.verb) return Second{i + 1, match.words, true};
  }
  return {};
}

void check(const UnitView& view, Report& report) {
  for (const Statement& s : view.analysis.statements) {
    const bool title = s.item.kind == model::ItemKind::title;
    if (!s.is_requirement() && !s.is_outcome() && !title) continue;
    if (s.verb == nullptr || takes_bare_infinitive(*s.verb)) continue;
    const auto second = second_action(s);
    if (!second || (title && !second->own_object)) continue;
    const std::size_t begin = s.words[second->at].begin;
    const std::size_t end = s.words[second->at + second->words - 1].end;
    diag::Diagnostic& d = report.at(s, begin, end - begin,
                                    "two actions in one statement: " + quote(s.verb->base) + " and " +
                                        quote(s.value().substr(begin, end - begin)));
    d.with_hint("give each action a statement of its own, so that each can be judged alone");
    if (title || !second->own_object) d.with_severity(diag::Severity::advice);
  }
}

}  // namespace

const Rule kDoubleBarrelled{
    .info = {.id = "double-barrelled",
             .letter = "P5",
             .group = "requirement",
             .summary = "one statement asks for two actions",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"US OPM, Delegated Examining Operations Handbook",
                             "appendix D: one readily identifiable characteristic in a statement"},
                            {"HKQF, What is an SCS (leaflet)",
                             "a unit is one discrete task within a job function"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
