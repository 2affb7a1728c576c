// SPDX-License-Identifier: Apache-2.0
#include "model/lexicon.hpp"

#include <bit>
#include <cstring>

namespace uoc::model {
namespace {

constexpr std::size_t kKeyBytes = 16;  // of a word that stand in its key

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
  slots_.assign(std::bit_ceil(entries_.size() * 3 / 2 + 2), 0);
  entry_mask_ = static_cast<std::uint32_t>(std::bit_ceil(entries_.size() + 1)) - 1;
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    const std::uint64_t hash = hash_of(entries_[i].key);
    std::size_t at = hash & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = (static_cast<std::uint32_t>(hash >> 32U) & ~entry_mask_) | (i + 1);
  }
  by_spelling_ = {};
}

const WordInfo* Lexicon::entry(std::string_view word) const {
  if (slots_.empty()) return nullptr;
  const Key key = key_of(word);
  const std::uint64_t hash = hash_of(key);
  const auto tag = static_cast<std::uint32_t>(hash >> 32U) & ~entry_mask_;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at] != 0; at = (at + 1) & mask) {
    if ((slots_[at] & ~entry_mask_) != tag) continue;
    const Entry& entry = entries_[(slots_[at] & entry_mask_) - 1];
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
  return it == lists_.end() ? kEmpty : it->second.entries;
}

bool Lexicon::in_list(std::string_view name, std::string_view word) const {
  const auto it = lists_.find(name);
  return it != lists_.end() && it->second.known.contains(word);
}

}  // namespace uoc::model
