// SPDX-License-Identifier: Apache-2.0
#include "model/profile.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <sstream>
#include <toml++/toml.h>

#include "base/text.hpp"
#include "model/unit.hpp"

namespace uoc::model {
namespace {

// Reads typed values and remembers the first fault.
class Reader {
 public:
  explicit Reader(std::string_view file_name) : file_name_(file_name) {}

  std::string text(const toml::table& table, std::string_view key) {
    const auto* node = table.get(key);
    if (node == nullptr) return {};
    if (const auto value = node->value<std::string>()) return *value;
    fault(*node, key, "a text");
    return {};
  }

  std::vector<std::string> texts(const toml::table& table, std::string_view key) {
    std::vector<std::string> out;
    const auto* node = table.get(key);
    if (node == nullptr) return out;
    const auto* array = node->as_array();
    if (array == nullptr) {
      fault(*node, key, "a list of texts");
      return out;
    }
    for (const auto& entry : *array) {
      if (const auto value = entry.value<std::string>())
        out.push_back(*value);
      else
        fault(entry, key, "a list of texts");
    }
    return out;
  }

  int number(const toml::table& table, std::string_view key, int fallback) {
    const auto* node = table.get(key);
    if (node == nullptr) return fallback;
    if (const auto value = node->value<std::int64_t>()) return static_cast<int>(*value);
    fault(*node, key, "a whole number");
    return fallback;
  }

  bool flag(const toml::table& table, std::string_view key, bool fallback = false) {
    const auto* node = table.get(key);
    return node == nullptr ? fallback : node->value_or(fallback);
  }

  void fault(const toml::node& node, std::string_view key, std::string_view expected) {
    if (!error.empty()) return;
    error = std::string(file_name_) + ":" + std::to_string(node.source().begin.line) + ": `" + std::string(key) +
            "` must be " + std::string(expected);
  }

  std::string error;

 private:
  std::string_view file_name_;
};

std::optional<FieldName> field_from_name(std::string_view text) {
  for (int i = 0; i < kFieldCount; ++i)
    if (name(static_cast<FieldName>(i)) == text) return static_cast<FieldName>(i);
  return std::nullopt;
}

void read_fields(Reader& reader, const toml::table& root, Profile& profile) {
  const auto* fields = root["field"].as_array();
  if (fields == nullptr) return;
  for (const auto& node : *fields) {
    const auto* table = node.as_table();
    if (table == nullptr) continue;
    const auto field = field_from_name(reader.text(*table, "name"));
    if (!field) {
      reader.fault(node, "name", "the name of a field");
      continue;
    }
    profile.fields.push_back({*field, reader.texts(*table, "labels"), reader.flag(*table, "required"),
                              reader.flag(*table, "may_be_empty")});
  }
}

void read_orders(Reader& reader, const toml::table& root, Profile& profile) {
  const auto* orders = root["order"].as_array();
  if (orders == nullptr) return;
  for (const auto& node : *orders) {
    if (node.as_table() == nullptr) continue;
    auto& order = profile.orders.emplace_back();
    for (const std::string& field_name : reader.texts(*node.as_table(), "fields")) {
      const auto field = field_from_name(field_name);
      if (field) order.push_back(*field);
      else reader.fault(node, "fields", "a list of names of fields");
    }
  }
}

void read_expectations(Reader& reader, const toml::table& root, Profile& profile) {
  const auto* list = root["expectation"].as_array();
  if (list == nullptr) return;
  for (const auto& node : *list)
    if (const auto* table = node.as_table())
      profile.expectations.push_back({reader.number(*table, "level", 0), reader.text(*table, "language"), reader.text(*table, "knowledge"),
                                      reader.text(*table, "processes"), reader.text(*table, "autonomy"), reader.text(*table, "communication")});
}

void read_codes(Reader& reader, const toml::table& root, Profile& profile) {
  if (const auto* codes = root["code"].as_array())
    for (const auto& node : *codes)
      if (const auto* table = node.as_table()) {
        profile.codes.push_back({reader.text(*table, "name"), reader.text(*table, "pattern"), reader.text(*table, "example")});
        profile.compiled_codes.push_back(std::make_shared<const re2::RE2>(profile.codes.back().pattern, re2::RE2::Quiet));
        if (!profile.compiled_codes.back()->ok()) reader.fault(node, "pattern", "a regular expression (RE2)");
      }
  profile.compiled_key = std::make_shared<const re2::RE2>(profile.database_key, re2::RE2::Quiet);
}

const toml::table& section(const toml::table& root, std::string_view key) {
  static const toml::table kEmpty;
  const auto* table = root[key].as_table();
  return table == nullptr ? kEmpty : *table;
}

void read_sections(Reader& reader, const toml::table& root, Profile& profile) {
  const auto& heads = section(root, "heads");
  profile.competency_heads = reader.texts(heads, "competency");
  profile.table_heads = reader.texts(heads, "table");
  profile.unit_heads = reader.texts(heads, "unit");
  profile.framework_heads = reader.texts(heads, "framework");
  const auto& level = section(root, "level");
  profile.level_min = reader.number(level, "min", 1);
  profile.level_max = reader.number(level, "max", 7);
  const auto& credit = section(root, "credit");
  profile.credit_hours = reader.number(credit, "hours", 10);
  profile.credit_notes = reader.texts(credit, "notes");
  profile.title_limit = reader.number(section(root, "title"), "limit", 0);
  const auto& outcome = section(root, "outcome");
  profile.lead_in = reader.text(outcome, "lead_in");
  profile.lead_in_cues = reader.texts(outcome, "cues");
  profile.lead_in_alternatives = reader.texts(outcome, "alternatives");
  profile.outcome_forms = reader.texts(outcome, "forms");
  const auto& criteria = section(root, "criteria");
  profile.voice = reader.text(criteria, "voice");
  profile.counts_in_criteria = reader.flag(criteria, "counts", true);
  const auto& numbering = section(root, "numbering");
  profile.knowledge_leads = reader.texts(numbering, "knowledge_leads");
  profile.number_knowledge = reader.text(numbering, "knowledge");
  profile.number_application = reader.text(numbering, "application");
  profile.number_outcome = reader.text(numbering, "outcome");
}

}  // namespace

const FieldRule* Profile::rule(FieldName field) const {
  const auto it = std::find_if(fields.begin(), fields.end(), [&](const FieldRule& r) { return r.field == field; });
  return it == fields.end() ? nullptr : &*it;
}

std::string_view Profile::label(FieldName field) const {
  const FieldRule* r = rule(field);
  return r == nullptr || r->labels.empty() ? model::name(field) : std::string_view(r->labels.front());
}

std::string_view Profile::outcome_form_at(std::string_view text) const {
  std::string_view best;
  for (const std::string& form : outcome_forms) {
    const bool stands = base::starts_with_ignoring_case(text, form) && (text.size() == form.size() || !base::is_word_byte(text[form.size()]));
    if (stands && form.size() > best.size()) best = form;
  }
  return best;
}

std::optional<CodeMatch> Profile::match_code(std::string_view code) const {
  for (std::size_t i = 0; i < codes.size(); ++i) {
    std::string digit;
    const re2::RE2& pattern = *compiled_codes[i];
    if (pattern.NumberOfCapturingGroups() == 0 ? !re2::RE2::FullMatch(code, pattern)
                                               : !re2::RE2::FullMatch(code, pattern, &digit))
      continue;
    return CodeMatch{&codes[i], base::to_int(digit)};
  }
  return std::nullopt;
}

bool Profile::is_database_key(std::string_view code) const {
  return !database_key.empty() && re2::RE2::FullMatch(code, *compiled_key);
}

base::Result<Profile> parse_profile(std::string_view text, std::string_view file_name) {
  toml::table root;
  try {
    root = toml::parse(text, file_name);
  } catch (const toml::parse_error& e) {
    return base::fail(base::ErrorKind::usage, std::string(file_name) + ":" + std::to_string(e.source().begin.line) + ": " +
                                                  std::string(e.description()));
  }
  Reader reader(file_name);
  Profile profile;
  profile.name = reader.text(root, "name");
  profile.title = reader.text(root, "title");
  profile.database_key = reader.text(root, "database_key");
  read_fields(reader, root, profile);
  read_orders(reader, root, profile);
  read_sections(reader, root, profile);
  read_expectations(reader, root, profile);
  read_codes(reader, root, profile);
  if (!reader.error.empty()) return base::fail(base::ErrorKind::usage, reader.error);
  return profile;
}

std::string normal_code(std::string_view printed) {
  std::string out;
  for (const char c : half_width(printed))
    if (!base::is_space(c)) out.push_back(base::to_upper(c));
  return out;
}

}  // namespace uoc::model
