// SPDX-License-Identifier: Apache-2.0
#include "pipeline/waiver_comment.hpp"

#include <algorithm>

#include "base/date.hpp"
#include "base/text.hpp"
#include "model/items.hpp"
#include "pipeline/project_rules.hpp"
#include "pipeline/toml_reader.hpp"

namespace uoc::pipeline {
namespace {

constexpr std::string_view kMark = "uoc:waive";
constexpr std::string_view kUnit = "unit";  // item=unit: the unit as a whole
constexpr std::string_view kForm = "write `uoc:waive rule=… reason=\"…\"`, and `owner=\"…\"`, `expires=YYYY-MM-DD` or `item=…` if need be";

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  void read(WaiverComment& out) {
    for (skip_blanks(); at_ < text_.size() && out.fault.empty(); skip_blanks()) read_entry(out);
  }

 private:
  void skip_blanks() {
    while (at_ < text_.size() && base::is_space(text_[at_])) ++at_;
  }

  std::string_view word(std::string_view ends) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !base::is_space(text_[at_]) && ends.find(text_[at_]) == std::string_view::npos) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  void read_entry(WaiverComment& out) {
    const std::string key(word("="));
    std::string* const value = value_of(out.waiver, key);
    if (value == nullptr) return fault(out, "in a waiver: " + unknown("key", key, {"rule", "item", "reason", "owner", "expires"}));
    if (at_ == text_.size() || text_[at_] != '=') return fault(out, quoted(key) + " of the waiver has no value");
    ++at_;
    if (std::find(seen_.begin(), seen_.end(), key) != seen_.end()) return fault(out, quoted(key) + " stands twice in the waiver");
    seen_.push_back(key);
    if (at_ == text_.size() || text_[at_] != '"') {
      *value = word("\"");
    } else {
      const auto end = text_.find('"', at_ + 1);
      if (end == std::string_view::npos) return fault(out, "the text of " + quoted(key) + " does not end: a second `\"` is missing");
      *value = base::collapse_spaces(text_.substr(at_ + 1, end - at_ - 1));
      at_ = end + 1;
    }
    if (value->empty()) fault(out, quoted(key) + " of the waiver is empty");
  }

  static std::string* value_of(Waiver& waiver, std::string_view key) {
    if (key == "rule") return &waiver.rule;
    if (key == "item") return &waiver.item;
    if (key == "reason") return &waiver.by.reason;
    if (key == "owner") return &waiver.by.owner;
    return key == "expires" ? &waiver.by.expires : nullptr;
  }

  static void fault(WaiverComment& out, std::string message) {
    out.fault = std::move(message);
    out.hint = kForm;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::string> seen_;
};

void check_values(WaiverComment& out, const std::vector<std::string_view>& rule_ids) {
  const Waiver& waiver = out.waiver;
  out.hint = kForm;
  if (waiver.rule.empty()) {
    out.fault = "the waiver names no rule";
  } else if (std::find(rule_ids.begin(), rule_ids.end(), waiver.rule) == rule_ids.end()) {
    out.fault = "in a waiver: " + unknown("rule", waiver.rule, rule_ids);
    out.hint = "`uoc rules` lists the rules";
  } else if (is_project_rule(waiver.rule)) {
    out.fault = quoted(waiver.rule) + " cannot be waived: it tells of waivers and baselines";
    out.hint = "switch it off in `[rules]` of uoc.toml";
  } else if (waiver.by.reason.empty()) {
    out.fault = "the waiver of " + quoted(waiver.rule) + " gives no reason";
    out.hint = "say why the finding may stay, as in reason=\"the trade says it so\"";
  } else if (!waiver.by.expires.empty() && !base::is_date(waiver.by.expires)) {
    out.fault = "the waiver of " + quoted(waiver.rule) + " ends on " + quoted(waiver.by.expires) + ", which is no day";
    out.hint = "write the last day as in expires=2027-06-30";
  }
}

// "e2.c3.i1": the number behind the letter at the start of a part of an anchor; 0 if it is no such part.
std::size_t number_in(std::string_view part, char letter) {
  if (part.empty() || part.front() != letter) return 0;
  return static_cast<std::size_t>(base::to_int(part.substr(1)).value_or(0));
}

}  // namespace

std::string item_at(const model::Unit& unit, std::string_view anchor) {
  const auto parts = base::split(anchor, '.');
  std::string out;
  if (const std::size_t element = number_in(parts[0], 'e'); element > 0 && element <= unit.elements.size())
    out = model::element_name(unit, element - 1);
  else if (const std::size_t outcome = number_in(parts[0], 'a'); outcome > 0)
    out = "A." + std::to_string(outcome);
  else if (anchor == "intro")
    return "A";
  else
    for (const auto field : {"framework", "functional_area", "code", "range", "level", "credit", "competency", "assessment", "remark"})
      if (anchor == field) return field;
  for (std::size_t i = 1; i < parts.size() && !out.empty(); ++i)
    out += "." + std::to_string(std::max(number_in(parts[i], 'c'), number_in(parts[i], 'i')));
  return out;
}

std::optional<WaiverComment> read_waiver_comment(const model::Unit& unit, const model::Comment& comment, const std::vector<std::string_view>& rule_ids) {
  const std::string_view text = base::trim(comment.text.value);
  if (!text.starts_with("uoc:")) return std::nullopt;
  const std::string_view mark = text.substr(0, text.find_first_of(" \t\r\n\"="));
  WaiverComment out;
  if (mark != kMark) {
    if (!base::did_you_mean(mark, {kMark})) return std::nullopt;
    out.fault = "no waiver starts with " + quoted(mark) + "; did you mean " + quoted(kMark) + "?";
    out.hint = kForm;
    return out;
  }
  Parser(text.substr(mark.size())).read(out);
  if (out.fault.empty()) check_values(out, rule_ids);
  if (out.waiver.item.empty()) out.waiver.item = item_at(unit, comment.anchor);
  else if (out.waiver.item == kUnit) out.waiver.item.clear();
  out.waiver.unit = unit.code.text.value;
  out.waiver.by.in_source = true;
  out.waiver.place = comment.text.span;
  return out;
}

}  // namespace uoc::pipeline
