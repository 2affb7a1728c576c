// SPDX-License-Identifier: Apache-2.0
#include "model/lexicon.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/resources.hpp"
#include "base/text.hpp"

namespace uoc::model {
namespace {

constexpr std::size_t kKeyBytes = 16;  // of a word that stand in its key

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

// Short verbs of one syllable that end consonant-vowel-consonant double the last letter: plan, planned.
bool doubles(std::string_view base) {
  if (base.size() < 3) return false;
  const char a = base[base.size() - 3], b = base[base.size() - 2], c = base.back();
  if (is_vowel(c) || !is_vowel(b) || is_vowel(a) || c == 'w' || c == 'x' || c == 'y') return false;
  return std::count_if(base.begin(), base.end(), is_vowel) == 1;
}

std::string stem_for_suffix(std::string_view base, bool for_gerund) {
  std::string out(base);
  if (for_gerund && base.ends_with("ie")) {
    out.replace(out.size() - 2, 2, "y");
  } else if (base.ends_with('e') &&
             !(for_gerund && (base.ends_with("ee") || base.ends_with("ye") || base.ends_with("oe")))) {
    out.pop_back();
  } else if (doubles(base)) {
    out.push_back(base.back());
  }
  return out;
}

struct Line {
  int number = 0;
  std::vector<std::string_view> columns;
};

// Data lines of a table: columns separated by tabs; empty lines and lines that start with '#' are skipped.
std::vector<Line> data_lines(std::string_view text) {
  std::vector<Line> out;
  int number = 0;
  for (const auto line : base::split_lines(text)) {
    ++number;
    if (base::trim(line).empty() || line.starts_with('#')) continue;
    out.push_back({number, base::split(line, '\t')});
  }
  return out;
}

tl::unexpected<base::Error> fault(std::string_view file, const Line& line, std::string_view what) {
  return base::fail(base::ErrorKind::malformed,
                    std::string(file) + ":" + std::to_string(line.number) + ": " + std::string(what));
}

// The values of all flags `key=VALUE`: a form with two spellings is given twice.
std::vector<std::string> flag_values(std::string_view flags, std::string_view key) {
  std::vector<std::string> out;
  for (const auto flag : base::split(flags, ','))
    if (flag.starts_with(key) && flag.size() > key.size() && flag[key.size()] == '=')
      out.emplace_back(flag.substr(key.size() + 1));
  return out;
}

bool has_flag(std::string_view flags, std::string_view key) {
  const auto all = base::split(flags, ',');
  return std::find(all.begin(), all.end(), key) != all.end();
}

// Reads "3" or "3-5" into the verb's bands; false if it is neither that nor "-".
bool read_band(std::string_view column, Verb& verb) {
  if (column == "-") return true;
  const auto dash = column.find('-');
  const auto low = base::to_int(column.substr(0, dash));
  const auto high = base::to_int(dash == std::string_view::npos ? column : column.substr(dash + 1));
  if (!low || !high || *low < 1 || *high > 6 || *low > *high) return false;
  verb.demand_min = static_cast<std::uint8_t>(*low);
  verb.demand_max = static_cast<std::uint8_t>(*high);
  return true;
}

bool known_flags(std::string_view flags) {
  static constexpr std::string_view kFlags[] = {"knowledge", "unobservable", "telling", "doing", "noun", "adjective", "task", "quality", "exhibit"};
  if (flags == "-") return true;
  for (const auto flag : base::split(flags, ',')) {
    const auto equals = flag.find('=');
    const bool form = equals != std::string_view::npos && equals + 1 < flag.size();
    const auto key = flag.substr(0, equals);
    if (form ? key != "past" && key != "participle" && key != "gerund"
             : std::find(std::begin(kFlags), std::end(kFlags), key) == std::end(kFlags))
      return false;
  }
  return true;
}

// How many words of `words` from `at` on spell `particle` ("out", "part in"); 0 if they do not.
std::size_t spells(const std::vector<std::string_view>& words, std::size_t at, std::string_view particle) {
  std::size_t count = 0;
  while (true) {
    const auto space = particle.find(' ');
    if (at + count >= words.size() || words[at + count] != particle.substr(0, space)) return 0;
    ++count;
    if (space == std::string_view::npos) return count;
    particle.remove_prefix(space + 1);
  }
}

}  // namespace

std::string law_key(std::string_view title) {
  std::string out;
  for (const char c : title)
    if (base::is_word_byte(c) && static_cast<unsigned char>(c) < 0x80U) out.push_back(base::to_lower(c));
  return out;
}

std::string third_person_of(std::string_view base) {
  std::string out(base);
  const bool consonant_y = base.size() > 1 && base.ends_with('y') && !is_vowel(base[base.size() - 2]);
  if (consonant_y) {
    out.pop_back();
    return out + "ies";
  }
  const bool hiss = base.ends_with('s') || base.ends_with('x') || base.ends_with('z') ||
                    base.ends_with("ch") || base.ends_with("sh");
  return out + (hiss || base.ends_with('o') ? "es" : "s");
}

std::string past_of(std::string_view base) {
  const bool consonant_y = base.size() > 1 && base.ends_with('y') && !is_vowel(base[base.size() - 2]);
  if (consonant_y) return std::string(base.substr(0, base.size() - 1)) + "ied";
  return stem_for_suffix(base, false) + "ed";
}

std::string gerund_of(std::string_view base) {
  return stem_for_suffix(base, true) + "ing";
}

void Lexicon::add_form(const std::string& form, std::uint16_t flag, const Verb* verb) {
  WordInfo& info = word(form);
  // A base form wins over the form of another verb that is spelt alike: "found" is to found, "saw" is to saw.
  if (info.verb == nullptr || (flag == kBaseForm && !info.is(kBaseForm))) info.verb = verb;
  info.flags |= flag;
}

void Lexicon::add_forms(const Verb& verb, std::string_view flags) {
  const auto forms_or = [&](std::string_view key, const std::vector<std::string>& regular) {
    auto given = flag_values(flags, key);
    return given.empty() ? regular : given;
  };
  add_form(verb.base, kBaseForm, &verb);
  add_form(third_person_of(verb.base), kThirdPerson, &verb);
  const auto past = forms_or("past", {past_of(verb.base)});
  for (const auto& form : past) add_form(form, kPastForm, &verb);
  for (const auto& form : forms_or("participle", past)) add_form(form, kPastForm, &verb);
  for (const auto& form : forms_or("gerund", {gerund_of(verb.base)})) add_form(form, kGerund, &verb);
}

base::Result<void> Lexicon::load_verbs(std::string_view text, const std::unordered_set<std::string_view>& except) {
  std::unordered_set<std::string_view> seen;
  for (const Line& line : data_lines(text)) {
    if (line.columns.size() != 4)
      return fault("words/verbs.tsv", line, "a line has four columns separated by tabs");
    const auto synonyms = line.columns[2], flags = line.columns[3];
    Verb pattern;
    if (!read_band(line.columns[1], pattern))
      return fault("words/verbs.tsv", line, "the second column is a band from 1 to 6, `3` or `3-5`, or `-`");
    if (!known_flags(flags)) return fault("words/verbs.tsv", line, "the fourth column holds an unknown flag");
    if (synonyms != "-") pattern.synonym_class = synonyms;
    pattern.knowledge = has_flag(flags, "knowledge");
    pattern.unobservable = has_flag(flags, "unobservable");
    pattern.telling = has_flag(flags, "telling");
    pattern.doing = has_flag(flags, "doing");
    pattern.also_noun = has_flag(flags, "noun");
    pattern.also_adjective = has_flag(flags, "adjective");
    pattern.whole_task = has_flag(flags, "task");
    pattern.of_quality = has_flag(flags, "quality");
    pattern.exhibits = has_flag(flags, "exhibit");
    for (const auto spelling : base::split(line.columns[0], '|')) {
      if (!seen.insert(spelling).second)
        return fault("words/verbs.tsv", line, "`" + std::string(spelling) + "` stands twice");
      if (except.contains(spelling)) continue;
      Verb& stored = verbs_.emplace_back(pattern);
      stored.base = spelling;
      const auto space = spelling.find(' ');
      if (space == std::string_view::npos) {
        add_forms(stored, flags);
        continue;
      }
      stored.particle = spelling.substr(space + 1);
      word(spelling.substr(0, space)).with_particle.push_back(&stored);
    }
  }
  return {};
}

base::Result<void> Lexicon::load_function_words(std::string_view text) {
  static constexpr std::pair<std::string_view, std::uint16_t> kClasses[] = {
      {"preposition", kPreposition}, {"article", kArticle},     {"conjunction", kConjunction},
      {"pronoun", kPronoun},         {"auxiliary", kAuxiliary}, {"opener", kOpener},
      {"adverb", kAdverb},           {"dangling", kDangling},   {"particle", kParticle},
      {"condition", kCondition}};
  for (const Line& line : data_lines(text)) {
    if (line.columns.size() != 2)
      return fault("words/function.tsv", line, "a line has two columns separated by a tab");
    for (const auto name : base::split(line.columns[1], ',')) {
      const auto* it = std::find_if(std::begin(kClasses), std::end(kClasses),
                                    [&](const auto& c) { return c.first == name; });
      if (it == std::end(kClasses)) return fault("words/function.tsv", line, "unknown class of words");
      word(line.columns[0]).flags |= it->second;
    }
  }
  return {};
}

// Verbs that a project has an entry of its own for are passed over like unknown ones.
base::Result<void> Lexicon::load_opposed(std::string_view text) {
  for (const Line& line : data_lines(text)) {
    if (line.columns.size() != 3)
      return fault("words/opposed_verbs.tsv", line, "a line has three columns separated by tabs");
    Verb* verb = loaded_verb(line.columns[0]);
    if (verb == nullptr) continue;
    verb->stance = line.columns[1];
    verb->opposite = line.columns[2];
  }
  return {};
}

Verb* Lexicon::loaded_verb(std::string_view base) {
  const auto it = std::find_if(verbs_.begin(), verbs_.end(), [&](const Verb& verb) { return verb.base == base; });
  return it == verbs_.end() ? nullptr : &*it;
}

void Lexicon::load_list(std::string_view name, std::string_view text) {
  static constexpr std::pair<std::string_view, PhraseKind> kKinds[] = {{"vague", kVague},
                                                                       {"vague_compounds", kVagueCompound},
                                                                       {"anchors", kAnchor},
                                                                       {"known_errors", kKnownError},
                                                                       {"head_errors", kHeadError},
                                                                       {"noun_followers", kNounFollower},
                                                                       {"abbreviations", kAbbreviation},
                                                                       {"law_words", kLawWord},
                                                                       {"law_compounds", kLawCompound},
                                                                       {"verb_pairs", kVerbPair},
                                                                       {"stopwords", kStopword},
                                                                       {"furniture", kFurniture},
                                                                       {"unbounded", kUnbounded},
                                                                       {"training", kTraining},
                                                                       {"traits", kTrait},
                                                                       {"counts", kCount},
                                                                       {"persons", kPerson},
                                                                       {"wishes", kWish},
                                                                       {"guidance", kGuidance},
                                                                       {"authority", kAuthority},
                                                                       {"given", kGiven},
                                                                       {"fixed_phrases", kFixedPhrase},
                                                                       {"dialects", kDialect},
                                                                       {"gendered", kGendered},
                                                                       {"wordy", kWordy},
                                                                       {"agents", kAgent},
                                                                       {"countables", kCountable},
                                                                       {"nominals", kNominal},
                                                                       {"plurals", kPlural}};
  const auto* kind =
      std::find_if(std::begin(kKinds), std::end(kKinds), [&](const auto& k) { return k.first == name; });
  auto& list = lists_[std::string(name)];
  for (const Line& line : data_lines(text)) {
    list.emplace_back(line.columns.front());
    if (name == "laws") laws_.push_back({list.back(), std::string(line.columns.back()), law_key(list.back())});
    if (kind != std::end(kKinds)) add_phrase(kind->second, line.columns.front(), {line.columns.begin() + 1, line.columns.end()});
  }
}

void Lexicon::add_phrase(PhraseKind kind, std::string_view text, std::vector<std::string> columns) {
  const auto words = base::split(text, ' ');
  Phrase& phrase = phrases_.emplace_back();
  phrase.kind = kind;
  phrase.rest.assign(words.begin() + 1, words.end());
  phrase.columns = std::move(columns);
  WordInfo& info = word(words.front());
  info.phrases.push_back(&phrase);
  info.phrase_kinds |= kind;
}

base::Result<void> Lexicon::load_built_in(const ProjectWords& project) {
  std::unordered_set<std::string_view> own;
  for (const auto& verb : project.verbs) own.insert(verb.base);
  std::string_view opposed;  // is about verbs that must be there first
  for (const auto& file : base::resources()) {
    if (!file.name.starts_with("data/words/")) continue;
    const std::string_view name = file.name.substr(11);
    base::Result<void> loaded;
    if (name == "verbs.tsv") {
      loaded = load_verbs(file.bytes(), own);
    } else if (name == "opposed_verbs.tsv") {
      opposed = file.bytes();
    } else if (name == "function.tsv") {
      loaded = load_function_words(file.bytes());
    } else if (name.ends_with(".txt")) {
      load_list(name.substr(0, name.size() - 4), file.bytes());
    }
    if (!loaded) return loaded;
  }
  return load_opposed(opposed);
}

// The word opens a knowledge item, whatever else it is in the built-in lists.
void Lexicon::add_opener(const std::string& opener) {
  WordInfo& info = word(opener);
  info.flags = kOpener;
  info.verb = nullptr;
  info.with_particle.clear();
}

void Lexicon::add_glossary(const std::vector<ProjectWords::GlossaryEntry>& glossary) {
  for (const auto& entry : glossary) {
    const std::string avoided = base::lower(base::collapse_spaces(entry.avoided));
    if (avoided.empty()) continue;
    add_phrase(kGlossary, avoided, {entry.term});
    // The plural of both, where it is regular.
    const bool regular = base::is_alpha(avoided.back()) && !avoided.ends_with('s') && !avoided.ends_with('y') && !entry.term.ends_with('s') && !entry.term.ends_with('y');
    if (regular) add_phrase(kGlossary, avoided + "s", {entry.term + "s"});
  }
}

base::Result<void> Lexicon::add_project(const ProjectWords& project) {
  std::string verbs;
  for (const auto& verb : project.verbs) {
    verbs.append(verb.base).append("\t").append(verb.demand).append("\t-\t").append(verb.flags).append("\n");
    const bool opener = verb.base.find(' ') == std::string::npos && word(verb.base).is(kOpener);
    if (opener) word(verb.base).flags &= static_cast<std::uint16_t>(~kOpener);
  }
  if (auto loaded = load_verbs(verbs, {}); !loaded) return loaded;
  for (const auto& opener : project.openers) add_opener(opener);
  for (const auto& name : project.names) add_phrase(kName, base::lower(name), {name});
  for (const auto& abbreviation : project.abbreviations) add_phrase(kAbbreviation, base::lower(abbreviation), {});
  for (const auto& law : project.laws) laws_.push_back({law, "", law_key(law)});
  has_names_ = !project.names.empty();
  add_glossary(project.glossary);
  return {};
}

base::Result<Lexicon> Lexicon::load(const ProjectWords& project) {
  Lexicon lexicon;
  auto loaded = lexicon.load_built_in(project);
  if (loaded) loaded = lexicon.add_project(project);
  if (!loaded) return tl::unexpected(loaded.error());
  lexicon.index_words();
  return lexicon;
}

WordInfo& Lexicon::word(std::string_view spelling) {
  if (const auto it = by_spelling_.find(spelling); it != by_spelling_.end()) return entries_[it->second].info;
  by_spelling_.emplace(spelling, static_cast<std::uint32_t>(entries_.size()));
  return entries_.emplace_back(Entry{key_of(spelling), {}, std::string(spelling)}).info;
}

// Two loads that overlap where the word is shorter than both; of a longer word its ends.
Lexicon::Key Lexicon::key_of(std::string_view word) {
  Key key{0, 0, word.size()};
  const char* begin = word.data();
  const char* end = begin + word.size();
  if (word.size() >= 8) {
    std::memcpy(&key.head, begin, 8);
    std::memcpy(&key.tail, end - 8, 8);
  } else if (word.size() >= 4) {
    std::memcpy(&key.head, begin, 4);
    std::memcpy(&key.tail, end - 4, 4);
  } else if (!word.empty()) {
    key.head = static_cast<unsigned char>(begin[0]);
    key.tail = static_cast<std::uint64_t>(static_cast<unsigned char>(begin[word.size() / 2])) << 8U | static_cast<unsigned char>(end[-1]);
  }
  return key;
}

std::uint64_t Lexicon::hash_of(const Key& key) {
  // Multiplication spreads the bits upwards (the factors are odd and have no pattern), the shift brings them down again.
  const std::uint64_t mixed = (key.head ^ key.size) * 0x9E3779B97F4A7C15U ^ key.tail * 0xC2B2AE3D27D4EB4FU;
  const std::uint64_t spread = (mixed ^ (mixed >> 29U)) * 0x9E3779B97F4A7C15U;
  return spread ^ (spread >> 32U);
}

void Lexicon::index_words() {
  slots_.assign(std::bit_ceil(entries_.size() * 3 + 1), {});
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    const std::uint64_t hash = hash_of(entries_[i].key);
    std::size_t at = hash & mask;
    while (slots_[at].entry != 0) at = (at + 1) & mask;
    slots_[at] = {static_cast<std::uint32_t>(hash >> 32U), i + 1};
  }
  by_spelling_ = {};
}

const WordInfo* Lexicon::entry(std::string_view word) const {
  if (slots_.empty()) return nullptr;
  const Key key = key_of(word);
  const std::uint64_t hash = hash_of(key);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at].entry != 0; at = (at + 1) & mask) {
    if (slots_[at].hash != static_cast<std::uint32_t>(hash >> 32U)) continue;
    const Entry& entry = entries_[slots_[at].entry - 1];
    if (entry.key == key && (word.size() <= kKeyBytes || entry.spelling == word)) return &entry.info;
  }
  return nullptr;
}

const WordInfo* Lexicon::find(std::string_view word) const {
  const WordInfo* info = entry(word);
  return info != nullptr && info->is_known() ? info : nullptr;
}

VerbMatch Lexicon::verb_at(const std::vector<std::string_view>& words, std::size_t at) const {
  if (at >= words.size()) return {};
  const WordInfo* info = find(words[at]);
  if (info == nullptr) return {};
  VerbMatch best;
  if (info->is(kBaseForm)) best = {info->verb, 1};
  for (const Verb* verb : info->with_particle) {
    const std::size_t count = spells(words, at + 1, verb->particle);
    if (count > 0 && count + 1 > best.words) best = {verb, count + 1};
  }
  return best;
}

const Verb* Lexicon::verb(std::string_view base) const {
  const auto space = base.find(' ');
  const WordInfo* info = find(base.substr(0, space));
  if (info == nullptr) return nullptr;
  if (space == std::string_view::npos)
    return info->is(kBaseForm) && info->verb->base == base ? info->verb : nullptr;
  for (const Verb* verb : info->with_particle)
    if (verb->base == base) return verb;
  return nullptr;
}

const std::vector<std::string>& Lexicon::list(std::string_view name) const {
  static const std::vector<std::string> kEmpty;
  const auto it = lists_.find(name);
  return it == lists_.end() ? kEmpty : it->second;
}

bool Lexicon::in_list(std::string_view name, std::string_view word) const {
  const auto& entries = list(name);
  return std::find(entries.begin(), entries.end(), word) != entries.end();
}

}  // namespace uoc::model
