// SPDX-License-Identifier: Apache-2.0
#include "render/unit_statistics.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/items.hpp"
#include "render/view.hpp"

namespace uoc::render {
namespace {

constexpr std::size_t kHead = 4;  // words in which the verb of a statement is looked for

std::vector<std::string> first_words(std::string_view text) {
  std::vector<std::string> out;
  std::size_t i = 0;
  while (i < text.size() && out.size() < kHead) {
    const std::size_t begin = i;
    while (i < text.size() && (base::is_alpha(text[i]) || text[i] == '-')) ++i;
    if (i > begin) {
      out.push_back(base::lower(text.substr(begin, i - begin)));
    } else if (text[i] == ' ') {
      ++i;
    } else {
      break;  // behind a comma or a bracket stands no head any more
    }
  }
  return out;
}

// The verb that a statement opens with, behind an adverb ("Effectively plan …") or "able to"; null if none is known.
const model::Verb* head_verb(const model::Lexicon& lexicon, std::string_view text) {
  const auto words = first_words(text);
  const std::vector<std::string_view> views(words.begin(), words.end());
  for (std::size_t i = 0; i < views.size(); ++i) {
    if (const auto match = lexicon.verb_at(views, i); match.verb != nullptr) return match.verb;
    const bool skipped = views[i].ends_with("ly") || views[i] == "be" || views[i] == "able" || views[i] == "capable" || views[i] == "to" || views[i] == "of";
    if (!skipped) return nullptr;
  }
  return nullptr;
}

// Sums of one level while units are added.
class Level {
 public:
  void add(const model::Unit& unit, const model::Lexicon* lexicon) {
    ++sums_.units;
    if (const auto credit = model::credit_value(unit.credit.text.value); credit.value)
      sums_.credits += *credit.value;
    else
      ++sums_.without_credit;
    std::size_t criteria = 0;
    for (const auto& element : unit.elements) criteria += element.criteria.size();
    counts_.push_back(criteria);
    if (lexicon == nullptr) return;
    for (const auto& item : model::items_of(unit))
      if (item.kind == model::ItemKind::criterion || item.kind == model::ItemKind::outcome) add_statement(item.text->value, *lexicon);
  }

  LevelStatistics finish(int level) {
    sums_.level = level;
    std::sort(counts_.begin(), counts_.end());
    if (!counts_.empty()) sums_.criteria = {counts_.front(), counts_[counts_.size() / 2], counts_.back()};
    sums_.verbs.assign(verbs_.begin(), verbs_.end());
    std::stable_sort(sums_.verbs.begin(), sums_.verbs.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return std::move(sums_);
  }

 private:
  void add_statement(std::string_view text, const model::Lexicon& lexicon) {
    ++sums_.statements;
    if (const auto* verb = head_verb(lexicon, text))
      ++verbs_[verb->base];
    else
      ++sums_.without_verb;
  }

  LevelStatistics sums_;
  std::vector<std::size_t> counts_;
  std::map<std::string, std::size_t> verbs_;
};

}  // namespace

StandardStatistics statistics_of(const Site& site, std::size_t standard) {
  const auto& of = *site.standards[standard];
  std::map<int, Level> levels;
  Level all;
  for (const auto& unit : of.units) {
    levels[listed_level(of, unit)].add(unit, site.lexicon);
    all.add(unit, site.lexicon);
  }
  StandardStatistics out;
  for (auto& [level, sums] : levels) out.levels.push_back(sums.finish(level));
  out.all = all.finish(0);
  for (const auto& area : site.areas[standard]) {
    long long credits = 0;
    for (const auto unit : area.units) credits += model::credit_value(of.units[unit].credit.text.value).value.value_or(0);
    out.area_credits.push_back(credits);
  }
  return out;
}

}  // namespace uoc::render
