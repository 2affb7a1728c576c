// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/misdecoded.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

enum class Kind : std::uint8_t { ligature, no_break, invisible, private_use };
constexpr std::size_t kKinds = 4;

struct Hit {
  const model::Text* text = nullptr;
  std::string item;
  std::size_t at = 0, length = 0;
  std::string plain;  // what to write in its place
};

// The blank behind a bullet belongs to no value; the ends of words do.
bool ends_word(char c) {
  return c == ' ' || c == '\n';
}

// The word around a place, as messages quote it.
std::string word_at(std::string_view text, std::size_t at, std::size_t length) {
  std::size_t begin = at, end = at + length;
  while (begin > 0 && !ends_word(text[begin - 1])) --begin;
  while (end < text.size() && !ends_word(text[end])) ++end;
  return quote(text.substr(begin, end - begin));
}

std::size_t length_before(std::string_view text, std::size_t at) {
  std::size_t n = 1;
  while (n < at && (static_cast<unsigned char>(text[at - n]) & 0xC0U) == 0x80U) ++n;
  return n;
}

constexpr char32_t kLatinEnd = 0x250;

// Joiners and the like have their work in scripts that join or do not part their words.
bool is_latin(std::string_view text, std::size_t at, std::size_t length) {
  const bool before = at == 0 || base::utf8_decode(text, at - length_before(text, at)) < kLatinEnd;
  const bool after = at + length >= text.size() || base::utf8_decode(text, at + length) < kLatinEnd;
  return before && after;
}

// A no-break space is right where it keeps a number, a sign or a short form with its neighbour: "75 kg", "§
// 4", "Mr. Chan", "« oui »", "wait – then".
bool keeps_together(std::string_view text, std::size_t at, std::size_t length) {
  const std::string_view before = text.substr(0, at), after = text.substr(at + length);
  if (before.empty() || after.empty()) return false;
  const auto plain = [](char c) { return base::is_alpha(c) || c == ' ' || c == ',' || c == ')' || c == '('; };
  const bool letters = plain(before.back()) && plain(after.front());
  const bool initial = before.size() == 1 || before[before.size() - 2] == ' ';
  return !letters || initial;
}

std::string ligature_letters(char32_t c) {
  static constexpr std::array<std::string_view, 7> kLetters{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  return std::string(kLetters[c - 0xFB00U]);
}

class Finder {
 public:
  explicit Finder(Report& report) : report_(report) {}

  void pass(const model::Text& text, const std::string& item) {
    const std::string_view value = text.value;
    for (std::size_t at = base::find_wide(value, 0); at < value.size(); at = base::find_wide(value, at)) {
      const std::size_t length = base::utf8_length(value, at);
      if (length == 0) return;  // no UTF-8: the file has a finding of its own
      if (const auto run = misdecoded_at(value, at); run.length > 0) {
        misdecoded(text, item, at, run);
        at += run.length;
        continue;
      }
      look_at(text, item, at, length);
      at += length;
    }
  }

  void report_repairable() {
    static constexpr std::array<std::string_view, kKinds> kWhat{
        "a ligature in place of letters", "a no-break space between words", "an invisible character",
        "a character that only one font knows"};
    static constexpr std::array<std::string_view, kKinds> kHint{
        "write plain letters, so that the word can be found", "write a plain space", "take it out",
        "write what the document shows there"};
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      const auto& hits = hits_[kind];
      if (hits.empty()) continue;
      const Hit& first = hits.front();
      std::string message =
          word_at(first.text->value, first.at, first.length) + " holds " + std::string(kWhat[kind]);
      if (hits.size() > 1) message += "; there are " + std::to_string(hits.size()) + " in this unit";
      diag::Diagnostic& d = report_.at(*first.text, first.at, first.length, first.item, std::move(message))
                                .with_severity(diag::Severity::warning)
                                .with_hint(std::string(kHint[kind]));
      if (kind == static_cast<std::size_t>(Kind::private_use)) continue;
      for (const Hit& hit : hits) d.with_fix(true, report_.edit(*hit.text, hit.at, hit.length, hit.plain));
    }
  }

 private:
  void add(Kind kind, const model::Text& text, const std::string& item, std::size_t at, std::size_t length,
           std::string plain) {
    hits_[static_cast<std::size_t>(kind)].push_back({&text, item, at, length, std::move(plain)});
  }

  void misdecoded(const model::Text& text, const std::string& item, std::size_t at, const Misdecoded& run) {
    report_
        .at(text, at, run.length, item,
            word_at(text.value, at, run.length) + " was read in the wrong encoding")
        .with_hint("write " + quote(run.repaired) + " for " + quote(text.value.substr(at, run.length)) +
                   ", or import the document again with its `--encoding`")
        .with_fix(false, report_.edit(text, at, run.length, run.repaired));
  }

  void lost(const model::Text& text, const std::string& item, std::size_t at, std::size_t length,
            std::string what) {
    report_.at(text, at, length, item, word_at(text.value, at, length) + std::move(what))
        .with_hint("write what the published document shows there");
  }

  void look_at(const model::Text& text, const std::string& item, std::size_t at, std::size_t length) {
    const std::string_view value = text.value;
    const char32_t c = base::utf8_decode(value, at);
    if (c <= 0x9FU) return lost(text, item, at, length, " holds a control character of a wrong encoding");
    if (c == 0xFFFDU) return lost(text, item, at, length, " has lost a character");
    if (c >= 0xFB00U && c <= 0xFB06U) return add(Kind::ligature, text, item, at, length, ligature_letters(c));
    if (c == 0xA0U || c == 0x2007U || c == 0x202FU) {
      if (!keeps_together(value, at, length)) add(Kind::no_break, text, item, at, length, " ");
    } else if (c == 0xADU && value.substr(at + length, 1) == " ") {
      return;  // hyphenation-artefact: the word is in two pieces
    } else if (c == 0xADU || (c >= 0x200BU && c <= 0x200FU) || c == 0x2060U || c == 0xFEFFU) {
      if (is_latin(value, at, length)) add(Kind::invisible, text, item, at, length, "");
    } else if (c >= 0xE000U && c <= 0xF8FFU) {
      add(Kind::private_use, text, item, at, length, "");
    }
  }

  Report& report_;
  std::array<std::vector<Hit>, kKinds> hits_;
};

bool is_plain(const UnitView& view) {
  if (view.analysis.holds_wide()) return false;
  bool plain = true;
  for (const model::Field* field : {&view.unit.framework, &view.unit.functional_area, &view.unit.code,
                                    &view.unit.level, &view.unit.credit})
    plain = plain && base::find_wide(field->text.value, 0) == field->text.value.size();
  return plain;
}

void check(const UnitView& view, Report& report) {
  if (is_plain(view)) return;
  Finder finder(report);
  for_each_text(view, [&](const model::Text& text, const std::string& item) { finder.pass(text, item); });
  finder.report_repairable();
}

}  // namespace

const Rule kCharDamage{
    .info = {.id = "char-damage",
             .letter = "I6",
             .group = "import",
             .summary = "a character was lost or read in the wrong encoding, or is none that can be seen or "
                        "searched for",
             .severity = diag::Severity::error,
             .fix = diag::FixClass::safe,
             .authority = {{{"Unicode Standard, version 15.0",
                             "23.8, specials: U+FFFD stands for what could not be read"},
                            {"Unicode Standard Annex 15",
                             "1.1: characters for compatibility, such as ligatures"}}}},
    .check_unit = check,
};

}  // namespace uoc::lint
