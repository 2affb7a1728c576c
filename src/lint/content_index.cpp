// SPDX-License-Identifier: Apache-2.0
#include "lint/content_index.hpp"

#include <algorithm>

namespace uoc::lint {

std::size_t ContentIndex::begin_of(const Statement& s) {
  return s.verb == nullptr ? s.lead_words : s.head + s.head_words;
}

ContentIndex::ContentIndex(std::vector<const Statement*> statements, const Analysis& analysis,
                           const ContentTable& table)
    : table_(table),
      in_title_(table.count()),
      statements_(std::move(statements)),
      last_(table.count()),
      starts_(table.count() + 1) {
  for (const Statement& s : analysis.statements)
    if (s.item.kind == model::ItemKind::title)
      for (const std::uint32_t key : table.list(s, 0, s.words.size())) in_title_[key] = true;
  keys_.reserve(analysis.words.size());
  sizes_.reserve(statements_.size());
  for (std::size_t i = 0; i < statements_.size(); ++i) gather(*statements_[i], i);
  for (std::size_t key = 1; key < starts_.size(); ++key) starts_[key] += starts_[key - 1];
  holders_.resize(keys_.size());
  auto next = starts_;
  const std::uint32_t* key = keys_.data();
  for (std::uint32_t i = 0; i < sizes_.size(); ++i)
    for (std::uint32_t k = 0; k < sizes_[i]; ++k) holders_[next[*key++]++] = i;
}

// Each key once for a statement, in the order of its words.
void ContentIndex::gather(const Statement& statement, std::size_t number) {
  const std::size_t before = keys_.size();
  for (std::size_t i = begin_of(statement); i < statement.words.size(); ++i) {
    const std::uint32_t key = table_.key(statement, i);
    if (key == ContentTable::kNoKey || in_title_[key] || last_[key] == number + 1) continue;
    last_[key] = static_cast<std::uint32_t>(number + 1);
    ++starts_[key + 1];
    keys_.push_back(key);
  }
  sizes_.push_back(static_cast<std::uint32_t>(keys_.size() - before));
}

KeyList ContentIndex::keys(const Statement& statement, std::size_t from, std::size_t to) const {
  KeyList out = table_.list(statement, from, to);
  std::erase_if(out, [&](std::uint32_t key) { return in_title_[key]; });
  return out;
}

KeyList ContentIndex::about(const Statement& statement) const {
  return keys(statement, begin_of(statement), statement.words.size());
}

std::vector<Shared> ContentIndex::sharing(const Statement& statement) const {
  const KeyList own = about(statement);
  std::vector<std::uint32_t> hits;
  for (const std::uint32_t key : own)
    hits.insert(hits.end(), holders_.begin() + starts_[key], holders_.begin() + starts_[key + 1]);
  std::sort(hits.begin(), hits.end());
  std::vector<Shared> out;
  for (std::size_t i = 0, end = 0; i < hits.size(); i = end) {
    while (end < hits.size() && hits[end] == hits[i]) ++end;
    const std::size_t smaller = std::min<std::size_t>(own.size(), sizes_[hits[i]]);
    out.push_back(
        {statements_[hits[i]], end - i, static_cast<double>(end - i) / static_cast<double>(smaller)});
  }
  return out;
}

std::vector<const Statement*> requirements_of(const Analysis& analysis) {
  std::vector<const Statement*> out;
  for (const Statement& s : analysis.statements)
    if (s.item.element != nullptr) out.push_back(&s);
  return out;
}

bool share(const KeyList& a, const KeyList& b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

}  // namespace uoc::lint
