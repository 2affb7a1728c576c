// SPDX-License-Identifier: Apache-2.0
// The build: discover → read → check → render → publish. Each stage is one function; nothing flows back.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "diag/diagnostic.hpp"
#include "diag/statistics.hpp"
#include "diag/suppression.hpp"
#include "pipeline/baseline.hpp"
#include "pipeline/settings.hpp"
#include "read/conservation.hpp"
#include "read/reader.hpp"
#include "render/renderer.hpp"

namespace uoc::pipeline {

// One file that was read, and where its units are.
struct LoadedFile {
  std::string path;               // to open
  base::FileId id = base::kNoFile;
  std::size_t standard = 0;       // index in Project::standards
  std::size_t first_unit = 0;     // index in the units of the standard
  std::size_t unit_count = 0;
  model::Notation notation = model::Notation::text;
  bool given = false;             // named on the command line, not found in a folder
  bool failed = false;            // could not be opened
  std::string sha256;             // of its bytes, if documents were to be converted
  std::optional<read::Conservation> proof;  // if it was asked for, and then also:
  std::vector<model::Trivia> trivia;        // what of the file is kept beside its units
};

// What every stage works on. Owns sources, profiles and standards for the whole run.
struct Project {
  Settings settings;
  base::SourceSet sources;
  std::shared_ptr<const model::Lexicon> lexicon;   // never null after loading
  std::map<std::string, model::Profile> profiles;  // stable addresses: standards point at them
  std::vector<model::Standard> standards;          // sorted by folder
  std::vector<LoadedFile> files;                   // in the order of standards and paths
  diag::Diagnostics diagnostics;                   // of reading; check() adds those of the rules
  std::vector<std::string> notes;                  // what was passed over, for people
  bool is_whole = true;                            // no paths were given: all that the settings name was looked for
  std::vector<std::string> given;                  // the paths that were, as shown

  // What check() adds besides findings.
  std::vector<lint::Tally> tallies;                // of lint::rules()
  std::chrono::nanoseconds shared_time{};          // of checking, beside the rules' own; if it was to be measured
  std::size_t not_verified = 0;
  std::vector<std::string> fingerprints;           // of the diagnostics, if they were asked for
  std::vector<Waiver> waivers;                     // of the settings and beside the text
  std::vector<diag::Suppressed> waived;            // findings that they cover; these point at the waivers
  std::map<const diag::RuleInfo*, std::size_t> known;  // how many findings of each rule the baseline held
  std::vector<BaselineEntry> kept;                 // entries of the baseline that still occur, or that this run cannot judge
  std::string today;                               // YYYY-MM-DD; empty if nobody said
  base::FileId settings_file = base::kNoFile;      // uoc.toml, once a finding lies in it
  unsigned jobs = 0;                               // threads; 0: one for each core
  std::vector<std::string> selection;              // codes of the units to render; empty: all
  bool input_failed = false;                       // something could not be opened: exit code 3
  std::size_t unit_count() const;
};

struct LoadOptions {
  std::vector<std::string> paths;  // as given on the command line; empty: the standards of the settings
  std::string stdin_bytes;         // for the path "-"
  std::string stdin_filename;      // its name; its folder decides which standard it belongs to
  enum class Folders : std::uint8_t { read, refuse };
  Folders folders = Folders::read;
  enum class Proof : std::uint8_t { none, conservation };
  Proof proof = Proof::none;       // whether to prove of each file that nothing was lost
  enum class Documents : std::uint8_t { refuse, convert };
  Documents documents = Documents::refuse;  // PDF, Word and web pages, and texts in other encodings than UTF-8
  std::string encoding;            // of texts and web pages that are converted; empty: found out
  unsigned jobs = 0;
};

// Settings, discovery and reading. An error is wrong usage or wrong configuration (exit code 2).
base::Result<Project> load(const base::FileSystem& files, const LoadOptions& options);

struct CheckOptions {
  unsigned jobs = 0;
  std::string_view only_group = {};     // if set, only rules of this group, and nothing on waivers
  std::string today = {};               // YYYY-MM-DD, to judge waivers that end; empty: they hold
  bool fingerprints = false;            // whether they are wanted
  const Baseline* baseline = nullptr;   // findings of it are set aside
  bool report_stale = true;             // whether entries of it that no longer occur are findings
  bool timed = false;                   // measure what each rule costs
  const lint::Focus* focus = nullptr;   // if set, only what concerns its unit
};

// Runs the rules of the settings and adds their findings; sorts all diagnostics, and sets aside what is waived or known.
void check(Project& project, const CheckOptions& options);
inline void check(Project& project, unsigned jobs, std::string_view only_group = {}) { check(project, CheckOptions{jobs, only_group}); }

// Sets all that is found aside as known: what a new baseline keeps.
void accept_all(Project& project);

// What became of each rule, in the order of all_rules(); and what else is to be said of it.
std::vector<diag::RuleStatistics> statistics(const Project& project);
std::vector<std::string> statistics_notes(const Project& project);

struct PublishReport {
  std::size_t written = 0, unchanged = 0, removed = 0;
  std::string folder;
};

// Renders targets and brings the output folder up to date (docs/architecture.md, "Publish").
base::Result<PublishReport> publish(base::FileSystem& files, const Project& project, const std::string& output,
                                    const std::vector<const render::Target*>& targets, unsigned jobs);

// Every rule there is: of the input, of the checker and of the project, sorted by id.
std::vector<const diag::RuleInfo*> all_rules();

}  // namespace uoc::pipeline
