// SPDX-License-Identifier: Apache-2.0
#include "read/text/headings.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "base/text.hpp"
#include "model/verb_forms.hpp"
#include "read/text/statement_signs.hpp"
#include "read/text/topic.hpp"

namespace uoc::read {
namespace {

constexpr double kCertain = 50.0;

std::size_t count_words(const std::string& value) { return 1 + static_cast<std::size_t>(std::count(value.begin(), value.end(), ' ')); }

std::size_t median_words(const std::vector<HeadingCandidate>& statements) {
  std::vector<std::size_t> counts;
  for (const auto& s : statements) counts.push_back(count_words(s.value));
  const auto middle = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2);
  std::nth_element(counts.begin(), middle, counts.end());
  return *middle;
}

class Scorer {
 public:
  Scorer(const std::vector<HeadingCandidate>& statements, const HeadingContext& context) : statements_(statements), context_(context) {
    title_ = topic_of(context.title, context.lexicon);
    title_verb_ = head_verb(context.title, context.lexicon);
    range_ = base::lower(context.range);
    for (const auto& text : context.outcomes) add_outcome(text);
    usual_words_ = median_words(statements);
    for (const auto& s : statements) {
      topics_.push_back(topic_of(s.value, context.lexicon));
      for (const auto& word : topics_.back()) ++word_counts_[word];
      knowing_.push_back(opens_as_knowledge(s.value, context.lexicon, context.profile));
      verbs_.push_back(head_verb(s.value, context.lexicon));
      telling_.push_back(knowing_.back() || tells_knowledge(verbs_.back()));
    }
    for (std::size_t i = 0; i < statements.size(); ++i) plain_.push_back(words(i) + title(i) + outcomes(i) + neighbours(i) + line(i));
  }

  double score(std::size_t i, Slot slot) const {
    const HeadingCandidate& s = statements_[i];
    if (s.bulleted) return -kCertain;
    const double sum = (s.certain ? kCertain : 0.0) + plain_[i];
    if (slot == Slot::knowledge) return i > 0 ? -kCertain : sum + (knowing_[i] ? w(Cue::heading_first) : 0.0);
    return sum + doing(i, slot);
  }

  // How likely an element has so many criteria.
  double size_score(std::size_t criteria) const {
    if (criteria <= 1) return w(Cue::heading_one_criterion);
    if (criteria == 2) return w(Cue::heading_two_criteria);
    return criteria > 8 ? w(Cue::heading_many_criteria) * static_cast<double>(criteria - 8) : 0.0;
  }

  // What a heading is worth for its slot alone; `already`: so many of the slot were found before it.
  double slot_score(const MissingSlot& missing, int already) const {
    if (missing.certain) return w(Cue::heading_need_certain);
    if (already < missing.min) return w(missing.slot == Slot::application ? Cue::heading_need_application : Cue::heading_need_other);
    if (missing.slot == Slot::outcome) return w(Cue::heading_want_outcome);
    return w(already == 0 ? Cue::heading_want_application : Cue::heading_want_more);
  }

 private:
  double w(Cue cue) const { return context_.weights[cue]; }

  double words(std::size_t i) const {
    const std::string& value = statements_[i].value;
    const std::size_t n = count_words(value);
    double sum = 3 * n <= 2 * usual_words_ ? w(Cue::heading_short) : 0.0;
    if (2 * n <= usual_words_) sum += w(Cue::heading_very_short);
    const double relative = (static_cast<double>(usual_words_) - static_cast<double>(n)) / static_cast<double>(usual_words_);
    sum += w(Cue::heading_length) * std::max(-1.0, relative);
    if (n > 16) sum += w(Cue::heading_long);
    if (value.ends_with('.')) sum += w(Cue::heading_stop);
    if (value.find("e.g.") != std::string::npos || value.find("i.e.") != std::string::npos) sum += w(Cue::heading_example);
    if (value.find(',') != std::string::npos) sum += w(Cue::heading_comma);
    return sum + w(Cue::heading_detail) * details(value, context_.lexicon);
  }

  double line(std::size_t i) const {
    const HeadingCandidate& s = statements_[i];
    if (!s.line) return 0.0;
    return w(s.wrapped ? Cue::heading_line_full : Cue::heading_line_room) + (s.after_blank ? w(Cue::heading_line_blank) : 0.0) +
           (s.below_name ? w(Cue::heading_line_name) : 0.0);
  }

  double title(std::size_t i) const {
    double sum = w(Cue::heading_title) * similarity(topics_[i], title_);
    double rare = 0.0;
    for (const auto& word : title_)
      if (std::binary_search(topics_[i].begin(), topics_[i].end(), word))
        rare += 1.0 - static_cast<double>(word_counts_.at(word)) / static_cast<double>(statements_.size());
    sum += w(Cue::heading_title_rare) * rare;
    const model::Verb* verb = verbs_[i];
    if (verb != nullptr && title_verb_ != nullptr && verb->base == title_verb_->base) sum += w(Cue::heading_title_verb);
    if (verb != nullptr && range_.find(model::gerund_of(verb->base)) != std::string::npos) sum += w(Cue::heading_range_verb);
    return sum;
  }

  // Behind its form: "Able to wash hair" is about washing hair.
  void add_outcome(const std::string& text) {
    std::string_view rest = text;
    rest.remove_prefix(context_.profile.outcome_form_at(rest).size());
    outcome_topics_.push_back(topic_of(rest, context_.lexicon));
    const std::string folded = base::lower(base::trim(rest.substr(0, 80)));
    const model::WordInfo* info = context_.lexicon.find(folded.substr(0, folded.find(' ')));
    if (info != nullptr && info->verb != nullptr) outcome_verbs_.insert(info->verb->base);
  }

  double outcomes(std::size_t i) const {
    double best = 0.0;
    for (const auto& topic : outcome_topics_) best = std::max(best, similarity(topics_[i], topic));
    const model::Verb* verb = verbs_[i];
    const bool same_verb = verb != nullptr && outcome_verbs_.contains(verb->base);
    return w(Cue::heading_outcome) * best + (same_verb ? w(Cue::heading_outcome_verb) : 0.0);
  }

  double neighbours(std::size_t i) const {
    const auto share = [&](std::size_t begin, std::size_t end) {
      if (begin >= end) return 0.0;
      double n = 0;
      for (std::size_t j = begin; j < end; ++j) n += overlaps(topics_[i], topics_[j]);
      return n / static_cast<double>(end - begin);
    };
    return w(Cue::heading_followed) * share(i + 1, std::min(i + 4, topics_.size())) + w(Cue::heading_preceded) * share(i < 3 ? 0 : i - 3, i) +
           w(Cue::heading_new_topic) * new_topic(i);
  }

  // Words that the four statements before do not have, but the four behind do.
  double new_topic(std::size_t i) const {
    const auto in = [&](const std::string& word, std::size_t begin, std::size_t end) {
      for (std::size_t j = begin; j < end; ++j)
        if (std::binary_search(topics_[j].begin(), topics_[j].end(), word)) return true;
      return false;
    };
    if (topics_[i].empty()) return 0.0;
    double n = 0;
    for (const auto& word : topics_[i]) n += in(word, i + 1, std::min(i + 5, topics_.size())) && !in(word, i < 4 ? 0 : i - 4, i);
    return n / static_cast<double>(topics_[i].size());
  }

  double doing(std::size_t i, Slot slot) const {
    const std::string& value = statements_[i].value;
    double sum = knowing_[i] ? w(Cue::heading_knowing) : 0.0;
    const bool nominal = opens_with_noun_of_doing(value);
    if (nominal) sum += w(Cue::heading_nominal);
    const model::Verb* verb = verbs_[i];
    if (!nominal && verb == nullptr) sum += w(Cue::heading_no_verb);
    if (verb != nullptr && verb->exhibits) sum += w(Cue::heading_exhibit);
    if (verb != nullptr && verb->whole_task) sum += w(Cue::heading_general_verb);
    if (slot == Slot::application && context_.after_knowledge && i > 0 && telling_[i - 1] && !telling_[i]) sum += w(Cue::heading_transition);
    if (slot != Slot::outcome && stands_after_nouns(i)) sum += w(Cue::heading_after_nouns);
    if (slot == Slot::outcome) return sum + outcome(i);
    return slot == Slot::plain ? sum + std::max(0.0, outcome(i)) : sum;
  }

  bool stands_after_nouns(std::size_t i) const {
    return i >= 2 && i + 1 < verbs_.size() && verbs_[i - 1] == nullptr && verbs_[i - 2] == nullptr && verbs_[i] != nullptr && verbs_[i + 1] != nullptr;
  }

  double outcome(std::size_t i) const {
    const std::size_t behind = statements_.size() - i - 1;
    double sum = has_quality_word(statements_[i].value, context_.lexicon) ? w(Cue::heading_quality) : 0.0;
    if (verbs_[i] != nullptr && verbs_[i]->of_quality) sum += w(Cue::heading_quality_verb);
    if (context_.to_the_end) sum += behind <= 4 ? w(Cue::heading_near_end) : behind > 6 ? w(Cue::heading_far_from_end) : 0.0;
    return sum;
  }

  const std::vector<HeadingCandidate>& statements_;
  const HeadingContext& context_;
  Topic title_;
  const model::Verb* title_verb_ = nullptr;
  std::string range_;
  std::vector<Topic> outcome_topics_;
  std::set<std::string> outcome_verbs_;
  std::size_t usual_words_ = 0;
  std::vector<Topic> topics_;
  std::map<std::string, std::size_t> word_counts_;  // of statements that hold the word
  std::vector<const model::Verb*> verbs_;  // head verbs
  std::vector<bool> knowing_;
  std::vector<bool> telling_;
  std::vector<double> plain_;  // what does not depend on the slot
};

// Every place a slot may take, one after the other: application twice when it may be missing twice.
struct Place {
  Slot slot;
  double score;
};

std::vector<Place> places_of(const std::vector<MissingSlot>& missing, const Scorer& scorer) {
  std::vector<Place> out;
  for (const auto& m : missing)
    for (int i = 0; i < m.max; ++i) out.push_back({m.slot, scorer.slot_score(m, i)});
  return out;
}

// Dynamic programming over (statement, place): take the statement as that place's heading, or go on.
class Solver {
 public:
  Solver(const std::vector<HeadingCandidate>& statements, const Scorer& scorer, std::vector<Place> places, bool first)
      : scorer_(scorer), places_(std::move(places)), first_(first) {
    for (const auto& s : statements) whole_before_.push_back(whole_before_.back() + (s.line ? 0U : 1U));
  }

  std::vector<FoundHeading> run() {
    const std::size_t n = size(), m = places_.size();
    // best_[i][p]: the best sum when statement i is the heading of place p.
    best_.assign(n, std::vector<double>(m, kNone));
    from_.assign(n, std::vector<std::pair<std::size_t, std::size_t>>(m, {n, m}));
    double best_sum = size_score(first_ ? 0 : 1, n);  // no heading at all
    std::size_t end_i = n, end_p = m;
    for (std::size_t i = first_place(); i + 1 < n; ++i)
      for (std::size_t p = 0; p < m; ++p) {
        fill(i, p);
        const double sum = best_[i][p] + size_score(i + 1, n);
        if (sum > best_sum) {
          best_sum = sum;
          end_i = i;
          end_p = p;
        }
      }
    std::vector<FoundHeading> found;
    while (end_i < n) {
      found.push_back({end_i, places_[end_p].slot});
      std::tie(end_i, end_p) = from_[end_i][end_p];
    }
    std::reverse(found.begin(), found.end());
    return found;
  }

 private:
  static constexpr double kNone = -std::numeric_limits<double>::infinity();

  // The stretch's own heading and its first criterion are no lost headings.
  std::size_t first_place() const { return first_ ? 0 : 2; }

  std::size_t size() const { return whole_before_.size() - 1; }
  // Of the criteria in statements [from, to), where all but the lines that may go on with one are criteria.
  double size_score(std::size_t from, std::size_t to) const { return scorer_.size_score(whole_before_[to] - whole_before_[from]); }

  void fill(std::size_t i, std::size_t p) {
    const std::size_t n = size(), m = places_.size();
    const double own = scorer_.score(i, places_[p].slot) + places_[p].score;
    double before = size_score(first_ ? 0 : 1, i);
    std::pair<std::size_t, std::size_t> source{n, m};
    for (std::size_t j = first_place(); j + 1 < i; ++j)
      for (std::size_t q = 0; q < p; ++q) {
        const double sum = best_[j][q] + size_score(j + 1, i);
        if (sum > before) {
          before = sum;
          source = {j, q};
        }
      }
    best_[i][p] = own + before;
    from_[i][p] = source;
  }

  const Scorer& scorer_;
  std::vector<Place> places_;
  std::vector<std::size_t> whole_before_{0};  // statements that are no such line, before each
  bool first_;
  std::vector<std::vector<double>> best_;
  std::vector<std::vector<std::pair<std::size_t, std::size_t>>> from_;
};

constexpr std::size_t kLongestStretch = 400;  // statements; beyond, no one can have lost all numbers

}  // namespace

std::vector<FoundHeading> find_lost_headings(const std::vector<HeadingCandidate>& statements,
                                             const std::vector<MissingSlot>& missing, const HeadingContext& context,
                                             bool first_may_be_heading) {
  if (missing.empty() || statements.size() < 2 || statements.size() > kLongestStretch) return {};
  const Scorer scorer(statements, context);
  return Solver(statements, scorer, places_of(missing, scorer), first_may_be_heading).run();
}

}  // namespace uoc::read
