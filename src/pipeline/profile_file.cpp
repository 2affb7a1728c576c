// SPDX-License-Identifier: Apache-2.0
#include "pipeline/profile_file.hpp"

#include <algorithm>
#include <sstream>

#include "base/escape.hpp"
#include "base/resources.hpp"
#include "base/text.hpp"
#include "model/facts.hpp"
#include "pipeline/toml_reader.hpp"

namespace uoc::pipeline {
namespace {

constexpr std::string_view kFolder = "data/profiles/", kEnding = ".toml";
constexpr std::uint64_t kProfileLimit = std::uint64_t{1} << 20U;

std::optional<std::string_view> built_in(std::string_view name) { return base::resource(std::string(kFolder) + std::string(name) + std::string(kEnding)); }

std::vector<std::string_view> built_in_names() {
  std::vector<std::string_view> names;
  for (const auto& resource : base::resources())
    if (resource.name.starts_with(kFolder)) names.push_back(resource.name.substr(kFolder.size(), resource.name.size() - kFolder.size() - kEnding.size()));
  return names;
}

// Checks what a project's file holds before it is laid over the built-in profile.
class Checker {
 public:
  explicit Checker(TomlReader& in) : in_(in) {}

  void run(const toml::table& root) {
    in_.allow(root, {"version", "extends", "title", "database_key", "field", "heads", "code", "level", "credit", "outcome", "numbering", "expectation"}, "");
    text(root, "title");
    pattern(root, "database_key");
    section(root, "heads", {"competency", "table", "unit", "framework"}, {});
    section(root, "outcome", {"cues", "alternatives", "forms"}, {"lead_in"});
    section(root, "numbering", {"knowledge_leads"}, {"knowledge", "application", "outcome"});
    levels(root);
    credit(root);
    entries(root, "expectation", {"level", "language", "knowledge", "processes", "autonomy", "communication"}, &Checker::expectation);
    entries(root, "field", {"name", "labels", "required", "may_be_empty"}, &Checker::field);
    entries(root, "code", {"name", "pattern", "example"}, &Checker::code);
  }

 private:
  using Entry = void (Checker::*)(const toml::table&);

  std::string text(const toml::table& table, std::string_view key) {
    std::string out;
    in_.read(table, key, out);
    if (table.contains(key) && base::trim(out).empty()) in_.fault(*table.get(key), quoted(key) + " is empty");
    return out;
  }

  void texts(const toml::table& table, std::string_view key) {
    std::vector<std::string> out;
    in_.read(table, key, out);
    if (std::any_of(out.begin(), out.end(), [](const std::string& s) { return base::trim(s).empty(); }))
      in_.fault(*table.get(key), "an entry of " + quoted(key) + " is empty");
  }

  void flag(const toml::table& table, std::string_view key) {
    bool out = false;
    in_.read(table, key, out);
  }

  const toml::table* section(const toml::table& root, std::string_view name, const std::vector<std::string_view>& lists,
                             const std::vector<std::string_view>& single) {
    const toml::table* table = in_.table(root, name);
    if (table == nullptr) return nullptr;
    std::vector<std::string_view> keys = lists;
    keys.insert(keys.end(), single.begin(), single.end());
    in_.allow(*table, keys, "in `[" + std::string(name) + "]`");
    for (const auto key : lists) texts(*table, key);
    for (const auto key : single) text(*table, key);
    return table;
  }

  void number(const toml::table& table, std::string_view key, std::int64_t least, std::int64_t most) {
    std::int64_t value = least;
    in_.read(table, key, value);
    if (value < least || value > most)
      in_.fault(*table.get(key), quoted(key) + " must lie between " + std::to_string(least) + " and " + std::to_string(most));
  }

  void levels(const toml::table& root) {
    const toml::table* level = in_.table(root, "level");
    if (level == nullptr) return;
    in_.allow(*level, {"min", "max"}, "in `[level]`");
    number(*level, "min", 0, 99);
    number(*level, "max", 0, 99);
  }

  void credit(const toml::table& root) {
    const toml::table* credit = in_.table(root, "credit");
    if (credit == nullptr) return;
    in_.allow(*credit, {"hours", "notes"}, "in `[credit]`");
    number(*credit, "hours", 1, 1000);
    texts(*credit, "notes");
  }

  void entries(const toml::table& root, std::string_view name, const std::vector<std::string_view>& keys, Entry entry) {
    const toml::node* node = root.get(name);
    if (node == nullptr) return;
    const std::string form = "`[[" + std::string(name) + "]]`";
    const toml::array* list = node->as_array();
    if (list == nullptr) return in_.fault(*node, "write " + form + ", with two brackets");
    for (const auto& item : *list) {
      const toml::table* table = item.as_table();
      if (table == nullptr) return in_.fault(item, "write " + form + ", with two brackets");
      in_.allow(*table, keys, "in " + form);
      if (name != "expectation" && text(*table, "name").empty()) in_.fault(*table, form + " needs a `name`");
      (this->*entry)(*table);
    }
  }

  void field(const toml::table& table) {
    std::vector<std::string_view> names;
    for (int i = 0; i < model::kFieldCount; ++i) names.push_back(model::name(static_cast<model::FieldName>(i)));
    const std::string name = text(table, "name");
    if (std::find(names.begin(), names.end(), name) == names.end() && table.contains("name"))
      in_.fault(*table.get("name"), unknown("field", name, names));
    texts(table, "labels");
    flag(table, "required");
    flag(table, "may_be_empty");
  }

  void expectation(const toml::table& table) {
    number(table, "level", 0, 99);
    if (!table.contains("level")) in_.fault(table, "`[[expectation]]` needs a `level`");
    if (text(table, "language").empty()) in_.fault(table, "`[[expectation]]` needs a `language`, as in \"en\"");
    for (const auto domain : {"knowledge", "processes", "autonomy", "communication"}) text(table, domain);
  }

  void code(const toml::table& table) {
    pattern(table, "pattern");
    text(table, "example");
  }

  // A profile of this one pattern says whether it is a regular expression.
  void pattern(const toml::table& table, std::string_view key) {
    const std::string value = text(table, key);
    if (value.empty()) return;
    std::ostringstream probe;
    probe << toml::table{{"code", toml::array{toml::table{{"name", "x"}, {"pattern", value}, {"example", "x"}}}}};
    if (!model::parse_profile(probe.str(), "")) in_.fault(*table.get(key), quoted(key) + " is no regular expression: " + quoted(value));
  }

  TomlReader& in_;
};

// What tells an entry of a list from the others: its name, or level and language.
std::string key_of(const toml::table& entry) {
  return entry["name"].value_or(std::string()) + "/" + std::to_string(entry["level"].value_or(std::int64_t{0})) + "/" + entry["language"].value_or(std::string());
}

// The entry of a list that has the key of another one; null if there is none.
toml::table* same_entry(toml::array& list, const toml::table& entry) {
  for (auto& node : list) {
    toml::table* table = node.as_table();
    if (table != nullptr && key_of(*table) == key_of(entry)) return table;
  }
  return nullptr;
}

void lay_over(toml::table& base, const toml::table& over) {
  for (const auto& [key, value] : over) {
    toml::table* table = base[key.str()].as_table();
    toml::array* list = base[key.str()].as_array();
    const bool entries = list != nullptr && !list->empty() && list->front().is_table() && value.is_array();
    if (table != nullptr && value.is_table()) {
      lay_over(*table, *value.as_table());
    } else if (entries) {
      for (const auto& node : *value.as_array()) {
        if (toml::table* same = same_entry(*list, *node.as_table())) lay_over(*same, *node.as_table());
        else list->push_back(*node.as_table());
      }
    } else {
      base.insert_or_assign(key.str(), value);
    }
  }
}

}  // namespace

base::Result<model::Profile> extended_profile(std::string_view toml, std::string_view file_name, std::string_view name) {
  TomlReader in(file_name);
  const toml::table root = in.parse(toml);
  Checker(in).run(root);
  std::string extends;
  in.read(root, "extends", extends);
  if (!in.error() && extends.empty()) in.fault(root, "a profile of a project extends a built-in one: write `extends = \"hkqf\"`");
  const auto base_bytes = built_in(extends);
  if (!in.error() && !base_bytes) in.fault(*root.get("extends"), unknown("profile", extends, built_in_names()));
  if (in.error()) return tl::unexpected(*in.error());
  toml::table merged = toml::parse(*base_bytes);
  lay_over(merged, root);
  merged.insert_or_assign("name", name);
  std::ostringstream text;
  text << merged;
  auto profile = model::parse_profile(text.str(), file_name);
  if (!profile) return base::fail(base::ErrorKind::malformed, profile.error().message);
  if (profile->level_min > profile->level_max)
    return base::fail(base::ErrorKind::malformed, std::string(file_name) + ": the lowest level is " + std::to_string(profile->level_min) + ", the highest " +
                                                      std::to_string(profile->level_max));
  return profile;
}

base::Result<model::Profile> load_profile(const base::FileSystem& files, const Settings& settings, const std::string& name) {
  const std::string folder = base::join_path(settings.root, settings.profiles);
  const std::string path = base::join_path(folder, name + std::string(kEnding));
  const bool safe = base::is_safe_file_name(name);  // the name stands in a file of the project: it may not lead out of the folder
  if (settings.found && safe && files.type(path) == base::FileType::file) {
    const auto bytes = files.read(path, kProfileLimit);
    if (!bytes) return tl::unexpected(bytes.error());
    return extended_profile(*bytes, base::join_path(settings.profiles, name + std::string(kEnding)), name);
  }
  if (const auto bytes = built_in(name)) return model::parse_profile(*bytes, name + std::string(kEnding));
  std::vector<std::string_view> names = built_in_names();
  std::vector<std::string> own;
  if (settings.found && files.type(folder) == base::FileType::directory)
    if (const auto entries = files.list(folder))
      for (const auto& entry : *entries)
        if (entry.name.ends_with(kEnding)) own.push_back(entry.name.substr(0, entry.name.size() - kEnding.size()));
  names.insert(names.end(), own.begin(), own.end());
  return base::fail(base::ErrorKind::malformed, unknown("profile", name, names));
}

}  // namespace uoc::pipeline
