// SPDX-License-Identifier: Apache-2.0
#include "tuning/score.hpp"

#include <map>
#include <set>

#include "base/text.hpp"
#include "read/reader.hpp"

namespace uoc::tuning {
namespace {

using Set = std::set<std::pair<int, std::string>>;  // texts, with the place of their element; -1: the assessment

struct Counts {
  double hit = 0, extra = 0, lost = 0;
  void add(const Set& want, const Set& have) {
    for (const auto& x : want) have.contains(x) ? ++hit : ++lost;
    for (const auto& x : have) extra += !want.contains(x);
  }
  double f1() const { return hit + extra + lost == 0 ? 1.0 : 2 * hit / (2 * hit + extra + lost); }
};

struct Lists {
  Set criteria, headings;
};

std::string plain(std::string_view text) { return std::string(base::collapse_spaces(text)); }

Lists right(const Case& c) {
  Lists out;
  int element = -1;
  for (const auto& s : c.statements) {
    element += s.heading;
    (s.heading ? out.headings : out.criteria).emplace(element, plain(s.text));
  }
  for (const auto& s : c.outcomes) out.criteria.emplace(-1, plain(s.text));
  return out;
}

Lists found(const read::Document& document) {
  Lists out;
  if (document.units.empty()) return out;
  const auto& unit = document.units.front();
  for (std::size_t i = 0; i < unit.elements.size(); ++i) {
    const int place = static_cast<int>(i);
    if (!unit.elements[i].heading.empty()) out.headings.emplace(place, plain(unit.elements[i].heading.value));
    for (const auto& criterion : unit.elements[i].criteria) out.criteria.emplace(place, plain(criterion.text.value));
  }
  for (const auto& outcome : unit.assessment.criteria) out.criteria.emplace(-1, plain(outcome.text.value));
  return out;
}

}  // namespace

std::vector<GroupScore> scores(const std::vector<Case>& cases, const Words& words, const read::Weights& weights) {
  std::map<std::pair<std::string, std::string>, std::pair<Counts, Counts>> groups;
  for (const auto& c : cases) {
    const Lists want = right(c), have = found(read::read_text(c.file, 0, {words.profile(), words.lexicon(), weights}));
    auto& [criteria, headings] = groups[{c.part, c.shape}];
    criteria.add(want.criteria, have.criteria);
    headings.add(want.headings, have.headings);
  }
  std::vector<GroupScore> out;
  for (const auto& [name, counts] : groups) out.push_back({name.first, name.second, counts.first.f1(), counts.second.f1()});
  return out;
}

}  // namespace uoc::tuning
