// SPDX-License-Identifier: Apache-2.0
#include "read/text/topic.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace uoc::read {
namespace {

std::string singular(std::string_view word) {
  if (word.size() > 4 && word.ends_with("ies")) return std::string(word.substr(0, word.size() - 3)) + "y";
  if (word.size() > 4 && (word.ends_with("ches") || word.ends_with("shes") || word.ends_with("sses") || word.ends_with("xes")))
    return std::string(word.substr(0, word.size() - 2));
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is"))
    return std::string(word.substr(0, word.size() - 1));
  return std::string(word);
}

std::size_t common(const Topic& a, const Topic& b) {
  std::size_t n = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) {
      ++n;
      ++i;
      ++j;
    } else {
      *i < *j ? ++i : ++j;
    }
  }
  return n;
}

}  // namespace

Topic topic_of(std::string_view text, const model::Lexicon& lexicon) {
  static constexpr std::uint16_t kEmptyWords =
      model::kPreposition | model::kArticle | model::kConjunction | model::kPronoun | model::kAuxiliary | model::kOpener;
  Topic out;
  const std::string folded = base::lower(text);
  for (std::size_t i = 0; i < folded.size();) {
    if (!base::is_word_byte(folded[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < folded.size() && (base::is_word_byte(folded[i]) || (folded[i] == '-' && i + 1 < folded.size() && base::is_word_byte(folded[i + 1])))) ++i;
    const std::string_view word(folded.data() + begin, i - begin);
    if (word.size() < 3) continue;
    const model::WordInfo* info = lexicon.find(word);
    if (info != nullptr && info->is(kEmptyWords)) continue;
    const bool inflected = info != nullptr && info->verb != nullptr && !info->is(model::kBaseForm);
    out.push_back(inflected ? info->verb->base : singular(word));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

double similarity(const Topic& a, const Topic& b) {
  if (a.empty() || b.empty()) return 0.0;
  return 2.0 * static_cast<double>(common(a, b)) / static_cast<double>(a.size() + b.size());
}

bool overlaps(const Topic& a, const Topic& b) { return common(a, b) > 0; }

}  // namespace uoc::read
