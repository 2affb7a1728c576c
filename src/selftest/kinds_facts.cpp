// SPDX-License-Identifier: Apache-2.0
// Damage to what a unit refers to, and to its print.
#include <algorithm>

#include "base/text.hpp"
#include "selftest/edits.hpp"
#include "selftest/kinds.hpp"

namespace uoc::selftest {
namespace {

// A code of the same form and level that no unit of the standard has.
std::string code_of_nobody(const Site& site, std::string code) {
  std::set<std::string> taken;
  for (const auto& unit : site.standard.units) taken.insert(model::normal_code(unit.code.text.value));
  const auto match = site.profile().match_code(model::normal_code(code));
  if (!match) return {};
  // Not at the front: the first digits name the industry.
  for (std::size_t i = code.size(); i-- > 3;) {
    if (!base::is_digit(code[i])) continue;
    for (char digit = '9'; digit >= '0'; --digit) {
      std::string changed = code;
      changed[i] = digit;
      const auto other = site.profile().match_code(model::normal_code(changed));
      if (other && other->level == match->level && !taken.contains(model::normal_code(changed))) return changed;
    }
  }
  return {};
}

bool is_figure(const lint::Word& word) { return std::all_of(word.lower.begin(), word.lower.end(), [](char c) { return base::is_digit(c); }); }

}  // namespace

Made break_unit_reference(const Site& site) {
  for (const auto& mention : site.digest.codes) {
    const bool extra = mention.extra >= 0;
    const model::Text* text = extra ? &site.unit().extras[static_cast<std::size_t>(mention.extra)].text : site.analysis.statements[mention.statement].item.text;
    const std::string item = extra ? site.unit().extras[static_cast<std::size_t>(mention.extra)].name : site.analysis.statements[mention.statement].item.name;
    const std::string fresh = code_of_nobody(site, text->value.substr(mention.begin, mention.length));
    if (fresh.empty()) continue;
    if (auto made = rewritten(site, item, *text, mention.begin, mention.length, fresh)) return made;
  }
  return std::nullopt;
}

Made misname_law(const Site& site) {
  for (const auto& statement : site.analysis.statements) {
    if (statement.lower.find("ordinance") == std::string_view::npos) continue;
    for (const auto& law : site.lexicon.laws()) {
      const std::size_t at = statement.value().find(law.title), end = law.title.find(' ');
      if (at == std::string_view::npos || end == std::string::npos || end < 4) continue;
      // The last letter of its first word goes.
      return rewritten(site, statement, at, end, law.title.substr(0, end - 1));
    }
  }
  return std::nullopt;
}

Made change_figure(const Site& site) {
  const auto list = statements_that(site, [](const auto& s) { return (s.is_requirement() || s.is_outcome()) && std::any_of(s.words.begin(), s.words.end(), is_figure); });
  if (list.empty()) return std::nullopt;
  const lint::Statement& s = *pick(site, "figure", list);
  const auto& word = *std::find_if(s.words.begin(), s.words.end(), is_figure);
  std::string fresh(s.printed(word));
  fresh.front() = fresh.front() == '9' ? '8' : static_cast<char>(fresh.front() + 1);
  return rewritten(site, s, word.begin, word.end - word.begin, fresh);
}

Made tear_line(const Site& site) {
  if (site.notation() == model::Notation::xml) return std::nullopt;  // its lines mean nothing
  const auto list = statements_that(site, [](const auto& s) { return s.is_requirement() && s.words.size() > 5; });
  if (list.empty()) return std::nullopt;
  const lint::Statement& s = *pick(site, "tear", list);
  const std::string_view bytes = site.bytes();
  const base::Span all = s.item.text->span;
  for (std::size_t at = all.begin + (all.end - all.begin) / 2; at < all.end; ++at) {
    if (bytes[at] != ' ' || !base::is_alpha(bytes[at - 1]) || !base::is_alpha(bytes[at + 1])) continue;
    const base::Span blank{all.file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)};
    return Change{s.item.name, std::string(s.value()), "an empty line inside", {{blank, "\n\n"}}};
  }
  return std::nullopt;
}

Made damage_characters(const Site& site) {
  // What becomes of an apostrophe that is read in a wrong encoding.
  const auto list = statements_that(site, [](const auto& s) { return s.value().find("’") != std::string_view::npos || s.value().find('\'') != std::string_view::npos; });
  if (list.empty()) return std::nullopt;
  const lint::Statement& s = *pick(site, "characters", list);
  const std::size_t wide = s.value().find("’"), at = wide != std::string_view::npos ? wide : s.value().find('\'');
  return rewritten(site, s, at, wide != std::string_view::npos ? std::string_view("’").size() : 1, "â€™");
}

}  // namespace uoc::selftest
