// SPDX-License-Identifier: Apache-2.0
#include "read/text/weights.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <string>

#include "base/resources.hpp"
#include "base/text.hpp"

namespace uoc::read {
namespace {

constexpr std::array<std::string_view, kCues> kNames = {
    "open.outcome_form", "open.form_elsewhere", "open.not_the_form", "open.opener", "open.verb", "open.particle_verb", "open.noun_share",
    "open.gerund", "open.adverb", "open.adverb_verb", "open.rare_verb", "open.verb_ending", "open.function_word", "open.common_word",
    "open.plural", "open.compound_verb", "open.unknown", "open.lower_elsewhere", "open.name_elsewhere", "open.all_capitals",
    "open.bracket", "open.lower_case", "open.law_name", "before.comma", "before.dangling", "before.auxiliary", "before.stop", "before.semicolon", "before.capital",
    "before.capital_noun", "before.capital_pure_noun", "before.capital_pure_verb", "before.name_end", "before.particle", "before.preposition", "before.acronym", "before.opening_verb", "before.open_phrase", "before.definite_name", "before.name_run", "before.inside_name", "before.adjective",
    "before.noun", "before.verb", "behind.comma", "behind.comma_noun", "behind.capital", "behind.of", "behind.plural_of", "behind.article",
    "behind.lower", "behind.nothing", "behind.number", "layout.brackets", "layout.line_start", "layout.unwrapped", "layout.blank", "length.one",
    "length.heading_one", "length.two", "length.long", "length.longer", "parallel.same", "parallel.noun_after_verb",
    "parallel.verb_after_noun", "heading.title", "heading.title_rare", "heading.title_verb", "heading.range_verb", "heading.outcome", "heading.outcome_verb", "heading.short",
    "heading.very_short", "heading.length", "heading.long", "heading.stop", "heading.example", "heading.comma", "heading.detail",
    "heading.followed", "heading.preceded", "heading.new_topic", "heading.knowing", "heading.no_verb", "heading.first",
    "heading.transition", "heading.after_nouns", "heading.general_verb", "heading.exhibit", "heading.nominal", "heading.quality", "heading.quality_verb", "heading.near_end", "heading.far_from_end",
    "heading.one_criterion", "heading.two_criteria", "heading.many_criteria", "heading.need_certain", "heading.need_application", "heading.need_other",
    "heading.want_application", "heading.want_more", "heading.want_outcome", "heading.line_room", "heading.line_full", "heading.line_blank", "heading.line_name",
};

}  // namespace

std::span<const std::string_view, kCues> cue_names() { return kNames; }

base::Result<Weights> Weights::parse(std::string_view text) {
  Weights out;
  std::array<bool, kCues> seen{};
  for (const auto line : base::split(text, '\n')) {
    if (line.empty() || line.front() == '#') continue;
    const auto columns = base::split(line, '\t');
    const auto at = std::find(kNames.begin(), kNames.end(), columns.front());
    double value = 0;
    const std::string_view number = columns.size() < 2 ? std::string_view{} : columns[1];
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (at == kNames.end() || number.empty() || error != std::errc{} || end != number.data() + number.size())
      return base::fail(base::ErrorKind::malformed, "weights: the line `" + std::string(line) + "` names no cue or has no number");
    const auto i = static_cast<std::size_t>(at - kNames.begin());
    out.values_[i] = value;
    seen[i] = true;
  }
  const auto missing = std::find(seen.begin(), seen.end(), false);
  if (missing != seen.end()) return base::fail(base::ErrorKind::malformed, "weights: `" + std::string(kNames[static_cast<std::size_t>(missing - seen.begin())]) + "` is missing");
  return out;
}

const Weights& Weights::standard() {
  static const Weights weights = [] {
    auto read = parse(base::resource("data/reading/weights.tsv").value_or(std::string_view{}));
    if (!read) throw std::logic_error(read.error().message);
    return *std::move(read);
  }();
  return weights;
}

}  // namespace uoc::read
