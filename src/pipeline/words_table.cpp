// SPDX-License-Identifier: Apache-2.0
#include "pipeline/words_table.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace uoc::pipeline {
namespace {

bool is_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (base::is_word_byte(c) && !base::is_digit(c)) || c == '-' || c == '\'';
  });
}

// Words of letters and digits, one blank between them.
bool is_name(std::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return base::is_word_byte(c) || c == '-' || c == '\'' || c == ' '; });
  const bool caseless = base::find_wide(text, 0) < text.size();  // Chinese has no capitals
  return plain && (caseless || base::lower(text) != text);
}

// Words of letters, one blank between them.
bool is_phrase(std::string_view text) {
  const auto words = base::split(text, ' ');
  return std::all_of(words.begin(), words.end(), is_word);
}


// The entries of a list, each as `entry(node, text)` with blanks collapsed; one that stands there twice is a slip.
template <class Entry>
void each_text(TomlReader& in, const toml::table& words, std::string_view key, const Entry& entry) {
  const toml::node* node = words.get(key);
  if (node == nullptr) return;
  const toml::array* list = node->as_array();
  if (list == nullptr) return in.fault(*node, quoted(key) + " must be a list of texts");
  std::set<std::string> seen;
  for (const auto& item : *list) {
    const auto* text = item.as_string();
    if (text == nullptr) return in.fault(item, quoted(key) + " must be a list of texts");
    const std::string plain = base::collapse_spaces(text->get());
    if (plain.empty()) return in.fault(item, "an entry of " + quoted(key) + " is empty");
    if (!seen.insert(plain).second) return in.fault(item, quoted(plain) + " stands twice in " + quoted(key));
    entry(item, plain);
  }
}

// "3", "3-5" or a whole number: bands from 1 (recall) to 6 (create).
std::string demand_of(TomlReader& in, const toml::table& verb) {
  const toml::node* node = verb.get("demand");
  if (node == nullptr) return "-";
  const auto* number = node->as_integer();
  const auto* text = node->as_string();
  const std::string band = number != nullptr ? std::to_string(number->get()) : text != nullptr ? text->get() : "";
  const auto dash = band.find('-');
  const auto low = base::to_int(band.substr(0, dash)), high = dash == std::string::npos ? low : base::to_int(band.substr(dash + 1));
  if (low && high && *low >= 1 && *high <= 6 && *low <= *high) return band;
  in.fault(*node, "`demand` must be a band from 1 (recall) to 6 (create), as 3 or \"3-5\"");
  return "-";
}

std::string flags_of(TomlReader& in, const toml::table& verb) {
  std::string out;
  const auto add = [&](const std::string& flag) { out += (out.empty() ? "" : ",") + flag; };
  for (const std::string_view key : {"noun", "adjective", "knowledge", "unobservable", "telling", "doing", "task", "quality", "exhibit"}) {
    bool set = false;
    in.read(verb, key, set);
    if (set) add(std::string(key));
  }
  for (const std::string_view key : {"past", "participle", "gerund"}) {
    std::string form;
    in.read(verb, key, form);
    form = base::lower(form);
    if (verb.contains(key) && !is_word(form)) in.fault(*verb.get(key), quoted(key) + " must be one word of letters");
    if (!form.empty()) add(std::string(key) + "=" + form);
  }
  return out.empty() ? "-" : out;
}

// A base form, or a table of it and what is known of it.
void read_verb(TomlReader& in, const toml::node& node, std::set<std::string>& seen, model::ProjectWords& out) {
  model::ProjectWords::VerbEntry entry;
  const toml::node* place = &node;
  if (const auto* text = node.as_string()) {
    entry.base = text->get();
  } else if (const auto* table = node.as_table()) {
    in.allow(*table, {"verb", "demand", "noun", "adjective", "knowledge", "unobservable", "telling", "doing", "task", "quality", "exhibit", "past", "participle", "gerund"},
             "in `verbs`");
    in.read(*table, "verb", entry.base);
    if (const toml::node* verb = table->get("verb")) place = verb;
    entry.demand = demand_of(in, *table);
    entry.flags = flags_of(in, *table);
  } else {
    return in.fault(node, "a verb is a text, or `{ verb = \"…\", demand = \"3-5\" }`");
  }
  entry.base = base::lower(base::collapse_spaces(entry.base));
  if (!is_phrase(entry.base)) return in.fault(*place, quoted(entry.base) + " is no verb: write its base form, in letters");
  if (!seen.insert(entry.base).second) return in.fault(*place, quoted(entry.base) + " stands twice in `verbs`");
  out.verbs.push_back(std::move(entry));
}

void read_verbs(TomlReader& in, const toml::table& words, model::ProjectWords& out) {
  const toml::node* node = words.get("verbs");
  if (node == nullptr) return;
  const toml::array* list = node->as_array();
  if (list == nullptr) return in.fault(*node, "`verbs` must be a list");
  std::set<std::string> seen;
  for (const auto& entry : *list) read_verb(in, entry, seen, out);
}

// glossary = { customer = ["client", "patron"] }
void read_glossary(TomlReader& in, const toml::table& words, model::ProjectWords& out) {
  const toml::table* glossary = in.table(words, "glossary");
  if (glossary == nullptr) return;
  for (const auto& [term, node] : *glossary) {
    std::vector<std::string> avoided;
    in.read(*glossary, term.str(), avoided);
    for (auto& word : avoided) out.glossary.push_back({std::string(term.str()), std::move(word)});
  }
}

}  // namespace

model::ProjectWords read_words(TomlReader& in, const toml::table& root) {
  model::ProjectWords out;
  const toml::table* words = in.table(root, "words");
  if (words == nullptr) return out;
  in.allow(*words, {"abbreviations", "glossary", "knowledge_leads", "laws", "names", "openers", "verbs"}, "in `[words]`");
  read_glossary(in, *words, out);
  read_verbs(in, *words, out);
  each_text(in, *words, "openers", [&](const toml::node& node, const std::string& text) {
    if (!is_word(text)) return in.fault(node, quoted(text) + " is no opener: an opener is one word of letters");
    out.openers.push_back(base::lower(text));
  });
  each_text(in, *words, "knowledge_leads", [&](const toml::node&, const std::string& text) { out.knowledge_leads.push_back(text); });
  each_text(in, *words, "names", [&](const toml::node& node, const std::string& text) {
    if (!is_name(text)) return in.fault(node, quoted(text) + " is no name: write words of letters and digits, with their capitals");
    out.names.push_back(text);
  });
  each_text(in, *words, "abbreviations", [&](const toml::node& node, const std::string& text) {
    if (text.find(' ') != std::string::npos) return in.fault(node, quoted(text) + " is no abbreviation: an abbreviation is one word");
    out.abbreviations.push_back(text);
  });
  each_text(in, *words, "laws", [&](const toml::node& node, const std::string& text) {
    if (!text.ends_with(" Ordinance")) return in.fault(node, quoted(text) + " is no title of a law: write it in full, with `Ordinance` at its end");
    out.laws.push_back(text);
  });
  return out;
}

}  // namespace uoc::pipeline
