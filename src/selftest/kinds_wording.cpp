// SPDX-License-Identifier: Apache-2.0
// Damage to the words of criteria and outcomes.
#include "base/text.hpp"
#include "lint/phrases.hpp"
#include "model/verb_forms.hpp"
#include "selftest/edits.hpp"
#include "selftest/kinds.hpp"

namespace uoc::selftest {
namespace {

constexpr std::string_view kUnderstand = "understand";

// `text` with a capital at its start if `like` has one.
std::string in_case_of(std::string_view like, std::string text) {
  if (!text.empty() && !like.empty() && base::is_upper(like.front())) text.front() = base::to_upper(text.front());
  return text;
}

bool opens_with_verb(const lint::Statement& s) { return s.verb != nullptr && s.head_words > 0 && s.form == lint::Form::base_verb && s.head == 0; }

const lint::Word& last_of_head(const lint::Statement& s) { return s.words[s.head + s.head_words - 1]; }

Made with_other_verb(const Site& site, const Statements& list, std::string_view salt) {
  if (list.empty()) return std::nullopt;
  const lint::Statement& s = *pick(site, salt, list);
  const auto& first = s.words[s.head];
  return rewritten(site, s, first.begin, last_of_head(s).end - first.begin, in_case_of(s.printed(first), std::string(kUnderstand)));
}

// A word of the unit that one of the tables knows, replaced by its counterpart.
Made swap_word(const Site& site, const std::unordered_map<std::string, std::string>& table, std::string_view salt) {
  const auto known = [&](const lint::Word& word) { return !word.quoted && !word.all_capitals ? table.find(std::string(word.lower)) : table.end(); };
  const auto list = statements_that(site, [&](const lint::Statement& s) {
    return s.item.kind != model::ItemKind::title && std::any_of(s.words.begin(), s.words.end(), [&](const auto& w) { return known(w) != table.end(); });
  });
  if (list.empty()) return std::nullopt;
  const lint::Statement& s = *pick(site, salt, list);
  for (const lint::Word& word : s.words)
    if (const auto other = known(word); other != table.end())
      return rewritten(site, s, word.begin, word.end - word.begin, in_case_of(s.printed(word), other->second));
  return std::nullopt;
}

}  // namespace

Vocabulary::Vocabulary(const model::Lexicon& lexicon) {
  const auto each = [&](std::string_view list, model::PhraseKind kind, const auto& take) {
    for (const auto& entry : lexicon.list(list)) {
      const auto* info = entry.find(' ') == std::string::npos ? lexicon.entry(entry) : nullptr;
      for (std::size_t i = 0; info != nullptr && i < info->phrases.size(); ++i)
        if (info->phrases[i]->kind == kind && info->phrases[i]->rest.empty()) take(entry, info->phrases[i]->columns);
    }
  };
  each("known_errors", model::kKnownError, [&](const std::string& wrong, const auto& columns) { misspelt.emplace(columns.at(0), wrong); });
  each("dialects", model::kDialect, [&](const std::string& word, const auto& columns) { other_dialect.emplace(word, columns.at(1)); });
  each("vague", model::kVague, [&](const std::string& word, const auto& columns) {
    if (vague_adverb.empty() && columns.at(0) == "warning" && word.ends_with("ly")) vague_adverb = word;
  });
}

Made add_vague_word(const Site& site) {
  const auto list = statements_that(site, [](const lint::Statement& s) {
    const auto value = s.value();
    return s.is_requirement() && s.words.size() > 2 && !value.empty() && (base::is_alpha(value.back()) || value.back() == '.') && !lint::is(s.words.back(), model::kConjunction);
  });
  if (list.empty() || site.vocabulary.vague_adverb.empty()) return std::nullopt;
  const lint::Statement& s = *pick(site, "vague", list);
  const auto& last = s.words.back();
  return rewritten(site, s, last.begin, last.end - last.begin, std::string(s.printed(last)) + " " + site.vocabulary.vague_adverb);
}

Made ask_for_understanding(const Site& site) {
  const auto list = statements_that(site, [](const auto& s) { return s.is_requirement() && s.item.part == model::Part::application && opens_with_verb(s); });
  return with_other_verb(site, list, "understanding");
}

Made ask_for_understanding_in_outcome(const Site& site) {
  const auto list = statements_that(site, [](const auto& s) { return s.is_outcome() && s.verb != nullptr && s.head_words > 0 && s.lead_words > 0 && s.head == s.lead_words; });
  return with_other_verb(site, list, "outcome");
}

Made lose_verb(const Site& site) {
  const auto list = statements_that(site, [](const auto& s) { return s.is_requirement() && opens_with_verb(s) && s.words.size() > s.head_words + 1; });
  if (list.empty()) return std::nullopt;
  const lint::Statement& s = *pick(site, "verb", list);
  const auto& next = s.words[s.head_words];
  std::string rest(s.printed(next));
  rest.front() = base::to_upper(rest.front());
  return rewritten(site, s, s.words.front().begin, next.end - s.words.front().begin, rest);
}

Made change_verb_form(const Site& site) {
  const auto list = statements_that(site, [](const auto& s) { return s.is_requirement() && opens_with_verb(s); });
  if (list.empty()) return std::nullopt;
  const lint::Statement& s = *pick(site, "form", list);
  const auto& first = s.words.front();
  return rewritten(site, s, first.begin, first.end - first.begin, in_case_of(s.printed(first), model::gerund_of(first.lower)));
}

Made misspell_word(const Site& site) { return swap_word(site, site.vocabulary.misspelt, "misspelt"); }

Made mix_dialects(const Site& site) {
  // Where a unit has one such word only, the other spelling is no mixture.
  std::size_t words = 0;
  for (const auto& word : site.analysis.words) words += site.vocabulary.other_dialect.contains(std::string(word.lower)) ? 1 : 0;
  return words < 2 ? std::nullopt : swap_word(site, site.vocabulary.other_dialect, "dialect");
}

Made cut_statement(const Site& site) {
  const auto cut_of = [](const lint::Statement& s) {
    for (std::size_t i = s.words.size() - 1; i > 1; --i)
      if (lint::is(s.words[i - 1], model::kPreposition) && lint::is(s.words[i - 1], model::kDangling)) return i - 1;
    return std::size_t{0};
  };
  const auto list = statements_that(site, [&](const auto& s) { return s.is_requirement() && s.words.size() > 3 && cut_of(s) > 1; });
  if (list.empty()) return std::nullopt;
  const lint::Statement& s = *pick(site, "cut", list);
  const auto& word = s.words[cut_of(s)];
  return rewritten(site, s, word.begin, s.value().size() - word.begin, s.printed(word));
}

}  // namespace uoc::selftest
