// SPDX-License-Identifier: Apache-2.0
#include "pipeline/changed.hpp"

#include <algorithm>

#include "base/process.hpp"
#include "base/text.hpp"
#include "pipeline/discover.hpp"

namespace uoc::pipeline {
namespace {

base::Result<std::string> git(const std::string& folder, std::vector<std::string> arguments) {
  std::vector<std::string> words{"git", "-C", folder};
  words.insert(words.end(), std::make_move_iterator(arguments.begin()), std::make_move_iterator(arguments.end()));
  auto run = base::run_process(words, {});
  if (!run) return base::fail(base::ErrorKind::usage, "--changed-since asks git, which cannot be run: " + run.error().message);
  if (run->status == 0) return std::move(run->out);
  const std::string_view said = base::trim(run->err);
  return base::fail(base::ErrorKind::usage, "--changed-since: git says: " + std::string(said.substr(0, said.find('\n'))));
}

void add_paths(const std::string& top, std::string_view list, std::set<std::string>& out) {
  for (const auto name : base::split(list, '\0'))
    if (!name.empty()) out.insert(base::join_path(top, name));
}

}  // namespace

base::Result<std::set<std::string>> changed_since(const std::string& folder, const std::string& revision) {
  if (revision.empty() || revision.front() == '-') return base::fail(base::ErrorKind::usage, "--changed-since needs a revision, a branch or a tag");
  const auto top = git(folder, {"rev-parse", "--show-toplevel"});
  if (!top) return tl::unexpected(top.error());
  const std::string root(base::trim(*top));
  const auto known = git(root, {"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
  if (!known) return base::fail(base::ErrorKind::usage, "--changed-since: git knows no revision `" + revision + "`; a shallow clone may lack it");
  const auto changed = git(root, {"diff", "--name-only", "-z", "--no-renames", "--diff-filter=d", "--merge-base", std::string(base::trim(*known)), "--"});
  if (!changed) return tl::unexpected(changed.error());
  const auto fresh = git(root, {"ls-files", "--others", "--exclude-standard", "-z"});
  if (!fresh) return tl::unexpected(fresh.error());
  std::set<std::string> out;
  add_paths(root, *changed, out);
  add_paths(root, *fresh, out);
  return out;
}

std::size_t keep_only_in(Project& project, const base::FileSystem& files, const std::set<std::string>& changed) {
  std::set<std::string> shown;
  for (const auto& path : changed) shown.insert(shown_path(files, project.settings, path));
  const auto is_in = [&](const base::Span& span) { return span.valid() && shown.contains(project.sources.file(span.file).path()); };
  const auto concerns = [&](const diag::Diagnostic& d) {
    return !d.span.valid() || is_in(d.span) || std::any_of(d.notes.begin(), d.notes.end(), [&](const auto& note) { return is_in(note.span); });
  };
  auto& list = project.diagnostics;
  auto& prints = project.fingerprints;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!concerns(list[i])) continue;
    if (kept != i) {
      list[kept] = std::move(list[i]);
      if (!prints.empty()) prints[kept] = std::move(prints[i]);
    }
    ++kept;
  }
  const std::size_t gone = list.size() - kept;
  list.erase(list.begin() + static_cast<std::ptrdiff_t>(kept), list.end());
  if (!prints.empty()) prints.resize(kept);
  return gone;
}

}  // namespace uoc::pipeline
