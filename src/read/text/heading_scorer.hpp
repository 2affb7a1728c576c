// SPDX-License-Identifier: Apache-2.0
// How much speaks for each statement as a lost heading, and for the elements that a choice of headings makes.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "read/text/headings.hpp"
#include "read/text/topic.hpp"

namespace uoc::read {

// How a heading is worded: headings of one unit keep to one form.
enum class Wording : std::uint8_t { knowing, verb, gerund, nominal, noun };

class HeadingScorer {
 public:
  HeadingScorer(const std::vector<HeadingCandidate>& statements, const HeadingContext& context);

  // Statement i as the heading of a slot.
  double score(std::size_t i, Slot slot) const;
  // An element of the part with the criteria [from, to).
  double element(Slot part, std::size_t from, std::size_t to) const;
  // What a heading is worth for its slot alone; `already`: so many of the slot were found before it.
  double slot_score(const MissingSlot& missing, int already) const;
  // Two headings, one after the other.
  double parallel(std::size_t before, Slot slot_before, std::size_t i) const;

 private:
  double w(Cue cue) const { return context_.weights[cue]; }
  double size_score(std::size_t criteria) const;
  double words(std::size_t i) const;
  double looks(std::size_t i) const;
  double line(std::size_t i) const;
  double title(std::size_t i) const;
  void add_outcome(const std::string& text);
  double outcomes(std::size_t i) const;
  double neighbours(std::size_t i) const;
  double new_topic(std::size_t i) const;
  double doing(std::size_t i, Slot slot) const;
  bool stands_after_nouns(std::size_t i) const;
  double outcome(std::size_t i) const;
  double knowledge_criterion(std::size_t i) const;
  double outcome_criterion(std::size_t i) const;
  double like_printed(std::size_t i) const;
  double worn(std::size_t i) const;
  Wording wording(const std::string& value, bool acts) const;
  bool opens_with_rare_verb(const std::string& value) const;

  const std::vector<HeadingCandidate>& statements_;
  const HeadingContext& context_;
  Topic title_;
  const model::Verb* title_verb_ = nullptr;
  std::string range_;
  std::vector<Topic> outcome_topics_;
  std::set<std::string> outcome_verbs_;
  std::size_t usual_words_ = 0;
  double stopped_ = 0.0;  // share of the statements that end with a full stop
  std::vector<Topic> topics_;
  std::map<std::string, std::size_t> word_counts_;  // of statements that hold the word
  std::vector<const model::Verb*> verbs_;  // head verbs
  std::vector<bool> knowing_;
  std::vector<bool> telling_;
  std::vector<bool> acts_;   // opens with a verb, be it one of the lexicon or not
  std::vector<bool> quality_;  // says how well
  std::vector<Wording> wordings_;
  std::vector<Wording> printed_;
  std::vector<double> plain_;  // what does not depend on the slot
  std::vector<std::size_t> whole_before_{0};  // statements that are no line which may go on with the one above, before each
  std::vector<double> knowledge_before_{0.0}, outcome_before_{0.0};  // worth as criteria of these parts, before each
};

// Every place a slot may take, one after the other: application twice when it may be missing twice.
struct HeadingPlace {
  Slot slot;
  double score;
};
std::vector<HeadingPlace> places_of(const std::vector<MissingSlot>& missing, const HeadingScorer& scorer);

}  // namespace uoc::read
