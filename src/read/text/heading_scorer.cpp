// SPDX-License-Identifier: Apache-2.0
#include "read/text/heading_scorer.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "model/verb_forms.hpp"
#include "model/word_classes.hpp"
#include "read/text/statement_signs.hpp"
#include "read/text/word_kinds.hpp"

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

// "Never …", "Do not …", "No …": what one must not do.
bool forbids(std::string_view value) {
  return value.starts_with("Never ") || value.starts_with("Do not ") || value.starts_with("No ") || value.starts_with("Refuse ");
}

// Capitals and digits behind the first word: what names one thing is no heading.
int names_in(const std::string& value) {
  int n = 0;
  for (std::size_t i = value.find(' '); i != std::string::npos && i + 1 < value.size(); i = value.find(' ', i + 1))
    n += base::is_upper(value[i + 1]) || base::is_digit(value[i + 1]);
  return n;
}

std::string_view first_word(std::string_view value) { return value.substr(0, value.find(' ')); }

}  // namespace

HeadingScorer::HeadingScorer(const std::vector<HeadingCandidate>& statements, const HeadingContext& context) : statements_(statements), context_(context) {
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
    acts_.push_back(verbs_.back() != nullptr || opens_with_rare_verb(s.value));
    wordings_.push_back(knowing_.back() ? Wording::knowing : wording(s.value, acts_.back()));
    stopped_ += s.value.ends_with('.') ? 1.0 / static_cast<double>(statements.size()) : 0.0;
    whole_before_.push_back(whole_before_.back() + (s.line ? 0U : 1U));
  }
  for (const auto& heading : context.printed) {
    const bool acts = head_verb(heading, context.lexicon) != nullptr || opens_with_rare_verb(heading);
    printed_.push_back(opens_as_knowledge(heading, context.lexicon, context.profile) ? Wording::knowing : wording(heading, acts));
  }
  for (std::size_t i = 0; i < statements.size(); ++i) {
    quality_.push_back(has_quality_word(statements[i].value, context.lexicon));
    plain_.push_back(words(i) + looks(i) + title(i) + outcomes(i) + neighbours(i) + line(i));
    knowledge_before_.push_back(knowledge_before_.back() + knowledge_criterion(i));
    outcome_before_.push_back(outcome_before_.back() + outcome_criterion(i));
  }
}

double HeadingScorer::score(std::size_t i, Slot slot) const {
  const HeadingCandidate& s = statements_[i];
  if (s.bulleted) return -kCertain;
  const double sum = (s.certain ? kCertain : 0.0) + plain_[i];
  if (slot == Slot::knowledge)
    return i > 0 ? -kCertain
                 : sum + w(Cue::heading_of_block) + (knowing_[i] ? w(Cue::heading_first) : 0.0) +
                       (names_knowledge(s.value) ? w(Cue::heading_names_knowledge) : 0.0);
  return sum + doing(i, slot);
}

// How likely an element has so many criteria.
double HeadingScorer::size_score(std::size_t criteria) const {
  if (criteria <= 1) return w(Cue::heading_one_criterion);
  static constexpr std::array<Cue, 5> kFew = {Cue::heading_two_criteria, Cue::heading_three_criteria, Cue::heading_four_criteria, Cue::heading_five_criteria, Cue::heading_six_criteria};
  if (criteria <= 6) return w(kFew[criteria - 2]);
  return criteria > 8 ? w(Cue::heading_many_criteria) * static_cast<double>(criteria - 8) : 0.0;
}

double HeadingScorer::element(Slot part, std::size_t from, std::size_t to) const {
  const double size = size_score(whole_before_[to] - whole_before_[from]);
  if (part == Slot::knowledge) return size + knowledge_before_[to] - knowledge_before_[from];
  return part == Slot::outcome ? size + outcome_before_[to] - outcome_before_[from] : size;
}

double HeadingScorer::knowledge_criterion(std::size_t i) const {
  if (knowing_[i]) return w(Cue::knowledge_knowing);
  if (telling_[i]) return w(Cue::knowledge_telling);
  return w(acts_[i] ? Cue::knowledge_verb : Cue::knowledge_noun);
}

double HeadingScorer::outcome_criterion(std::size_t i) const {
  double sum = w(acts_[i] ? Cue::outcome_verb : Cue::outcome_noun);
  if (quality_[i]) sum += w(Cue::outcome_quality);
  if (verbs_[i] != nullptr && verbs_[i]->of_quality) sum += w(Cue::outcome_quality_verb);
  return sum + (forbids(statements_[i].value) ? w(Cue::outcome_negative) : 0.0);
}

// Of a statement that does not open as knowledge.
Wording HeadingScorer::wording(const std::string& value, bool acts) const {
  if (opens_with_noun_of_doing(value)) return Wording::nominal;
  if (acts) return Wording::verb;
  const model::WordInfo* info = context_.lexicon.find(base::lower(first_word(value)));
  return info != nullptr && info->is(model::kGerund) ? Wording::gerund : Wording::noun;
}

// Headings behind that of knowledge are worded alike.
double HeadingScorer::parallel(std::size_t before, Slot slot_before, std::size_t i) const {
  if (slot_before == Slot::knowledge) return 0.0;
  return w(wordings_[before] == wordings_[i] ? Cue::heading_parallel : Cue::heading_unlike);
}

double HeadingScorer::like_printed(std::size_t i) const {
  if (printed_.empty()) return 0.0;
  const auto like = static_cast<double>(std::count(printed_.begin(), printed_.end(), wordings_[i])) / static_cast<double>(printed_.size());
  return w(Cue::heading_parallel_printed) * like + w(Cue::heading_unlike_printed) * (1.0 - like);
}

// What a heading is worth for its slot alone; `already`: so many of the slot were found before it.
double HeadingScorer::slot_score(const MissingSlot& missing, int already) const {
  if (missing.certain) return w(Cue::heading_need_certain);
  if (missing.unseen) return w(Cue::heading_want_unseen) + (already > 0 ? w(Cue::heading_want_more) : 0.0);
  if (already < missing.min) return w(missing.slot == Slot::application ? Cue::heading_need_application : Cue::heading_need_other);
  if (missing.slot == Slot::outcome) return w(Cue::heading_want_outcome);
  return w(already == 0 ? Cue::heading_want_application : Cue::heading_want_more);
}

double HeadingScorer::words(std::size_t i) const {
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

// How the statement stands out from those around it. A line between bullets may be the end of a name: its layout tells more.
double HeadingScorer::looks(std::size_t i) const {
  if (statements_[i].line) return 0.0;
  const std::string& value = statements_[i].value;
  const std::size_t n = count_words(value);
  double sum = n == 1 ? w(Cue::heading_one_word) : n == 2 ? w(Cue::heading_two_words) : 0.0;
  if (!value.ends_with('.')) sum += w(Cue::heading_only_unstopped) * stopped_;
  const bool noun = wordings_[i] == Wording::noun || wordings_[i] == Wording::nominal || wordings_[i] == Wording::gerund;
  if (noun && i + 1 < acts_.size() && acts_[i + 1]) {
    sum += w(Cue::heading_noun_before_verb);
    if (i > 0 && acts_[i - 1]) sum += w(Cue::heading_noun_among_verbs);
  }
  if (wordings_[i] == Wording::gerund) sum += w(Cue::heading_gerund);
  if (forbids(value)) sum += w(Cue::heading_forbids);
  if (value.find(';') != std::string::npos) sum += w(Cue::heading_semicolon);
  return sum + w(Cue::heading_names) * std::min(names_in(value), 3) + worn(i);
}

// How common its words are: headings speak of the whole, in words of every trade.
double HeadingScorer::worn(std::size_t i) const {
  constexpr int kRare = 2, kMost = 9;
  const std::string folded = base::lower(statements_[i].value);
  const auto words = base::split(folded, ' ');
  double rare = 0.0;
  for (const auto& word : topics_[i]) {
    const auto c = model::word_classes(word);
    rare += std::max({c.noun, c.verb, c.adjective, c.adverb}) <= kRare;
  }
  double sum = topics_[i].empty() ? 0.0 : w(Cue::heading_rare_words) * rare / static_cast<double>(topics_[i].size());
  if (acts_[i]) sum += w(Cue::heading_verb_frequency) * model::word_classes(words.front()).verb / static_cast<double>(kMost);
  const auto is_verb = [&](std::size_t k) {
    const model::WordInfo* info = k < words.size() ? context_.lexicon.find(words[k]) : nullptr;
    return info != nullptr && info->is(model::kBaseForm) && model::word_classes(words[k]).verb > 0;
  };
  if (acts_[i] && words.size() > 2 && ((words[1] == "and" && is_verb(2)) || (words[0].ends_with(',') && is_verb(1)))) sum += w(Cue::heading_joined_verbs);
  return sum;
}

// Rare verbs are no entries of the lexicon: the word classes and what stands behind tell them.
bool HeadingScorer::opens_with_rare_verb(const std::string& value) const {
  const std::string folded = base::lower(value.substr(0, 80));
  const auto words = base::split(folded, ' ');
  std::string_view first = words.front();
  while (!first.empty() && !base::is_word_byte(first.back())) first.remove_suffix(1);
  const model::WordInfo* own = context_.lexicon.find(first);
  if (first.empty() || all_capitals(first_word(value)) || (own != nullptr && own->is_known() && !own->is(model::kBaseForm))) return false;
  auto c = model::word_classes(first);
  if (const std::size_t hyphen = first.rfind('-'); !c.known() && hyphen != std::string_view::npos) c = model::word_classes(first.substr(hyphen + 1));
  if (c.verb > 0 && c.verb + 1 >= std::max(c.noun, c.adjective)) return true;
  const model::WordInfo* next = words.size() > 1 ? context_.lexicon.find(words[1]) : nullptr;
  const bool object = next != nullptr && next->is(model::kArticle | model::kPronoun);
  return object && (c.verb > 0 || !c.known());
}

double HeadingScorer::line(std::size_t i) const {
  const HeadingCandidate& s = statements_[i];
  if (!s.line) return 0.0;
  return w(s.wrapped ? Cue::heading_line_full : Cue::heading_line_room) + (s.after_blank ? w(Cue::heading_line_blank) : 0.0) +
         (s.below_name ? w(Cue::heading_line_name) : 0.0);
}

double HeadingScorer::title(std::size_t i) const {
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
void HeadingScorer::add_outcome(const std::string& text) {
  std::string_view rest = text;
  rest.remove_prefix(context_.profile.outcome_form_at(rest).size());
  outcome_topics_.push_back(topic_of(rest, context_.lexicon));
  const std::string folded = base::lower(base::trim(rest.substr(0, 80)));
  const model::WordInfo* info = context_.lexicon.find(folded.substr(0, folded.find(' ')));
  if (info != nullptr && info->verb != nullptr) outcome_verbs_.insert(info->verb->base);
}

double HeadingScorer::outcomes(std::size_t i) const {
  double best = 0.0;
  for (const auto& topic : outcome_topics_) best = std::max(best, similarity(topics_[i], topic));
  const model::Verb* verb = verbs_[i];
  const bool same_verb = verb != nullptr && outcome_verbs_.contains(verb->base);
  return w(Cue::heading_outcome) * best + (same_verb ? w(Cue::heading_outcome_verb) : 0.0);
}

double HeadingScorer::neighbours(std::size_t i) const {
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
double HeadingScorer::new_topic(std::size_t i) const {
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

double HeadingScorer::doing(std::size_t i, Slot slot) const {
  double sum = knowing_[i] ? w(Cue::heading_knowing) : 0.0;
  const bool nominal = wordings_[i] == Wording::nominal;
  if (nominal) sum += w(Cue::heading_nominal);
  const model::Verb* verb = verbs_[i];
  if (!nominal && !acts_[i]) sum += w(Cue::heading_no_verb);
  if (acts_[i] && verb == nullptr) sum += w(Cue::heading_rare_verb);
  if (verb != nullptr && verb->exhibits) sum += w(Cue::heading_exhibit);
  if (verb != nullptr && verb->whole_task) sum += w(Cue::heading_general_verb);
  if (slot == Slot::application && context_.after_knowledge && i > 0 && telling_[i - 1] && !telling_[i]) sum += w(Cue::heading_transition);
  if (slot != Slot::outcome && stands_after_nouns(i)) sum += w(Cue::heading_after_nouns);
  sum += like_printed(i);
  if (slot == Slot::outcome) return sum + outcome(i);
  return slot == Slot::plain ? sum + std::max(0.0, outcome(i)) : sum;
}

bool HeadingScorer::stands_after_nouns(std::size_t i) const {
  return i >= 2 && i + 1 < acts_.size() && !acts_[i - 1] && !acts_[i - 2] && acts_[i] && acts_[i + 1];
}

double HeadingScorer::outcome(std::size_t i) const {
  const std::size_t behind = statements_.size() - i - 1;
  double sum = quality_[i] ? w(Cue::heading_quality) : 0.0;
  if (verbs_[i] != nullptr && verbs_[i]->of_quality) sum += w(Cue::heading_quality_verb);
  if (context_.to_the_end) sum += behind <= 4 ? w(Cue::heading_near_end) : behind > 6 ? w(Cue::heading_far_from_end) : 0.0;
  return sum;
}


}  // namespace uoc::read
