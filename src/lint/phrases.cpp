// SPDX-License-Identifier: Apache-2.0
#include "lint/phrases.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace uoc::lint {
namespace {

template <class Words>
bool stands_at(const Statement& s, std::size_t at, const Words& words) {
  if (at + words.size() > s.words.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (s.words[at + i].lower != words[i]) return false;
  return true;
}

// How many words the particle "part in" takes at words[at]; 0 if it does not stand there.
std::size_t particle_words(const Statement& s, std::size_t at, std::string_view particle) {
  std::size_t count = 0;
  while (!particle.empty()) {
    const auto space = std::min(particle.find(' '), particle.size());
    if (at + count >= s.words.size() || s.words[at + count].lower != particle.substr(0, space)) return 0;
    particle.remove_prefix(std::min(space + 1, particle.size()));
    ++count;
  }
  return count;
}

bool opens_clause(std::string_view word) {
  if (std::string_view("twhi").find(word.front()) == std::string_view::npos) return false;
  static constexpr std::array<std::string_view, 13> kOpeners{"that",    "which", "who",   "whom", "whose",
                                                             "how",     "when",  "where", "why",  "what",
                                                             "whether", "if",    "while"};
  return std::find(kOpeners.begin(), kOpeners.end(), word) != kOpeners.end();
}

}  // namespace

PhraseMatch longest_phrase_at(const Statement& statement, std::size_t at, model::PhraseKind kind) {
  PhraseMatch best;
  for (const model::Phrase* phrase : statement.words[at].entry->phrases) {
    if (phrase->kind != kind || phrase->rest.size() + 1 <= best.words) continue;
    if (stands_at(statement, at + 1, phrase->rest)) best = {phrase, phrase->rest.size() + 1};
  }
  return best;
}

model::VerbMatch verb_at(const Statement& statement, std::size_t at) {
  if (at >= statement.words.size() || statement.words[at].info == nullptr) return {};
  const model::WordInfo& info = *statement.words[at].info;
  model::VerbMatch best;
  if (info.is(model::kBaseForm)) best = {info.verb, 1};
  for (const model::Verb* verb : info.with_particle) {
    const std::size_t count = particle_words(statement, at + 1, verb->particle);
    if (count > 0 && count + 1 > best.words) best = {verb, count + 1};
  }
  return best;
}

bool is_determiner(const Statement& statement, std::size_t at) {
  if (at >= statement.words.size()) return false;
  const Word& word = statement.words[at];
  return is(word, model::kArticle | model::kPronoun) || base::is_digit(word.lower.front());
}

model::VerbMatch verb_with_object_at(const Statement& statement, std::size_t at) {
  const model::VerbMatch match = verb_at(statement, at);
  const std::size_t next = at + match.words;
  if (match.verb == nullptr || next >= statement.words.size()) return {};
  const std::string_view object_word = statement.words[next].lower;
  if (object_word == "it" || object_word == "them") return {};
  if (is_determiner(statement, next)) return match;
  const bool doubtful = match.verb->also_noun || match.verb->also_adjective;
  const bool object = !is(statement.words[next],
                          model::kPreposition | model::kConjunction | model::kAuxiliary | model::kAdverb) &&
                      !statement.words[next].lower.ends_with("ly");
  return !doubtful && object ? match : model::VerbMatch{};
}

std::size_t clause_start(const Statement& statement, std::size_t at) {
  for (; at < statement.words.size(); ++at) {
    const Word& word = statement.words[at];
    if (is(word, model::kAuxiliary) || opens_clause(word.lower)) return at;
    if (word.lower == "to" && verb_at(statement, at + 1).verb != nullptr) return at;
  }
  return at;
}

bool between(const Statement& statement, std::size_t left, char c) {
  const std::size_t begin = statement.words[left].end;
  const std::size_t end =
      left + 1 < statement.words.size() ? statement.words[left + 1].begin : statement.value().size();
  // One blank most often: a loop is done before a search has begun.
  const std::string_view gap = statement.value().substr(begin, end - begin);
  return std::any_of(gap.begin(), gap.end(), [&](char other) { return other == c; });
}

std::string_view content_key(const Word& word) {
  constexpr std::uint16_t kFunction = model::kPreposition | model::kArticle | model::kConjunction |
                                      model::kPronoun | model::kAuxiliary | model::kAdverb;
  std::string_view key = word.lower;
  if (word.entry != nullptr) {
    if ((word.phrase_kinds & model::kStopword) != 0 || is(word, kFunction)) return {};
    const bool vague = (word.phrase_kinds & model::kVague) != 0;
    if (vague &&
        std::any_of(word.entry->phrases.begin(), word.entry->phrases.end(),
                    [](const model::Phrase* p) { return p->kind == model::kVague && p->rest.empty(); }))
      return {};
    const bool form = is(word, model::kGerund | model::kPastForm) && !is(word, model::kBaseForm);
    if (form && word.entry->verb != nullptr) key = word.entry->verb->base;
  }
  if (key.size() < 4) return key.size() < 2 ? std::string_view{} : key;
  for (const std::string_view ending : {"'s", "’s", "'", "’"})
    if (key.ends_with(ending)) key.remove_suffix(ending.size());
  // The stem before -y and -ies, before -e and -es: "policy", "policies"; "invoice", "invoices".
  if (key.ends_with("ies")) return key.substr(0, key.size() - 3);
  if (key.ends_with('s') && !key.ends_with("ss") && !key.ends_with("us") && !key.ends_with("is"))
    key.remove_suffix(1);
  if (key.size() > 3 && (key.ends_with('y') || key.ends_with('e'))) key.remove_suffix(1);
  return key;
}

}  // namespace uoc::lint
