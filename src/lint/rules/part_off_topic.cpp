// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "lint/digest.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

struct Owner {  // the unit whose title names the topic, under the same heading
  std::uint32_t unit = 0;
  std::uint16_t statement = 0;
};

bool holds(const std::vector<std::uint32_t>& words, std::uint32_t word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool holds_all(const std::vector<std::uint32_t>& title, const Topic& topic) {
  return std::all_of(topic.words.begin(), topic.words.end(), [&](std::uint32_t w) { return holds(title, w); });
}

bool holds_none(const std::vector<std::uint32_t>& title, const Topic& topic) {
  return std::none_of(topic.words.begin(), topic.words.end(), [&](std::uint32_t w) { return holds(title, w); });
}

void report_topic(const StandardView& view, std::uint32_t index, const Topic& topic, const Owner& owner, Report& report) {
  const model::Unit& unit = view.standard.units[index];
  const model::Unit& other = view.standard.units[owner.unit];
  const Analysis analysis = analyse(unit, view.profile, view.lexicon);
  const Statement& s = analysis.statements[topic.statement];
  const Word& word = s.words[topic.word];
  report.in_unit(unit);
  report
      .at(s, word.begin, word.end - word.begin,
          quote(s.printed(word)) + " stands nowhere else in this unit; the heading is that of " + quote(other.title.text.value))
      .with_hint("name the knowledge that this unit needs, or use the word in its criteria")
      .with_note(model::items_of(other)[owner.statement].text->span, "the other heading stands here");
}

void check(const StandardView& view, Report& report) {
  std::unordered_map<std::uint64_t, Owner> owners;
  for (std::uint32_t i = 0; i < view.digests.size(); ++i)
    for (const Topic& topic : view.digests[i].topics)
      if (topic.words.size() > 1 && holds_all(view.digests[i].title_words, topic)) owners.emplace(topic.heading, Owner{i, topic.statement});
  for (std::uint32_t i = 0; i < view.digests.size(); ++i)
    for (const Topic& topic : view.digests[i].topics) {
      if (!topic.has_lonely || !holds_none(view.digests[i].title_words, topic)) continue;
      const auto owner = owners.find(topic.heading);
      if (owner != owners.end() && owner->second.unit != i) report_topic(view, i, topic, owner->second, report);
    }
}

}  // namespace

const Rule kPartOffTopic{
    .info = {.id = "part-off-topic",
             .letter = "X7",
             .group = "standard",
             .summary = "the knowledge heading of a unit is that of another unit and fits its own text nowhere",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::none,
             .authority = {{{"ILO-Cinterfor, 40 questions on labour competency", "13: a unit groups what belongs to one outcome"}}}},
    .check_standard = check,
    .reads_digests = true,
};

}  // namespace uoc::lint
