// SPDX-License-Identifier: Apache-2.0
#include "read/text/vocabulary.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace uoc::read {
namespace {

bool goes_on(std::string_view word, const model::WordInfo* info) {
  return word.ends_with(',') || (info != nullptr && info->is(model::kDangling | model::kArticle));
}

}  // namespace

Vocabulary::Vocabulary(const Tokens& tokens, std::string_view range) : tokens_(tokens), range_(range), folded_range_(base::lower(range)) {}

template <class Visit>
bool Vocabulary::any_word(std::size_t shortest, const Visit& visit) const {
  const auto& list = tokens_.list;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].mark != Mark::none || list[i].size() < shortest) continue;
    if (!list[i].capital && !list[i].named) {
      if (visit(tokens_.bare(list[i]), Spelt::lower)) return true;
    } else if (i > 0 && goes_on(tokens_.text(list[i - 1]), list[i - 1].info)) {
      if (visit(tokens_.bare(list[i]), Spelt::name)) return true;
    }
  }
  return any_word_of_range(visit);
}

// Running text: a capital that opens no sentence is that of a name.
template <class Visit>
bool Vocabulary::any_word_of_range(const Visit& visit) const {
  bool sentence_start = true;
  for (std::size_t begin = 0, end = 0; begin < range_.size(); begin = end + 1) {
    end = std::min(range_.find(' ', begin), range_.size());
    if (begin == end) continue;
    std::string_view bare = std::string_view(folded_range_).substr(begin, end - begin);
    while (!bare.empty() && !base::is_word_byte(bare.back())) bare.remove_suffix(1);
    while (!bare.empty() && !base::is_word_byte(bare.front())) bare.remove_prefix(1);
    const bool lower = !base::is_upper(range_[begin]);
    if (!bare.empty() && (lower || !sentence_start) && visit(bare, lower ? Spelt::lower : Spelt::name)) return true;
    sentence_start = range_[end - 1] == '.';
  }
  return false;
}

void Vocabulary::fill() const {
  filled_ = true;
  any_word(0, [&](std::string_view word, Spelt how) {
    (how == Spelt::lower ? lower_ : names_).insert(word);
    return false;
  });
}

bool Vocabulary::stands(std::string_view bare, Spelt how) const {
  constexpr int kFew = 8;
  if (bare.empty()) return false;
  if (!filled_ && ++asked_ <= kFew) return any_word(bare.size(), [&](std::string_view word, Spelt other) { return other == how && word == bare; });
  if (!filled_) fill();
  return (how == Spelt::lower ? lower_ : names_).contains(bare);
}

bool Vocabulary::in_lower_case(std::string_view bare) const { return stands(bare, Spelt::lower); }

bool Vocabulary::in_name(std::string_view bare) const { return stands(bare, Spelt::name); }

}  // namespace uoc::read
