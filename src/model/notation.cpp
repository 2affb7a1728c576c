// SPDX-License-Identifier: Apache-2.0
#include "model/notation.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"

namespace uoc::model {
namespace {

constexpr std::array<FieldName, 8> kFrontFields = {FieldName::framework, FieldName::functional_area, FieldName::title,
                                                   FieldName::code,      FieldName::level,           FieldName::credit,
                                                   FieldName::range,     FieldName::remark};

std::string folded_key(std::string_view key) {
  std::string out = base::lower(base::trim(key));
  std::replace_if(out.begin(), out.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
  return out;
}

// "extra.12.owner" → "owner"
std::optional<std::string> unescaped_extra(std::string_view key) {
  if (!key.starts_with("extra.")) return std::nullopt;
  std::size_t i = 6;
  while (i < key.size() && base::is_digit(key[i])) ++i;
  if (i == 6 || i >= key.size() || key[i] != '.') return std::nullopt;
  return std::string(key.substr(i + 1));
}

bool contains_folded(const std::vector<std::string>& list, std::string_view text) {
  return std::any_of(list.begin(), list.end(), [&](const std::string& s) { return base::equal_ignoring_case(s, text); });
}

std::optional<FieldName> exact_label(std::string_view label, const Profile& profile) {
  for (const auto& rule : profile.fields)
    if (contains_folded(rule.labels, label)) return rule.field;
  if (contains_folded(profile.competency_heads, label)) return FieldName::competency;
  return std::nullopt;
}

// Groups of digits, joined by stops: where "6.1" ends.
std::size_t digits_end(std::string_view s) {
  std::size_t i = 0;
  while (true) {
    const std::size_t begin = i;
    while (i < s.size() && base::is_digit(s[i])) ++i;
    if (i == begin || i - begin > 3) return 0;
    if (i + 1 >= s.size() || s[i] != '.' || !base::is_digit(s[i + 1])) return i;
    ++i;
  }
}

struct AnchorKey {
  std::size_t section = 0;
  std::vector<int> numbers;
  auto operator<=>(const AnchorKey&) const = default;
};

// The numbers of "e2.c3.i1"; nothing if it has another shape.
std::optional<std::vector<int>> anchor_numbers(std::string_view anchor) {
  std::vector<int> out;
  for (const std::string_view part : base::split(anchor, '.')) {
    const auto n = part.empty() ? std::nullopt : base::to_int(part.substr(1));
    if (!n) return std::nullopt;
    out.push_back(*n);
  }
  return out;
}

AnchorKey anchor_key(std::string_view anchor) {
  static constexpr std::array<std::string_view, 17> kSections = {
      "unit",  "framework",  "functional_area", "title", "code", "range",  "level", "credit", "competency",
      "e",     "assessment", "intro",           "a",     "remark", "x",    "provenance", "end"};
  const auto place = [](std::string_view name) {
    return static_cast<std::size_t>(std::find(kSections.begin(), kSections.end(), name) - kSections.begin());
  };
  if (const std::size_t at = place(anchor); at < kSections.size() && anchor.size() > 1) return {at, {}};
  const auto numbers = anchor_numbers(anchor);
  const std::size_t at = anchor.empty() ? kSections.size() : place(anchor.substr(0, 1));
  if (!numbers || at == kSections.size()) return {kSections.size(), {}};
  return {at, *numbers};
}

int hex_value(char c) {
  const char l = base::to_lower(c);
  if (base::is_digit(l)) return l - '0';
  return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

bool read_mark(std::string_view word, Marks& marks) {
  const auto value = [&](std::string_view name) { return percent_decode(word.substr(name.size())); };
  if (word == "recovered") return !std::exchange(marks.recovered, true);
  if (word == "title") return !std::exchange(marks.title, true);
  if (word == "element") return !std::exchange(marks.element, true);
  if (word == "empty") return !std::exchange(marks.empty, true);
  if (word.starts_with("id=") && !marks.id) return marks.id = value("id="), true;
  if (word.starts_with("number=") && !marks.number) return marks.number = value("number="), true;
  if (!word.starts_with("part=") || marks.part) return false;
  marks.part = part_from_name(word.substr(5));
  return marks.part.has_value();
}

}  // namespace

FrontMatterKey front_matter_key(std::string_view key, const Profile& profile) {
  if (auto extra = unescaped_extra(key)) return {FrontKey::extra, {}, *extra};
  const std::string folded = folded_key(key);
  if (folded == "uoc") return {FrontKey::format, {}, {}};
  if (folded == "language") return {FrontKey::language, {}, {}};
  if (folded == "inherited") return {FrontKey::inherited, {}, {}};
  if (folded == "source") return {FrontKey::source, {}, {}};
  if (folded == "source_page") return {FrontKey::source_page, {}, {}};
  if (folded == "source_sha256") return {FrontKey::source_sha256, {}, {}};
  if (folded == "retrieved") return {FrontKey::retrieved, {}, {}};
  for (const FieldName field : kFrontFields) {
    if (folded == name(field)) return {FrontKey::field, field, {}};
    if (const FieldRule* rule = profile.rule(field); rule != nullptr)
      for (const auto& label : rule->labels)
        if (folded == folded_key(label)) return {FrontKey::field, field, {}};
  }
  return {};
}

std::vector<std::string_view> front_matter_keys() {
  std::vector<std::string_view> out = {"language", "source", "source_page", "source_sha256", "retrieved", "inherited"};
  for (const FieldName field : kFrontFields) out.push_back(name(field));
  return out;
}

std::vector<std::string> extra_keys(const Unit& unit, const Profile& profile) {
  std::unordered_map<std::string_view, int> count;
  for (const Extra& extra : unit.extras) ++count[extra.name];
  std::vector<std::string> out;
  for (const auto& [name, text] : unit.extras) {
    const bool plain = !name.empty() && count[name] == 1 && front_matter_key(name, profile).kind == FrontKey::unknown;
    out.push_back(plain ? name : "extra." + std::to_string(out.size() + 1) + "." + name);
  }
  return out;
}

std::optional<FieldName> field_of_label(std::string_view label, const Profile& profile) {
  std::string text = base::collapse_spaces(label);
  while (!text.empty() && (text.back() == ':' || text.back() == ' ')) text.pop_back();
  for (const std::string_view wide = "\xEF\xBC\x9A"; text.ends_with(wide);) text.resize(text.size() - wide.size());
  if (const auto field = exact_label(text, profile)) return field;
  std::size_t digits = 0;
  while (digits < text.size() && base::is_digit(text[digits])) ++digits;
  if (digits == 0 || digits > 2) return std::nullopt;
  const std::string_view rest = std::string_view(text).substr(digits);
  if (!rest.starts_with('.') && !rest.starts_with(')')) return std::nullopt;
  return exact_label(base::trim(rest.substr(1)), profile);
}

std::optional<LabelStart> label_start(std::string_view text, const Profile& profile) {
  for (const auto& head : profile.framework_heads)
    if (text.size() > head.size() && base::starts_with_ignoring_case(text, head) && !base::is_word_byte(text[head.size()]) &&
        text[head.size()] != ':')
      return LabelStart{FieldName::framework, 0};
  if (const auto field = field_of_label(text, profile)) return LabelStart{*field, text.size()};
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon > 80) return std::nullopt;
  const auto field = field_of_label(text.substr(0, colon), profile);
  if (!field) return std::nullopt;
  std::size_t value = colon + 1;
  while (value < text.size() && base::is_space(text[value])) ++value;
  return LabelStart{*field, value};
}

bool is_unit_head(std::string_view text, const Profile& profile) {
  std::string collapsed = base::collapse_spaces(text);
  if (collapsed.ends_with(':')) collapsed.pop_back();
  return contains_folded(profile.unit_heads, base::trim(collapsed));
}

NumberedHeading split_number(std::string_view s) {
  std::size_t i = digits_end(s);
  if (i == 0) return {};
  std::string number(s.substr(0, i));
  bool certain = number.find('.') != std::string::npos;  // "6.1" and "2(a)" need no stop
  const std::size_t open = i < s.size() && s[i] == ' ' ? i + 1 : i;
  if (open + 2 < s.size() && s[open] == '(' && base::is_alpha(s[open + 1]) && s[open + 2] == ')') {
    number += s.substr(open, 3);
    i = open + 3;
    certain = true;
  } else if (i < s.size() && base::is_lower(s[i]) && (i + 1 == s.size() || s[i + 1] == '.' || s[i + 1] == ')')) {
    number += s[i++];
  }
  const std::size_t size = i;
  const bool stop = i < s.size() && (s[i] == '.' || s[i] == ')' || s[i] == ':');
  if (stop) ++i;
  const bool apart = i == s.size() || s[i] == ' ' || s[i] == '\t' || s[i] == '\n';
  while (i < s.size() && base::is_space(s[i])) ++i;
  // "1 Possess knowledge": without a stop a small number in front of a capital.
  const bool bare = size <= 2 && i < s.size() && base::is_upper(s[i]);
  if (!apart || !(stop || certain || bare)) return {};
  return {std::move(number), size, i};
}

bool anchor_less(std::string_view a, std::string_view b) { return anchor_key(a) < anchor_key(b); }

void sort_comments(std::vector<Comment>& comments) {
  std::stable_sort(comments.begin(), comments.end(),
                   [](const Comment& a, const Comment& b) { return anchor_less(a.anchor, b.anchor); });
}

std::string comment_text(std::string_view raw) {
  std::string out;
  for (const std::string_view line : base::split_lines(base::trim(raw))) {
    if (!out.empty()) out.push_back('\n');
    out += base::trim(line);
  }
  std::replace_if(out.begin(), out.end(), [](char c) { return c == '\v' || c == '\f' || c == '\r'; }, ' ');  // XML cannot hold them, or makes another line of it
  return out;
}

std::string percent_encode(std::string_view text) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool hyphen = c == '-' && i > 0 && text[i - 1] != '-' && i + 1 < text.size();
    if (base::is_word_byte(c) || hyphen || std::string_view("._:+/()").find(c) != std::string_view::npos) {
      out.push_back(c);
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out.push_back('%');
    out.push_back(kDigits[byte >> 4U]);
    out.push_back(kDigits[byte & 15U]);
  }
  return out;
}

std::string percent_decode(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0;
    out.push_back(escape ? static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])) : text[i]);
    if (escape) i += 2;
  }
  return out;
}

bool Marks::any() const { return !(*this == Marks{}); }

std::string write_marks(const Marks& marks) {
  std::string out;
  const auto add = [&](std::string_view word) { out.append(out.empty() ? "" : " ").append(word); };
  if (marks.empty) add("empty");
  if (marks.title) add("title");
  if (marks.element) add("element");
  if (marks.id) add("id=" + percent_encode(*marks.id));
  if (marks.number) add("number=" + percent_encode(*marks.number));
  if (marks.recovered) add("recovered");
  if (marks.part) add("part=" + std::string(name(*marks.part)));
  return out;
}

std::optional<Marks> read_marks(std::string_view comment) {
  Marks marks;
  const std::string collapsed = base::collapse_spaces(comment);
  for (const std::string_view word : base::split(collapsed, ' '))
    if (!read_mark(word, marks)) return std::nullopt;
  return marks;
}

}  // namespace uoc::model
