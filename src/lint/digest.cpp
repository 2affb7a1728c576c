// SPDX-License-Identifier: Apache-2.0
#include "lint/digest.hpp"

#include <algorithm>
#include <limits>

#include "base/hash.hpp"
#include "base/text.hpp"
#include "lint/content.hpp"
#include "lint/phrases.hpp"

namespace uoc::lint {
namespace {

constexpr std::size_t kFewestWords = 4;  // shorter sentences say the same thing by chance

std::uint64_t joined(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t mixed = (a ^ (a >> 31U)) * 0x9E3779B97F4A7C15U ^ b * 0xC2B2AE3D27D4EB4FU;
  return mixed ^ (mixed >> 29U);
}

std::uint64_t hash_of_word(const Word& word, const ContentTable& content) {
  const std::uint64_t hash = content.hash(word);
  return hash != 0 ? hash : base::hash64(word.lower);
}

bool is_long_field(model::ItemKind kind) {
  return kind == model::ItemKind::range || kind == model::ItemKind::remark;
}

// A stop, a question mark or a paragraph's end stands behind the word, and a capital follows.
bool ends_sentence(const Statement& s, std::size_t at) {
  if (at + 1 == s.words.size()) return true;
  if (!s.words[at + 1].capital) return false;
  return between(s, at, '.') || between(s, at, ';') || between(s, at, '\n');
}

class Maker {
 public:
  explicit Maker(const UnitView& view) : view_(view), seen_(view.content.count()) {
    out_.signature.fill(UnitDigest::kEmpty);
    out_.words.reserve(seen_.size());
    out_.sentences.reserve(view.analysis.statements.size());
  }

  UnitDigest run() {
    const auto& statements = view_.analysis.statements;
    for (std::size_t i = 0; i < statements.size(); ++i) add(statements[i], i);
    add_extras();
    for (std::size_t i = 0; i < statements.size(); ++i) add_topic(statements[i], i);
    std::sort(out_.words.begin(), out_.words.end());
    return std::move(out_);
  }

 private:
  void add(const Statement& s, std::size_t index) {
    if (s.words.empty()) return;
    if (s.item.kind == model::ItemKind::title) {
      out_.title_case = title_case_of(s);
      for (const Word& word : s.words) {
        out_.title = joined(out_.title, base::hash64(word.lower));
        if (const auto hash = view_.content.hash(word); hash != 0) out_.title_words.push_back(static_cast<std::uint32_t>(hash));
      }
    }
    add_codes(s, index);
    add_dialect(s);
    // The lead-in is the same in all units.
    if (s.item.kind == model::ItemKind::intro) return;
    add_words(s);
    if (!is_long_field(s.item.kind)) return add_sentence(s, index, 0, s.words.size());
    for (std::size_t first = 0, at = 0; at < s.words.size(); ++at) {
      if (!ends_sentence(s, at)) continue;
      add_sentence(s, index, first, at + 1);
      first = at + 1;
    }
  }

  void add_dialect(const Statement& s) {
    if (!may_hold(s, model::kDialect)) return;
    for (std::size_t i = 0; i < s.words.size(); ++i) {
      const PhraseMatch match = phrase_at(s, i, model::kDialect);
      if (match.phrase == nullptr || s.words[i].quoted || (s.words[i].capital && i != s.head && i != 0)) continue;
      const bool british = match.phrase->columns.at(0) == "british";
      ++(british ? out_.dialect.british : out_.dialect.american);
    }
  }

  // The code of a unit, and not that of this one.
  bool is_foreign_code(std::string_view printed, std::string& code) const {
    const bool digits = std::any_of(printed.begin(), printed.end(), base::is_digit);
    if (printed.size() < 7 || printed.size() > 12 || !digits || !std::any_of(printed.begin(), printed.end(), base::is_upper)) return false;
    code = model::normal_code(printed);
    return view_.profile.match_code(code) && code != model::normal_code(view_.unit.code.text.value);
  }

  // Of units that are gone nobody expects that they are there.
  static bool speaks_of_the_past(const Statement& s) {
    static constexpr std::array<std::string_view, 10> kPast{"withdrawn", "replaces", "replaced", "supersedes", "superseded",
                                                            "formerly",  "former",   "adapted",  "previously", "obsolete"};
    return std::any_of(s.words.begin(), s.words.end(),
                       [](const Word& w) { return std::find(kPast.begin(), kPast.end(), w.lower) != kPast.end(); });
  }

  void add_codes(const Statement& s, std::size_t index) {
    bool prerequisite = false;
    std::string code;
    for (const Word& word : s.words) {
      prerequisite = prerequisite || word.lower.starts_with("prerequisite") || word.lower.starts_with("pre-requisite");
      const bool may = (word.capital || base::is_digit(word.lower.front())) && word.info == nullptr;
      if (!may || !is_foreign_code(s.printed(word), code) || speaks_of_the_past(s)) continue;
      out_.codes.push_back({code, -1, static_cast<std::uint16_t>(index), word.begin, word.end - word.begin, prerequisite});
    }
  }

  void add_extras() {
    for (std::size_t i = 0; i < view_.unit.extras.size(); ++i) {
      const model::Extra& extra = view_.unit.extras[i];
      const bool prerequisite = base::lower(extra.name).find("requisite") != std::string::npos;
      const std::string_view value = extra.text.value;
      std::string code;
      for (std::size_t begin = 0, end = 0; begin < value.size(); begin = end + 1) {
        for (end = begin; end < value.size() && base::is_word_byte(value[end]);) ++end;
        if (is_foreign_code(value.substr(begin, end - begin), code))
          out_.codes.push_back({code, static_cast<std::int32_t>(i), 0, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin), prerequisite});
      }
    }
  }

  // "Possess knowledge of dough": the words behind "knowledge of".
  void add_topic(const Statement& s, std::size_t index) {
    if (s.item.kind != model::ItemKind::heading) return;
    const auto knowledge = std::find_if(s.words.begin(), s.words.end(), [](const Word& w) { return w.lower == "knowledge"; });
    const auto first = static_cast<std::size_t>(knowledge - s.words.begin()) + 2;
    if (first >= s.words.size() || !is(s.words[first - 1], model::kPreposition)) return;
    Topic topic{base::hash64(s.lower), static_cast<std::uint16_t>(index), 0, false, {}};
    for (std::size_t i = first; i < s.words.size(); ++i) {
      const std::uint64_t hash = view_.content.hash(s.words[i]);
      if (hash == 0) continue;
      topic.words.push_back(static_cast<std::uint32_t>(hash));
      if (!topic.has_lonely && stands_once(hash)) {
        topic.has_lonely = true;
        topic.word = static_cast<std::uint16_t>(i);
      }
    }
    if (!topic.words.empty()) out_.topics.push_back(std::move(topic));
  }

  bool stands_once(std::uint64_t hash) const {
    const auto& words = view_.analysis.words;
    return std::count_if(words.begin(), words.end(), [&](const Word& w) { return view_.content.hash(w) == hash; }) == 1;
  }

  void add_words(const Statement& s) {
    std::uint64_t before = 0;
    for (const Word& word : s.words) {
      const std::uint64_t hash = view_.content.hash(word);
      if (hash == 0) continue;
      if (std::uint8_t& seen = seen_[view_.content.number(word)]; seen == 0) {
        seen = 1;
        out_.words.push_back(static_cast<std::uint32_t>(hash));
      }
      if (before != 0) {
        const std::uint64_t pair = joined(before, hash);
        std::uint32_t& least = out_.signature[pair >> 59U];
        least = std::min(least, static_cast<std::uint32_t>(pair));
      }
      before = hash;
    }
  }

  void add_sentence(const Statement& s, std::size_t index, std::size_t first, std::size_t end) {
    constexpr std::size_t kMost = std::numeric_limits<std::uint16_t>::max();
    if (end - first < kFewestWords || end > kMost || index > kMost) return;
    SentenceDigest sentence;
    sentence.text = base::hash64(s.lower.substr(s.words[first].begin, s.words[end - 1].end - s.words[first].begin));
    for (std::size_t i = first; i < end; ++i)
      if (!is_weak(s.words[i])) sentence.skeleton = joined(sentence.skeleton, hash_of_word(s.words[i], view_.content));
    sentence.statement = static_cast<std::uint16_t>(index);
    sentence.first = static_cast<std::uint16_t>(first);
    sentence.words = static_cast<std::uint16_t>(end - first);
    out_.sentences.push_back(sentence);
  }

  const UnitView& view_;
  std::vector<std::uint8_t> seen_;  // by the number of a content word
  UnitDigest out_;
};

}  // namespace

bool is_common(const Word& word) {
  if (word.quoted || word.all_capitals || (word.phrase_kinds & model::kAbbreviation) != 0) return false;
  const bool function = is(word, model::kPreposition | model::kArticle | model::kConjunction | model::kPronoun | model::kAuxiliary);
  return !function && word.lower.size() > 2 && std::all_of(word.lower.begin(), word.lower.end(), [](char c) { return base::is_alpha(c) || c == '-'; });
}

TitleCase title_case_of(const Statement& title) {
  TitleCase out;
  for (std::size_t i = 1; i < title.words.size(); ++i) {
    if (!is_common(title.words[i])) continue;
    ++(title.words[i].capital ? out.capital : out.lower);
  }
  return out;
}

bool is_weak(const Word& word) {
  if (!is(word, model::kArticle | model::kPreposition | model::kAuxiliary)) return false;
  if (is(word, model::kArticle)) return true;
  static constexpr std::array<std::string_view, 13> kWeak{"in", "of", "for", "on", "at", "about", "regarding",
                                                          "is", "are", "was", "were", "towards", "toward"};
  return std::find(kWeak.begin(), kWeak.end(), word.lower) != kWeak.end();
}

UnitDigest digest_of(const UnitView& view) {
  return Maker(view).run();
}

}  // namespace uoc::lint
