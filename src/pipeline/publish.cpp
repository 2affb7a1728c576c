// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "pipeline/discover.hpp"
#include "pipeline/manifest.hpp"
#include "pipeline/publish_steps.hpp"
#include "pipeline/site_table.hpp"

namespace uoc::pipeline {
namespace {

constexpr std::uint64_t kManifestLimit = std::uint64_t{1} << 30U;
constexpr std::size_t kManyPages = 500;  // from here on a new folder is cheaper than replacing most of the files

// What stands in the output folder before a build.
struct Existing {
  bool exists = false;
  bool ours = false;                 // a manifest or a marker stands in it
  bool interrupted = false;          // a marker: an update in place did not finish
  std::vector<std::string> listed;   // by manifest and marker, sorted
  std::vector<std::string> foreign;  // files that uoc did not make, below the folder, sorted
  bool movable = true;               // all foreign things are plain files: a swap can carry them over
};

// The output folder: as we open it, and as messages name it.
struct Folder {
  std::string path;
  std::string shown;
};

base::Result<void> read_list(const base::FileSystem& files, const Folder& folder, std::string_view name, Existing& out) {
  const std::string path = base::join_path(folder.path, name);
  if (files.type(path) == base::FileType::none) return {};
  const auto text = files.read(path, kManifestLimit);
  if (!text) return tl::unexpected(text.error());
  auto paths = parse_manifest(*text, base::join_path(folder.shown, name));
  if (!paths) return tl::unexpected(paths.error());
  out.ours = true;
  out.listed.insert(out.listed.end(), paths->begin(), paths->end());
  return {};
}

void find_foreign(const base::FileSystem& files, const std::string& folder, const std::string& below, Existing& out) {
  const auto entries = files.list(base::join_path(folder, below));
  if (!entries) {
    out.movable = false;
    return;
  }
  if (entries->empty() && !below.empty()) out.movable = false;  // an empty folder of somebody else's
  for (const auto& entry : *entries) {
    const std::string path = base::join_path(below, entry.name);
    if (entry.link || entry.type == base::FileType::other || entry.type == base::FileType::none) out.movable = false;
    if (entry.type == base::FileType::directory && !entry.link) {
      // A hidden folder (.git) is left where it is: its files may need their dates and permissions.
      if (entry.name.front() == '.')
        out.movable = false;
      else
        find_foreign(files, folder, path, out);
    } else if (path != kManifestName && path != kMarkerName &&
               !std::binary_search(out.listed.begin(), out.listed.end(), path)) {
      out.foreign.push_back(path);
    }
  }
}

base::Result<Existing> look_at(const base::FileSystem& files, const Folder& folder) {
  Existing out;
  const base::FileType type = files.type(folder.path);
  if (type == base::FileType::none) return out;
  if (type != base::FileType::directory)
    return base::fail(base::ErrorKind::wrong_type, "the output " + folder.shown + " is a file, not a folder");
  // A folder that was made read-only must not be swapped for a new one.
  if (!files.writable(folder.path)) return base::fail(base::ErrorKind::permission, "cannot write into " + folder.shown + ": permission denied");
  out.exists = true;
  out.interrupted = files.type(base::join_path(folder.path, kMarkerName)) != base::FileType::none;
  for (const auto name : {kManifestName, kMarkerName})
    if (auto read = read_list(files, folder, name, out); !read) return tl::unexpected(read.error());
  std::sort(out.listed.begin(), out.listed.end());
  out.listed.erase(std::unique(out.listed.begin(), out.listed.end()), out.listed.end());
  return out;
}

// Hidden files (.gitignore, .gitkeep) do not make a folder somebody else's.
bool is_hidden(const std::string& path) { return path.starts_with('.'); }

base::Result<void> refuse_foreign(const Existing& existing, const std::string& shown) {
  if (!existing.exists || existing.ours) return {};
  const auto it = std::find_if_not(existing.foreign.begin(), existing.foreign.end(), is_hidden);
  if (it == existing.foreign.end()) return {};
  return base::fail(base::ErrorKind::io, "refused to write into " + shown + ": it holds `" + *it +
                                             "` and was not made by uoc (no " + std::string(kManifestName) +
                                             "); name an empty or new folder with -o");
}

base::Result<PublishReport> update(const PublishJob& job, Existing& existing, bool may_swap) {
  const auto difference = find_difference(job, existing.listed);
  if (!difference) return tl::unexpected(difference.error());
  const bool mostly = difference->changed >= kManyPages && difference->changed * 2 > difference->paths.size();
  if (mostly && may_swap && !existing.interrupted) {
    find_foreign(job.files, job.folder, "", existing);
    if (existing.movable) {
      PublishJob swap{job.files, job.rendering, job.folder, existing.foreign, job.jobs};
      auto report = publish_beside(swap);
      if (report) *report = {difference->changed, difference->paths.size() - difference->changed, difference->stale.size(), job.folder};
      return report;
    }
  }
  return publish_in_place(job, *difference);
}

// The folder itself, wherever links lead: a swap must replace the folder, not the link to it.
std::string real_folder(const base::FileSystem& files, const std::string& output) {
  return files.type(output) == base::FileType::none ? files.canonical(base::normal_path(output)) : files.canonical(output);
}

}  // namespace

base::Result<PublishReport> publish(base::FileSystem& files, const Project& project, const std::string& output,
                                    const std::vector<const render::Target*>& targets, unsigned jobs) {
  const auto templates = load_templates(files, project.settings);
  if (!templates) return tl::unexpected(templates.error());
  const std::string folder = real_folder(files, output);
  const bool may_swap = files.writable(base::parent_path(folder)) && base::parent_path(folder) != folder;
  if (may_swap)
    if (auto recovered = recover_leftovers(files, folder); !recovered) return tl::unexpected(recovered.error());
  const std::string shown = shown_path(files, project.settings, output);
  auto existing = look_at(files, {folder, shown});
  if (!existing) return tl::unexpected(existing.error());
  render::Look look = project.settings.look;
  if (auto loaded = load_logo(files, project.settings.root, project.settings.logo_path, look); !loaded) return tl::unexpected(loaded.error());
  const Rendering rendering(project, targets, *templates, std::move(look));
  PublishJob job{files, rendering, folder, {}, jobs};
  if (existing->ours) return update(job, *existing, may_swap);
  if (existing->exists) find_foreign(files, folder, "", *existing);
  if (auto fine = refuse_foreign(*existing, shown); !fine) return tl::unexpected(fine.error());
  if (existing->exists && (!may_swap || !existing->movable)) return update(job, *existing, false);
  job.carry_over = existing->foreign;
  return publish_beside(job);
}

}  // namespace uoc::pipeline
