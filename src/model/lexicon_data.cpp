// SPDX-License-Identifier: Apache-2.0
// The lexicon is filled: from the tables and lists of data/words, then from the words of a project.
#include <algorithm>

#include "base/resources.hpp"
#include "base/text.hpp"
#include "model/lexicon.hpp"
#include "model/verb_forms.hpp"

namespace uoc::model {
namespace {

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
  if (flags.find('=') == std::string_view::npos) return out;
  for (const auto flag : base::split(flags, ','))
    if (flag.starts_with(key) && flag.size() > key.size() && flag[key.size()] == '=')
      out.emplace_back(flag.substr(key.size() + 1));
  return out;
}

bool has_flag(std::string_view flags, std::string_view key) {
  if (flags.find(key) == std::string_view::npos) return false;
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

}  // namespace

std::string law_key(std::string_view title) {
  std::string out;
  for (const char c : title)
    if (base::is_word_byte(c) && static_cast<unsigned char>(c) < 0x80U) out.push_back(base::to_lower(c));
  return out;
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
    const std::string& entry = list.entries.emplace_back(line.columns.front());
    list.known.insert(entry);
    if (name == "laws") laws_.push_back({entry, std::string(line.columns.back()), law_key(entry)});
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

}  // namespace uoc::model
