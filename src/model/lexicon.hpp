// SPDX-License-Identifier: Apache-2.0
// Words the readers and rules know: verbs in all their forms, function words, and named lists. The data stands in
// src/data/words; every entry of a line is explained at the head of its file.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/result.hpp"

namespace uoc::model {

// One verb, or a verb with its particle ("carry out").
struct Verb {
  std::string base;               // "analyse"; "carry out"
  std::string particle;           // "out"; empty for most
  std::uint8_t demand_min = 0;    // band 1-6 (recall, explain, do, analyse, judge, create); 0: not banded
  std::uint8_t demand_max = 0;
  bool knowledge = false;         // states knowing, not doing: know, understand, comprehend
  bool unobservable = false;      // cannot be observed by an assessor: know, appreciate, foresee
  bool telling = false;           // tells what one knows: list, describe, explain, compare
  bool doing = false;             // is work, wherever it stands: apply, operate, maintain
  bool also_noun = false;         // plan, report, test
  bool also_adjective = false;    // clean, correct, separate
  bool whole_task = false;        // names a whole task: plan, conduct, manage
  bool of_quality = false;        // opens headings of how well: ensure, maintain
  bool exhibits = false;          // exhibit, demonstrate
  std::string synonym_class;      // verbs of one class mean the same action; empty if none
  std::string stance;             // which of two opposed things one does: originate or continue; empty if neither
  std::string opposite;           // the other one
};

enum WordFlag : std::uint16_t {
  kBaseForm = 1,        // manage
  kThirdPerson = 2,     // manages
  kPastForm = 4,        // managed
  kGerund = 8,          // managing
  kPreposition = 16,    // of, with
  kArticle = 32,        // the, a
  kConjunction = 64,    // and, or
  kPronoun = 128,       // their, it
  kAuxiliary = 256,     // is, are, can
  kOpener = 512,        // adjectives that open a knowledge item: familiar, aware, able
  kAdverb = 1024,       // often, also: known adverbs without -ly
  kDangling = 2048,     // a statement cannot end with it: of, and, the, to
  kParticle = 4096,     // verbs take it along: off, up
  kCondition = 8192     // when, within, before
};

// The list that a phrase stands in (data/words/NAME.txt).
enum PhraseKind : std::uint32_t {
  kVague = 1,            // vague.txt
  kVagueCompound = 2,    // vague_compounds.txt
  kAnchor = 4,           // anchors.txt
  kKnownError = 8,       // known_errors.txt
  kHeadError = 16,       // head_errors.txt
  kNounFollower = 32,    // noun_followers.txt
  kAbbreviation = 64,    // abbreviations.txt
  kLawWord = 128,        // law_words.txt
  kLawCompound = 256,    // law_compounds.txt
  kVerbPair = 512,       // verb_pairs.txt
  kStopword = 1024,      // stopwords.txt
  kFurniture = 4096,     // furniture.txt
  kName = 8192,          // proper names of a project; column 1 is the name as printed
  kGlossary = 2048,      // words that the glossary of a project has another term for; column 1 is that term
  kUnbounded = 1U << 14U,  // unbounded.txt
  kTraining = 1U << 15U,   // training.txt
  kTrait = 1U << 16U,      // traits.txt
  kCount = 1U << 17U,      // counts.txt
  kPerson = 1U << 18U,     // persons.txt
  kWish = 1U << 19U,       // wishes.txt
  kGuidance = 1U << 20U,   // guidance.txt
  kAuthority = 1U << 21U,  // authority.txt
  kGiven = 1U << 22U,      // given.txt
  kFixedPhrase = 1U << 23U,// fixed_phrases.txt
  kDialect = 1U << 24U,    // dialects.txt
  kGendered = 1U << 25U,   // gendered.txt
  kWordy = 1U << 26U,      // wordy.txt
  kAgent = 1U << 27U,      // agents.txt
  kCountable = 1U << 28U,  // countables.txt
  kNominal = 1U << 29U,    // nominals.txt
  kPlural = 1U << 30U      // plurals.txt
};

struct Phrase {  // one entry of a list, found by its first word
  PhraseKind kind = kVague;
  std::vector<std::string> rest;     // the words after the first one
  std::vector<std::string> columns;  // the further columns of its line
};

struct WordInfo {
  std::uint16_t flags = 0;
  std::uint32_t phrase_kinds = 0;          // of all entries in `phrases`
  const Verb* verb = nullptr;              // for any form of a verb without particle
  std::vector<const Verb*> with_particle;  // verbs that start with this base form: carry (out), follow (up)
  std::vector<const Phrase*> phrases;      // of the lists, that start with this word
  bool is(std::uint16_t any_of) const { return (flags & any_of) != 0; }
  // A verb form or a function word; else the word stands in lists only.
  bool is_known() const { return flags != 0 || !with_particle.empty(); }
};

struct VerbMatch {
  const Verb* verb = nullptr;
  std::size_t words = 0;  // how many words the verb takes: 2 for "carry out"
};

// A law by its short title.
struct Law {
  std::string title;    // "Personal Data (Privacy) Ordinance"
  std::string chapter;  // "486"; empty if it is not known
  std::string key;      // the letters and digits of the title, in lower case
};
std::string law_key(std::string_view title);

// What a project adds to the built-in words (`[words]` of uoc.toml). Where both know a word, the project's entry counts.
struct ProjectWords {
  // A term of the glossary, and a word or phrase that is not to be used for it.
  struct GlossaryEntry {
    std::string term, avoided;
  };
  // A verb with the columns of words/verbs.tsv.
  struct VerbEntry {
    std::string base, demand = "-", flags = "-";
  };
  std::vector<GlossaryEntry> glossary;
  std::vector<VerbEntry> verbs;
  std::vector<std::string> openers;          // adjectives that open a knowledge item
  std::vector<std::string> knowledge_leads;  // how headings of knowledge start; of the profile, not of the lexicon
  std::vector<std::string> names;            // as printed
  std::vector<std::string> abbreviations;
  std::vector<std::string> laws;             // titles of laws, beside those of words/laws.txt
};

class Lexicon {
 public:
  // The embedded data and a project's words; an error if a data file has a fault (it says where).
  static base::Result<Lexicon> load(const ProjectWords& project = {});

  // `word` in lower case; null if it is neither a verb form nor a function word.
  const WordInfo* find(std::string_view word) const;
  // The same, but words that stand in lists only are found too.
  const WordInfo* entry(std::string_view word) const;
  // The verb in base form at words[at], the longest one ("carry out" before "carry"); words in lower case.
  VerbMatch verb_at(const std::vector<std::string_view>& words, std::size_t at) const;
  const Verb* verb(std::string_view base) const;
  // Entries of a named list (data/words/NAME.txt), in file order: "vague", "known_errors", "abbreviations" …
  const std::vector<std::string>& list(std::string_view name) const;
  // Is `word` an entry of the list?
  bool in_list(std::string_view name, std::string_view word) const;
  // Laws of words/laws.txt and of the project.
  const std::vector<Law>& laws() const { return laws_; }
  // A project named some: kName phrases are worth looking for.
  bool has_names() const { return has_names_; }

 private:
  // `except`: spellings that a project has an entry of its own for.
  base::Result<void> load_verbs(std::string_view text, const std::unordered_set<std::string_view>& except);
  base::Result<void> load_built_in(const ProjectWords& project);
  base::Result<void> load_opposed(std::string_view text);
  base::Result<void> add_project(const ProjectWords& project);
  void add_opener(const std::string& word);
  void add_glossary(const std::vector<ProjectWords::GlossaryEntry>& glossary);
  base::Result<void> load_function_words(std::string_view text);
  void load_list(std::string_view name, std::string_view text);
  void add_phrase(PhraseKind kind, std::string_view phrase, std::vector<std::string> columns);
  void add_forms(const Verb& verb, std::string_view flags);
  void add_form(const std::string& form, std::uint16_t flag, const Verb* verb);

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  Verb* loaded_verb(std::string_view base);  // null if there is none
  std::deque<Verb> verbs_;      // stable addresses
  std::deque<Phrase> phrases_;  // stable addresses
  WordInfo& word(std::string_view spelling);  // added if it is new
  void index_words();

  // The bytes of a word of up to 16 bytes, and its length: they tell it from every other one.
  struct Key {
    std::uint64_t head = 0, tail = 0;
    std::size_t size = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };
  static Key key_of(std::string_view word);
  static std::uint64_t hash_of(const Key& key);

  // What every look-up reads stands in one line of the cache: the key and the flags of its word.
  struct alignas(64) Entry {
    Key key;
    WordInfo info;
    std::string spelling;
  };
  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> by_spelling_;  // index; while loading
  // Every word of every document is looked up: an open table, at most two thirds full, that is small enough to stay near the
  // core. The lower bits of a slot are the index of an entry + 1, the others belong to its hash; 0: free.
  std::vector<std::uint32_t> slots_;
  std::uint32_t entry_mask_ = 0;  // those lower bits
  bool has_names_ = false;
  std::vector<Law> laws_;
  struct List {
    std::vector<std::string> entries;
    std::unordered_set<std::string, Hash, std::equal_to<>> known;  // the same
  };
  std::unordered_map<std::string, List, Hash, std::equal_to<>> lists_;
};

}  // namespace uoc::model
