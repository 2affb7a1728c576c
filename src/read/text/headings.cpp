// SPDX-License-Identifier: Apache-2.0
#include "read/text/headings.hpp"

#include <algorithm>
#include <limits>

#include "base/text.hpp"
#include "read/text/topic.hpp"

namespace uoc::read {
namespace {

// Weights of the cues for a heading that has lost its number.
constexpr double kTitleWords = 3.0;      // times the similarity to the title
constexpr double kTitleVerb = 1.5;       // opens with the title's verb
constexpr double kShort = 1.2;           // clearly shorter than the statements around it
constexpr double kVeryShort = 1.4;       // not half as long, on top
constexpr double kLong = -1.5;           // more than sixteen
constexpr double kFinalStop = -4.0;
constexpr double kExample = -2.0;        // "e.g."
constexpr double kComma = -0.7;
constexpr double kKnowing = -4.0;        // opens as knowledge
constexpr double kNoVerb = -2.5;         // … or with no verb
constexpr double kFirst = 6.0;           // the knowledge part's heading stands at the head of the list
constexpr double kTransition = 2.5;      // first statement of doing behind statements of knowing
constexpr double kRangeVerb = 0.4;       // the range says the same with "-ing"
constexpr double kFollowed = 1.0;        // what follows is about the same
constexpr double kPreceded = -0.5;       // … and so is what stands before
constexpr double kQuality = 1.2;         // an outcome says how well: "effectively"
constexpr double kNearTheEnd = 1.0;      // an outcome has one to four criteria behind it
constexpr double kFarFromTheEnd = -1.5;
constexpr double kOneCriterion = -1.8;   // an element of a single criterion is rare
constexpr double kManyCriteria = -0.45;  // … and so is one of more than eight: for each of them
constexpr double kCertain = 50.0;

// A heading must score more than this; a slot that is sure to be missing needs less.
double threshold(const MissingSlot& missing, int already) {
  if (already < missing.min) return missing.slot == Slot::application ? 1.0 : 0.5;
  if (missing.slot == Slot::outcome) return 2.0;
  return already == 0 ? 2.5 : 3.4;
}

std::vector<std::string_view> first_words(const std::string& folded, std::size_t n) {
  std::vector<std::string_view> out;
  for (const auto word : base::split(folded, ' ')) {
    if (out.size() == n) break;
    out.push_back(word);
  }
  return out;
}

const model::Verb* head_verb(std::string_view statement, const model::Lexicon& lexicon) {
  const std::string folded = base::lower(statement.substr(0, 80));
  return lexicon.verb_at(first_words(folded, 4), 0).verb;
}

// Does a statement name what is known ("State …", "Describe …")? Verbs of recalling and explaining, bands 1 and 2.
bool tells_knowledge(std::string_view statement, const model::Lexicon& lexicon) {
  constexpr int kExplaining = 2;
  const model::Verb* verb = head_verb(statement, lexicon);
  return verb != nullptr && verb->demand_max > 0 && verb->demand_max <= kExplaining;
}

bool has_quality_word(std::string_view statement) {
  const std::string folded = base::lower(statement);
  for (const auto word : base::split(folded, ' ')) {
    if (word.size() > 5 && word.ends_with("ly")) return true;
    if (word.starts_with("professional") || word == "effective" || word == "efficient" || word == "according" ||
        word == "accordance" || word == "standard" || word == "standards" || word == "regard")
      return true;
  }
  return false;
}

// How likely an element has so many criteria.
double size_prior(std::size_t criteria) {
  if (criteria == 1) return kOneCriterion;
  return criteria > 8 ? kManyCriteria * static_cast<double>(criteria - 8) : 0.0;
}

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
    usual_words_ = median_words(statements);
    for (const auto& s : statements) {
      topics_.push_back(topic_of(s.value, context.lexicon));
      knowing_.push_back(opens_as_knowledge(s.value, context.lexicon, context.profile));
      telling_.push_back(knowing_.back() || tells_knowledge(s.value, context.lexicon));
    }
  }

  double score(std::size_t i, Slot slot) const {
    const HeadingCandidate& s = statements_[i];
    if (s.bulleted) return -kCertain;
    double sum = s.certain ? kCertain : 0.0;
    sum += kTitleWords * similarity(topics_[i], title_) + words(s.value) + neighbours(i);
    const model::Verb* verb = head_verb(s.value, context_.lexicon);
    if (verb != nullptr && title_verb_ != nullptr && verb->base == title_verb_->base) sum += kTitleVerb;
    if (verb != nullptr && range_.find(model::gerund_of(verb->base)) != std::string::npos) sum += kRangeVerb;
    if (slot == Slot::knowledge) return i > 0 ? -kCertain : sum + (knowing_[i] ? kFirst : 0.0);
    if (knowing_[i]) sum += kKnowing;
    if (verb == nullptr) sum += kNoVerb;
    if (slot == Slot::application && context_.after_knowledge && i > 0 && telling_[i - 1] && !telling_[i]) sum += kTransition;
    if (slot == Slot::outcome) sum += outcome(i);
    return sum;
  }

 private:
  double words(const std::string& value) const {
    const std::size_t n = count_words(value);
    double sum = 3 * n <= 2 * usual_words_ ? kShort : 0.0;
    if (2 * n <= usual_words_) sum += kVeryShort;
    if (n > 16) sum += kLong;
    if (value.ends_with('.')) sum += kFinalStop;
    if (value.find("e.g.") != std::string::npos || value.find("i.e.") != std::string::npos) sum += kExample;
    if (value.find(',') != std::string::npos) sum += kComma;
    return sum;
  }

  double neighbours(std::size_t i) const {
    const auto share = [&](std::size_t begin, std::size_t end) {
      if (begin >= end) return 0.0;
      double n = 0;
      for (std::size_t j = begin; j < end; ++j) n += overlaps(topics_[i], topics_[j]);
      return n / static_cast<double>(end - begin);
    };
    return kFollowed * share(i + 1, std::min(i + 4, topics_.size())) + kPreceded * share(i < 3 ? 0 : i - 3, i);
  }

  double outcome(std::size_t i) const {
    const std::size_t behind = statements_.size() - i - 1;
    double sum = has_quality_word(statements_[i].value) ? kQuality : 0.0;
    if (context_.to_the_end) sum += behind <= 4 ? kNearTheEnd : behind > 6 ? kFarFromTheEnd : 0.0;
    return sum;
  }

  const std::vector<HeadingCandidate>& statements_;
  const HeadingContext& context_;
  Topic title_;
  const model::Verb* title_verb_ = nullptr;
  std::string range_;
  std::size_t usual_words_ = 0;
  std::vector<Topic> topics_;
  std::vector<bool> knowing_;
  std::vector<bool> telling_;
};

// Every place a slot may take, one after the other: application twice when it may be missing twice.
struct Place {
  Slot slot;
  double threshold;
  bool must;
};

std::vector<Place> places_of(const std::vector<MissingSlot>& missing) {
  std::vector<Place> out;
  for (const auto& m : missing)
    for (int i = 0; i < m.max; ++i) out.push_back({m.slot, threshold(m, i), i < m.min});
  return out;
}

// Dynamic programming over (statement, place): take the statement as that place's heading, or go on.
class Solver {
 public:
  Solver(const std::vector<HeadingCandidate>& statements, const Scorer& scorer, std::vector<Place> places, bool first)
      : statements_(statements), scorer_(scorer), places_(std::move(places)), first_(first) {}

  std::vector<FoundHeading> run() {
    const std::size_t n = statements_.size(), m = places_.size();
    // best_[i][p]: the best sum when statement i is the heading of place p.
    best_.assign(n, std::vector<double>(m, kNone));
    from_.assign(n, std::vector<std::pair<std::size_t, std::size_t>>(m, {n, m}));
    double best_sum = size_prior(first_ ? n : n - 1);  // no heading at all
    std::size_t end_i = n, end_p = m;
    for (std::size_t i = first_place(); i + 1 < n; ++i)
      for (std::size_t p = 0; p < m; ++p) {
        fill(i, p);
        const double sum = best_[i][p] + size_prior(n - i - 1);
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

  void fill(std::size_t i, std::size_t p) {
    const std::size_t n = statements_.size(), m = places_.size();
    const double own = scorer_.score(i, places_[p].slot) - places_[p].threshold;
    double before = first_ ? size_prior(i) : size_prior(i - 1);
    std::pair<std::size_t, std::size_t> source{n, m};
    for (std::size_t j = first_place(); j + 1 < i; ++j)
      for (std::size_t q = 0; q < p; ++q) {
        const double sum = best_[j][q] + size_prior(i - j - 1);
        if (sum > before) {
          before = sum;
          source = {j, q};
        }
      }
    best_[i][p] = own + before;
    from_[i][p] = source;
  }

  const std::vector<HeadingCandidate>& statements_;
  const Scorer& scorer_;
  std::vector<Place> places_;
  bool first_;
  std::vector<std::vector<double>> best_;
  std::vector<std::vector<std::pair<std::size_t, std::size_t>>> from_;
};

constexpr std::size_t kLongestStretch = 400;  // statements; beyond, no one can have lost all numbers

}  // namespace

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

std::vector<FoundHeading> find_lost_headings(const std::vector<HeadingCandidate>& statements,
                                             const std::vector<MissingSlot>& missing, const HeadingContext& context,
                                             bool first_may_be_heading) {
  if (missing.empty() || statements.size() < 2 || statements.size() > kLongestStretch) return {};
  const Scorer scorer(statements, context);
  return Solver(statements, scorer, places_of(missing), first_may_be_heading).run();
}

}  // namespace uoc::read
