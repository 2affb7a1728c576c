// SPDX-License-Identifier: Apache-2.0
#include "read/text/statements.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "base/text.hpp"

namespace uoc::read {
namespace {

using model::WordFlag;

// Weights of the cues, in one unit: a candidate whose sum is positive starts a statement. They were set on generated
// documents of many trades (bench/import keeps the measure), never on one document.
constexpr double kBaseVerb = 3.5;         // a base-form verb with a capital
constexpr double kNounToo = -0.8;         // … that is as often a noun
constexpr double kOpensKnowledge = 3.5;   // "Familiar", "Aware"
constexpr double kOutcomeForm = 6.0;      // "Able to" in a list of outcomes
constexpr double kGerund = 0.6;
constexpr double kCapitalOfLowerWord = 1.6;  // capital here, lower case elsewhere in the block
constexpr double kUnknownCapital = -1.2;     // a verb we do not know, or a name
constexpr double kVerbEnding = 1.5;          // … with the ending of a verb: -ise, -ate, -ify
constexpr double kBeforeArticle = 2.5;       // … before "the", "a", "their": a verb with its object
constexpr double kBeforeLower = 0.6;         // … before a word in lower case
constexpr double kAfterVerb = -2.5;          // … behind a verb: its object
constexpr double kAllCapitals = -3.5;
constexpr double kAfterStop = 3.0;        // … the word before ends a sentence
constexpr double kAfterComma = -5.0;
constexpr double kAfterDangling = -8.0;   // … cannot end one
constexpr double kAfterAuxiliary = -2.5;  // … seldom ends one: "as far as they can"
constexpr double kAfterCapital = -1.5;    // … has a capital as well: a name goes on
constexpr double kNounAfterCapital = -3.5;  // … and the word may be its last noun: "Animal Welfare Board"
constexpr double kWithComma = -2.5;       // a verb is hardly followed by a comma
constexpr double kBeforeCapital = -1.5;
constexpr double kBeforeOf = -1.2;        // "Record of …": a noun
constexpr double kInBrackets = -9.0;
constexpr double kLineStart = 2.5;
constexpr double kUnwrapped = 2.0;        // the line before had room for the word
constexpr double kLowerAtLineStart = -6.0;
constexpr double kAfterBlank = 1.0;
constexpr double kShort[] = {-99.0, -3.0, -0.7};  // statements of no, one and two words
constexpr double kNever = -1000.0;
constexpr std::size_t kLong = 45;         // words; beyond, a boundary is ever more likely

bool all_capitals(std::string_view word) {
  std::size_t upper = 0;
  for (const char c : word) {
    if (base::is_lower(c)) return false;
    upper += base::is_upper(c);
  }
  return upper >= 2;
}

class Cutter {
 public:
  Cutter(const Tokens& tokens, std::size_t first, std::size_t last, const Cues& cues)
      : tokens_(tokens), first_(first), last_(last), cues_(cues) {}

  std::vector<Statement> run() {
    collect_candidates();
    const auto starts = best_starts();
    std::vector<Statement> out;
    for (std::size_t k = 0; k < starts.size(); ++k) {
      Statement s;
      s.first = starts[k];
      s.last = k + 1 < starts.size() ? starts[k + 1] : last_;
      s.inferred = k > 0 && !tokens_.list[s.first].line_start;
      out.push_back(s);
    }
    return out;
  }

 private:
  const Token& at(std::size_t i) const { return tokens_.list[i]; }
  std::string_view word(std::size_t i) const { return tokens_.text(at(i)); }

  void collect_candidates() {
    candidates_.push_back({first_, 0.0});
    for (std::size_t i = first_ + 1; i < last_; ++i) {
      const double score = score_of(i);
      if (score > -3.0) candidates_.push_back({i, score});
    }
  }

  double score_of(std::size_t i) const {
    if (!at(i).capital && !at(i).line_start) return kNever;
    return opening(i) + before(i) + behind(i) + layout(i);
  }

  // What the word itself says.
  double opening(std::size_t i) const {
    if (outcome_form_at(tokens_, i, cues_.profile) > 0) return cues_.outcomes ? kOutcomeForm : kOpensKnowledge;
    const Token& t = at(i);
    if (!t.capital) return kLowerAtLineStart;
    if (word(i).starts_with('(')) return kUnknownCapital + kAfterCapital;
    if (all_capitals(word(i))) return kAllCapitals;
    if (t.info != nullptr) {
      if (t.info->is(WordFlag::kOpener)) return kOpensKnowledge;
      if (t.info->is(WordFlag::kBaseForm)) return kBaseVerb + (t.info->verb->also_noun ? kNounToo : 0.0);
      if (!t.info->with_particle.empty()) return kBaseVerb;
      if (t.info->is(WordFlag::kGerund)) return kGerund;
      if (t.info->is(WordFlag::kAdverb)) return kCapitalOfLowerWord;
    }
    const std::string_view bare = tokens_.bare(t);
    if (bare.ends_with("ly") && bare.size() > 4 && opens_with_verb(i + 1)) return kBaseVerb;
    return tokens_.occurs_in_lower_case(bare) ? kCapitalOfLowerWord : unknown_capital(i, bare);
  }

  // A capital on a word the lexicon does not know: a verb outside it, or a name.
  double unknown_capital(std::size_t i, std::string_view bare) const {
    static constexpr std::array<std::string_view, 5> kVerbEndings = {"ise", "ize", "ate", "ify", "lyse"};
    double sum = kUnknownCapital;
    if (bare.size() > 5 && std::any_of(kVerbEndings.begin(), kVerbEndings.end(), [&](auto e) { return bare.ends_with(e); })) sum += kVerbEnding;
    if (i + 1 < last_ && !at(i + 1).capital) {
      const model::WordInfo* next = at(i + 1).info;
      sum += next != nullptr && next->is(WordFlag::kArticle | WordFlag::kPronoun) ? kBeforeArticle : kBeforeLower;
    }
    const model::WordInfo* previous = at(i - 1).info;
    if (previous != nullptr && previous->verb != nullptr && !previous->verb->also_noun) sum += kAfterVerb;
    return sum;
  }

  bool opens_with_verb(std::size_t i) const { return i < last_ && at(i).info != nullptr && at(i).info->is(WordFlag::kBaseForm); }

  // What the word before it says.
  double before(std::size_t i) const {
    const std::string_view w = word(i - 1);
    const Token& t = at(i - 1);
    if (w.ends_with(',') || w.ends_with(':')) return kAfterComma;
    if (w.ends_with('-') || w.ends_with('/') || w == "&" || w == "+" || w == "–") return kAfterDangling;
    if (is_abbreviation(w)) return kAfterDangling;
    if (w.ends_with('.') || w.ends_with(';') || w.ends_with('?')) return kAfterStop;
    if (t.info != nullptr && t.info->is(WordFlag::kDangling | WordFlag::kArticle))
      return t.info->is(WordFlag::kAuxiliary) ? kAfterAuxiliary : kAfterDangling;
    const bool opens_here = candidates_.back().token == i - 1;
    if (t.capital && i - 1 > first_ && !opens_here && !all_capitals(w)) {
      const model::WordInfo* info = at(i).info;
      const bool noun_too = info != nullptr && info->verb != nullptr && info->verb->also_noun && !at(i).line_start;
      const bool with_object = i + 1 < last_ && at(i + 1).info != nullptr && at(i + 1).info->is(WordFlag::kArticle | WordFlag::kPronoun);
      if (with_object || ends_name(tokens_.bare(t))) return 0.0;  // "… the Ordinance Document the design"
      return noun_too ? kNounAfterCapital : kAfterCapital;
    }
    if (t.capital && opens_here && (t.info == nullptr || !t.info->is(WordFlag::kBaseForm))) return kAfterCapital;
    return 0.0;
  }

  bool ends_name(std::string_view bare) const {
    const auto& list = cues_.lexicon.list("name_ends");
    return std::find(list.begin(), list.end(), bare) != list.end();
  }

  // "e.g.", "i.e.", "No.", "etc.," never end a statement by their stop; "etc." may.
  static bool is_abbreviation(std::string_view w) {
    static constexpr std::array<std::string_view, 9> kAbbreviations = {"e.g.", "i.e.", "eg.", "ie.", "no.", "nos.", "cap.", "vs.", "incl."};
    const std::string folded = base::lower(w);
    const std::string_view bare = std::string_view(folded).substr(folded.find_first_not_of("(") == std::string::npos ? 0 : folded.find_first_not_of("("));
    return std::find(kAbbreviations.begin(), kAbbreviations.end(), bare) != kAbbreviations.end();
  }

  // What the word behind it says.
  double behind(std::size_t i) const {
    if (i + 1 >= last_) return -2.0;
    const Token& next = at(i + 1);
    if (next.line_start) return 0.0;
    const bool form = outcome_form_at(tokens_, i, cues_.profile) > 0;
    double sum = word(i).ends_with(',') ? kWithComma : 0.0;
    if (next.capital && !form && !all_capitals(word(i + 1))) sum += kBeforeCapital;
    const bool verb = at(i).info != nullptr && at(i).info->is(WordFlag::kBaseForm);
    if (verb && at(i).info->verb->also_noun && tokens_.bare(next) == "of") sum += kBeforeOf;
    return sum;
  }

  double layout(std::size_t i) const {
    const Token& t = at(i);
    double sum = t.bracketed ? kInBrackets : 0.0;
    if (!t.line_start) return sum;
    sum += kLineStart;
    if (!t.wrapped) sum += kUnwrapped;
    if (t.after_blank) sum += kAfterBlank;
    return sum;
  }

  static double length_score(std::size_t words) {
    if (words < std::size(kShort)) return kShort[words];
    return words > kLong ? -0.25 * static_cast<double>(words - kLong) : 0.0;
  }

  // The choice of candidates with the highest sum of scores and of the statements' lengths (dynamic programming).
  std::vector<std::size_t> best_starts() const {
    const std::size_t n = candidates_.size();
    std::vector<double> best(n + 1, -std::numeric_limits<double>::infinity());
    std::vector<std::size_t> from(n + 1, 0);
    best[0] = 0.0;
    for (std::size_t j = 1; j <= n; ++j) {
      const std::size_t end = j < n ? candidates_[j].token : last_;
      for (std::size_t i = j; i-- > 0;) {
        const std::size_t words = end - candidates_[i].token;
        if (words > 400 && best[j] > -std::numeric_limits<double>::infinity()) break;
        const double sum = best[i] + candidates_[i].score + length_score(words);
        if (sum > best[j]) {
          best[j] = sum;
          from[j] = i;
        }
      }
    }
    std::vector<std::size_t> starts;
    for (std::size_t j = n; j > 0; j = from[j]) starts.push_back(candidates_[from[j]].token);
    std::reverse(starts.begin(), starts.end());
    return starts;
  }

  struct Candidate {
    std::size_t token;
    double score;
  };
  const Tokens& tokens_;
  std::size_t first_, last_;
  const Cues& cues_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::size_t outcome_form_at(const Tokens& tokens, std::size_t i, const model::Profile& profile) {
  if (i >= tokens.list.size() || !tokens.list[i].capital) return 0;
  const char first = base::to_upper(tokens.text(tokens.list[i]).front());
  for (const auto& form : profile.outcome_forms) {
    if (form.empty() || form.front() != first) continue;  // asked for every capital: most fall out here
    std::size_t n = 0;
    bool all = true;
    for (const auto part : base::split(form, ' ')) {
      all = all && i + n < tokens.list.size() && base::equal_ignoring_case(tokens.bare(tokens.list[i + n]), part);
      ++n;
    }
    if (all) return n;
  }
  return 0;
}

std::vector<Statement> cut_run(const Tokens& tokens, std::size_t first, std::size_t last, const Cues& cues) {
  if (first >= last) return {};
  return Cutter(tokens, first, last, cues).run();
}

}  // namespace uoc::read
