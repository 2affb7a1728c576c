// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/text.hpp"
#include "lint/fields.hpp"
#include "lint/rules/rules.hpp"

namespace uoc::lint {
namespace {

using model::FieldName;
using Rows = std::vector<const model::RegisterRow*>;

// What two spellings of one title or area have in common: case, "&" and final stops do not count.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : model::half_width(text)) {
    if (c == '&')
      out += " and ";
    else if (c != '.' && c != ',')
      out += base::to_lower(c);
  }
  return base::collapse_spaces(out);
}

// "Kitchen > Pastry" is listed as it is, or under its last name.
bool same_area(std::string_view own, std::string_view listed) {
  const auto last = own.rfind('>');
  return plain(own) == plain(listed) || (last != std::string_view::npos && plain(own.substr(last + 1)) == plain(listed));
}

bool same_credit(std::string_view a, std::string_view b) {
  return model::credit_value(a).value == model::credit_value(b).value;
}

struct Fact {
  FieldName name;
  const model::Text& (*listed)(const model::RegisterRow& row);
  bool (*same)(std::string_view own, std::string_view listed);
  bool in_words;  // a text of one language
};

const Fact kFacts[] = {
    {FieldName::title, [](const model::RegisterRow& r) -> const model::Text& { return r.title; },
     [](std::string_view a, std::string_view b) { return plain(a) == plain(b); }, true},
    {FieldName::level, [](const model::RegisterRow& r) -> const model::Text& { return r.level; },
     [](std::string_view a, std::string_view b) { return model::level_value(a) == model::level_value(b); }, false},
    {FieldName::credit, [](const model::RegisterRow& r) -> const model::Text& { return r.credit; }, same_credit, false},
    {FieldName::functional_area, [](const model::RegisterRow& r) -> const model::Text& { return r.functional_area; },
     same_area, true}};

class Checker {
 public:
  Checker(const StandardView& view, Report& report) : view_(view), report_(report) {
    for (const model::RegisterRow& row : view.standard.listing.rows) rows_[model::normal_code(row.code.value)].push_back(&row);
  }

  void run() {
    for (const model::Unit& unit : view_.standard.units) {
      if (unit.code.empty()) continue;
      report_.in_unit(unit);
      const auto rows = rows_.find(model::normal_code(unit.code.text.value));
      if (rows == rows_.end())
        report_.at(unit.code.text, "code", "the code " + quote(unit.code.text.value) + " is not in the register")
            .with_severity(diag::Severity::warning)
            .with_hint("add the unit to the register, or correct the code");
      else
        for (const Fact& fact : kFacts) check(unit, fact, rows->second);
    }
  }

 private:
  // The register is in the first language of the standard.
  bool is_translation(const model::Unit& unit) const {
    const auto& languages = view_.standard.info.languages;
    return !unit.language.empty() && !languages.empty() && unit.language != languages.front();
  }

  // A code that several lists hold has several rows: one that agrees is enough.
  void check(const model::Unit& unit, const Fact& fact, const Rows& rows) {
    const model::Field& own = *field_of(unit, fact.name);
    if (own.empty()) return;
    if (fact.in_words && is_translation(unit)) return report_.not_verified();
    const model::Text* other = nullptr;
    for (const model::RegisterRow* row : rows) {
      const model::Text& listed = fact.listed(*row);
      if (listed.empty()) continue;
      if (fact.same(own.text.value, listed.value)) return;
      if (other == nullptr) other = &listed;
    }
    if (other == nullptr) return report_.not_verified();
    // A level or a credit that is no number is what other rules speak of.
    const bool number = fact.name == FieldName::level ? model::level_value(own.text.value).has_value()
                                                       : model::credit_value(own.text.value).value.has_value();
    if (!fact.in_words && !number) return;
    report(unit, fact, own, *other);
  }

  void report(const model::Unit& unit, const Fact& fact, const model::Field& own, const model::Text& other) {
    std::string word(model::name(fact.name));
    std::replace(word.begin(), word.end(), '_', ' ');
    const std::string message = "the " + word + " is " + quote(own.text.value) + " here and " + quote(other.value) + " in the register";
    diag::Diagnostic& d = own.inherited ? report_.at_unit(message).with_item(std::string(model::name(fact.name)))
                                        : report_.at(own.text, std::string(model::name(fact.name)), message);
    d.with_hint("correct the unit, or the register").with_note(other.span, "the register lists `" + unit.code.text.value + "` here");
    if (fact.name == FieldName::title && !own.inherited)
      d.with_fix(false, report_.edit(own.text, 0, own.text.value.size(), other.value));
  }

  const StandardView& view_;
  Report& report_;
  std::unordered_map<std::string, Rows> rows_;
};

void check(const StandardView& view, Report& report) {
  if (view.standard.listing.given) Checker(view, report).run();
}

}  // namespace

const Rule kRegisterMismatch{
    .info = {.id = "register-mismatch",
             .letter = "X1",
             .group = "standard",
             .summary = "a unit has another title, level, credit or functional area than the register of its standard",
             .severity = diag::Severity::error,
             .fix = diag::FixClass::suggested,
             .authority = {{{"Australian Training Package Development Handbook", "a code and a title stand for one unit"},
                            {"HKQF, lists of units of competency (hkqf.gov.hk)", "columns: code, title, level, credit"}}}},
    .check_standard = check,
};

}  // namespace uoc::lint
