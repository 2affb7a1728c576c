// SPDX-License-Identifier: Apache-2.0
#include "read/text/vocabulary.hpp"

#include "base/text.hpp"

namespace uoc::read {
namespace {

bool goes_on(std::string_view word, const model::WordInfo* info) {
  return word.ends_with(',') || (info != nullptr && info->is(model::kDangling | model::kArticle));
}

}  // namespace

void Vocabulary::fill() const {
  filled_ = true;
  const auto& list = tokens_.list;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].mark != Mark::none) continue;
    if (!list[i].capital && !list[i].named)
      lower_.emplace(tokens_.bare(list[i]));
    else if (i > 0 && goes_on(tokens_.text(list[i - 1]), list[i - 1].info))
      names_.emplace(tokens_.bare(list[i]));
  }
  add_range();
}

// Running text: a capital that opens no sentence is that of a name.
void Vocabulary::add_range() const {
  bool sentence_start = true;
  for (const auto word : base::split(range_, ' ')) {
    if (word.empty()) continue;
    std::string bare = base::lower(word);
    while (!bare.empty() && !base::is_word_byte(bare.back())) bare.pop_back();
    while (!bare.empty() && !base::is_word_byte(bare.front())) bare.erase(0, 1);
    if (!bare.empty()) {
      if (!base::is_upper(word.front()))
        lower_.insert(std::move(bare));
      else if (!sentence_start)
        names_.insert(std::move(bare));
    }
    sentence_start = word.ends_with('.');
  }
}

bool Vocabulary::in_lower_case(std::string_view bare) const {
  if (!filled_) fill();
  return !bare.empty() && lower_.contains(bare);
}

bool Vocabulary::in_name(std::string_view bare) const {
  if (!filled_) fill();
  return !bare.empty() && names_.contains(bare);
}

}  // namespace uoc::read
