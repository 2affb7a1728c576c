// SPDX-License-Identifier: Apache-2.0
// The words of the units' texts, and in which units each stands.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/text.hpp"
#include "render/search_index.hpp"

namespace uoc::render {
namespace {

enum class Kind : std::uint8_t { none, letter, ideograph };

bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// Writing without blanks between words; and what of the rest is no letter: punctuation, symbols, spaces, marks of direction.
Kind kind_of(char32_t c) {
  if (within(c, 0x3040, 0x30FF) || within(c, 0x3400, 0x9FFF) || within(c, 0xAC00, 0xD7AF) || within(c, 0xF900, 0xFAFF) || within(c, 0x20000, 0x3FFFF))
    return Kind::ideograph;
  const bool other = within(c, 0x80, 0xA9) || within(c, 0xAB, 0xB4) || within(c, 0xB6, 0xB9) || within(c, 0xBB, 0xBF) || c == 0xD7 || c == 0xF7 ||
                     within(c, 0x2000, 0x2BFF) || within(c, 0x2E00, 0x303F) || within(c, 0xE000, 0xF8FF) || within(c, 0xFE00, 0xFE6F) ||
                     within(c, 0xFEFF, 0xFF0F) || within(c, 0xFF1A, 0xFF20) || within(c, 0xFFF0, 0xFFFF);
  return other ? Kind::none : Kind::letter;
}

// Of each byte: itself, in lower case, where it belongs to a word of ASCII; 0 where it parts words; kWide where it is of a longer character.
constexpr unsigned char kWide = 0xFF;
constexpr std::array<unsigned char, 256> kBytes = [] {
  std::array<unsigned char, 256> out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    const char c = static_cast<char>(i);
    if (base::is_alpha(c) || base::is_digit(c)) out[i] = static_cast<unsigned char>(base::to_lower(c));
    if (i >= 0x80) out[i] = kWide;
  }
  return out;
}();

// Calls `word` with each word of a text, which it must copy to keep.
template <class Word>
class Scanner {
 public:
  explicit Scanner(const Word& word) : word_(word) {}

  void scan(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const unsigned char byte = kBytes[static_cast<unsigned char>(text[i])];
      if (byte == kWide) {
        i += add_wide(text, i);
        continue;
      }
      if (byte == 0 || !last_.empty()) end();
      if (byte != 0 && size_ < run_.size()) run_[size_++] = static_cast<char>(byte);
      ++i;
    }
    end();
  }

 private:
  // The length of the character at `i`.
  std::size_t add_wide(std::string_view text, std::size_t i) {
    const std::size_t length = base::utf8_length(text, i);
    const auto character = text.substr(i, length);
    const Kind kind = length == 0 ? Kind::none : kind_of(base::utf8_decode(text, i));
    if (kind == Kind::none) end();
    if (kind == Kind::letter) add_letter(character);
    if (kind == Kind::ideograph) add_ideograph(character);
    return std::max<std::size_t>(length, 1);
  }

  void add_letter(std::string_view character) {
    if (!last_.empty()) end();
    if (size_ + character.size() > run_.size()) return;
    for (const char c : character) run_[size_++] = c;
  }

  void add_ideograph(std::string_view character) {
    if (size_ > 0) end();
    if (!last_.empty()) word_(std::string_view(last_ += character));
    last_ = character;
  }

  void end() {
    if (size_ > 0) word_(std::string_view(run_.data(), size_));
    if (!last_.empty()) word_(std::string_view(last_));
    size_ = 0;
    last_.clear();
  }

  const Word& word_;
  std::array<char, kLongestWord> run_;  // letters so far
  std::size_t size_ = 0;
  std::string last_;  // the ideograph before
};

template <class Word>
void scan_words(std::string_view text, const Word& word) {
  Scanner<Word>(word).scan(text);
}

template <class Word>
void scan_criteria(const std::vector<model::Criterion>& criteria, const Word& word) {
  for (const auto& criterion : criteria) {
    scan_words(criterion.text.value, word);
    scan_criteria(criterion.items, word);
  }
}

// Where the text of the unit is: its title has a place of its own in the index.
template <class Word>
void scan_unit(const model::Unit& unit, const Word& word) {
  scan_words(unit.range.text.value, word);
  for (const auto& element : unit.elements) {
    scan_words(element.heading.value, word);
    scan_criteria(element.criteria, word);
  }
  scan_criteria(unit.assessment.criteria, word);
  scan_words(unit.remark.text.value, word);
}

struct Entry {
  std::string units;
  std::size_t count = 0, next = 0;  // of units; one behind the last of them
};

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
};
using Index = std::unordered_map<std::string, Entry, Hash, std::equal_to<>>;

void append_number(std::string& out, std::size_t number) {
  for (; number >= 32; number >>= 5U) out.push_back(kDigits[32 + (number & 31U)]);
  out.push_back(kDigits[number]);
}

void append_joined(std::string& out, std::string_view word) {
  if (!out.empty()) out.push_back(' ');
  out += word;
}

std::string script_of(const Index& index, std::size_t unit_count) {
  std::vector<const Index::value_type*> sorted;
  sorted.reserve(index.size());
  for (const auto& entry : index) sorted.push_back(&entry);
  std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
  std::string common, words, units;
  for (const auto* entry : sorted) {
    if (entry->second.count > unit_count / 3 && unit_count > 30) {
      append_joined(common, entry->first);
      continue;
    }
    append_joined(words, entry->first);
    append_joined(units, entry->second.units);
  }
  return "addWords({\"common\":\"" + common + "\",\n\"words\":\"" + words + "\",\n\"units\":\"" + units + "\"});\n";
}

}  // namespace

void append_words(std::string_view text, std::vector<std::string>& out) {
  scan_words(text, [&](std::string_view word) { out.emplace_back(word); });
}

std::string search_words(const Site& site) {
  Index index;
  std::size_t number = 0;
  const auto enter = [&](std::string_view word) {
    auto found = index.find(word);
    if (found == index.end()) found = index.emplace(word, Entry{}).first;
    Entry& entry = found->second;
    if (entry.count > 0 && entry.next == number + 1) return;
    append_number(entry.units, number - entry.next);
    entry.next = number + 1;
    ++entry.count;
  };
  for (const auto* standard : site.standards) {
    for (const auto& unit : standard->units) {
      scan_unit(unit, enter);
      ++number;
    }
  }
  return script_of(index, number);
}

}  // namespace uoc::render
