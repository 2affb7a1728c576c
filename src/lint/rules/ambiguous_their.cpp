// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdint>

#include "lint/fields.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

// "suppliers", "tenant", "trainees": the ending of a word for a person. Some things end so, too
// ("containers"): in doubt somebody may be meant.
bool is_agent(std::string_view word) {
  for (const std::string_view ending : {"'s", "’s", "s'", "s’"})
    if (word.size() > ending.size() && word.ends_with(ending)) {
      word.remove_suffix(ending.size());
      break;
    }
  if (word.ends_with('s')) word.remove_suffix(1);
  static constexpr std::array<std::string_view, 8> kEndings{"er",  "or",  "ist", "ee",
                                                            "ant", "ian", "man", "women"};
  return word.size() > 4 &&
         std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view e) { return word.ends_with(e); });
}

// The word can be a noun behind another one: "programmes", "records", "insurance".
bool may_be_noun(const Word& word) {
  constexpr std::uint16_t kFunction = model::kPreposition | model::kArticle | model::kConjunction |
                                      model::kPronoun | model::kAuxiliary | model::kAdverb;
  const bool form = is(word, model::kPastForm | model::kGerund) && !is(word, model::kBaseForm);
  return !is(word, kFunction) && !form && !word.lower.ends_with("ly");
}

// A person that "their" may point back to. "Customer" in "customer records" is none: there the records are
// the noun.
bool is_person(const Statement& s, std::size_t at) {
  const Word& word = s.words[at];
  if (is(word, model::kPronoun)) return word.lower != "their" && word.lower != "this" && word.lower != "that";
  const bool listed = (word.phrase_kinds & model::kPerson) != 0;
  if (!listed && !is_agent(word.lower)) return false;
  const bool plural = word.lower.ends_with('s') || word.lower.ends_with("'") || word.lower.ends_with("’");
  const bool before_noun = at + 1 < s.words.size() && may_be_noun(s.words[at + 1]) && !between(s, at, ',');
  return plural || !before_noun || word.lower == "children" || word.lower == "people";
}

bool names_person(const Statement& s, std::size_t end) {
  for (std::size_t i = s.head + s.head_words; i < end; ++i)
    if (is_person(s, i)) return true;
  return false;
}

// The word for what is wished after "their": "their expectations", "their own needs".
std::size_t wish_after(const Statement& s, std::size_t their) {
  const std::size_t end = std::min(s.words.size(), their + 3);
  for (std::size_t i = their + 1; i < end; ++i)
    if (phrase_at(s, i, model::kWish).phrase != nullptr) return i;
  return s.words.size();
}

void check_statement(const UnitView& view, std::size_t index, Report& report) {
  const auto& statements = view.analysis.statements;
  const Statement& s = statements[index];
  for (std::size_t i = s.head + s.head_words; i < s.words.size(); ++i) {
    if (s.words[i].lower != "their" || s.words[i].quoted) continue;
    const std::size_t wish = wish_after(s, i);
    if (wish >= s.words.size() || names_person(s, i)) return;
    // Read on from the heading, or from the statement before, it may be clear.
    const bool read_on = s.is_requirement() && index > 0 &&
                         names_person(statements[index - 1], statements[index - 1].words.size());
    if (read_on) return;
    const std::size_t begin = s.words[i].begin, end = s.words[wish].end;
    report
        .at(s, begin, end - begin,
            quote(s.value().substr(begin, end - begin)) + ": nobody is named before whose they could be")
        .with_hint("say whose: `customers' " + std::string(s.printed(s.words[wish])) + "`, for example");
    return;
  }
}

void check(const UnitView& view, Report& report) {
  if (!is_english(view.unit)) return report.not_verified();
  const auto& statements = view.analysis.statements;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& s = statements[i];
    const bool wording = s.is_requirement() || s.is_outcome() || s.item.kind == model::ItemKind::heading;
    if (wording && may_hold(s, model::kWish) && s.verb != nullptr) check_statement(view, i, report);
  }
}

}  // namespace

const Rule kAmbiguousTheir{
    .info = {.id = "ambiguous-their",
             .letter = "P15",
             .group = "requirement",
             .summary = "`their` points to nobody that the statement names",
             .severity = diag::Severity::advice,
             .fix = diag::FixClass::none,
             .authority = {{{"US Federal Plain Language Guidelines",
                             "write clearly: a pronoun refers to a noun that is named"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
