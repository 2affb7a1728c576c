// SPDX-License-Identifier: Apache-2.0
#include "pipeline/settings.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "base/text.hpp"
#include "pipeline/toml_reader.hpp"
#include "pipeline/words_table.hpp"

namespace uoc::pipeline {
namespace {

constexpr std::string_view kFileName = "uoc.toml";
constexpr std::int64_t kVersion = 1;
constexpr std::uint64_t kSettingsLimit = std::uint64_t{1} << 20U;  // a settings file is small
// Places in a file are 32-bit offsets.
constexpr std::int64_t kGreatestLimit = std::numeric_limits<std::uint32_t>::max() - 1;

struct GradeName {
  std::string_view name;
  lint::Grade grade;
};
constexpr std::array<GradeName, 4> kGrades{{{"off", lint::Grade::off},
                                            {"advice", lint::Grade::advice},
                                            {"warning", lint::Grade::warning},
                                            {"error", lint::Grade::error}}};

void read_rules(TomlReader& in, const toml::table& table, const std::vector<std::string_view>& ids, Settings& out) {
  std::vector<std::string_view> names;
  for (const auto& grade : kGrades) names.push_back(grade.name);
  for (const auto& [key, value] : table) {
    if (std::find(ids.begin(), ids.end(), key.str()) == ids.end())
      return in.fault(key.source(), unknown("rule", key.str(), ids));
    const auto* text = value.as_string();
    if (text == nullptr) return in.fault(value, "the grade of a rule must be off, advice, warning or error");
    const auto it = std::find_if(kGrades.begin(), kGrades.end(), [&](const GradeName& g) { return g.name == text->get(); });
    if (it == kGrades.end()) return in.fault(value, unknown("grade", text->get(), names) + ": use off, advice, warning or error");
    out.rules[std::string(key.str())] = it->grade;
  }
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = base::to_int(text.substr(0, 4)), month = base::to_int(text.substr(5, 2)), day = base::to_int(text.substr(8));
  if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1) return false;
  static constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (*year % 4 == 0 && *year % 100 != 0) || *year % 400 == 0;
  return *day <= kDays[static_cast<std::size_t>(*month - 1)] + (*month == 2 && leap ? 1 : 0);
}

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
  if (const auto* text = node->as_string(); text != nullptr && is_date(text->get()))
    out = text->get();
  else
    in.fault(*node, "`" + std::string(key) + "` must be a date as in 2027-06-30");
}

void read_waiver(TomlReader& in, const toml::table& table, const std::vector<std::string_view>& ids, Settings& out) {
  in.allow(table, {"rule", "unit", "item", "reason", "owner", "expires"}, "in `[[waiver]]`");
  Waiver waiver;
  in.read(table, "rule", waiver.rule);
  in.read(table, "unit", waiver.unit);
  in.read(table, "item", waiver.item);
  in.read(table, "reason", waiver.reason);
  in.read(table, "owner", waiver.owner);
  read_date(in, table, "expires", waiver.expires);
  if (waiver.rule.empty()) return in.fault(table, "a waiver needs a `rule`");
  if (std::find(ids.begin(), ids.end(), waiver.rule) == ids.end())
    return in.fault(*table.get("rule"), unknown("rule", waiver.rule, ids));
  if (base::trim(waiver.reason).empty())
    return in.fault(table, "a waiver needs a `reason`: the next reader must know why `" + waiver.rule + "` does not count here");
  out.waivers.push_back(std::move(waiver));
}

void read_waivers(TomlReader& in, const toml::table& root, const std::vector<std::string_view>& ids, Settings& out) {
  const toml::node* node = root.get("waiver");
  if (node == nullptr) return;
  const toml::array* list = node->as_array();
  if (list == nullptr) return in.fault(*node, "waivers are written as `[[waiver]]`, with two brackets");
  for (const auto& entry : *list) {
    const toml::table* table = entry.as_table();
    if (table == nullptr) return in.fault(entry, "waivers are written as `[[waiver]]`, with two brackets");
    read_waiver(in, *table, ids, out);
  }
}

void read_version(TomlReader& in, const toml::table& root) {
  std::int64_t version = kVersion;
  in.read(root, "version", version);
  if (version > kVersion)
    in.fault(*root.get("version"), "version " + std::to_string(version) + " is newer than this uoc, which knows version 1");
  else if (version < kVersion)
    in.fault(*root.get("version"), "there is no version " + std::to_string(version) + ": write `version = 1`");
}

void read_limits(TomlReader& in, const toml::table& root, Settings& out) {
  const toml::table* limits = in.table(root, "limits");
  if (limits == nullptr) return;
  in.allow(*limits, {"max_file_size"}, "in `[limits]`");
  auto size = static_cast<std::int64_t>(out.max_file_size);
  in.read(*limits, "max_file_size", size);
  if (size < 1 || size > kGreatestLimit)
    return in.fault(*limits->get("max_file_size"), "`max_file_size` must lie between 1 and " + std::to_string(kGreatestLimit) + " bytes");
  out.max_file_size = static_cast<std::uint64_t>(size);
}

base::Result<void> parse_settings(std::string_view bytes, const std::vector<std::string_view>& ids, Settings& out) {
  TomlReader in(kFileName);
  const toml::table root = in.parse(bytes);
  in.allow(root, {"version", "project", "limits", "words", "rules", "waiver"}, "");
  read_version(in, root);
  if (const toml::table* project = in.table(root, "project")) {
    in.allow(*project, {"standards", "output", "templates"}, "in `[project]`");
    in.read(*project, "standards", out.standards);
    in.read(*project, "output", out.output);
    in.read(*project, "templates", out.templates);
    if (out.output.empty()) in.fault(*project->get("output"), "`output` must name a folder");
  }
  read_limits(in, root, out);
  out.words = read_words(in, root);
  if (const toml::table* rules = in.table(root, "rules")) read_rules(in, *rules, ids, out);
  read_waivers(in, root, ids, out);
  if (in.error()) return tl::unexpected(*in.error());
  return {};
}

// The nearest folder at or above `start` that holds a uoc.toml; "" if none does.
std::string find_root(const base::FileSystem& files, const std::string& start) {
  for (std::string folder = start; !folder.empty(); folder = base::parent_path(folder)) {
    if (files.type(base::join_path(folder, kFileName)) == base::FileType::file) return folder;
    if (folder == "/") break;
  }
  return {};
}

}  // namespace

base::Result<Settings> load_settings(const base::FileSystem& files, const std::string& start,
                                     const std::vector<std::string_view>& rule_ids) {
  Settings settings;
  const std::string root = find_root(files, files.canonical(start));
  settings.found = !root.empty();
  settings.root = settings.found ? root : files.canonical(".");
  if (!settings.found) return settings;
  const auto bytes = files.read(base::join_path(root, kFileName), kSettingsLimit);
  if (!bytes) return tl::unexpected(bytes.error());
  if (auto parsed = parse_settings(*bytes, rule_ids, settings); !parsed) return tl::unexpected(parsed.error());
  return settings;
}

}  // namespace uoc::pipeline
