// SPDX-License-Identifier: Apache-2.0
#include "read/document/divided_words.hpp"

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "base/text.hpp"

namespace uoc::read {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";

// The word that ends at `end`, or begins at `begin`, of letters alone.
std::string_view letters_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && base::is_alpha(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}
std::string_view letters_from(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && base::is_alpha(text[end])) ++end;
  return text.substr(begin, end - begin);
}

// The words of the document, and the pairs of words that it writes with a hyphen.
class Words {
 public:
  explicit Words(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const auto word = letters_from(text, i);
      if (!word.empty()) words_.insert(base::lower(word));
      i += word.size();
      if (!word.empty() && i + 1 < text.size() && text[i] == '-' && base::is_alpha(text[i + 1]))
        pairs_.insert(base::lower(word) + "-" + base::lower(letters_from(text, i + 1)));
      i += word.empty() || i < text.size() ? 1 : 0;
    }
  }

  bool has(const std::string& word) const {
    return words_.contains(word) || words_.contains(word + "s") || (word.ends_with('s') && words_.contains(word.substr(0, word.size() - 1)));
  }
  bool has_pair(const std::string& pair) const { return pairs_.contains(pair); }

 private:
  std::unordered_set<std::string> words_, pairs_;
};

bool is_known(const model::Lexicon* lexicon, const std::string& word) {
  const model::WordInfo* info = lexicon == nullptr ? nullptr : lexicon->find(word);
  return info != nullptr && info->is_known();
}

// "Pre- and post-": the hyphen hangs on purpose.
bool hangs(std::string_view next) { return next == "and" || next == "or" || next == "nor" || next == "to"; }

// Where the halves of a divided word stand.
struct Division {
  std::size_t first = 0;   // of the first half, in its line
  std::size_t hyphen = 0;  // bytes of it
};

// Does the line end in the first half of a word, behind other text?
bool ends_divided(std::string_view line, Division& out) {
  out.hyphen = line.ends_with(kSoftHyphen) ? kSoftHyphen.size() : line.ends_with('-') || line.ends_with("\u2010") ? (line.back() == '-' ? 1 : 3) : 0;
  if (out.hyphen == 0 || letters_before(line, line.size() - out.hyphen).size() < 2) return false;
  const std::size_t blank = line.find_last_of(" \t");
  if (blank == std::string_view::npos || base::trim(line.substr(0, blank)).empty()) return false;
  out.first = blank + 1;
  return true;
}

// Most texts have none, and need not be taken apart.
bool has_divided_line(std::string_view text) {
  if (text.find(kLineEndHyphen) != std::string_view::npos) return false;  // a control character of the document itself
  Division division;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (ends_divided(line.substr(0, line.find_last_not_of(" \t\r") + 1), division)) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

bool mark_divided_words(std::string& text) {
  if (!has_divided_line(text)) return false;
  std::vector<std::string> lines;
  for (const auto line : base::split_lines(text)) lines.emplace_back(line);
  if (text.ends_with('\n') && (lines.empty() || !lines.back().empty())) lines.emplace_back();
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::string_view line = std::string_view(lines[i]).substr(0, lines[i].find_last_not_of(" \t") + 1);
    Division division;
    if (!ends_divided(line, division)) continue;
    const std::size_t below = base::trim(lines[i + 1]).empty() && i + 2 < lines.size() ? i + 2 : i + 1;
    const std::size_t indent = lines[below].find_first_not_of(" \t");
    const auto second = indent == std::string::npos ? std::string_view() : letters_from(lines[below], indent);
    if (second.size() < 2 || !base::is_lower(second.front())) continue;
    std::string half(line.substr(division.first, line.size() - division.hyphen - division.first));
    const std::size_t room = std::min(indent, half.size());
    half += division.hyphen == kSoftHyphen.size() ? std::string() : std::string("-") + kLineEndHyphen;
    // The line below keeps its length, if its indent has room: it is the length that tells a wrapped line.
    lines[below].replace(indent - room, room, half);
    lines[i].resize(division.first);
  }
  text.clear();
  for (std::size_t i = 0; i < lines.size(); ++i) text.append(i == 0 ? "" : "\n").append(lines[i]);
  return true;
}

void join_divided_words(PlainText& document, const model::Lexicon* lexicon) {
  if (document.text.find(kLineEndHyphen) == std::string::npos) return;
  const std::string text = std::move(document.text);
  const Words words(text);
  std::size_t removed = 0;
  document.text.clear();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != kLineEndHyphen) {
      document.text += text[i];
      continue;
    }
    const std::string first = base::lower(letters_before(text, i - 1)), second = base::lower(letters_from(text, i + 1));
    if (hangs(second)) {
      document.text += ' ';
    } else if (!words.has_pair(first + "-" + second) && (words.has(first + second) || is_known(lexicon, first + second))) {
      document.text.pop_back();
      ++removed;
    }
  }
  if (removed > 0) document.notes.push_back(std::to_string(removed) + (removed == 1 ? " hyphen" : " hyphens") + " at the end of a line joined again");
}

}  // namespace uoc::read
