// SPDX-License-Identifier: Apache-2.0
#include "pipeline/fix.hpp"

#include "base/overlay_files.hpp"
#include "pipeline/fix_round.hpp"

namespace uoc::pipeline {
namespace {

constexpr int kMostRounds = 10;  // a fix that brings forth another one for ever is a fault of the rules, not a reason to hang

class Fixer {
 public:
  Fixer(const base::FileSystem& files, const LoadOptions& load_options, const CheckOptions& check_options)
      : overlay_(files), load_options_(load_options), check_options_(check_options) {}

  base::Result<FixOutcome> run(FixScope scope) {
    auto project = read();
    if (!project) return tl::unexpected(project.error());
    for (int round = 0; round < kMostRounds; ++round) {
      const auto chosen = choose_fixes(*project, scope, frozen_);
      if (chosen.empty()) break;
      for (const auto& edits : chosen) change(*project, edits);
      auto next = read();
      if (!next) return tl::unexpected(next.error());
      if (!take_back_what_went_wrong(*project, *next, chosen)) {
        project = std::move(next);
        continue;
      }
      project = read();
      if (!project) return tl::unexpected(project.error());
    }
    out_.project = std::move(*project);
    for (auto& [path, file] : changed_)
      if (file.before != file.after) out_.files.push_back(std::move(file));
    return std::move(out_);
  }

 private:
  base::Result<Project> read() {
    auto project = load(overlay_, load_options_);
    if (project) check(*project, check_options_);
    return project;
  }

  void change(const Project& project, const FileEdits& edits) {
    const LoadedFile& loaded = project.files[edits.file];
    const base::SourceFile& source = project.sources.file(loaded.id);
    const auto [it, first] = changed_.try_emplace(loaded.path);
    FixedFile& file = it->second;
    if (first) file = {loaded.path, source.path(), std::string(source.bytes()), {}};
    file.after = apply_edits(source.bytes(), edits.edits);
    overlay_.put(loaded.path, file.after);
    out_.applied += edits.fixes;
  }

  // Files in which other texts changed get the bytes back that they had before this round, and are left alone from here on.
  bool take_back_what_went_wrong(const Project& before, const Project& after, const std::vector<FileEdits>& chosen) {
    bool any = false;
    for (const auto& edits : chosen) {
      if (only_edited_texts_changed(before, after, edits)) continue;
      any = true;
      const LoadedFile& loaded = before.files[edits.file];
      FixedFile& file = changed_.at(loaded.path);
      file.after = std::string(before.sources.file(loaded.id).bytes());
      overlay_.put(loaded.path, file.after);
      out_.applied -= edits.fixes;
      frozen_.insert(loaded.path);
      out_.notes.push_back(file.shown + ": left as it is: its fixes would change more than the words they name; mend it by hand");
    }
    return any;
  }

  base::OverlayFileSystem overlay_;
  const LoadOptions& load_options_;
  const CheckOptions& check_options_;
  std::map<std::string, FixedFile> changed_;
  std::set<std::string> frozen_;
  FixOutcome out_;
};

}  // namespace

base::Result<FixOutcome> fix(const base::FileSystem& files, const LoadOptions& load_options, const CheckOptions& check_options, FixScope scope) {
  return Fixer(files, load_options, check_options).run(scope);
}

}  // namespace uoc::pipeline
