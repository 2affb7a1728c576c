// SPDX-License-Identifier: Apache-2.0
#include "pipeline/baseline.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "base/text.hpp"

namespace uoc::pipeline {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;
constexpr const char* kKeys[] = {"unit", "rule", "fingerprint", "file", "message"};

tl::unexpected<base::Error> malformed(const std::string& path, const std::string& message) {
  return base::fail(base::ErrorKind::malformed, path + ": " + message);
}

// "line 3, column 5: …" of a parser's message, whose words are not ours.
std::string place_in(const nlohmann::json::parse_error& error, std::string_view bytes) {
  const std::size_t at = std::min(error.byte > 0 ? error.byte - 1 : 0, bytes.size());
  const auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  const auto start = bytes.substr(0, at).rfind('\n');
  return std::to_string(line) + ":" + std::to_string(at - (start == std::string_view::npos ? 0 : start + 1) + 1);
}

bool is_fingerprint(std::string_view text) {
  const auto is_hex = [](char c) { return base::is_digit(c) || (c >= 'a' && c <= 'f'); };
  return text.size() > 17 && text[16] == ':' && std::all_of(text.begin(), text.begin() + 16, is_hex) && base::to_int(text.substr(17)).value_or(0) > 0;
}

// Why a value is no entry; empty if it is one.
std::string fault_of(const Json& value) {
  if (!value.is_object()) return "is no object";
  for (const char* key : kKeys)
    if (!value.contains(key) || !value[key].is_string()) return "has no text `" + std::string(key) + "`";
  return is_fingerprint(value["fingerprint"].get<std::string>()) ? "" : "has a `fingerprint` that uoc did not write";
}

base::Result<void> read_version(const Json& root, const std::string& path) {
  if (!root.is_object() || !root.contains("version") || !root["version"].is_number_integer())
    return malformed(path, "this is no baseline: it has no `version`");
  const Json& stated = root["version"];
  const bool large = stated.is_number_unsigned() && stated.get<std::uint64_t>() > kVersion;
  const auto version = stated.get<std::int64_t>();
  if (large) return malformed(path, "the baseline has version " + stated.dump() + ", this uoc knows version 1: use a newer uoc");
  if (version < kVersion) return malformed(path, "there is no version " + std::to_string(version) + " of baselines");
  if (!root.contains("findings") || !root["findings"].is_array()) return malformed(path, "the baseline has no list `findings`");
  return {};
}

}  // namespace

base::Result<Baseline> parse_baseline(std::string bytes, std::string path) {
  Json root;
  try {
    root = Json::parse(bytes);
  } catch (const nlohmann::json::parse_error& e) {
    return malformed(path + ":" + place_in(e, bytes), "the baseline is no JSON; write it anew with --write-baseline");
  } catch (const nlohmann::json::out_of_range&) {  // 1e999; the parser does not say where
    return malformed(path, "the baseline holds a number that no program can read; write it anew with --write-baseline");
  }
  if (auto version = read_version(root, path); !version) return tl::unexpected(version.error());
  Baseline out{std::move(path), std::move(bytes), {}};
  std::set<std::string> seen;
  for (const Json& value : root["findings"]) {
    const std::string number = std::to_string(out.entries.size() + 1);
    if (const std::string fault = fault_of(value); !fault.empty()) return malformed(out.path, "finding " + number + " of the baseline " + fault);
    const auto text = [&](const char* key) { return value[key].get<std::string>(); };
    out.entries.push_back({text("unit"), text("rule"), text("fingerprint"), text("file"), text("message")});
    if (!seen.insert(out.entries.back().fingerprint).second)
      return malformed(out.path, "the fingerprint `" + out.entries.back().fingerprint + "` stands in the baseline twice");
  }
  return out;
}

std::string write_baseline(std::vector<BaselineEntry> entries) {
  const auto key = [](const BaselineEntry& e) { return std::tie(e.unit, e.rule, e.fingerprint); };
  std::sort(entries.begin(), entries.end(), [&](const BaselineEntry& a, const BaselineEntry& b) { return key(a) < key(b); });
  std::string out = "{\n  \"version\": " + std::to_string(kVersion) + ",\n  \"findings\": [";
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const BaselineEntry& e = entries[i];
    const Json entry{{"unit", e.unit}, {"rule", e.rule}, {"fingerprint", e.fingerprint}, {"file", e.file}, {"message", e.message}};
    out.append(i == 0 ? "\n    " : ",\n    ").append(entry.dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  return out.append(entries.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

BaselineEntry baseline_entry(const diag::Diagnostic& finding, const std::string& fingerprint, const base::SourceSet& sources) {
  const std::string file = finding.span.valid() ? sources.file(finding.span.file).path() : "";
  return {finding.unit, std::string(finding.rule->id), fingerprint, file, finding.message};
}

}  // namespace uoc::pipeline
