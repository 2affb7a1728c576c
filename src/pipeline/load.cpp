// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "base/digest.hpp"
#include "base/escape.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"
#include "pipeline/discover.hpp"
#include "pipeline/pipeline.hpp"
#include "pipeline/profile_file.hpp"
#include "pipeline/register_file.hpp"
#include "read/document/document.hpp"

namespace uoc::pipeline {
namespace {

constexpr std::uint64_t kStandardFileLimit = std::uint64_t{1} << 20U;
constexpr std::string_view kDefaultProfile = "hkqf";

std::vector<std::string_view> rule_ids() {
  std::vector<std::string_view> ids;
  for (const auto* rule : all_rules()) ids.push_back(rule->id);
  return ids;
}

// A file while it is read: what discovery said, where it goes, and what came out.
struct Slot {
  const FoundFile* found = nullptr;
  LoadedFile file;
  read::Document document;
  diag::Diagnostics faults;  // of the proof
  std::vector<std::string> notes;
};

class Loader {
 public:
  Loader(const base::FileSystem& files, const LoadOptions& options) : files_(files), options_(options) {}
  base::Result<Project> run();

 private:
  base::Result<void> prepare();
  base::Result<void> add_standard(const FoundStandard& found);
  base::Result<const model::Profile*> profile(const std::string& name);
  void reserve_slots();
  base::Result<void> read_registers();
  void read_slots(const std::vector<std::size_t>& which);
  void read_slot(Slot& slot);
  base::Result<std::string> bytes_of(const Slot& slot) const;
  base::Result<std::string> converted(Slot& slot, std::string bytes) const;
  void read_all();
  using Source = std::pair<std::size_t, std::string>;  // standard and path
  std::string place_of(const std::string& path);
  std::set<Source> sources_of_maintained_units();
  void add_missing();
  void collect(Slot& slot);

  const base::FileSystem& files_;
  const LoadOptions& options_;
  Discovery found_;
  Project project_;
  std::vector<Slot> slots_;
  std::map<std::string, std::string> places_;
};

base::Result<const model::Profile*> Loader::profile(const std::string& name) {
  const std::string key = name.empty() ? std::string(kDefaultProfile) : name;
  if (const auto it = project_.profiles.find(key); it != project_.profiles.end()) return &it->second;
  auto parsed = load_profile(files_, project_.settings, key);
  if (!parsed) return tl::unexpected(parsed.error());
  const auto& leads = project_.settings.words.knowledge_leads;
  parsed->knowledge_leads.insert(parsed->knowledge_leads.end(), leads.begin(), leads.end());
  return &project_.profiles.emplace(key, std::move(*parsed)).first->second;
}

base::Result<void> Loader::add_standard(const FoundStandard& found) {
  model::Standard standard;
  standard.name = base::safe_file_name(base::file_name(found.key) == "" ? "units" : base::file_name(found.key));
  const auto taken = [&](const std::string& name) {
    return std::any_of(project_.standards.begin(), project_.standards.end(), [&](const auto& s) { return s.name == name; });
  };
  const std::string stem = standard.name;
  for (int n = 2; taken(standard.name); ++n) standard.name = stem + "~" + std::to_string(n);
  standard.folder = found.declared ? found.shown : "";
  standard.declared = found.declared;
  const std::string file = base::join_path(found.path, "standard.toml");
  const std::string shown = found.shown == "." ? "standard.toml" : base::join_path(found.shown, "standard.toml");
  if (found.declared) {
    const auto bytes = files_.read(file, kStandardFileLimit);
    if (!bytes) return tl::unexpected(bytes.error());
    auto info = parse_standard(*bytes, shown);
    if (!info) return tl::unexpected(info.error());
    standard.info = std::move(*info);
    standard.info.complete = standard.info.complete && found.whole;
  }
  const auto chosen = profile(standard.info.profile);
  if (!chosen) {
    // A fault in a profile's own file has its place; of a name that no profile has, the standard is the place.
    const bool placed = !found.declared || chosen.error().message.starts_with(project_.settings.profiles);
    return base::fail(chosen.error().kind, placed ? chosen.error().message : shown + ": " + chosen.error().message);
  }
  standard.profile = *chosen;
  project_.standards.push_back(std::move(standard));
  return {};
}

// Everything that can be wrong before a unit is read: settings, word lists, standard files.
base::Result<void> Loader::prepare() {
  std::string start = options_.paths.empty() ? "." : options_.paths.front() == "-" ? options_.stdin_filename : options_.paths.front();
  if (files_.type(start) != base::FileType::directory) start = base::parent_path(start).empty() ? "." : base::parent_path(start);
  auto settings = load_settings(files_, start, rule_ids());
  if (!settings) return tl::unexpected(settings.error());
  project_.settings = std::move(*settings);
  auto lexicon = model::Lexicon::load(project_.settings.words);
  if (!lexicon) return tl::unexpected(lexicon.error());
  project_.lexicon = std::make_shared<const model::Lexicon>(std::move(*lexicon));
  found_ = discover(files_, project_.settings, options_);
  for (const auto& path : options_.paths)
    project_.given.push_back(shown_path(files_, project_.settings, path == "-" ? options_.stdin_filename : path));
  if (options_.paths.empty() && found_.standards.empty()) {
    const std::string where = project_.settings.found ? "the folders that uoc.toml names" : "`standards`, and there is no uoc.toml";
    return base::fail(base::ErrorKind::usage, "no standard was found in " + where +
                                                  ": a standard is a folder with a standard.toml; or name files or folders");
  }
  for (const auto& standard : found_.standards)
    if (auto added = add_standard(standard); !added) return added;
  return {};
}

void Loader::reserve_slots() {
  std::vector<std::string> shown;
  for (std::size_t s = 0; s < found_.standards.size(); ++s) {
    for (const auto& found : found_.standards[s].files) {
      Slot slot;
      slot.found = &found;
      slot.file.path = found.path;
      slot.file.id = static_cast<base::FileId>(shown.size());
      slot.file.standard = s;
      slot.file.given = found.given;
      slot.file.notation = read::notation_of(found.path).value_or(model::Notation::text);
      slots_.push_back(std::move(slot));
      shown.push_back(found.shown);
    }
  }
  for (const auto& missing : found_.missing) shown.push_back(missing.shown);
  for (const auto& standard : project_.standards)
    if (!standard.info.register_path.empty()) shown.push_back(register_path_of(standard));
  project_.sources.reserve(shown);
}

// The registers stand behind all other files in the source set.
base::Result<void> Loader::read_registers() {
  auto id = static_cast<base::FileId>(slots_.size() + found_.missing.size());
  for (std::size_t s = 0; s < project_.standards.size(); ++s) {
    model::Standard& standard = project_.standards[s];
    if (standard.info.register_path.empty()) continue;
    auto bytes = load_register(files_, found_.standards[s].path, project_.settings.max_file_size, id, standard);
    if (!bytes) return tl::unexpected(bytes.error());
    project_.sources.fill(id++, std::move(*bytes));
  }
  return {};
}

diag::Diagnostic unreadable(base::FileId id, std::string message) {
  diag::Diagnostic d;
  d.rule = &read::kFileUnreadable;
  d.severity = diag::Severity::error;
  d.message = std::move(message);
  d.span = {id, 0, 0};
  return d;
}

// An error of the file system names the path it opened; the diagnostic names the file as all others do.
std::string without_path(std::string message, const std::string& path) {
  const auto at = path.empty() ? std::string::npos : message.find(path);
  if (at == std::string::npos) return message;
  return message.replace(at, path.size(), "`" + std::string(base::file_name(path)) + "`");
}

base::Result<std::string> Loader::bytes_of(const Slot& slot) const {
  if (!slot.found->from_stdin) return files_.read(slot.file.path, project_.settings.max_file_size);
  if (options_.stdin_bytes.size() > project_.settings.max_file_size)
    return base::fail(base::ErrorKind::too_large, "standard input is larger than the limit of " + std::to_string(project_.settings.max_file_size) + " bytes");
  return options_.stdin_bytes;
}

// The text that a published document holds; maintained notations are left as they are.
base::Result<std::string> Loader::converted(Slot& slot, std::string bytes) const {
  slot.file.sha256 = base::sha256(bytes);
  const auto kind = read::document_kind_of(slot.file.path);
  if (!kind || (kind == read::DocumentKind::markdown && read::is_own_markdown(bytes))) return bytes;
  slot.file.notation = model::Notation::text;
  auto document = read::plain_text_of(*kind, bytes, {options_.encoding, project_.lexicon.get(), project_.settings.max_file_size});
  if (!document) return tl::unexpected(document.error());
  slot.notes = std::move(document->notes);
  return std::move(document->text);
}

// Runs in parallel: touches nothing but its own slot and its own place in the source set.
void Loader::read_slot(Slot& slot) {
  const base::FileId id = slot.file.id;
  const auto refuse = [&](std::string message) {
    slot.file.failed = true;
    slot.document.diagnostics.push_back(unreadable(id, std::move(message)));
  };
  const bool convert = options_.documents == LoadOptions::Documents::convert;
  const auto document = read::document_kind_of(slot.file.path);
  if (!read::notation_of(slot.file.path) && !(convert && document)) {
    const std::string name = "`" + std::string(base::file_name(slot.file.path)) + "`";
    if (document) return refuse(name + " is a document to be imported: `uoc import` turns it into sources");
    return refuse((convert ? "uoc import reads .txt, .html, .docx, .pdf, .md and .xml files, not " : "uoc reads .txt, .md and .xml files, not ") + name);
  }
  auto bytes = bytes_of(slot);
  if (!bytes) return refuse(without_path(bytes.error().message, slot.file.path));
  if (convert) {
    bytes = converted(slot, std::move(*bytes));
    if (!bytes) return refuse(bytes.error().message);
  }
  const bool extracted = convert && document == read::DocumentKind::pdf;
  project_.sources.fill(id, std::move(*bytes), extracted ? base::SourceFile::Origin::extracted : base::SourceFile::Origin::own);
  const base::SourceFile& file = project_.sources.file(id);
  slot.document = read::read_as(slot.file.notation, file, id, {*project_.standards[slot.file.standard].profile, *project_.lexicon});
  // Where no unit could be read a finding says why; there is nothing that could have lost a word.
  if (options_.proof == LoadOptions::Proof::none || slot.document.units.empty()) return;
  slot.file.proof = read::check_conservation(file, id, slot.document);
  slot.faults = read::conservation_faults(*slot.file.proof, id);
}

void Loader::read_slots(const std::vector<std::size_t>& which) {
  base::parallel_for(which.size(), options_.jobs, [&](std::size_t i) { read_slot(slots_[which[i]]); });
}

// The path with its folder resolved; folders are few, so each is asked for once.
std::string Loader::place_of(const std::string& path) {
  const std::string folder = base::parent_path(path);
  const auto [it, is_new] = places_.emplace(folder, "");
  if (is_new) it->second = files_.canonical(folder.empty() ? "." : folder);
  return base::join_path(it->second, base::file_name(path));
}

// The published texts that maintained units say they came from: relative to the project, to the unit or to its standard.
std::set<Loader::Source> Loader::sources_of_maintained_units() {
  std::set<Source> out;
  for (const auto& slot : slots_) {
    const std::size_t standard = slot.file.standard;
    for (const auto& unit : slot.document.units) {
      if (unit.provenance.source.empty()) continue;
      const std::string& source = unit.provenance.source;
      out.emplace(standard, place_of(base::join_path(project_.settings.root, source)));
      out.emplace(standard, place_of(base::join_path(base::parent_path(slot.file.path), source)));
      out.emplace(standard, place_of(base::join_path(found_.standards[standard].path, source)));
    }
  }
  return out;
}

void Loader::read_all() {
  std::vector<std::size_t> maintained, published;
  for (std::size_t i = 0; i < slots_.size(); ++i)
    (slots_[i].file.notation == model::Notation::text ? published : maintained).push_back(i);
  read_slots(maintained);
  if (const auto sources = sources_of_maintained_units(); !sources.empty()) {
    std::erase_if(published, [&](std::size_t i) {
      const LoadedFile& file = slots_[i].file;
      return !file.given && sources.contains({file.standard, place_of(file.path)});
    });
  }
  read_slots(published);
}

void Loader::collect(Slot& slot) {
  auto& units = project_.standards[slot.file.standard].units;
  slot.file.first_unit = units.size();
  slot.file.unit_count = slot.document.units.size();
  std::move(slot.document.units.begin(), slot.document.units.end(), std::back_inserter(units));
  for (auto* list : {&slot.document.diagnostics, &slot.faults})
    std::move(list->begin(), list->end(), std::back_inserter(project_.diagnostics));
  for (const auto& note : slot.notes) found_.notes.push_back(project_.sources.file(slot.file.id).path() + ": " + note);
  project_.input_failed = project_.input_failed || slot.file.failed;
  if (slot.file.proof) slot.file.trivia = std::move(slot.document.trivia);
  project_.files.push_back(std::move(slot.file));
  slot = Slot();
}

void Loader::add_missing() {
  auto id = static_cast<base::FileId>(slots_.size());
  for (const auto& missing : found_.missing) {
    std::string message = "holds no .txt, .md or .xml file";
    const bool folder = files_.type(missing.path) == base::FileType::directory;
    if (!folder || options_.folders == LoadOptions::Folders::refuse) {
      const auto bytes = files_.read(missing.path, 0);
      message = bytes ? "cannot be read" : without_path(bytes.error().message, missing.path);
    } else if (const auto entries = files_.list(missing.path); !entries) {
      message = without_path(entries.error().message, missing.path);
    }
    project_.diagnostics.push_back(unreadable(id++, std::move(message)));
    project_.input_failed = true;
  }
}

base::Result<Project> Loader::run() {
  project_.jobs = options_.jobs;
  project_.is_whole = options_.paths.empty();
  if (auto ready = prepare(); !ready) return tl::unexpected(ready.error());
  reserve_slots();
  if (auto registers = read_registers(); !registers) return tl::unexpected(registers.error());
  read_all();
  add_missing();
  std::vector<std::size_t> counts(project_.standards.size());
  for (const auto& slot : slots_) counts[slot.file.standard] += slot.document.units.size();
  for (std::size_t s = 0; s < counts.size(); ++s) project_.standards[s].units.reserve(counts[s]);
  for (auto& slot : slots_) collect(slot);
  project_.notes = std::move(found_.notes);
  diag::sort(project_.diagnostics, project_.sources);
  return std::move(project_);
}

}  // namespace

std::size_t Project::unit_count() const {
  std::size_t n = 0;
  for (const auto& standard : standards) n += standard.units.size();
  return n;
}

base::Result<Project> load(const base::FileSystem& files, const LoadOptions& options) {
  return Loader(files, options).run();
}

}  // namespace uoc::pipeline
