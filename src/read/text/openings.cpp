// SPDX-License-Identifier: Apache-2.0
#include "read/text/openings.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace uoc::read {
namespace {

using model::WordFlag;

constexpr std::size_t kLongestName = 12;  // words

// Of a word that is joined by a hyphen or made of one with "re": the classes of its last part.
model::WordClasses classes_of_parts(std::string_view bare) {
  if (const std::size_t hyphen = bare.rfind('-'); hyphen != std::string_view::npos) return model::word_classes(bare.substr(hyphen + 1));
  if (bare.starts_with("re") && bare.size() > 5) return model::word_classes(bare.substr(2));
  return {};
}

bool is_preposition(const Token& t) { return t.info != nullptr && t.info->is(WordFlag::kPreposition); }

// Prepositions that verbs take along: "before locking in", "shut off". One of them may end a statement.
bool is_particle(const Token& t) { return t.info != nullptr && t.info->is(WordFlag::kPreposition) && t.info->is(WordFlag::kParticle); }

// "e.g.", "i.e.", "No." never end a statement by their stop; "etc." may.
bool is_abbreviation(std::string_view w, const model::Lexicon& lexicon) {
  const std::string folded = base::lower(w.starts_with('(') ? w.substr(1) : w);
  if (folded.size() >= 4 && folded[1] == '.' && folded[3] == '.' && w.front() != folded.front()) return true;  // "U.S."
  return lexicon.in_list("stopped_abbreviations", folded);
}

// "4 p.m.": its stop may end a statement, or not.
bool is_dotted(std::string_view w) { return w.size() == 4 && w[1] == '.' && w[3] == '.' && base::is_lower(w[0]) && base::is_lower(w[2]); }

bool has_verb_ending(std::string_view bare) {
  static constexpr std::array<std::string_view, 5> kVerbEndings = {"ise", "ize", "ate", "ify", "lyse"};
  return bare.size() > 5 && std::any_of(kVerbEndings.begin(), kVerbEndings.end(), [&](auto e) { return bare.ends_with(e); });
}

}  // namespace

OpeningScorer::OpeningScorer(const Tokens& tokens, std::size_t first, std::size_t last, const Cues& cues)
    : tokens_(tokens), first_(first), last_(last), cues_(cues), first_has_form_(cues.outcomes && outcome_form_at(tokens, first, cues.profile) > 0), place_(place()), classes_(last - first), kinds_(last - first, WordKind::none) {}

const model::WordClasses& OpeningScorer::classes(std::size_t i) const {
  auto& known = classes_[i - first_];
  if (!known) known = model::word_classes(tokens_.bare(at(i)));
  return *known;
}

// "technical", "restricted": no statement ends with it.
bool OpeningScorer::is_only_adjective(std::size_t i) const {
  const model::WordClasses& c = classes(i);
  return c.adjective > 0 && c.adverb == 0 && c.noun == 0;
}

double OpeningScorer::score(std::size_t i, bool opens_before) const {
  if (!at(i).capital && !at(i).line_start && !word(i).starts_with('(') && !word(i).starts_with('"')) return kNever;
  return opening(i) + before(i, opens_before) + behind(i) + layout(i) + pairs(i) + repeated(i);
}

// What the word itself says.
double OpeningScorer::opening(std::size_t i) const {
  if (outcome_form_at(tokens_, i, cues_.profile) > 0) return w(cues_.outcomes ? Cue::open_outcome_form : Cue::open_form_elsewhere);
  const double other_form = first_has_form_ ? w(Cue::open_not_the_form) : 0.0;
  const Token& t = at(i);
  if (word(i).starts_with('(') || word(i).starts_with('"')) return other_form + w(Cue::open_bracket) + (t.capital ? 0.0 : w(Cue::open_lower_case));
  if (!t.capital) return other_form + w(Cue::open_lower_case);
  if (all_capitals(word(i))) return other_form + w(Cue::open_all_capitals);
  const bool known = t.info != nullptr && (t.info->is_known() && !t.info->is(WordFlag::kThirdPerson | WordFlag::kPastForm));
  return other_form + (known ? known_opening(i, *t.info) : other_opening(i));
}

double OpeningScorer::known_opening(std::size_t i, const model::WordInfo& info) const {
  if (info.is(WordFlag::kOpener)) return w(Cue::open_opener);
  if (info.is(WordFlag::kBaseForm)) return w(Cue::open_verb) + noun_share(i);
  if (!info.with_particle.empty()) return w(Cue::open_particle_verb);
  if (info.is(WordFlag::kGerund)) return w(Cue::open_gerund);
  if (info.is(WordFlag::kAdverb)) return w(Cue::open_adverb);
  return w(Cue::open_function_word);
}

double OpeningScorer::noun_share(std::size_t i) const {
  const model::WordClasses& c = classes(i);
  const int share = std::max(c.noun, c.adjective) - static_cast<int>(c.verb);
  return c.noun == 0 && c.adjective == 0 ? 0.0 : w(Cue::open_noun_share) * std::clamp(share + 4, 0, 8);
}

// A capital on a word that is no verb of the lexicon: a rare verb, a noun or adjective that opens a phrase, or a name.
double OpeningScorer::other_opening(std::size_t i) const {
  const std::string_view bare = tokens_.bare(at(i));
  if (bare.ends_with("ly") && bare.size() > 4 && is_base_verb(i + 1)) return w(Cue::open_adverb_verb);
  double sum = unlisted(bare, classes(i).known() ? classes(i) : classes_of_parts(bare));
  if (cues_.vocabulary.in_lower_case(bare)) sum += w(Cue::open_lower_elsewhere);
  if (cues_.vocabulary.in_name(bare)) sum += w(Cue::open_name_elsewhere);
  return sum;
}

double OpeningScorer::unlisted(std::string_view bare, const model::WordClasses& c) const {
  if (const std::size_t hyphen = bare.rfind('-'); hyphen != std::string_view::npos) {
    const model::WordInfo* last = cues_.lexicon.find(bare.substr(hyphen + 1));
    if (last != nullptr && last->is(WordFlag::kBaseForm)) return w(Cue::open_compound_verb);
  }
  if (c.verb > 0 && c.verb + 1 >= std::max(c.noun, c.adjective)) return w(Cue::open_rare_verb);
  if (c.known()) return w(Cue::open_common_word) + (bare.ends_with('s') ? w(Cue::open_plural) : 0.0);
  return w(Cue::open_unknown) + (has_verb_ending(bare) ? w(Cue::open_verb_ending) : 0.0);
}

Opening OpeningScorer::kind(std::size_t i) const {
  if (outcome_form_at(tokens_, i, cues_.profile) > 0) return Opening::form;
  switch (kind_of(i)) {
    case WordKind::opener: return Opening::knowing;
    case WordKind::verb:
    case WordKind::verb_noun:
    case WordKind::noun_verb: return at(i).info != nullptr && at(i).info->verb != nullptr && at(i).info->verb->knowledge ? Opening::knowing : Opening::verb;
    case WordKind::acronym: return Opening::acronym;
    case WordKind::gerund: return Opening::gerund;
    case WordKind::noun:
    case WordKind::plural:
    case WordKind::adjective:
    case WordKind::past_form: return Opening::noun;
    default: return Opening::other;
  }
}

// What the word before it says.
double OpeningScorer::before(std::size_t i, bool opens_before) const {
  const std::string_view previous = word(i - 1);
  const Token& t = at(i - 1);
  if (previous.ends_with(',') || previous.ends_with(':')) return w(Cue::before_comma);
  if (previous.ends_with('-') || previous.ends_with('/') || previous == "&" || previous == "+" || previous == "–") return w(Cue::before_dangling);
  if (is_abbreviation(previous, cues_.lexicon)) return w(Cue::before_dangling);
  if (previous.ends_with(';')) return w(Cue::before_semicolon);
  if (is_dotted(previous)) return 0.0;
  if (previous.ends_with('.') || previous.ends_with('?')) return w(Cue::before_stop);
  if (is_unit_of(i)) return w(Cue::before_dangling);
  if (is_particle(t)) return w(Cue::before_particle);
  if (t.info != nullptr && t.info->is(WordFlag::kDangling | WordFlag::kArticle))
    return w(t.info->is(WordFlag::kAuxiliary) ? Cue::before_auxiliary : Cue::before_dangling);
  if (is_preposition(t)) return w(Cue::before_preposition);
  if (is_open_phrase(i)) return w(Cue::before_open_phrase);
  if (i - 1 == first_) return 0.0;  // a heading of one word, as likely as not
  if (t.capital) return behind_name(i, opens_before);
  const model::WordClasses& c = classes(i - 1);
  if (t.info != nullptr && t.info->is(WordFlag::kBaseForm) && t.info->verb != nullptr && c.noun == 0) return w(Cue::before_verb);
  const double law = opens_law_name(i) ? w(Cue::open_law_name) : 0.0;
  if (is_only_adjective(i - 1)) return law + w(Cue::before_adjective);
  return law + (c.noun > 0 ? w(Cue::before_noun) : 0.0);
}

// Behind a word with a capital: the name may go on, or be over.
double OpeningScorer::behind_name(std::size_t i, bool opens_before) const {
  const bool acronym = all_capitals(word(i - 1));
  if (opens_before && is_base_verb(i - 1) && !acronym) return w(Cue::before_opening_verb);
  double sum = acronym ? w(Cue::before_acronym) : w(Cue::before_capital);
  std::size_t begin = i - 1;  // of the name
  while (begin > first_ && i - begin < kLongestName && at(begin - 1).capital) --begin;
  if (!acronym) sum += w(Cue::before_name_run) * static_cast<double>(std::min<std::size_t>(i - 1 - begin, 2));
  if (begin > first_ && at(begin - 1).info != nullptr && at(begin - 1).info->is(WordFlag::kArticle | WordFlag::kDangling)) sum += w(Cue::before_definite_name);
  if (ends_name(i - 1)) {
    sum += w(Cue::before_name_end);
  } else if (opens_law_name(i)) {
    sum += w(Cue::before_inside_name);
  }
  const model::WordClasses& c = classes(i);
  if (c.noun > 0) sum += c.verb == 0 ? w(Cue::before_capital_pure_noun) : w(Cue::before_capital_noun) * std::clamp(c.noun - c.verb + 1, 0, 5) / 2.0;
  if (c.verb > 0 && c.noun == 0 && c.adjective == 0) sum += w(Cue::before_capital_pure_verb);
  if (is_only_adjective(i - 1)) sum += w(Cue::before_adjective);
  // A name is cut by a line end only where the line was full.
  const bool own_line = at(i).line_start && !at(i).wrapped;
  return own_line ? sum / 3 : sum;
}

bool OpeningScorer::ends_name(std::size_t i) const { return cues_.lexicon.in_list("name_ends", tokens_.bare(at(i))); }

// Words with capitals from here on end as the names of laws and bodies do: "Child Care Services Ordinance".
bool OpeningScorer::opens_law_name(std::size_t i) const {
  if (!at(i).capital || all_capitals(word(i))) return false;
  for (std::size_t k = i; k < last_ && k - i < kLongestName && at(k).capital; ++k) {
    if (ends_name(k)) return true;
    if (!base::is_alpha(word(k).back()) && word(k).back() != ')') return false;
  }
  return false;
}

// "15 Pa": the symbol of a unit behind its number.
bool OpeningScorer::is_unit_of(std::size_t i) const {
  const std::string_view unit = word(i), number = word(i - 1);
  if (unit.size() > 4 || !base::is_digit(number.back())) return false;
  const std::string_view bare = unit.substr(0, unit.find_last_not_of(".,;)") + 1);
  return cues_.lexicon.in_list("unit_symbols", bare);
}

// "the accredited", "the previous": a noun must follow.
bool OpeningScorer::is_open_phrase(std::size_t i) const {
  if (i < first_ + 2 || at(i - 2).info == nullptr || !at(i - 2).info->is(WordFlag::kArticle)) return false;
  const model::WordInfo* info = at(i - 1).info;
  if (info != nullptr && info->is(WordFlag::kPastForm) && !info->is(WordFlag::kBaseForm)) return true;
  const model::WordClasses& c = classes(i - 1);
  return c.adjective > c.noun;
}

// What the word behind it says.
double OpeningScorer::behind(std::size_t i) const {
  if (i + 1 >= last_) return w(Cue::behind_nothing);
  const Token& next = at(i + 1);
  if (next.line_start || outcome_form_at(tokens_, i, cues_.profile) > 0) return 0.0;
  const bool verb = is_base_verb(i);
  double sum = word(i).ends_with(',') ? w(verb ? Cue::behind_comma : Cue::behind_comma_noun) : 0.0;
  if (next.capital) return sum + (all_capitals(word(i + 1)) ? 0.0 : w(Cue::behind_capital));
  const std::string_view bare = tokens_.bare(next);
  if (base::is_digit(word(i + 1).front()) && classes(i).noun > 0) sum += w(Cue::behind_number);
  if (bare == "of") {
    const std::string_view own = tokens_.bare(at(i));
    if (!verb && own.ends_with('s') && !own.ends_with("ss")) return sum + w(Cue::behind_plural_of);
    return sum + (classes(i).noun > 0 ? w(Cue::behind_of) : 0.0);
  }
  const bool article = next.info != nullptr && next.info->is(WordFlag::kArticle | WordFlag::kPronoun);
  return sum + w(article ? Cue::behind_article : Cue::behind_lower);
}

double OpeningScorer::layout(std::size_t i) const {
  const Token& t = at(i);
  double sum = t.bracketed ? w(Cue::layout_brackets) : 0.0;
  if (!t.line_start) return sum;
  sum += w(Cue::layout_line_start);
  if (!t.wrapped) sum += w(Cue::layout_unwrapped);
  if (t.after_blank) sum += w(Cue::layout_blank);
  return sum;
}

WordKind OpeningScorer::kind_of(std::size_t i) const {
  WordKind& kind = kinds_[i - first_];
  if (kind == WordKind::none) {
    const std::string_view bare = tokens_.bare(at(i));
    kind = kind_of_word(word(i), bare, at(i).info, classes(i).known() ? classes(i) : classes_of_parts(bare));
  }
  return kind;
}

Neighbour OpeningScorer::before_of(std::size_t i) const {
  const std::string_view previous = word(i - 1);
  const bool capital = at(i - 1).capital;
  if (i - 1 == first_ && base::is_word_byte(previous.back())) return {WordKind::none, true};  // a heading of one word, as likely as not
  switch (previous.back()) {
    case ',':
    case ':': return {WordKind::comma, capital};
    case ';': return {WordKind::semicolon, capital};
    case '.':
    case '?':
    case '!': return {WordKind::stop, capital};
    case ')':
    case '"': return {WordKind::bracket, capital};
    default: return {kind_of(i - 1), capital};
  }
}

Neighbour OpeningScorer::behind_of(std::size_t i) const {
  if (i + 1 >= last_) return {};
  if (word(i).ends_with(',')) return {WordKind::comma, at(i + 1).capital};
  if (!base::is_word_byte(word(i).back())) return {WordKind::stop, at(i + 1).capital};
  return {kind_of(i + 1), at(i + 1).capital};
}

std::array<std::size_t, 6> OpeningScorer::pair_weights(std::size_t i) const {
  const WordKind own = at(i).capital ? kind_of(i) : WordKind::sign;
  const Neighbour left = before_of(i), right = behind_of(i);
  return {Weights::before(left, own), Weights::before(left, WordKind::none), Weights::before({}, own), Weights::behind(own, right),
          Weights::behind(WordKind::none, right), Weights::within(place_, own)};
}

double OpeningScorer::pairs(std::size_t i) const {
  double sum = 0.0;
  for (const std::size_t k : pair_weights(i)) sum += cues_.weights.at(k);
  if (!is_base_verb(i)) return sum;
  // "Clean and dry": a verb that is joined to another one.
  const WordKind right = behind_of(i).kind;
  if (right != WordKind::conjunction && right != WordKind::comma) return sum;
  const std::size_t other = right == WordKind::comma ? i + 1 : i + 2;
  return is_base_verb(other) && !at(other).capital ? sum + w(Cue::behind_joined_verb) : sum;
}

// Two words that stand together elsewhere in the unit, too, are no end and beginning.
double OpeningScorer::repeated(std::size_t i) const {
  if (!at(i).capital) return 0.0;
  const std::string_view own = tokens_.bare(at(i)), previous = tokens_.bare(at(i - 1));
  bool in_capitals = false, in_lower_case = false, again = false;
  const auto& list = tokens_.list;
  constexpr std::size_t kReach = 1000;  // words on either side: longer than any sound unit
  for (std::size_t k = i > kReach ? i - kReach : 1; k < std::min(list.size(), i + kReach); ++k) {
    constexpr std::size_t kEdges = 4;  // brackets and stops around a word
    const Token& t = list[k];
    if (t.size() < own.size() || t.size() > own.size() + kEdges || k == i) continue;
    const char first = tokens_.folded_text(t).front();
    if (first != own.front() && base::is_word_byte(first)) continue;  // most fall out here
    if (t.mark != Mark::none || tokens_.bare(t) != own) continue;
    const bool together = list[k - 1].mark == Mark::none && tokens_.bare(list[k - 1]) == previous;
    again = again || (t.capital && !together);
    if (together) (t.capital ? in_capitals : in_lower_case) = true;
  }
  return (in_capitals ? w(Cue::pair_repeated) : 0.0) + (in_lower_case ? w(Cue::pair_in_lower_case) : 0.0) + (again ? w(Cue::open_repeated) : 0.0);
}

// A knowledge heading says so in its first words.
Place OpeningScorer::place() const {
  if (cues_.outcomes) return Place::outcomes;
  if (!cues_.numbered) return Place::unnumbered;
  constexpr std::size_t kHead = 6;  // words
  for (std::size_t i = first_; i < std::min(last_, first_ + kHead); ++i) {
    const std::string_view bare = tokens_.bare(at(i));
    const model::WordInfo* info = at(i).info;
    if (bare == "knowledge" || bare == "understanding" || bare == "awareness") return Place::knowledge;
    if (info != nullptr && info->verb != nullptr && info->verb->knowledge) return Place::knowledge;
  }
  return Place::doing;
}

namespace {

// How many words the form takes from token i on; 0 if it does not stand there.
std::size_t words_of_form(const Tokens& tokens, std::size_t i, std::string_view form) {
  for (std::size_t n = 0; i + n < tokens.list.size();) {
    const std::size_t space = form.find(' ');
    if (!base::equal_ignoring_case(tokens.bare(tokens.list[i + n]), form.substr(0, space))) return 0;
    ++n;
    if (space == std::string_view::npos) return n;
    form.remove_prefix(space + 1);
  }
  return 0;
}

}  // namespace

std::size_t outcome_form_at(const Tokens& tokens, std::size_t i, const model::Profile& profile) {
  if (i >= tokens.list.size() || !tokens.list[i].capital) return 0;
  const char first = base::to_upper(tokens.text(tokens.list[i]).front());
  for (const auto& form : profile.outcome_forms) {
    if (form.empty() || form.front() != first) continue;  // asked for every capital: most fall out here
    if (const std::size_t n = words_of_form(tokens, i, form); n > 0) return n;
  }
  return 0;
}

}  // namespace uoc::read
