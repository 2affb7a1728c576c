// SPDX-License-Identifier: Apache-2.0
#include "read/text/word_kinds.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/lexicon.hpp"

namespace uoc::read {
namespace {

constexpr std::array<std::string_view, kWordKinds> kNames = {
    "none", "comma", "semicolon", "stop", "bracket", "sign", "number", "acronym", "article", "pronoun", "conjunction", "auxiliary", "preposition",
    "particle", "adverb", "opener", "verb", "verb_noun", "noun_verb", "third_person", "gerund", "past_form", "adjective", "noun", "plural", "unknown",
};

WordKind of_function_word(const model::WordInfo& info) {
  if (info.is(model::kArticle)) return WordKind::article;
  if (info.is(model::kAuxiliary)) return WordKind::auxiliary;
  if (info.is(model::kOpener)) return WordKind::opener;
  if (info.is(model::kPreposition)) return info.is(model::kParticle) ? WordKind::particle : WordKind::preposition;
  if (info.is(model::kConjunction)) return WordKind::conjunction;
  if (info.is(model::kPronoun)) return WordKind::pronoun;
  if (info.is(model::kParticle)) return WordKind::particle;
  return info.is(model::kAdverb) ? WordKind::adverb : WordKind::none;
}

WordKind of_verb_form(const model::WordInfo& info, const model::WordClasses& c) {
  if (info.is(model::kBaseForm)) {
    const int other = std::max(c.noun, c.adjective);
    if (other == 0) return WordKind::verb;
    return other > c.verb ? WordKind::noun_verb : WordKind::verb_noun;
  }
  if (info.is(model::kGerund)) return WordKind::gerund;
  if (info.is(model::kThirdPerson)) return c.noun > 0 ? WordKind::plural : WordKind::third_person;
  return info.is(model::kPastForm) ? WordKind::past_form : WordKind::none;
}

bool has_noun_ending(std::string_view bare) {
  static constexpr std::array<std::string_view, 6> kEndings = {"tion", "sion", "ment", "ness", "ity", "ance"};
  return bare.size() > 6 && std::any_of(kEndings.begin(), kEndings.end(), [&](auto e) { return bare.ends_with(e); });
}

bool is_plural(std::string_view bare) { return bare.size() > 3 && bare.ends_with('s') && !bare.ends_with("ss") && !bare.ends_with("us") && !bare.ends_with("is"); }

WordKind of_other_word(std::string_view bare, const model::WordClasses& c) {
  if (c.adverb > std::max({c.noun, c.adjective, c.verb}) || (bare.size() > 4 && bare.ends_with("ly") && c.noun == 0)) return WordKind::adverb;
  if (c.verb > c.noun && c.verb > c.adjective) return c.noun == 0 && c.adjective == 0 ? WordKind::verb : WordKind::verb_noun;
  if (c.adjective > c.noun) return WordKind::adjective;
  if (c.noun > 0) return is_plural(bare) ? WordKind::plural : c.verb > 0 ? WordKind::noun_verb : WordKind::noun;
  if (has_noun_ending(bare)) return WordKind::noun;
  return is_plural(bare) ? WordKind::plural : WordKind::unknown;
}

}  // namespace

std::string_view name_of(WordKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

WordKind kind_of_word(std::string_view word, std::string_view bare, const model::WordInfo* info, const model::WordClasses& classes) {
  if (bare.empty() || std::none_of(bare.begin(), bare.end(), [](char c) { return base::is_word_byte(c); })) return WordKind::sign;
  if (base::is_digit(bare.front())) return WordKind::number;
  if (info != nullptr) {
    if (const WordKind kind = of_function_word(*info); kind != WordKind::none) return kind;
  }
  if (all_capitals(word)) return WordKind::acronym;
  if (info != nullptr) {
    if (const WordKind kind = of_verb_form(*info, classes); kind != WordKind::none) return kind;
  }
  return of_other_word(bare, classes);
}

bool all_capitals(std::string_view word) {
  const std::size_t hyphen = word.find('-');
  if (hyphen == 1) word = word.substr(0, hyphen);
  std::size_t upper = 0;
  for (const char c : word) {
    if (base::is_lower(c)) return false;
    upper += base::is_upper(c);
  }
  return upper >= 2 || word.size() == 1;
}

}  // namespace uoc::read
