// SPDX-License-Identifier: Apache-2.0
// The marks among the words of a block: numbers of elements, bullets, and which numbers are no more than bullets.
#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "model/numbering.hpp"
#include "read/text/tokens.hpp"

namespace uoc::read {
namespace {

using base::is_digit;

// Bullets that stand for themselves wherever they occur.
constexpr std::array<std::string_view, 17> kBullets = {"•", "●", "○", "◦", "▪", "■", "□", "▫", "◆", "➢", "➤", "‣", "⁃", "❖", "✓", "\xEF\x82\xB7", "\xEF\x82\xA7"};
// Bullets only at the start of a line: elsewhere they are punctuation.
constexpr std::array<std::string_view, 6> kLineBullets = {"·", "-", "–", "—", "*", "o"};

std::size_t bullet_length(std::string_view word, bool line_start) {
  // Most words start with a letter or digit, and no bullet but "o" does.
  if ((base::is_alpha(word.front()) && word != "o") || is_digit(word.front())) return 0;
  for (const auto b : kBullets)
    if (word.starts_with(b)) return b.size();
  if (!line_start) return word == "·" ? word.size() : 0;
  for (const auto b : kLineBullets)
    if (word == b) return b.size();
  if (word.size() > 2 && word.starts_with("·")) return 2;
  return 0;
}

// "(i)", "i)", "(1)", "1)", "a)", "(a)": list marks at the start of a line.
bool is_enumerator(std::string_view word) {
  if (!word.ends_with(')') || word.size() > 6) return false;
  word.remove_suffix(1);
  if (word.starts_with('(')) word.remove_prefix(1);
  if (word.empty()) return false;
  if (std::all_of(word.begin(), word.end(), is_digit)) return word.size() <= 2;
  if (word.size() == 1) return base::is_alpha(word[0]);
  return std::all_of(word.begin(), word.end(), [](char c) { return c == 'i' || c == 'v' || c == 'x'; });
}

struct NumberShape {
  std::size_t length = 0;       // bytes of the number with its final stop; 0: no number
  std::size_t number_length = 0;
  bool letter = false;
  bool stop = false;
  bool decimal = false;
};

// "1." "1.Possess" "2(a)." "2(a)" "2a." "6.1" "6.1." "6.2(a)".
NumberShape number_shape(std::string_view word) {
  NumberShape s;
  std::size_t i = 0;
  const auto digits = [&] {
    const std::size_t begin = i;
    while (i < word.size() && is_digit(word[i]) && i - begin < 3) ++i;
    return i > begin && i - begin <= 2;
  };
  if (!digits()) return {};
  while (i + 1 < word.size() && word[i] == '.' && is_digit(word[i + 1])) {
    ++i;
    s.decimal = true;
    if (!digits()) return {};
  }
  if (i + 2 < word.size() && word[i] == '(' && base::is_lower(word[i + 1]) && word[i + 2] == ')') {
    s.letter = true;
    i += 3;
  } else if (i + 1 < word.size() && base::is_lower(word[i]) && word[i + 1] == '.') {
    s.letter = true;
    ++i;
  }
  s.number_length = i;
  if (i < word.size() && (word[i] == '.' || word[i] == ')')) {
    s.stop = true;
    ++i;
  }
  if (i < word.size() && !base::is_upper(word[i])) return {};  // "3-year", "1.5%", "2nd"
  s.length = i;
  return s;
}

class MarkFinder {
 public:
  MarkFinder(Tokens& tokens, bool with_numbers) : tokens_(tokens), with_numbers_(with_numbers) {}

  void run() {
    out_.reserve(tokens_.list.size() + 16);
    brackets_are_bullets_ = with_numbers_ && has_two_numberings();
    for (std::size_t i = 0; i < tokens_.list.size();) {
      if (is_inner_word(i)) {
        out_.push_back(tokens_.list[i++]);
        continue;
      }
      const std::size_t taken = with_numbers_ ? number_at(i) : 0;
      i += taken > 0 ? taken : bullet_or_word_at(i);
    }
    if (with_numbers_) make_bullets_of_children();
    tokens_.list = std::move(out_);
  }

 private:
  // Inside a line a mark starts with no letter.
  bool is_inner_word(std::size_t i) const { return i > 0 && !tokens_.list[i].line_start && base::is_alpha(word(i).front()); }

  // "1. Know hedges" with "1)" below it: the second kind counts statements.
  bool has_two_numberings() const {
    bool stops = false;
    for (std::size_t i = 0; i < tokens_.list.size(); ++i) {
      if (!tokens_.list[i].line_start && i > 0) continue;
      const NumberShape s = number_shape(word(i));
      if (s.length == 0) continue;
      if (is_number_in_bracket(word(i))) return stops;
      stops = stops || s.stop || s.letter || s.decimal;
    }
    return false;
  }

  static bool is_number_in_bracket(std::string_view w) {
    return w.size() >= 2 && w.size() <= 3 && w.back() == ')' && std::all_of(w.begin(), w.end() - 1, is_digit);
  }

  // "1." over "1.1", "1.2" without bullets below these: the longer numbers are those of statements.
  void make_bullets_of_children() {
    std::vector<Token*> children;
    int parent = 0, next = 1;
    bool behind_child = false;
    for (Token& t : out_) {
      if (t.mark == Mark::bullet && behind_child) return;
      if (t.mark != Mark::number) continue;
      std::string printed(tokens_.text(t));
      while (!printed.empty() && (printed.back() == '.' || printed.back() == ')')) printed.pop_back();
      const auto n = model::parse_number(printed);
      if (!n || n->letter != 0) return;
      behind_child = n->parts.size() > 1;
      if (!behind_child) {
        parent = n->parts.front();
        next = 1;
        continue;
      }
      if (n->parts.front() != parent || (n->parts.size() == 2 && n->parts.back() != next++)) return;
      children.push_back(&t);
    }
    for (Token* t : children) t->mark = Mark::bullet;
  }

  std::string_view word(std::size_t i) const { return tokens_.text(tokens_.list[i]); }

  // Puts out the first `length` bytes of token i as a mark, and the rest, if any, as a word.
  void put_mark(std::size_t i, std::size_t length, Mark mark) {
    Token t = tokens_.list[i];
    Token rest = t;
    t.mark = mark;
    t.info = nullptr;
    t.end = t.begin + static_cast<std::uint32_t>(length);
    out_.push_back(t);
    if (t.end >= rest.end) return;
    rest.begin = t.end;
    rest.line_start = false;
    rest.after_blank = false;
    rest.capital = starts_upper(tokens_.text(rest));
    rest.info = tokens_.lexicon->find(tokens_.bare(rest));
    out_.push_back(rest);
  }

  std::size_t bullet_or_word_at(std::size_t i) {
    const Token& t = tokens_.list[i];
    const bool has_next = i + 1 < tokens_.list.size();
    if (const std::size_t n = bullet_length(word(i), t.line_start || i == 0); n > 0)
      put_mark(i, n, Mark::bullet);
    else if ((t.line_start || i == 0) && has_next && is_enumerator(word(i)))
      put_mark(i, t.size(), Mark::bullet);
    else
      out_.push_back(t);
    return 1;
  }

  // How many tokens a number at token i takes: none, one, or two for "2 (a).".
  std::size_t number_at(std::size_t i) {
    if (brackets_are_bullets_ && is_number_in_bracket(word(i))) return 0;
    NumberShape s = number_shape(word(i));
    bool two_tokens = false;
    std::string joined;
    if (s.length == word(i).size() && !s.letter && !s.stop && i + 1 < tokens_.list.size() && word(i + 1).starts_with('(')) {
      joined = std::string(word(i)) + std::string(word(i + 1));
      const NumberShape both = number_shape(joined);
      two_tokens = both.letter && both.length == joined.size();
      if (two_tokens) s = both;
    }
    if (s.length == 0) return 0;
    const std::string number = two_tokens ? joined.substr(0, s.number_length) : std::string(word(i).substr(0, s.number_length));
    const bool glued = !two_tokens && s.length < word(i).size();
    const std::size_t next = i + (two_tokens ? 2 : 1);
    if (!glued && (next >= tokens_.list.size() || !opens_heading(next))) return 0;
    if (!plausible(i, number, s)) return 0;
    last_ = model::parse_number(number);
    if (!two_tokens) {
      put_mark(i, s.length, Mark::number);
      return 1;
    }
    Token t = tokens_.list[i];
    t.end = tokens_.list[i + 1].end;
    t.mark = Mark::number;
    out_.push_back(t);
    return 2;
  }

  bool opens_heading(std::size_t i) const {
    const std::string_view w = word(i);
    return starts_upper(w) || static_cast<unsigned char>(w.front()) >= 0x80U;
  }

  bool plausible(std::size_t i, const std::string& number, const NumberShape& s) const {
    const auto parsed = model::parse_number(number);
    if (!parsed) return false;
    const Token& t = tokens_.list[i];
    const bool first = i == 0;
    if (first) return s.stop || s.letter || s.decimal || (number == "1" && t.line_start);
    if (t.line_start) return s.stop || s.letter || s.decimal || follows_last(*parsed);
    // Inside a run of text a number may as well be a reference ("form 2. Keep"): it must follow the last one.
    if (s.letter && s.stop) return true;
    if (t.bracketed || (!s.stop && !s.decimal && !s.letter)) return false;
    if (s.letter) return !refers(i - 1);
    if (!follows_last(*parsed)) return false;
    // "… a naive rule 3. Deploy": the only number that goes on with the list is the list's, unless it is sure to be cited.
    return !refers(i - 1) || (!cites(i - 1) && !comes_again(i, number));
  }

  bool listed(std::string_view list, std::size_t i) const { return tokens_.lexicon->in_list(list, tokens_.bare(tokens_.list[i])); }

  // The word before names what a number belongs to: "section 3", "No. 4".
  bool cites(std::size_t before) const {
    return listed("citing_words", before);
  }

  // The word before makes the number part of a phrase: "section 3", "of 2", "within 4".
  bool refers(std::size_t before) const {
    const Token& t = tokens_.list[before];
    const std::string_view w = word(before);
    if (w.ends_with('.') && w.size() > 1 && !cites(before)) return false;
    if (w.ends_with(',')) return true;
    if (cites(before) || listed("reference_nouns", before)) return true;
    return t.info != nullptr && t.info->is(model::kDangling | model::kPreposition | model::kArticle);
  }

  // Does the same number stand before a capital again, where it is no reference?
  bool comes_again(std::size_t i, std::string_view number) const {
    constexpr std::size_t kReach = 2000;  // words: beyond lies another unit
    for (std::size_t j = i + 1; j + 1 < std::min(tokens_.list.size(), i + kReach); ++j) {
      const std::string_view w = word(j);
      if (w.size() == number.size() + 1 && w.starts_with(number) && w.ends_with('.') && opens_heading(j + 1) && !refers(j - 1)) return true;
    }
    return false;
  }

  bool follows_last(const model::ElementNumber& n) const {
    if (!last_) return n.parts.back() == 1;
    const auto& a = last_->parts;
    const auto& b = n.parts;
    if (a.size() == b.size()) {
      if (!std::equal(a.begin(), a.end() - 1, b.begin())) return b.front() == a.front() + 1 && b.back() == 1;
      return b.back() > a.back() && b.back() <= a.back() + 2;
    }
    if (a.size() == b.size() + 1) return std::equal(b.begin(), b.end() - 1, a.begin()) && b.back() == a[b.size() - 1] + 1;  // 3 behind 2.3
    if (b.size() != a.size() + 1 || b.back() > 2) return false;
    const bool below = std::equal(a.begin(), a.end(), b.begin()) && b.back() == 1;                                           // 2.1 behind 2
    return below || (std::equal(a.begin(), a.end() - 1, b.begin()) && b[a.size() - 1] == a.back() + 1);                        // 2.1 behind 1
  }

  Tokens& tokens_;
  bool with_numbers_;
  bool brackets_are_bullets_ = false;
  std::vector<Token> out_;
  std::optional<model::ElementNumber> last_;
};

}  // namespace

void find_marks(Tokens& tokens, bool with_numbers) { MarkFinder(tokens, with_numbers).run(); }

}  // namespace uoc::read
