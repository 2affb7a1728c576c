// SPDX-License-Identifier: Apache-2.0
#include "read/text/statement_signs.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace uoc::read {
namespace {

std::vector<std::string_view> first_words(const std::string& folded, std::size_t n) {
  std::vector<std::string_view> out;
  for (const auto word : base::split(folded, ' ')) {
    if (out.size() == n) break;
    out.push_back(word);
  }
  return out;
}

bool names_quality(std::string_view word, const model::Lexicon& lexicon) {
  if (word.size() > 5 && word.ends_with("ly")) return true;
  const auto& list = lexicon.list("quality_words");
  return std::any_of(list.begin(), list.end(), [&](std::string_view entry) {
    return entry.ends_with('*') ? word.starts_with(entry.substr(0, entry.size() - 1)) : word == entry;
  });
}

}  // namespace

const model::Verb* head_verb(std::string_view statement, const model::Lexicon& lexicon) {
  const std::string folded = base::lower(statement.substr(0, 80));
  return lexicon.verb_at(first_words(folded, 4), 0).verb;
}

bool tells_knowledge(const model::Verb* verb) {
  constexpr int kExplaining = 2;  // bands 1 and 2: recall and explain
  return verb != nullptr && verb->demand_max > 0 && verb->demand_max <= kExplaining;
}

bool opens_as_knowledge(std::string_view statement, const model::Lexicon& lexicon, const model::Profile& profile) {
  const auto opens_with = [&](const std::string& lead) { return base::starts_with_ignoring_case(statement, lead); };
  if (std::any_of(profile.outcome_forms.begin(), profile.outcome_forms.end(), opens_with)) return true;
  if (std::any_of(profile.knowledge_leads.begin(), profile.knowledge_leads.end(), opens_with)) return true;
  const std::string folded = base::lower(statement.substr(0, 80));
  const auto words = first_words(folded, 4);
  const model::WordInfo* info = words.empty() ? nullptr : lexicon.find(words.front());
  if (info != nullptr && info->is(model::kOpener)) return true;
  const model::Verb* verb = lexicon.verb_at(words, 0).verb;
  return verb != nullptr && verb->knowledge;
}

bool names_knowledge(std::string_view heading) {
  const std::string start = base::lower(heading.substr(0, 60));
  return start.find("knowledge") != std::string::npos || start.find("understanding") != std::string::npos;
}

bool opens_with_noun_of_doing(std::string_view statement) {
  const std::string folded = base::lower(statement.substr(0, 60));
  const auto words = first_words(folded, 2);
  const auto ends = [&](std::string_view ending) { return words.front().ends_with(ending); };
  return words.size() == 2 && words[1] == "of" && (ends("tion") || ends("ment") || ends("ing") || ends("sion") || ends("ance"));
}

bool has_quality_word(std::string_view statement, const model::Lexicon& lexicon) {
  const std::string folded = base::lower(statement);
  const auto words = base::split(folded, ' ');
  return std::any_of(words.begin(), words.end(), [&](auto word) { return names_quality(word, lexicon); });
}

int details(std::string_view statement, const model::Lexicon& lexicon) {
  const std::string folded = base::lower(statement);
  int n = 0;
  for (const auto word : base::split(folded, ' ')) {
    if (word.empty()) continue;
    const bool particular = word.front() == '(' || std::any_of(word.begin(), word.end(), [](char c) { return base::is_digit(c); });
    const model::WordInfo* info = particular ? nullptr : lexicon.find(word);
    n += particular || (info != nullptr && info->is(model::kCondition));
  }
  return n;
}

}  // namespace uoc::read
