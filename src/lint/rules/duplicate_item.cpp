// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstring>
#include <vector>

#include "base/hash.hpp"
#include "lint/content.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

// A statement under the hash of what is compared: statements of one hash say the same.
struct Entry {
  std::uint64_t hash = 0;
  const Statement* statement = nullptr;
};

std::uint64_t mix(std::uint64_t hash, std::uint64_t more) {
  return (hash ^ more) * 0x9E3779B97F4A7C15U + (hash >> 29U);
}

// The bytes of a word of up to 16 bytes, spread; of a longer one its ends. Called for every word of every
// criterion.
std::uint64_t key_of(std::string_view word) {
  std::uint64_t head = 0, tail = 0;
  if (word.size() >= 8) {
    std::memcpy(&head, word.data(), 8);
    std::memcpy(&tail, word.data() + word.size() - 8, 8);
  } else {
    for (const char c : word) head = head << 8U | static_cast<unsigned char>(c);
  }
  return head * 0xC2B2AE3D27D4EB4FU ^ tail ^ word.size();
}

// The word without the ending of a plural.
std::string_view stem(std::string_view word) {
  const bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") &&
                      !word.ends_with("us") && !word.ends_with("is");
  if (plural) word.remove_suffix(1);
  return word;
}

bool is_article(const Word& word) {
  return is(word, model::kArticle);
}

// A quality without a yardstick makes no difference: "identify relevant hazards", "identify hazards".
bool is_vague(const Word& word) {
  if ((word.phrase_kinds & model::kVague) == 0) return false;
  const auto& phrases = word.entry->phrases;
  return std::any_of(phrases.begin(), phrases.end(),
                     [](const model::Phrase* p) { return p->kind == model::kVague && p->rest.empty(); });
}

std::uint64_t verb_hash(const model::Verb& verb) {
  return key_of(verb.synonym_class.empty() ? verb.base : verb.synonym_class);
}

std::uint64_t words_hash(const Statement& s, std::size_t from, std::size_t to, std::uint64_t hash) {
  for (std::size_t i = from; i < to; ++i)
    if (!is_article(s.words[i]) && !is_vague(s.words[i])) hash = mix(hash, key_of(stem(s.words[i].lower)));
  return hash;
}

std::string_view without_stop(std::string_view lower) {
  const std::size_t end = lower.find_last_not_of(" .;,");
  return lower.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

bool holds_sign(const Statement& s) {
  return std::any_of(s.lower.begin(), s.lower.end(),
                     [](char c) { return c == '<' || c == '>' || c == '=' || c == '+'; });
}

// What the statement says, its verb by class. Sub-criteria count below their own criterion only.
std::uint64_t meaning_of(const Statement& s, std::size_t parent) {
  std::uint64_t hash = s.is_outcome() ? 1 : 2;
  if (s.item.depth > 0) hash = mix(hash, parent);
  // "> 5 mm" and "< 5 mm" are the same words: only an exact copy says the same.
  if (holds_sign(s)) return mix(hash, base::hash64(without_stop(s.lower)));
  if (s.verb == nullptr) return words_hash(s, s.lead_words, s.words.size(), hash);
  hash = words_hash(s, s.lead_words, s.head, mix(hash, verb_hash(*s.verb)));
  return words_hash(s, s.head + s.head_words, s.words.size(), hash);
}

// Statements stand one after the other in memory: among equals the order of the document holds.
void sort_entries(std::vector<Entry>& entries) {
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.statement < b.statement;
  });
}

void report_pair(const Statement& first, const Statement& second, Report& report) {
  const bool exact = without_stop(first.lower) == without_stop(second.lower);
  const bool together = first.item.element == second.item.element;
  // Two elements may well ask for one precaution, each at its time.
  if (!exact && !together) return;
  auto& d = report.at(second, quote(second.value()) +
                                  (exact ? " stands in this unit already, at " : " says the same as ") +
                                  quote(first.item.name));
  d.with_note(report.place(first, 0, first.value().size()), "the first one stands here")
      .with_hint("leave one of them out, or say what is different");
  if (!together) d.with_severity(diag::Severity::advice);
}

void check_equal(const UnitView& view, Report& report) {
  std::vector<Entry> entries;
  entries.reserve(view.analysis.statements.size());
  std::size_t parent = 0;  // number of the criterion that sub-criteria stand below
  for (const Statement& s : view.analysis.statements) {
    if (s.item.criterion == nullptr || s.words.empty()) continue;
    if (s.item.depth == 0) ++parent;
    entries.push_back({meaning_of(s, parent), &s});
  }
  sort_entries(entries);
  for (std::size_t i = 1; i < entries.size(); ++i)
    if (entries[i - 1].hash == entries[i].hash)
      report_pair(*entries[i - 1].statement, *entries[i].statement, report);
}

// After the object nothing is said, or by which plan: not what it is looked at for.
bool adds_nothing(const Statement& s, std::size_t at) {
  if (at >= s.words.size()) return true;
  return phrase_at(s, at, model::kAnchor).phrase != nullptr || is(s.words[at], model::kPastForm);
}

// "Carry out tasks by …", "Execute tasks by …" in one element.
void check_synonyms(const UnitView& view, Report& report) {
  std::vector<Entry> entries;
  for (const Statement& s : view.analysis.statements) {
    if (!s.is_requirement() || s.verb == nullptr || s.verb->synonym_class.empty()) continue;
    const WordRange object = object_phrase(s);
    if (object.empty() || !adds_nothing(s, object.to)) continue;
    const auto element = static_cast<std::size_t>(s.item.element - view.unit.elements.data());
    entries.push_back({words_hash(s, object.from, object.to, mix(verb_hash(*s.verb), element)), &s});
  }
  sort_entries(entries);
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const Statement &first = *entries[i - 1].statement, &second = *entries[i].statement;
    if (entries[i - 1].hash != entries[i].hash || first.verb == second.verb) continue;
    if (meaning_of(first, 0) == meaning_of(second, 0)) continue;
    const std::size_t begin = second.words[second.head].begin;
    const std::size_t end = second.words[second.head + second.head_words - 1].end;
    report
        .at(second, begin, end - begin,
            quote(second.verb->base) + " and " + quote(first.verb->base) +
                " name one action on one object, here and at " + quote(first.item.name))
        .with_severity(diag::Severity::advice)
        .with_note(report.place(first, 0, first.value().size()), "the other one stands here")
        .with_hint("make one criterion of the two, or say what is different");
  }
}

// How many words of `s` spell the heading; 0 if it does not start with it.
std::size_t heading_words(const Statement& s, const Statement& heading) {
  std::size_t at = 0;
  for (const Word& word : heading.words) {
    if (is_article(word)) continue;
    while (at < s.words.size() && is_article(s.words[at])) ++at;
    if (at >= s.words.size() || stem(s.words[at].lower) != stem(word.lower)) return 0;
    ++at;
  }
  return at;
}

bool opens_relative_clause(const Word& word) {
  const std::string_view w = word.lower;
  return w == "that" || w == "which" || w == "who" ||
         (is(word, model::kGerund) && !is(word, model::kBaseForm));
}

// "Identify key accounts that bring most sales" below "Identify key accounts".
void check_heading(const UnitView& view, Report& report) {
  constexpr std::size_t kPhrase = 3;  // a shorter heading may well open a criterion that says more
  const Statement* heading = nullptr;
  for (const Statement& s : view.analysis.statements) {
    if (s.item.kind == model::ItemKind::heading) heading = &s;
    const bool below = s.is_requirement() && s.item.depth == 0 && s.item.part != model::Part::outcome;
    if (!below || heading == nullptr || heading->item.element != s.item.element) continue;
    if (heading->verb == nullptr || heading->words.size() < kPhrase) continue;
    const std::size_t at = heading_words(s, *heading);
    if (at == 0 || (at < s.words.size() && !opens_relative_clause(s.words[at]))) continue;
    const std::size_t begin = s.words.front().begin, end = s.words[at - 1].end;
    report
        .at(s, begin, end - begin,
            quote(s.value().substr(begin, end - begin)) + " only repeats the heading of the element")
        .with_severity(diag::Severity::advice)
        .with_hint("say what is done to get there, or leave the criterion out");
  }
}

void check(const UnitView& view, Report& report) {
  check_equal(view, report);
  check_synonyms(view, report);
  check_heading(view, report);
}

}  // namespace

const Rule kDuplicateItem{
    .info = {.id = "duplicate-item",
             .letter = "P9",
             .group = "requirement",
             .summary = "two criteria say the same, or a criterion says what its heading says",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::none,
             .authority = {{{"US Federal Plain Language Guidelines",
                             "omit needless words: doublets and repetition"},
                            {"US OPM, Delegated Examining Operations Handbook",
                             "appendix D: one readily identifiable characteristic in a statement"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
