// SPDX-License-Identifier: Apache-2.0
// Damage to the labelled fields.
#include "base/text.hpp"
#include "selftest/edits.hpp"
#include "selftest/kinds.hpp"

namespace uoc::selftest {
namespace {

Made whole_field(const Site& site, model::FieldName name, const model::Field& field, std::string_view fresh) {
  if (field.empty() || field.inherited) return std::nullopt;
  return rewritten(site, std::string(model::name(name)), field.text, 0, field.text.value.size(), fresh);
}

// The next unit of the standard in which the field says something else.
const model::Text* of_another(const Site& site, const model::Field model::Unit::*field) {
  const auto& units = site.standard.units;
  for (std::size_t i = 1; i < units.size(); ++i) {
    const model::Text& text = (units[(site.index + i) % units.size()].*field).text;
    if (!text.empty() && text != (site.unit().*field).text) return &text;
  }
  return nullptr;
}

// The first number in a text, and its place.
struct Number {
  int value = 0;
  std::size_t begin = 0, length = 0;
};

std::optional<Number> number_in(std::string_view text) {
  const std::size_t begin = text.find_first_of("0123456789");
  if (begin == std::string_view::npos) return std::nullopt;
  const std::size_t end = std::min(text.find_first_not_of("0123456789", begin), text.size());
  const auto value = base::to_int(text.substr(begin, end - begin));
  if (!value) return std::nullopt;
  return Number{*value, begin, end - begin};
}

Made other_number(const Site& site, model::FieldName name, const model::Field& field, int fresh) {
  const auto number = number_in(field.text.value);
  if (!number || field.inherited) return std::nullopt;
  return rewritten(site, std::string(model::name(name)), field.text, number->begin, number->length, std::to_string(fresh));
}

const model::Field* field_of(const model::Unit& unit, model::FieldName name) {
  switch (name) {
    case model::FieldName::title: return &unit.title;
    case model::FieldName::code: return &unit.code;
    case model::FieldName::range: return &unit.range;
    case model::FieldName::level: return &unit.level;
    case model::FieldName::credit: return &unit.credit;
    default: return nullptr;
  }
}

}  // namespace

Made change_level_digit(const Site& site) {
  const model::Field& code = site.unit().code;
  const auto match = site.profile().match_code(model::normal_code(code.text.value));
  if (!match || !match->level) return std::nullopt;
  const int fresh = *match->level < site.profile().level_max ? *match->level + 1 : *match->level - 1;
  // The digit of the level is the one with which the level changes.
  for (std::size_t i = code.text.value.size(); i-- > 0;) {
    if (!base::is_digit(code.text.value[i])) continue;
    std::string changed = code.text.value;
    changed[i] = static_cast<char>('0' + fresh);
    const auto other = site.profile().match_code(model::normal_code(changed));
    if (other && other->level == fresh) return rewritten(site, "code", code.text, 0, changed.size(), changed);
  }
  return std::nullopt;
}

Made take_code_of_another(const Site& site) {
  const model::Text* other = of_another(site, &model::Unit::code);
  return other == nullptr ? std::nullopt : whole_field(site, model::FieldName::code, site.unit().code, other->value);
}

Made swap_code_digits(const Site& site) {
  const model::Field& code = site.unit().code;
  std::string changed = code.text.value;
  for (std::size_t i = 0; i + 1 < changed.size(); ++i) {
    if (!base::is_digit(changed[i]) || !base::is_digit(changed[i + 1]) || changed[i] == changed[i + 1]) continue;
    std::swap(changed[i], changed[i + 1]);
    return whole_field(site, model::FieldName::code, code, changed);
  }
  return std::nullopt;
}

Made lose_code_character(const Site& site) {
  const model::Field& code = site.unit().code;
  if (code.text.value.size() < 3) return std::nullopt;
  return whole_field(site, model::FieldName::code, code, code.text.value.substr(0, 1) + code.text.value.substr(2));
}

Made take_title_of_another(const Site& site) {
  const model::Text* other = of_another(site, &model::Unit::title);
  return other == nullptr ? std::nullopt : whole_field(site, model::FieldName::title, site.unit().title, other->value);
}

Made change_level(const Site& site) {
  const auto level = model::level_value(site.unit().level.text.value);
  if (!level) return std::nullopt;
  return other_number(site, model::FieldName::level, site.unit().level, *level < site.profile().level_max ? *level + 1 : *level - 1);
}

Made leave_level_scale(const Site& site) {
  return other_number(site, model::FieldName::level, site.unit().level, site.profile().level_max + 1);
}

Made change_credit(const Site& site) {
  const auto value = model::credit_value(site.unit().credit.text.value).value;
  return value ? other_number(site, model::FieldName::credit, site.unit().credit, *value + 1) : std::nullopt;
}

Made empty_field(const Site& site, model::FieldName name) {
  const model::Field* field = field_of(site.unit(), name);
  if (field == nullptr || field->empty() || field->inherited) return std::nullopt;
  const std::string item(model::name(name));
  if (auto made = rewritten(site, item, field->text, 0, field->text.value.size(), "")) return made;
  // The note of a credit is an attribute in XML: its value alone goes.
  if (const auto number = number_in(field->text.value); number && name == model::FieldName::credit)
    return rewritten(site, item, field->text, number->begin, number->length, "");
  // Paragraphs do not stand in the source as in the model.
  const bool plain = site.sources.text(field->text.span).find_first_of("<>") == std::string_view::npos;
  return plain ? removed(item, field->text.value, field->text.span) : std::nullopt;
}

}  // namespace uoc::selftest
