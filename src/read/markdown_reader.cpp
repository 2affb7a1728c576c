// SPDX-License-Identifier: Apache-2.0
// The Markdown notation: one unit a file.
#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "read/front_matter.hpp"
#include "read/markdown_unit.hpp"

namespace uoc::read {
namespace {

// "&#1;", "&#xFFFF;": a reference to such a character.
std::size_t forbidden_reference_at(std::string_view bytes, std::size_t i) {
  const bool hex = base::to_lower(i + 2 < bytes.size() ? bytes[i + 2] : ' ') == 'x';
  const std::size_t first = i + (hex ? 3 : 2);
  std::uint32_t code = 0;
  const auto rest = bytes.substr(std::min(first, bytes.size()), 8);
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), code, hex ? 16 : 10);
  if (error != std::errc() || end == rest.data() + rest.size() || *end != ';') return 0;
  const bool control = code > 0 && code < 0x20U && !base::is_space(static_cast<char>(code));
  return control || code == 0xFFFEU || code == 0xFFFFU ? first - i + static_cast<std::size_t>(end - rest.data()) + 1 : 0;
}

// Whether Markdown reads a reference there: not in the front matter, not behind a backslash, not in a comment.
class References {
 public:
  explicit References(std::string_view bytes) : bytes_(bytes), body_(body_start(bytes)) {}

  // Asked from front to back.
  bool are_read_at(std::size_t i) {
    if (i < body_ || is_escaped(i)) return false;
    while (comment_end_ <= i) find_comment();
    return i < next_comment_;
  }

 private:
  bool is_escaped(std::size_t i) const {
    std::size_t first = i;
    while (first > body_ && bytes_[first - 1] == '\\') --first;
    return (i - first) % 2 != 0;
  }
  // The next one behind comment_end_ that is closed; one that is not is text.
  void find_comment() {
    const std::size_t from = std::max(comment_end_, body_);
    next_comment_ = bytes_.find("<!--", from);
    while (next_comment_ != std::string_view::npos && is_escaped(next_comment_)) next_comment_ = bytes_.find("<!--", next_comment_ + 1);
    const std::size_t close = next_comment_ == std::string_view::npos ? next_comment_ : bytes_.find("-->", next_comment_ + 4);
    if (close == std::string_view::npos) next_comment_ = close;
    comment_end_ = close == std::string_view::npos ? bytes_.size() : close + 3;
  }

  std::string_view bytes_;
  std::size_t body_, next_comment_ = 0, comment_end_ = 0;
};

// Characters that XML 1.0 cannot hold: most control characters, and U+FFFE and U+FFFF.
std::size_t forbidden_at(std::string_view bytes, std::size_t i, References& references) {
  if (bytes[i] == '&' && i + 1 < bytes.size() && bytes[i + 1] == '#') return references.are_read_at(i) ? forbidden_reference_at(bytes, i) : 0;
  if (static_cast<unsigned char>(bytes[i]) < 0x20U) return base::is_space(bytes[i]) ? 0 : 1;
  const auto three = bytes.substr(i, 3);
  return three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF" ? 3 : 0;
}

// Leaves them out: in their place the parser sees spaces, so that no offset moves.
std::string without_forbidden(std::string_view bytes, Document& document, Faults& faults) {
  std::string out(bytes);
  References references(bytes);
  for (std::size_t i = 0; i < bytes.size();) {
    std::size_t end = i;
    while (const std::size_t length = end < bytes.size() ? forbidden_at(bytes, end, references) : 0) end += length;
    if (end == i) {
      ++i;
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(i), stop = static_cast<std::uint32_t>(end);
    std::fill(out.begin() + begin, out.begin() + stop, ' ');
    document.trivia.push_back({model::TriviaKind::control, {faults.file(), begin, stop}});
    faults.add(kControlCharacter, begin, stop, "a control character stands here; it is left out").with_hint("delete it");
    i = end;
  }
  return out;
}

// The number of a list's item is markup, unless it is the number of an element. The trivia are sorted.
void give_numbers_to_elements(Document& document) {
  for (const auto& unit : document.units)
    for (const auto& element : unit.elements) {
      const base::Span number = element.number.span;
      if (number.empty()) continue;
      auto t = std::lower_bound(document.trivia.begin(), document.trivia.end(), number.begin,
                                [](const model::Trivia& a, std::uint32_t begin) { return a.span.begin < begin; });
      for (; t != document.trivia.end() && t->span.begin == number.begin; ++t)
        if (t->span.end > number.end) t->span.begin = number.end;
    }
}

}  // namespace

Document read_markdown(const base::SourceFile& file, base::FileId id, const Context& context) {
  Document document;
  document.notation = model::Notation::markdown;
  Faults faults(id, document.diagnostics);
  const std::string_view bytes = file.bytes();
  const bool clean = bytes.find("&#") == std::string_view::npos && std::none_of(bytes.begin(), bytes.end(), [](char c) {
    return (static_cast<unsigned char>(c) < 0x20U && !base::is_space(c)) || static_cast<unsigned char>(c) == 0xEFU;
  });
  const std::string cleaned = clean ? std::string() : without_forbidden(bytes, document, faults);
  MarkdownUnitReader(document, faults, context).read(clean ? bytes : std::string_view(cleaned));
  const auto sort = [&] {
    std::sort(document.trivia.begin(), document.trivia.end(), [](const auto& a, const auto& b) { return a.span < b.span; });
  };
  sort();
  give_numbers_to_elements(document);
  sort();
  return document;
}

}  // namespace uoc::read
