// SPDX-License-Identifier: Apache-2.0
#include "pipeline/discover.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.hpp"
#include "pipeline/manifest.hpp"
#include "read/reader.hpp"

namespace uoc::pipeline {
namespace {

constexpr std::string_view kStandardFile = "standard.toml";
constexpr int kDeepest = 64;  // folders within folders; more is a mistake

bool is_accompanying(std::string_view name) {
  static constexpr std::array<std::string_view, 3> kNames{"README", "LICENSE", "NOTICE"};
  return std::any_of(kNames.begin(), kNames.end(), [&](std::string_view n) { return base::starts_with_ignoring_case(name, n); });
}

bool is_below(std::string_view path, std::string_view folder) {
  if (folder == "/") return true;
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

class Discoverer {
 public:
  Discoverer(const base::FileSystem& files, const Settings& settings, const LoadOptions& options)
      : files_(files), settings_(settings), options_(options) {}

  Discovery run();

 private:
  bool is_standard(const std::string& folder) const {
    return files_.type(base::join_path(folder, kStandardFile)) == base::FileType::file;
  }
  void take(const std::string& path, bool given);
  void take_file(const std::string& path, bool from_stdin);
  void take_folder(const std::string& path, bool given);
  bool find_standards(const std::string& folder, int depth);
  bool search_below(const std::string& folder, int depth);
  void walk(FoundStandard& standard, const std::string& folder, int depth);
  void add_file(FoundStandard& standard, FoundFile file, const std::string& key);
  FoundStandard& standard_at(const std::string& folder, bool declared);
  std::string enclosing_standard(const std::string& folder) const;
  void finish();

  const base::FileSystem& files_;
  const Settings& settings_;
  const LoadOptions& options_;
  std::map<std::string, FoundStandard> found_;  // by canonical folder
  std::set<std::string> seen_files_, seen_folders_;
  std::map<std::string, bool> searched_;  // canonical folder → whether a standard lies at or below it
  Discovery out_;
};

FoundStandard& Discoverer::standard_at(const std::string& folder, bool declared) {
  const std::string key = files_.canonical(folder);
  FoundStandard& standard = found_[key];
  if (standard.key.empty()) standard = {key, folder, shown_path(files_, settings_, folder), declared, false, {}};
  return standard;
}

// The nearest folder at or above `folder` with a standard.toml, not higher than the folder of uoc.toml; "" if none.
std::string Discoverer::enclosing_standard(const std::string& folder) const {
  const std::string start = files_.canonical(folder);
  const bool inside = is_below(start, settings_.root);
  for (std::string at = start; !at.empty(); at = base::parent_path(at)) {
    if (is_standard(at)) return at == start ? folder : at;
    if (at == "/" || (inside && at == settings_.root)) break;
  }
  return {};
}

void Discoverer::add_file(FoundStandard& standard, FoundFile file, const std::string& key) {
  if (!seen_files_.insert(key).second) return;
  standard.files.push_back(std::move(file));
}

void Discoverer::take_file(const std::string& path, bool from_stdin) {
  const std::string folder = base::parent_path(path).empty() ? "." : base::parent_path(path);
  const std::string enclosing = enclosing_standard(folder);
  FoundStandard& standard = enclosing.empty() ? standard_at(folder, false) : standard_at(enclosing, true);
  add_file(standard, {path, shown_path(files_, settings_, path), true, from_stdin}, from_stdin ? "-" : files_.canonical(path));
}

// Adds the files of a standard, without those of standards inside it.
void Discoverer::walk(FoundStandard& standard, const std::string& folder, int depth) {
  const std::string key = files_.canonical(folder);
  if (depth > kDeepest || !seen_folders_.insert(key).second) return;
  const auto entries = files_.list(folder);
  if (!entries) {
    out_.missing.push_back({folder, shown_path(files_, settings_, folder), false, false});
    return;
  }
  const std::string shown = shown_path(files_, settings_, folder);
  for (const auto& entry : *entries) {
    const std::string path = base::join_path(folder, entry.name);
    if (entry.name.front() == '.' || is_accompanying(entry.name)) continue;
    if (entry.type == base::FileType::directory) {
      const bool foreign = entry.name == "schema" || is_standard(path) || is_output_folder(files_, path);
      if (!foreign) walk(standard, path, depth + 1);
      if (is_standard(path)) find_standards(path, depth + 1);
    } else if (read::notation_of(entry.name)) {
      add_file(standard, {path, shown == "." ? entry.name : base::join_path(shown, entry.name), false, false},
               entry.link ? files_.canonical(path) : base::join_path(key, entry.name));
    }
  }
}

// Adds every declared standard at or below a folder; true if there is one.
bool Discoverer::find_standards(const std::string& folder, int depth) {
  const auto [it, is_new] = searched_.emplace(files_.canonical(folder), false);
  if (!is_new || depth > kDeepest) return it->second;
  if (is_standard(folder)) {
    FoundStandard& standard = standard_at(folder, true);
    standard.whole = true;
    walk(standard, folder, depth);
    return it->second = true;
  }
  return it->second = search_below(folder, depth);
}

bool Discoverer::search_below(const std::string& folder, int depth) {
  const auto entries = files_.list(folder);
  if (!entries) return false;
  std::size_t loose = 0;
  bool found = false;
  for (const auto& entry : *entries) {
    const std::string path = base::join_path(folder, entry.name);
    if (entry.name.front() == '.' || entry.name == "schema" || is_accompanying(entry.name)) continue;
    if (entry.type != base::FileType::directory)
      loose += read::notation_of(entry.name).has_value();
    else if (!is_output_folder(files_, path))
      found = find_standards(path, depth + 1) || found;
  }
  if (loose > 0)
    out_.notes.push_back("`" + shown_path(files_, settings_, folder) + "` has no standard.toml: " + std::to_string(loose) +
                         (loose == 1 ? " file" : " files") + " in it not read");
  return found;
}

void Discoverer::take_folder(const std::string& path, bool given) {
  const std::string enclosing = enclosing_standard(path);
  if (!enclosing.empty() && files_.canonical(enclosing) != files_.canonical(path))
    return walk(standard_at(enclosing, true), path, 0);
  const auto notes = out_.notes.size();
  if (find_standards(path, 0) || !given) return;
  out_.notes.resize(notes);  // they are read after all, as one undeclared standard
  FoundStandard& standard = standard_at(path, false);
  walk(standard, path, 0);
  if (standard.files.empty()) out_.missing.push_back({path, shown_path(files_, settings_, path), true, false});
}

void Discoverer::take(const std::string& path, bool given) {
  if (path == "-") return take_file(options_.stdin_filename, true);
  const base::FileType type = files_.type(path);
  const bool refused = type == base::FileType::directory && options_.folders == LoadOptions::Folders::refuse;
  if (type == base::FileType::none || refused)
    out_.missing.push_back({path, shown_path(files_, settings_, path), given, false});
  else if (type == base::FileType::directory)
    take_folder(path, given);
  else
    take_file(path, false);
}

void Discoverer::finish() {
  const auto by_shown = [](const auto& a, const auto& b) { return a.shown < b.shown; };
  for (auto& [key, standard] : found_) {
    if (standard.files.empty() && !standard.declared) continue;
    std::sort(standard.files.begin(), standard.files.end(), by_shown);
    out_.standards.push_back(std::move(standard));
  }
  std::sort(out_.standards.begin(), out_.standards.end(), by_shown);
  std::sort(out_.missing.begin(), out_.missing.end(), by_shown);
  std::sort(out_.notes.begin(), out_.notes.end());
  out_.notes.erase(std::unique(out_.notes.begin(), out_.notes.end()), out_.notes.end());
}

Discovery Discoverer::run() {
  if (options_.paths.empty())
    for (const auto& path : settings_.standards) take(base::join_path(settings_.root, path), false);
  std::vector<std::string> paths = options_.paths;
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) take(path, true);
  finish();
  return std::move(out_);
}

}  // namespace

std::string shown_path(const base::FileSystem& files, const Settings& settings, const std::string& path) {
  if (!settings.found) return base::normal_path(path);
  const std::string folder = base::parent_path(path);
  const std::string absolute = files.type(path) == base::FileType::directory
                                   ? files.canonical(path)
                                   : base::join_path(files.canonical(folder), base::file_name(path));
  if (!is_below(absolute, settings.root)) return base::normal_path(path);
  return base::relative_path(absolute, settings.root);
}

Discovery discover(const base::FileSystem& files, const Settings& settings, const LoadOptions& options) {
  return Discoverer(files, settings, options).run();
}

}  // namespace uoc::pipeline
