// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"
#include "model/word_classes.hpp"

namespace uoc::lint {
namespace {

// A word that texts use often, always as a noun or an adjective.
bool is_no_verb(const Word& word) {
  constexpr std::uint8_t kOften = 5;  // sixteen times or more in the texts that WordNet counts
  if (word.info != nullptr) return false;
  const model::WordClasses classes = model::word_classes(word.lower);
  return classes.verb == 0 && (classes.noun >= kOften || classes.adjective >= kOften);
}

// A noun of action with "of" behind it; null if none opens the title.
const model::Phrase* nominal_of(const Statement& s) {
  if (s.head != 0 || s.words.size() < 3 || s.words[1].lower != "of") return nullptr;
  return phrase_at(s, 0, model::kNominal).phrase;
}

// What the title opens with, for the message; empty if it may be a verb.
std::string_view opening_of(const Statement& s) {
  const Word& first = s.words[s.head];
  // "Provision of first aid": here the word is no verb.
  if (nominal_of(s) != nullptr) return name(Form::noun);
  if (s.verb != nullptr) return {};
  if (is(first, model::kArticle)) return "an article";
  switch (s.form) {
    case Form::adjective:
    case Form::gerund:
    case Form::noun:
      return name(s.form);
    case Form::inflected:
      return first.info->verb->also_noun ? "a noun or an inflected verb" : name(s.form);
    default:
      return is_no_verb(first) ? "a noun or an adjective" : std::string_view{};
  }
}

// "Application of labels" is "Apply labels", "Managing stock" is "Manage stock".
void add_fix(const Statement& s, Report& report, diag::Diagnostic& d) {
  const Word& first = s.words[s.head];
  if (s.head != 0) return;
  if (s.form == Form::gerund && first.info->verb != nullptr && s.words.size() > 1 && !is(s.words[1], model::kPreposition)) {
    std::string verb = first.info->verb->base;
    verb.front() = base::to_upper(verb.front());
    d.with_fix(false, report.edit(s, first.begin, first.end - first.begin, verb));
    return;
  }
  if (const model::Phrase* noun = nominal_of(s)) d.with_fix(false, report.edit(s, 0, s.words[1].end, noun->columns.at(0)));
}

void check(const UnitView& view, Report& report) {
  if (!is_english(view.unit)) return report.not_verified();
  if (view.analysis.statements.empty()) return;
  const Statement& title = view.analysis.statements.front();
  if (title.item.kind != model::ItemKind::title || title.head >= title.words.size() || title.words[title.head].quoted) return;
  const std::string_view opening = opening_of(title);
  if (opening.empty()) {
    if (title.verb == nullptr) report.not_verified();
    return;
  }
  const Word& first = title.words[title.head];
  add_fix(title, report,
          report
              .at(title, first.begin, first.end - first.begin,
                  "the title opens with " + std::string(opening) + ", " + quote(title.printed(first)) + ", and not with a verb")
              .with_hint("say in the title what is done: a verb in its base form, and its object"));
}

}  // namespace

const Rule kTitleForm{
    .info = {.id = "title-form",
             .letter = "T1",
             .group = "wording",
             .summary = "a title does not open with a verb",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::suggested,
             .authority = {{{"ILO-Cinterfor, 40 questions on labour competency", "15: an element is verb, object and condition"},
                            {"Australian Training Package Development Handbook", "titles: the outcome of the unit"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
