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
    "open.outcome_form", "open.form_elsewhere", "open.not_the_form", "open.opener", "open.verb", "open.particle_verb",
    "open.noun_share", "open.gerund", "open.adverb", "open.adverb_verb", "open.rare_verb", "open.verb_ending",
    "open.function_word", "open.common_word", "open.plural", "open.compound_verb", "open.unknown", "open.lower_elsewhere",
    "open.name_elsewhere", "open.all_capitals", "open.bracket", "open.lower_case", "open.law_name", "before.comma",
    "before.dangling", "before.auxiliary", "before.stop", "before.semicolon", "before.capital", "before.capital_noun",
    "before.capital_pure_noun", "before.capital_pure_verb", "before.name_end", "before.particle", "before.preposition",
    "before.acronym", "before.opening_verb", "before.open_phrase", "before.definite_name", "before.name_run",
    "before.inside_name", "before.adjective", "before.noun", "before.verb", "behind.comma", "behind.comma_noun",
    "behind.capital", "behind.of", "behind.plural_of", "behind.article", "behind.lower", "behind.nothing", "behind.number",
    "layout.brackets", "layout.line_start", "layout.unwrapped", "layout.blank", "length.one", "length.heading_one",
    "length.two", "length.three", "length.four", "length.long", "length.longer", "pair.repeated", "pair.in_lower_case",
    "open.repeated", "behind.joined_verb", "heading.title", "heading.title_rare", "heading.title_verb", "heading.range_verb",
    "heading.outcome", "heading.outcome_verb", "heading.short", "heading.very_short", "heading.length", "heading.long",
    "heading.stop", "heading.example", "heading.comma", "heading.detail", "heading.followed", "heading.preceded",
    "heading.new_topic", "heading.knowing", "heading.no_verb", "heading.first", "heading.transition", "heading.after_nouns",
    "heading.general_verb", "heading.exhibit", "heading.nominal", "heading.quality", "heading.quality_verb", "heading.near_end",
    "heading.far_from_end", "heading.one_criterion", "heading.two_criteria", "heading.many_criteria", "heading.need_certain",
    "heading.need_application", "heading.need_other", "heading.want_application", "heading.want_more", "heading.want_outcome",
    "heading.line_room", "heading.line_full", "heading.line_blank", "heading.line_name", "heading.of_block", "heading.one_word",
    "heading.two_words", "heading.only_unstopped", "heading.noun_among_verbs", "heading.noun_before_verb", "heading.gerund",
    "heading.names", "heading.names_knowledge", "heading.parallel", "heading.parallel_printed", "heading.unlike",
    "heading.unlike_printed", "heading.want_unseen", "heading.forbids", "heading.joined_verbs", "heading.semicolon",
    "heading.rare_verb", "heading.verb_frequency", "heading.rare_words", "heading.three_criteria", "heading.four_criteria",
    "heading.five_criteria", "heading.six_criteria", "knowledge.verb", "knowledge.telling", "knowledge.knowing",
    "knowledge.noun", "outcome.verb", "outcome.quality", "outcome.quality_verb", "outcome.noun", "outcome.negative",
};
constexpr std::array<std::string_view, kOpenings> kOpeningNames = {"verb", "noun", "acronym", "gerund", "knowing", "form", "other"};
constexpr std::array<std::string_view, kPlaces> kPlaceNames = {"knowledge", "doing", "unnumbered", "outcomes"};

template <std::size_t N>
std::size_t index_in(const std::array<std::string_view, N>& names, std::string_view name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

std::size_t kind_index(std::string_view name) {
  std::size_t i = 0;
  while (i < kWordKinds && name_of(static_cast<WordKind>(i)) != name) ++i;
  return i;
}

// Of "noun^": the index of a neighbour; kNeighbours if there is none of the name.
std::size_t neighbour_index(std::string_view name) {
  const bool capital = name.ends_with('^');
  const std::size_t kind = kind_index(capital ? name.substr(0, name.size() - 1) : name);
  return 2 * kind + (capital && kind < kWordKinds ? 1 : 0);
}

// Of a pair's name; kWeights if there is none of the name.
std::size_t pair_index(std::string_view name) {
  const auto parts = base::split(name, '/');
  if (parts.size() != 3) return kWeights;
  const auto pair = [](std::size_t from, std::size_t a, std::size_t as, std::size_t b, std::size_t bs) { return a < as && b < bs ? from + a * bs + b : kWeights; };
  if (parts[0] == "before") return pair(kBeforePairs, neighbour_index(parts[1]), kNeighbours, kind_index(parts[2]), kWordKinds);
  if (parts[0] == "behind") return pair(kBehindPairs, neighbour_index(parts[2]), kNeighbours, kind_index(parts[1]), kWordKinds);
  if (parts[0] == "follow") return pair(kFollowPairs, index_in(kOpeningNames, parts[1]), kOpenings, index_in(kOpeningNames, parts[2]), kOpenings);
  if (parts[0] == "within") return pair(kPlacePairs, index_in(kPlaceNames, parts[1]), kPlaces, kind_index(parts[2]), kWordKinds);
  return kWeights;
}

std::size_t index_of(std::string_view name) {
  const std::size_t cue = index_in(kNames, name);
  return cue < kCues ? cue : pair_index(name);
}

}  // namespace

std::string name_of_weight(std::size_t i) {
  const auto neighbour = [](std::size_t n) { return std::string(name_of(static_cast<WordKind>(n / 2))) + (n % 2 == 1 ? "^" : ""); };
  const auto own = [](std::size_t n) { return std::string(name_of(static_cast<WordKind>(n % kWordKinds))); };
  if (i < kCues) return std::string(kNames[i]);
  if (i < kBehindPairs) return "before/" + neighbour((i - kBeforePairs) / kWordKinds) + "/" + own(i - kBeforePairs);
  if (i < kFollowPairs) return "behind/" + own(i - kBehindPairs) + "/" + neighbour((i - kBehindPairs) / kWordKinds);
  if (i < kPlacePairs) return "follow/" + std::string(kOpeningNames[(i - kFollowPairs) / kOpenings]) + "/" + std::string(kOpeningNames[(i - kFollowPairs) % kOpenings]);
  return "within/" + std::string(kPlaceNames[(i - kPlacePairs) / kWordKinds]) + "/" + own(i - kPlacePairs);
}

base::Result<Weights> Weights::parse(std::string_view text) {
  Weights out;
  std::array<bool, kCues> seen{};
  for (const auto line : base::split(text, '\n')) {
    if (line.empty() || line.front() == '#') continue;
    const auto columns = base::split(line, '\t');
    const std::size_t i = index_of(columns.front());
    double value = 0;
    const std::string_view number = columns.size() < 2 ? std::string_view{} : columns[1];
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (i == kWeights || number.empty() || error != std::errc{} || end != number.data() + number.size())
      return base::fail(base::ErrorKind::malformed, "weights: the line `" + std::string(line) + "` names no cue or has no number");
    out.values_[i] = value;
    if (i < kCues) seen[i] = true;
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
