// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "lint/phrases.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

struct Piece {
  std::size_t begin = 0, end = 0;  // bytes of the value
  std::string_view what;
};

bool is_number(const Statement& s, std::size_t at, std::size_t longest) {
  if (at >= s.words.size()) return false;
  const std::string_view word = s.words[at].lower;
  return word.size() <= longest && std::all_of(word.begin(), word.end(), base::is_digit);
}

bool is_year(const Statement& s, std::size_t at) {
  return is_number(s, at, 4) && s.words[at].lower.size() == 4 &&
         (s.words[at].lower.starts_with("19") || s.words[at].lower.starts_with("20"));
}

// Nothing but blanks stands before the next word, so that both belong together.
bool joined(const Statement& s, std::size_t left) {
  return left + 1 < s.words.size() && s.words[left + 1].begin == s.words[left].end + 1;
}

// "see page 3", "the last updated", "Home Page 2": the sentence speaks of it.
bool belongs_to_sentence(const Statement& s, std::size_t at) {
  if (s.words[at].quoted || !s.words[at].capital) return true;
  if (at == 0) return false;
  const Word& before = s.words[at - 1];
  constexpr std::uint16_t kGoesOn =
      model::kPreposition | model::kArticle | model::kConjunction | model::kPronoun;
  const bool verb =
      is(before, model::kBaseForm) && (at <= s.head + s.head_words || !before.info->verb->also_noun);
  return before.capital || verb || is(before, kGoesOn) || between(s, at - 1, ',') ||
         between(s, at - 1, ':') || between(s, at - 1, '(');
}

std::size_t end_of(const Statement& s, std::size_t words) {
  return words == s.words.size() ? s.value().size() : s.words[words - 1].end;
}

// "Page 3", "Page 3 of 12" at the end of a text, or at its start before a capital.
std::optional<Piece> page_number(const Statement& s, std::size_t at) {
  if (!joined(s, at) || !is_number(s, at + 1, 4)) return std::nullopt;
  std::size_t next = at + 2;
  if (joined(s, at + 1) && s.words[at + 2].lower == "of" && is_number(s, at + 3, 4)) next = at + 4;
  const bool starts = at == 0 && next < s.words.size() && s.words[next].capital;
  if (next != s.words.size() && !starts) return std::nullopt;
  return Piece{s.words[at].begin, end_of(s, next), "a page number"};
}

// "37 Last updated on 3 May 2019", "Last updated: 2019".
std::optional<Piece> stamp(const Statement& s, std::size_t at) {
  const std::size_t behind = at + 2;
  std::size_t next = behind;
  if (next < s.words.size() && s.words[next].lower == "on") ++next;
  const bool dated = next < s.words.size() && base::is_digit(s.words[next].lower.front());
  const bool numbered = at > 0 && is_number(s, at - 1, 4);
  if (!dated && !(numbered && behind == s.words.size())) return std::nullopt;
  return Piece{s.words[numbered ? at - 1 : at].begin, s.value().size(), "the stamp of a page"};
}

std::optional<Piece> listed(const Statement& s, std::size_t at) {
  const PhraseMatch match = phrase_at(s, at, model::kFurniture);
  if (match.phrase == nullptr || belongs_to_sentence(s, at)) return std::nullopt;
  const std::string& kind = match.phrase->columns.at(0);
  if (kind == "page") return page_number(s, at);
  if (kind == "stamp") return stamp(s, at);
  if (s.item.kind == model::ItemKind::remark) return std::nullopt;  // may well name who holds the rights
  if (kind == "copyright" && !is_year(s, at + 1)) return std::nullopt;
  if (kind == "rights" && at > 0 && !between(s, at - 1, '.') && !is_year(s, at - 1)) return std::nullopt;
  return Piece{s.words[at].begin, s.value().size(), "a copyright line"};
}

// "© 2014 …" at the end of a text; a sentence may speak of the sign itself ("the © sign"), and quote such a
// line.
std::optional<Piece> copyright_sign(const Statement& s) {
  constexpr std::string_view kSign = "©";
  const std::string_view value = s.value();
  const std::size_t at = value.find(kSign);
  if (at == std::string_view::npos || s.item.kind == model::ItemKind::remark) return std::nullopt;
  if (at > 0 && value[at - 1] != ' ') return std::nullopt;
  std::size_t next = at + kSign.size();
  while (next < value.size() && value[next] == ' ') ++next;
  const std::string_view year = value.substr(next, 4);
  const bool dated = year.size() == 4 && std::all_of(year.begin(), year.end(), base::is_digit) &&
                     (year.starts_with("19") || year.starts_with("20"));
  if (!dated) return std::nullopt;
  constexpr std::string_view kWord = "copyright ";
  const bool word = at >= kWord.size() && s.lower.substr(at - kWord.size(), kWord.size()) == kWord;
  return Piece{word ? at - kWord.size() : at, value.size(), "a copyright line"};
}

// "- 12 -" or "– 12 –" behind a text.
std::optional<Piece> number_in_dashes(const Statement& s) {
  const std::string_view value = s.value();
  for (const std::string_view dash : {"-", "–", "—"}) {
    const std::string open = " " + std::string(dash) + " ", close = " " + std::string(dash);
    if (!value.ends_with(close)) continue;
    const std::string_view head = value.substr(0, value.size() - close.size());
    std::size_t begin = head.size();
    while (begin > 0 && base::is_digit(head[begin - 1])) --begin;
    const std::size_t digits = head.size() - begin;
    if (digits == 0 || digits > 4 || !head.substr(0, begin).ends_with(open)) continue;
    return Piece{begin - open.size() + 1, value.size(), "a page number"};
  }
  return std::nullopt;
}

bool ends_with_dash(std::string_view value) {
  return value.ends_with('-') || value.ends_with("–") || value.ends_with("—");
}

// The name of the standard, whole, at an edge of a criterion or heading.
std::optional<Piece> running_head(const Statement& s, std::string_view name) {
  constexpr std::size_t kShortest = 20;  // bytes; a short name is a phrase like others
  const std::string_view value = s.value();
  if (name.size() < kShortest || value.size() < name.size()) return std::nullopt;
  if (!s.is_requirement() && !s.is_outcome() && s.item.kind != model::ItemKind::heading) return std::nullopt;
  if (value.ends_with(name)) {
    const std::size_t begin = value.size() - name.size();
    const auto* word = std::find_if(s.words.data(), s.words.data() + s.words.size(),
                                    [&](const Word& w) { return w.begin == begin; });
    const auto at = static_cast<std::size_t>(word - s.words.data());
    if (at < s.words.size() && !belongs_to_sentence(s, at))
      return Piece{begin, value.size(), "the running head of a page"};
    return std::nullopt;
  }
  const std::string_view rest = value.substr(name.size());
  if (value.starts_with(name) && rest.size() > 2 && rest[0] == ' ' && base::is_upper(rest[1]))
    return Piece{0, name.size(), "the running head of a page"};
  return std::nullopt;
}

std::optional<Piece> find(const Statement& s, const UnitView& view, bool wide) {
  if (may_hold(s, model::kFurniture))
    for (std::size_t i = 0; i < s.words.size(); ++i)
      if (const auto piece = listed(s, i)) return piece;
  if (wide)
    if (const auto piece = copyright_sign(s)) return piece;
  if (ends_with_dash(s.value()))
    if (const auto piece = number_in_dashes(s)) return piece;
  if (const auto piece = running_head(s, view.unit.framework.text.value)) return piece;
  return running_head(s, view.standard.info.title);
}

void check(const UnitView& view, Report& report) {
  const bool wide = view.analysis.holds_wide();
  for (const Statement& s : view.analysis.statements) {
    const auto piece = find(s, view, wide);
    if (!piece) continue;
    const std::size_t length = piece->end - piece->begin;
    const bool behind_text = piece->begin > 0;
    report
        .at(s, piece->begin, length,
            quote(s.value().substr(piece->begin, length)) + " looks like " + std::string(piece->what) +
                " inside the text")
        .with_hint("compare with the published document and take it out")
        .with_fix(false, report.edit(s, piece->begin - (behind_text ? 1 : 0), length + (behind_text ? 1 : 0), ""));
  }
}

}  // namespace

const Rule kPageFurniture{
    .info = {.id = "page-furniture",
             .letter = "I7",
             .group = "import",
             .summary = "a page number, a running head or a copyright line stands inside the text of a unit",
             .severity = diag::Severity::warning,
             .fix = diag::FixClass::suggested,
             .authority = {{{"HKQF, published units of competency",
                             "text form of the published documents: page numbers in the text"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
