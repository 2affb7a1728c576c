// SPDX-License-Identifier: Apache-2.0
#include "pipeline/waiver_table.hpp"

#include <algorithm>

#include "base/date.hpp"
#include "base/text.hpp"
#include "pipeline/project_rules.hpp"

namespace uoc::pipeline {
namespace {

// A date of TOML or the same in quotes.
void read_date(TomlReader& in, const toml::table& table, std::string_view key, std::string& out) {
  const toml::node* node = table.get(key);
  if (node == nullptr) return;
  if (const auto* date = node->as_date()) {
    const auto digits = [](unsigned value, std::size_t width) {
      const std::string text = std::to_string(value);
      return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
    };
    const toml::date d = date->get();
    out = digits(d.year, 4) + "-" + digits(d.month, 2) + "-" + digits(d.day, 2);
    return;
  }
  if (const auto* text = node->as_string(); text != nullptr && base::is_date(text->get()))
    out = text->get();
  else
    in.fault(*node, "`" + std::string(key) + "` must be a date as in 2027-06-30");
}

// A value that is there and says nothing holds for everything, which nobody means who writes it.
void read_place(TomlReader& in, const toml::table& table, std::string_view key, std::string& out) {
  in.read(table, key, out);
  if (table.contains(key) && base::trim(out).empty())
    in.fault(*table.get(key), quoted(key) + " is empty: name one, or leave it out for all of them");
}

// Two waivers of one place would leave open whose reason holds.
void check_twice(TomlReader& in, const toml::table& table, const Waiver& waiver, const std::vector<Waiver>& others) {
  const auto same = std::find_if(others.begin(), others.end(), [&](const Waiver& other) {
    return other.rule == waiver.rule && other.unit == waiver.unit && other.item == waiver.item;
  });
  if (same == others.end()) return;
  std::string place = waiver.unit.empty() ? "all units" : "unit " + quoted(waiver.unit);
  if (!waiver.item.empty()) place += ", item " + quoted(waiver.item);
  const bool equal = same->by.reason == waiver.by.reason && same->by.owner == waiver.by.owner && same->by.expires == waiver.by.expires;
  in.fault(table, "a second waiver of " + quoted(waiver.rule) + " for " + place + ": the first, in line " + std::to_string(same->line) +
                      (equal ? ", says the same" : ", says something else"));
}

void read_waiver(TomlReader& in, const toml::table& table, const std::vector<std::string_view>& ids, std::vector<Waiver>& out) {
  in.allow(table, {"rule", "unit", "item", "reason", "owner", "expires"}, "in `[[waiver]]`");
  Waiver waiver;
  waiver.line = table.source().begin.line;
  in.read(table, "rule", waiver.rule);
  read_place(in, table, "unit", waiver.unit);
  read_place(in, table, "item", waiver.item);
  in.read(table, "reason", waiver.by.reason);
  in.read(table, "owner", waiver.by.owner);
  read_date(in, table, "expires", waiver.by.expires);
  if (waiver.rule.empty()) return in.fault(table, "a waiver needs a `rule`");
  if (std::find(ids.begin(), ids.end(), waiver.rule) == ids.end())
    return in.fault(*table.get("rule"), unknown("rule", waiver.rule, ids));
  if (is_project_rule(waiver.rule))
    return in.fault(*table.get("rule"), quoted(waiver.rule) + " cannot be waived: it tells of waivers and baselines; switch it off in `[rules]`");
  if (base::trim(waiver.by.reason).empty())
    return in.fault(table, "a waiver needs a `reason`: the next reader must know why `" + waiver.rule + "` does not count here");
  check_twice(in, table, waiver, out);
  out.push_back(std::move(waiver));
}

}  // namespace

std::vector<Waiver> read_waivers(TomlReader& in, const toml::table& root, const std::vector<std::string_view>& ids) {
  std::vector<Waiver> out;
  const toml::node* node = root.get("waiver");
  if (node == nullptr) return out;
  const toml::array* list = node->as_array();
  if (list == nullptr) in.fault(*node, "waivers are written as `[[waiver]]`, with two brackets");
  for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
    if (const toml::table* table = list->get(i)->as_table()) read_waiver(in, *table, ids, out);
    else in.fault(*list->get(i), "waivers are written as `[[waiver]]`, with two brackets");
  }
  return out;
}

}  // namespace uoc::pipeline
