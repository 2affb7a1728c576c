// SPDX-License-Identifier: Apache-2.0
#include "support/random_units.hpp"

#include <array>
#include <random>
#include <string>

#include "base/text.hpp"
#include "model/notation.hpp"

namespace uoc::tests {
namespace {

constexpr std::array<const char*, 74> kPieces = {
    "weld",      "the joint", "1.",       "2(a).",   "6.1",      "12)",       "#",        "##",        "-",        "--",
    "---",       "+",         "*",        "**",      "_",        "__x__",     "a_b",      "`",         "``",       "<",
    ">",         "<b>",       "</b>",     "<!--",    "-->",      "<!-- id=x -->", "&",    "&amp;",     "&lt",      "&#65;",
    "|",         "\\",        "\\\\",     "[x]",     "[a](b)",   "![i]",      "(",        ")",         "\"",       "'",
    ":",         ": ",        " #",       "Range:",  "Level: 4", "Range",     "Remark",   "Title",     "UoC",      "Code",
    "null",      "yes",       "~",        "~~~",     "```",      "===",       "=",        "]]>",       "<?pi?>",   "{",
    "}",         "%",         "@",        "!",       "?",        "\xE7\x84\x8A\xE6\x8E\xA5", "\xC3\xA9t\xC3\xA9", "\xC2\xA0z", "\xE2\x80\x94",
    "\xF0\x9F\x94\xA7", "http://a.example/b", "recovered", "empty", "x  y"};

class Maker {
 public:
  explicit Maker(std::uint64_t seed) : random_(seed) {}

  model::Unit unit() {
    model::Unit u;
    if (chance(2)) u.language = "en";
    maybe(u.framework);
    maybe(u.functional_area);
    if (u.functional_area.printed && chance(3)) u.other_areas.push_back({text(), {}});
    if (!u.functional_area.empty() && chance(3)) u.functional_area.inherited = true;
    u.functional_area.printed = u.functional_area.printed && !u.functional_area.inherited;
    maybe(u.title);
    maybe(u.code);
    maybe(u.level);
    maybe(u.credit);
    if (u.credit.printed && chance(2)) u.credit.text.value = "6 (for reference only)";
    maybe_long(u.range);
    maybe_long(u.remark);
    competency(u);
    assessment(u);
    for (std::size_t n = below(3); n > 0; --n) u.extras.push_back({base::collapse_spaces(text()), {long_text(), {}}});
    if (chance(3)) {
      u.provenance.source = base::collapse_spaces("a b/" + text());
      u.provenance.line = static_cast<std::uint32_t>(below(3));
      u.provenance.page = static_cast<std::uint32_t>(below(3));
      if (chance(2)) u.provenance.sha256 = "00ff" + std::to_string(below(100));
      if (chance(2)) u.provenance.retrieved = "2026-01-0" + std::to_string(1 + below(9));
    }
    comments(u);
    return u;
  }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }
  bool chance(std::size_t one_in) { return below(one_in) == 0; }

  std::string text() {
    std::string out;
    for (std::size_t n = below(6) + 1; n > 0; --n) {
      if (!chance(4)) out += ' ';
      out += kPieces[below(kPieces.size())];
    }
    return base::collapse_spaces(out);
  }

  std::string long_text() {
    std::string out = text();
    for (std::size_t n = below(3); n > 0 && !out.empty(); --n) out += "\n\n" + text();
    return out;
  }

  void maybe(model::Field& field) {
    field.printed = !chance(4);
    if (field.printed && !chance(5)) field.text.value = text();
  }

  void maybe_long(model::Field& field) {
    maybe(field);
    if (!field.empty()) field.text.value = long_text();
  }

  model::Criterion criterion(int depth) {
    model::Criterion out;
    if (!chance(10)) out.text.value = text();
    if (chance(2)) out.id = chance(4) ? base::collapse_spaces(text()) : "c" + std::to_string(random_() % 100000);
    out.recovered = chance(4);
    if (depth < 3 && chance(3))
      for (std::size_t n = below(3) + 1; n > 0; --n) out.items.push_back(criterion(depth + 1));
    return out;
  }

  void competency(model::Unit& u) {
    static constexpr std::array<const char*, 9> kNumbers = {"1", "2(a)", "2(b)", "3", "6.1", "2 x", "iv", "", "1"};
    u.competency_printed = !chance(6);
    if (!u.competency_printed) return;
    for (std::size_t n = below(4); n > 0; --n) {
      model::Element element;
      element.number.value = kNumbers[below(kNumbers.size())];
      element.part = static_cast<model::Part>(below(4));
      element.recovered = chance(4);
      if (!chance(5)) element.heading.value = text();
      for (std::size_t k = below(4); k > 0; --k) element.criteria.push_back(criterion(0));
      u.elements.push_back(std::move(element));
    }
  }

  void assessment(model::Unit& u) {
    u.assessment.printed = !chance(6);
    if (!u.assessment.printed) return;
    if (chance(2)) u.assessment.intro.value = text();
    for (std::size_t n = below(4); n > 0; --n) u.assessment.criteria.push_back(criterion(0));
  }

  std::string comment_body() {
    std::string out;
    for (std::size_t n = below(3) + 1; n > 0; --n) {
      std::string line = text();
      for (auto at = line.find("--"); at != std::string::npos; at = line.find("--")) line.erase(at, 1);
      out += line + "\n";
    }
    return model::comment_text(out);
  }

  void comments(model::Unit& u) {
    std::vector<std::string> places = {"unit", "end"};
    if (u.title.printed) places.emplace_back("title");
    if (u.code.printed) places.emplace_back("code");
    if (u.level.printed) places.emplace_back("level");
    if (u.range.printed) places.emplace_back("range");
    if (u.competency_printed) places.emplace_back("competency");
    if (u.assessment.printed) places.emplace_back("assessment");
    if (!u.assessment.intro.empty()) places.emplace_back("intro");
    if (u.remark.printed) places.emplace_back("remark");
    for (std::size_t i = 0; i < u.elements.size(); ++i) criteria_places(places, u.elements[i].criteria, "e" + std::to_string(i + 1), ".c");
    criteria_places(places, u.assessment.criteria, "a", "");
    for (std::size_t i = 0; i < u.extras.size(); ++i) places.push_back("x" + std::to_string(i + 1));
    for (std::size_t n = chance(2) ? below(5) : 0; n > 0; --n) u.comments.push_back({places[below(places.size())], {comment_body(), {}}});
    model::sort_comments(u.comments);
  }

  void criteria_places(std::vector<std::string>& out, const std::vector<model::Criterion>& list, const std::string& owner,
                       const std::string& letter) {
    if (owner != "a") out.push_back(owner);
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::string own = owner + letter + std::to_string(i + 1);
      if (letter.empty()) out.push_back(own);
      criteria_places(out, list[i].items, own, ".i");
    }
  }

  std::mt19937_64 random_;
};

}  // namespace

model::Unit random_unit(std::uint64_t seed) { return Maker(seed).unit(); }

}  // namespace uoc::tests
