// SPDX-License-Identifier: Apache-2.0
#include "lint/analysis.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "lint/words.hpp"

namespace uoc::lint {
namespace {

using model::Verb;
using model::WordInfo;

// Finds what opens a statement: lead-in, head verb and form.
class HeadFinder {
 public:
  HeadFinder(Statement& statement, const model::Profile& profile, const model::Lexicon& lexicon)
      : s_(statement), profile_(profile), lexicon_(lexicon) {}

  void run() {
    if (s_.words.empty()) return;
    const bool outcome = find_lead();
    s_.head = skip_adverbs(s_.lead_words);
    if (s_.head < s_.words.size()) match_verb(outcome);
    s_.form = outcome ? Form::outcome_lead : form();
  }

 private:
  const Word* word(std::size_t at) const { return at < s_.words.size() ? &s_.words[at] : nullptr; }
  bool is(std::size_t at, std::uint16_t flags) const {
    const Word* w = word(at);
    return w != nullptr && (w->flags & flags) != 0;
  }
  bool is_base(std::size_t at) const {
    const Word* w = word(at);
    return w != nullptr && w->info != nullptr &&
           (w->info->is(model::kBaseForm) || particle_verb(at, *w->info).verb != nullptr);
  }

  // Sets lead_words; true if the lead-in is one of the profile's outcome forms and not just "To".
  bool find_lead() {
    if (const std::size_t n = outcome_form(0); n > 0) {
      s_.lead_words = n;
      return true;
    }
    if (s_.words[0].lower != "to" || s_.words.size() < 2) return false;
    const std::size_t n = outcome_form(1);
    s_.lead_words = 1 + n;
    return n > 0;
  }

  // How many words at `at` are the longest outcome form that stands there.
  std::size_t outcome_form(std::size_t at) const {
    const std::string_view form = profile_.outcome_form_at(s_.value().substr(s_.words[at].begin));
    return form.empty() ? 0 : static_cast<std::size_t>(std::count(form.begin(), form.end(), ' ')) + 1;
  }

  // An adverb is a word the lexicon calls so, or one in -ly that it does not know (Apply and Supply are
  // verbs).
  bool is_adverb(std::size_t at) const {
    const Word* w = word(at);
    if (w == nullptr) return false;
    if (w->info == nullptr) return w->lower.size() > 3 && w->lower.ends_with("ly");
    return w->info->is(model::kAdverb) && !is_base(at);
  }

  // Passes "effectively", "effectively and efficiently".
  std::size_t skip_adverbs(std::size_t at) const {
    while (is_adverb(at)) {
      ++at;
      const bool joined = is(at, model::kConjunction) && is_adverb(at + 1);
      if (joined) ++at;
    }
    return at;
  }

  // The longest verb of this base form with the particle that stands after words[at].
  model::VerbMatch particle_verb(std::size_t at, const WordInfo& base_form) const {
    model::VerbMatch best;
    for (const Verb* verb : base_form.with_particle) {
      const std::size_t words = 1 + particle_words(verb->particle, at + 1);
      if (words > 1 && words > best.words) best = {verb, words};
    }
    return best;
  }

  // How many words the particle takes at words[at]; 0 if it does not stand there.
  std::size_t particle_words(std::string_view particle, std::size_t at) const {
    std::size_t count = 0;
    while (!particle.empty()) {
      const std::size_t space = std::min(particle.find(' '), particle.size());
      const Word* w = word(at + count);
      if (w == nullptr || w->lower != particle.substr(0, space)) return 0;
      particle.remove_prefix(std::min(space + 1, particle.size()));
      ++count;
    }
    return count;
  }

  void match_verb(bool outcome) {
    const WordInfo* info = s_.words[s_.head].info;
    if (info == nullptr) return;
    model::VerbMatch match = particle_verb(s_.head, *info);
    if (match.verb == nullptr && info->is(model::kBaseForm)) match = {info->verb, 1};
    // "Capable of completing": the gerund stands for its base form, with the particle of that ("carrying
    // out").
    if (match.verb == nullptr && outcome && info->is(model::kGerund)) {
      const WordInfo* base_form = info->verb == nullptr ? nullptr : lexicon_.find(info->verb->base);
      if (base_form != nullptr) match = particle_verb(s_.head, *base_form);
      if (match.verb == nullptr) match = {info->verb, 1};
    }
    s_.verb = match.verb;
    s_.head_words = match.verb == nullptr ? 0 : match.words;
  }

  Form form() const {
    if (s_.head >= s_.words.size()) return Form::unknown;
    if (s_.verb != nullptr) return Form::base_verb;
    const Word& first = s_.words[s_.head];
    if (is(s_.head, model::kOpener)) return Form::adjective;
    if (is(s_.head, model::kGerund)) return Form::gerund;
    if (is(s_.head, model::kThirdPerson | model::kPastForm)) return Form::inflected;
    if (is(s_.head, model::kArticle | model::kPronoun)) return Form::noun;
    return first.info == nullptr && noun_of(first) ? Form::noun : Form::unknown;
  }

  // "Knowledge of", "Provision of", "Awareness of": an unknown word with the ending of a noun, and "of" after
  // it.
  bool noun_of(const Word& first) const {
    static constexpr std::array<std::string_view, 8> kEndings{"ledge", "tion", "sion", "ment",
                                                              "ness",  "ity",  "ance", "ence"};
    const Word* next = word(s_.head + 1);
    return next != nullptr && next->lower == "of" &&
           std::any_of(kEndings.begin(), kEndings.end(),
                       [&](std::string_view e) { return first.lower.ends_with(e); });
  }

  Statement& s_;
  const model::Profile& profile_;
  const model::Lexicon& lexicon_;
};

bool has_head(model::ItemKind kind) {
  using model::ItemKind;
  return kind == ItemKind::title || kind == ItemKind::heading || kind == ItemKind::criterion ||
         kind == ItemKind::outcome;
}

}  // namespace

std::string_view name(Form form) {
  switch (form) {
    case Form::unknown:
      return "an unknown word";
    case Form::base_verb:
      return "a base verb";
    case Form::outcome_lead:
      return "an outcome lead-in";
    case Form::adjective:
      return "an adjective";
    case Form::gerund:
      return "an -ing form";
    case Form::inflected:
      return "an inflected verb";
    case Form::noun:
      return "a noun";
  }
  return "";
}

Analysis analyse(const model::Unit& unit, const model::Profile& profile, const model::Lexicon& lexicon) {
  Analysis out;
  std::vector<model::Item> items = model::items_of(unit);
  std::size_t bytes = 0;
  for (const auto& item : items) bytes += item.text->value.size();
  out.folded.resize(bytes);
  out.words.reserve(bytes / 4 + 8);
  out.statements.reserve(items.size());
  std::vector<std::size_t> counts;
  counts.reserve(items.size());
  char* lower = out.folded.data();
  for (auto& item : items) {
    Statement& statement = out.statements.emplace_back();
    statement.item = std::move(item);
    const std::string_view value = statement.value();
    std::transform(value.begin(), value.end(), lower, base::to_lower);
    statement.lower = {lower, value.size()};
    lower += value.size();
    counts.push_back(append_words(value, statement.lower, lexicon, out.words));
  }
  out.wide = base::find_wide({out.folded.data(), out.folded.size()}, 0) < out.folded.size();
  const Word* first = out.words.data();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    Statement& statement = out.statements[i];
    statement.words = {first, counts[i]};
    for (const Word& word : statement.words) statement.phrase_kinds |= word.phrase_kinds;
    first += counts[i];
    if (has_head(statement.item.kind)) HeadFinder(statement, profile, lexicon).run();
  }
  return out;
}

}  // namespace uoc::lint
