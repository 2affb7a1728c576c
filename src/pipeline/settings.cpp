// SPDX-License-Identifier: Apache-2.0
#include "pipeline/settings.hpp"

#include <limits>

#include "base/text.hpp"
#include "pipeline/rules_table.hpp"
#include "pipeline/site_table.hpp"
#include "pipeline/toml_reader.hpp"
#include "pipeline/waiver_table.hpp"
#include "pipeline/words_table.hpp"

namespace uoc::pipeline {
namespace {

constexpr std::string_view kFileName = "uoc.toml";
constexpr std::int64_t kVersion = 1;
constexpr std::uint64_t kSettingsLimit = std::uint64_t{1} << 20U;  // a settings file is small
// Places in a file are 32-bit offsets.
constexpr std::int64_t kGreatestLimit = std::numeric_limits<std::uint32_t>::max() - 1;

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

void read_rule_pages(TomlReader& in, const toml::table& project, Settings& out) {
  in.read(project, "rule_pages", out.rule_pages);
  if (!project.contains("rule_pages")) return;
  const std::string& url = out.rule_pages;
  const bool web = url.starts_with("https://") || url.starts_with("http://");
  if (!web || !url.ends_with('/') || url.find_first_of(" \"<>\\^`{|}") != std::string::npos || base::find_wide(url, 0) < url.size())
    in.fault(*project.get("rule_pages"), "`rule_pages` must be the address of a folder, as in https://example.org/rules/");
}

base::Result<void> parse_settings(std::string_view bytes, const std::vector<std::string_view>& ids, Settings& out) {
  TomlReader in(kFileName);
  const toml::table root = in.parse(bytes);
  in.allow(root, {"version", "project", "site", "limits", "words", "rules", "waiver"}, "");
  read_version(in, root);
  if (const toml::table* project = in.table(root, "project")) {
    in.allow(*project, {"standards", "output", "templates", "profiles", "rule_pages"}, "in `[project]`");
    in.read(*project, "standards", out.standards);
    in.read(*project, "output", out.output);
    in.read(*project, "templates", out.templates);
    in.read(*project, "profiles", out.profiles);
    read_rule_pages(in, *project, out);
    if (out.output.empty()) in.fault(*project->get("output"), "`output` must name a folder");
  }
  out.look = read_site(in, root, out.logo_path);
  read_limits(in, root, out);
  out.words = read_words(in, root);
  if (const toml::table* rules = in.table(root, "rules")) read_rules(in, *rules, ids, out);
  out.waivers = read_waivers(in, root, ids);
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
  settings.text = *bytes;
  return settings;
}

}  // namespace uoc::pipeline
