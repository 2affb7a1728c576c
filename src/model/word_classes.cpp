// SPDX-License-Identifier: Apache-2.0
#include "model/word_classes.hpp"

#include <algorithm>
#include <string>

#include "base/resources.hpp"

namespace uoc::model {
namespace {

std::string_view table() {
  static const std::string_view text = base::resource("data/reading/word_classes.txt").value_or(std::string_view{});
  return text;
}

// Binary search over the sorted lines of the table.
WordClasses find(std::string_view word) {
  const std::string_view text = table();
  std::size_t low = 0, high = text.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t before = text.rfind('\n', middle == 0 ? 0 : middle - 1);
    const std::size_t begin = middle == 0 || before == std::string_view::npos || before < low ? low : before + 1;
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || line.size() < tab + 5) return {};
    const int order = line.substr(0, tab).compare(word);
    if (order == 0) {
      const auto digit = [&](std::size_t i) { return static_cast<std::uint8_t>(line[tab + 1 + i] - '0'); };
      return {digit(0), digit(1), digit(2), digit(3)};
    }
    if (order < 0)
      low = end + 1;
    else
      high = begin;
  }
  return {};
}

WordClasses find_noun(std::string_view word) {
  WordClasses c = find(word);
  return {c.noun, 0, 0, 0};
}

WordClasses plural(std::string_view word) {
  if (word.size() > 4 && word.ends_with("ies"))
    if (const auto c = find_noun(std::string(word.substr(0, word.size() - 3)) + "y"); c.known()) return c;
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss"))
    if (const auto c = find_noun(word.substr(0, word.size() - 1)); c.known()) return c;
  if (word.size() > 4 && word.ends_with("es")) return find_noun(word.substr(0, word.size() - 2));
  return {};
}

// The index has American spellings for some verbs only: -ise → -ize.
WordClasses american(std::string_view word) {
  for (const std::string_view ending : {"ise", "yse"})
    if (word.size() > 4 && word.ends_with(ending)) {
      std::string other(word);
      other[other.size() - 2] = 'z';
      return find(other);
    }
  return {};
}

}  // namespace

WordClasses word_classes(std::string_view word) {
  if (const auto c = find(word); c.known()) return c;
  if (const auto c = american(word); c.known()) return c;
  return plural(word);
}

}  // namespace uoc::model
