// SPDX-License-Identifier: Apache-2.0
#include "lint/content.hpp"

#include <algorithm>
#include <bit>

#include "base/hash.hpp"
#include "lint/phrases.hpp"

namespace uoc::lint {
namespace {

// An open table from keys to numbers; it never holds more keys than half its size.
class Numbering {
 public:
  explicit Numbering(std::size_t keys) : slots_(std::bit_ceil(keys * 2 + 2)) {}

  std::uint32_t number(std::string_view key, std::uint64_t hash) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
      Slot& slot = slots_[at];
      if (slot.key.empty()) slot = {key, count_++};
      if (slot.key == key) return slot.number;
    }
  }
  std::uint32_t count() const { return count_; }

 private:
  struct Slot {
    std::string_view key;
    std::uint32_t number = 0;
  };
  std::vector<Slot> slots_;
  std::uint32_t count_ = 0;
};

}  // namespace

bool is_empty(const KeySet& set) {
  return std::all_of(set.begin(), set.end(), [](std::uint64_t bits) { return bits == 0; });
}

std::size_t common(const KeySet& a, const KeySet& b) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < a.size(); ++i) count += static_cast<std::size_t>(std::popcount(a[i] & b[i]));
  return count;
}

void add(KeySet& to, const KeySet& from) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] |= from[i];
}

void remove(KeySet& from, const KeySet& what) {
  for (std::size_t i = 0; i < from.size(); ++i) from[i] &= ~what[i];
}

double overlap(const KeySet& a, const KeySet& b) {
  const std::size_t smaller = std::min(common(a, a), common(b, b));
  return smaller == 0 ? 0.0 : static_cast<double>(common(a, b)) / static_cast<double>(smaller);
}

ContentTable::ContentTable(const Analysis& analysis) : first_(analysis.words.data()) {
  Numbering numbering(analysis.words.size());
  ids_.reserve(analysis.words.size());
  hashes_.reserve(analysis.words.size());
  for (const Word& word : analysis.words) {
    const std::string_view key = content_key(word);
    const std::uint64_t hash = key.empty() ? 0 : base::hash64(key);
    ids_.push_back(key.empty() ? kNoKey : numbering.number(key, hash));
    hashes_.push_back(hash);
  }
  count_ = numbering.count();
}

KeySet ContentTable::keys(const Statement& statement, std::size_t from, std::size_t to) const {
  KeySet out = none();
  const auto base = static_cast<std::size_t>(statement.words.data() - first_);
  for (std::size_t i = from; i < std::min(to, statement.words.size()); ++i) {
    const std::uint32_t id = ids_[base + i];
    if (id != kNoKey) out[id / 64] |= std::uint64_t{1} << (id % 64);
  }
  return out;
}

KeyList ContentTable::list(const Statement& statement, std::size_t from, std::size_t to) const {
  KeyList out;
  for (std::size_t i = from; i < std::min(to, statement.words.size()); ++i)
    if (key(statement, i) != kNoKey) out.push_back(key(statement, i));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

KeySet ContentTable::keys_after_head(const Statement& statement) const {
  const std::size_t from =
      statement.verb == nullptr ? statement.lead_words : statement.head + statement.head_words;
  return keys(statement, from, statement.words.size());
}

KeySet title_keys(const Analysis& analysis, const ContentTable& table) {
  for (const Statement& s : analysis.statements)
    if (s.item.kind == model::ItemKind::title) return table.keys(s);
  return table.none();
}

bool means_same(const model::Verb& a, const model::Verb& b) {
  return &a == &b || (!a.synonym_class.empty() && a.synonym_class == b.synonym_class);
}

WordRange object_phrase(const Statement& statement) {
  if (statement.verb == nullptr) return {};
  const std::size_t from = statement.head + statement.head_words;
  const std::size_t stop = clause_start(statement, from);
  bool noun = false;
  std::size_t at = from;
  for (; at < stop; ++at) {
    const Word& word = statement.words[at];
    const bool form = is(word, model::kPastForm | model::kGerund) && !is(word, model::kBaseForm);
    if (is(word, model::kPreposition | model::kConjunction) || word.lower == "to" || (form && noun)) break;
    noun = noun || !is(word, model::kArticle | model::kPronoun);
    if (between(statement, at, ',')) {
      ++at;
      break;
    }
  }
  return noun ? WordRange{from, at} : WordRange{};
}

std::string_view object_head(const Statement& statement) {
  std::string_view last;
  if (statement.verb == nullptr) return last;
  for (std::size_t i = statement.head + statement.head_words; i < statement.words.size(); ++i) {
    const Word& word = statement.words[i];
    const bool ends = is(word, model::kPreposition | model::kConjunction) ||
                      (is(word, model::kPastForm) && !word.info->is(model::kBaseForm) && !last.empty());
    if (ends || word.lower == "to") break;
    if (const auto key = content_key(word); !key.empty()) last = key;
    if (between(statement, i, ',')) break;
  }
  return last;
}

}  // namespace uoc::lint
