// SPDX-License-Identifier: Apache-2.0
#include "lint/words.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"

namespace uoc::lint {
namespace {

// Punctuation of more than one byte that ends a word: general punctuation (dashes, quotation marks, bullets),
// that of Chinese, and full-width forms of ASCII punctuation. The typographic apostrophe is handled by the
// caller.
bool is_wide_punctuation(char32_t c) {
  return c == 0xA0U || c == 0xABU || c == 0xB7U || c == 0xBBU || (c >= 0x2000U && c <= 0x206FU) ||
         (c >= 0x25A0U && c <= 0x27BFU) || (c >= 0x3000U && c <= 0x303FU) || (c >= 0xFF01U && c <= 0xFF0FU) ||
         (c >= 0xFF1AU && c <= 0xFF20U);
}

// How many bytes of a word stand at text[at]; 0 if none do.
std::size_t word_bytes(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0x80U) return base::is_word_byte(text[at]) ? 1 : 0;
  const std::size_t length = base::utf8_length(text, at);
  if (length == 0) return 1;
  return is_wide_punctuation(base::utf8_decode(text, at)) ? 0 : length;
}

// Hyphens and apostrophes, plain and typographic (U+2010, U+2011, U+2019), join two halves of a word.
std::size_t joint_bytes(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '-' || c == '\'') return 1;
  const std::string_view three = text.substr(at, 3);
  return three == "\xE2\x80\x90" || three == "\xE2\x80\x91" || three == "\xE2\x80\x99" ? 3 : 0;
}

// Letters and digits of ASCII: nearly all bytes of most texts.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0; c < 0x80U; ++c) plain[c] = base::is_word_byte(static_cast<char>(c));
  return plain;
}();

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    while (at < text.size() && kPlain[static_cast<unsigned char>(text[at])]) ++at;
    if (at == text.size() || text[at] == ' ') break;
    if (const std::size_t n = word_bytes(text, at); n > 0) {
      at += n;
      continue;
    }
    const std::size_t joint = joint_bytes(text, at);
    if (joint == 0 || at + joint >= text.size() || word_bytes(text, at + joint) == 0) break;
    at += joint;
  }
  return at;
}

// Where the quotation that opens at text[at] ends; 0 if none opens there. A mark after a digit stands for
// inches.
std::size_t quotation_end(std::string_view text, std::size_t at) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kMarks{
      {{"\"", "\""}, {"“", "”"}, {"‘", "’"}, {"«", "»"}, {"「", "」"}, {"『", "』"}, {"《", "》"}}};
  const char c = text[at];
  if (c != '"' && static_cast<unsigned char>(c) < 0x80U) return 0;
  for (const auto& [open, close] : kMarks) {
    if (!text.substr(at).starts_with(open)) continue;
    if (at > 0 && base::is_digit(text[at - 1])) return 0;
    const std::size_t end = text.find(close, at + open.size());
    return end == std::string_view::npos ? 0 : end + close.size();
  }
  return 0;
}

bool has_all_capitals(std::string_view printed) {
  if (std::any_of(printed.begin(), printed.end(), base::is_lower)) return false;
  return std::count_if(printed.begin(), printed.end(), base::is_upper) >= 2;
}

void set_word(Word& word, std::string_view printed, std::string_view lower, const model::Lexicon& lexicon) {
  word.lower = lower;
  word.entry = lexicon.entry(lower);
  if (word.entry != nullptr) {
    if (word.entry->is_known()) word.info = word.entry;
    word.flags = word.entry->flags;
    word.phrase_kinds = word.entry->phrase_kinds;
  }
  word.capital = base::is_upper(printed.front());
  word.all_capitals = word.capital && has_all_capitals(printed);
}

}  // namespace

namespace {

// Words of the names of a project are as good as quoted: wording rules skip them.
void mark_names(std::string_view value, std::span<Word> words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if ((words[i].phrase_kinds & model::kName) == 0) continue;
    for (const model::Phrase* phrase : words[i].entry->phrases) {
      const std::size_t count = phrase->rest.size() + 1;
      if (phrase->kind != model::kName || i + count > words.size()) continue;
      const Word& last = words[i + count - 1];
      if (value.substr(words[i].begin, last.end - words[i].begin) != phrase->columns.at(0)) continue;
      for (std::size_t k = i; k < i + count; ++k) words[k].quoted = true;
    }
  }
}

}  // namespace

std::size_t append_words(std::string_view value, std::string_view lower, const model::Lexicon& lexicon,
                         std::vector<Word>& out) {
  const std::size_t before = out.size();
  std::size_t quoted_until = 0;
  for (std::size_t at = 0; at < value.size();) {
    if (value[at] == ' ') {
      ++at;
      continue;
    }
    if (!kPlain[static_cast<unsigned char>(value[at])]) {
      if (at >= quoted_until) quoted_until = std::max(quoted_until, quotation_end(value, at));
      if (word_bytes(value, at) == 0) {
        at += std::max<std::size_t>(1, base::utf8_length(value, at));
        continue;
      }
    }
    const std::size_t end = word_end(value, at);
    Word& word = out.emplace_back();
    set_word(word, value.substr(at, end - at), lower.substr(at, end - at), lexicon);
    word.begin = static_cast<std::uint32_t>(at);
    word.end = static_cast<std::uint32_t>(end);
    word.quoted = at < quoted_until;
    at = end;
  }
  if (lexicon.has_names()) mark_names(value, std::span(out).subspan(before));
  return out.size() - before;
}

}  // namespace uoc::lint
