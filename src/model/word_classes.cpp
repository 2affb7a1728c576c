// SPDX-License-Identifier: Apache-2.0
#include "model/word_classes.hpp"

#include <string>

#include "base/resources.hpp"
#include "model/word_table.hpp"

namespace uoc::model {
namespace {

std::string_view table() {
  static const std::string_view bytes = base::resource("data/reading/word_classes.table").value_or(std::string_view{});
  return bytes;
}

// The lines of the bucket that the word stands in, if the table knows it.
std::string_view bucket_of(std::string_view word) {
  const std::string_view bytes = table();
  if (bytes.empty()) return {};
  const std::size_t buckets = word_table_number(bytes, 0);
  const std::size_t bucket = word_table_hash(word) & (buckets - 1);
  const std::size_t lines = (buckets + 2) * 4;
  const std::size_t begin = word_table_number(bytes, bucket + 1), end = word_table_number(bytes, bucket + 2);
  return bytes.substr(lines + begin, end - begin);
}

WordClasses find(std::string_view word) {
  constexpr std::size_t kBehind = 6;  // a tab, four digits and the line end
  for (std::string_view lines = bucket_of(word); !lines.empty();) {
    const std::size_t tab = lines.find('\t');
    if (tab == word.size() && lines.starts_with(word)) {
      const auto digit = [&](std::size_t i) { return static_cast<std::uint8_t>(lines[tab + 1 + i] - '0'); };
      return {digit(0), digit(1), digit(2), digit(3)};
    }
    lines.remove_prefix(tab + kBehind);
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
