// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/fixes.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"
#include "model/word_classes.hpp"

namespace uoc::lint {
namespace {

std::string with_case_of(std::string_view printed, std::string text) {
  if (base::is_upper(printed.front())) text.front() = base::to_upper(text.front());
  return text;
}

// Returns how many words were judged.
std::size_t check_phrase(const Statement& s, std::size_t at, Report& report) {
  const PhraseMatch match = phrase_at(s, at, model::kFixedPhrase);
  if (match.phrase == nullptr || match.phrase->columns.at(0) == "-") return 1;  // a verb that is looked at below
  const std::size_t begin = s.words[at].begin, length = s.words[at + match.words - 1].end - begin;
  const std::string_view printed = s.value().substr(begin, length);
  // A stop or a comma parts the words: they are no phrase.
  if (printed.find_first_of(",;:.()\n") != std::string_view::npos) return 1;
  const std::string correct = with_case_of(printed, match.phrase->columns.at(0));
  const bool safe = match.phrase->columns.at(1) == "safe";
  diag::Diagnostic& d = report.at(s, begin, length, quote(printed) + " is not the set phrase: that is " + quote(correct));
  d.with_hint("write " + quote(correct));
  replace_words(d, report, s, begin, length, correct, safe ? Safety::safe : Safety::suggested);
  return match.words;
}

bool is_form_of(const Word& word, std::string_view stem) {
  return word.lower.starts_with(stem) && word.lower.size() <= stem.size() + 4;
}

std::string with_article(std::string_view word) {
  static constexpr std::array<std::string_view, 2> kSilent{"hourly", "honest"};
  const bool vowel = std::string_view("aeio").find(word.front()) != std::string_view::npos;
  return std::string(vowel || std::find(kSilent.begin(), kSilent.end(), word) != kSilent.end() ? "an " : "a ") + std::string(word);
}

// "In timely manner", "on regular basis": a preposition, one adjective and a noun that needs an article.
void check_manner(const Statement& s, std::size_t at, Report& report) {
  const std::string_view noun = s.words[at].lower;
  if (at < 2 || (noun != "manner" && noun != "way" && noun != "basis")) return;
  const Word& adjective = s.words[at - 1];
  const Word& preposition = s.words[at - 2];
  if (preposition.lower != (noun == "basis" ? "on" : "in") || adjective.capital || adjective.quoted || adjective.lower.size() < 4) return;
  const std::string_view printed = s.value().substr(preposition.begin, s.words[at].end - preposition.begin);
  const bool function = is(adjective, model::kPronoun | model::kArticle | model::kConjunction | model::kPreposition | model::kAuxiliary);
  if (function || printed.find_first_of(",;:.()\n/") != std::string_view::npos || model::word_classes(adjective.lower).adjective == 0) return;
  const std::string correct = std::string(s.printed(preposition)) + " " + with_article(adjective.lower) + " " + std::string(noun);
  diag::Diagnostic& d = report.at(s, preposition.begin, printed.size(), quote(printed) + " is not the set phrase: that is " + quote(correct));
  d.with_hint("write " + quote(correct));
  replace_words(d, report, s, preposition.begin, printed.size(), correct, Safety::safe);
}

// "Cater customers' needs": one caters for needs or to them.
void check_cater(const Statement& s, std::size_t at, Report& report) {
  static constexpr std::array<std::string_view, 8> kNeeds{"needs",   "need",  "requirements", "expectations",
                                                          "demands", "tastes", "preferences",  "wishes"};
  constexpr std::size_t kReach = 5;
  const Word& verb = s.words[at];
  if (verb.lower != "cater" && verb.lower != "caters" && verb.lower != "catering" && verb.lower != "catered") return;
  for (std::size_t i = at + 1; i < std::min(s.words.size(), at + kReach); ++i) {
    if (is(s.words[i], model::kPreposition | model::kConjunction | model::kAuxiliary) || s.words[i].lower == "to") return;
    if (std::find(kNeeds.begin(), kNeeds.end(), s.words[i].lower) == kNeeds.end()) continue;
    report.at(s, verb.begin, verb.end - verb.begin, quote(s.printed(verb)) + " takes no object: needs are catered for")
        .with_hint("write " + quote(std::string(s.printed(verb)) + " for"))
        .with_fix(false, report.edit(s, verb.begin, verb.end - verb.begin, std::string(s.printed(verb)) + " for"));
    return;
  }
}

// "Familiarise the market": one familiarises people with a thing. "Familiarise with the market" leaves the people out.
void check_familiarise(const Statement& s, std::size_t at, Report& report) {
  const Word& verb = s.words[at];
  if (!is_form_of(verb, "familiaris") && !is_form_of(verb, "familiariz")) return;
  if (is(verb, model::kPastForm) || verb.lower.find("ation") != std::string_view::npos) return;
  for (std::size_t i = at + 1; i < s.words.size() && !between(s, i - 1, ','); ++i)
    if (s.words[i].lower == "with" && i > at + 1) return;
  const bool with = at + 1 < s.words.size() && s.words[at + 1].lower == "with";
  report
      .at(s, verb.begin, verb.end - verb.begin,
          quote(s.printed(verb)) + (with ? " does not say whom" : " takes the people for its object, and the thing behind `with`"))
      .with_hint(with ? "write `" + std::string(s.printed(verb)) + " oneself with`" : "write `" + std::string(s.printed(verb)) + " oneself with`, or say what is shown");
}

void check(const UnitView& view, Report& report) {
  if (!is_english(view.unit)) return report.not_verified();
  for (const Statement& s : view.analysis.statements) {
    if (!may_hold(s, model::kFixedPhrase)) continue;
    for (std::size_t i = 0, judged = 1; i < s.words.size(); i += judged) {
      judged = 1;
      if ((s.words[i].phrase_kinds & model::kFixedPhrase) == 0 || s.words[i].quoted) continue;
      check_manner(s, i, report);
      check_cater(s, i, report);
      check_familiarise(s, i, report);
      judged = check_phrase(s, i, report);
    }
  }
}

}  // namespace

const Rule kFixedPhrase{
    .info = {.id = "fixed-phrase",
             .letter = "W5",
             .group = "wording",
             .summary = "a set phrase has a word too few, too many or wrong",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::safe,
             .authority = {{{"Australian Government Style Manual", "grammar: prepositions and articles of set phrases"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
