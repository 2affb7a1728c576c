// SPDX-License-Identifier: Apache-2.0
#include <mutex>
#include <optional>
#include <set>

#include "base/parallel.hpp"
#include "pipeline/manifest.hpp"
#include "pipeline/publish_steps.hpp"

namespace uoc::pipeline {
namespace {

constexpr std::uint64_t kCarriedLimit = std::uint64_t{256} << 20U;

// Writes new files from several threads; makes each folder once and keeps the first fault.
class Writer {
 public:
  Writer(base::FileSystem& files, std::string folder) : files_(files), folder_(std::move(folder)) {}

  void write(const std::string& path, std::string_view bytes) {
    const std::string full = base::join_path(folder_, path);
    if (auto made = make_folder(base::parent_path(full)); !made) return note(made.error());
    if (auto written = files_.write_new(full, bytes); !written) note(written.error());
  }

  bool failed() {
    const std::lock_guard lock(mutex_);
    return error_.has_value();
  }
  const std::optional<base::Error>& error() const { return error_; }

 private:
  base::Result<void> make_folder(const std::string& path) {
    const std::lock_guard lock(mutex_);
    if (!made_.insert(path).second) return {};
    return files_.make_directories(path);
  }
  void note(const base::Error& error) {
    const std::lock_guard lock(mutex_);
    if (!error_) error_ = error;
  }

  base::FileSystem& files_;
  std::string folder_;
  std::mutex mutex_;
  std::set<std::string> made_;
  std::optional<base::Error> error_;
};

base::Result<std::vector<std::string>> write_pages(const PublishJob& job, const std::string& folder) {
  Writer writer(job.files, folder);
  std::vector<std::vector<std::string>> paths(job.rendering.size());
  base::parallel_for(paths.size(), job.jobs, [&](std::size_t piece) {
    if (writer.failed()) return;
    for (const auto& page : job.rendering.render(piece)) {
      paths[piece].push_back(page.path);
      if (is_page_path(page.path)) writer.write(page.path, page.bytes);
    }
  });
  // Equal paths collide when they are written, so the paths are judged before the fault of the disk.
  auto all = checked_paths(paths);
  if (!all) return all;
  if (writer.error()) return tl::unexpected(*writer.error());
  if (auto fine = job.rendering.complaints(); !fine) return tl::unexpected(fine.error());
  return all;
}

base::Result<void> carry_over(const PublishJob& job, const std::string& folder) {
  for (const auto& path : job.carry_over) {
    const auto bytes = job.files.read(base::join_path(job.folder, path), kCarriedLimit);
    if (!bytes) return tl::unexpected(bytes.error());
    if (auto made = job.files.make_directories(base::parent_path(base::join_path(folder, path))); !made) return made;
    if (job.files.type(base::join_path(folder, path)) != base::FileType::none)
      return base::fail(base::ErrorKind::io, in_the_way(path));
    if (auto written = job.files.write_new(base::join_path(folder, path), *bytes); !written) return written;
  }
  return {};
}

base::Result<void> swap_in(base::FileSystem& files, const std::string& fresh, const std::string& folder) {
  if (files.type(folder) == base::FileType::none) return files.rename(fresh, folder);
  // Once the new output is in, an old one that cannot be removed is left to the next build.
  if (files.exchange(fresh, folder)) {
    (void)files.remove_all(fresh);
    return {};
  }
  // Without an exchange in one step: if we are killed between the two, recover_leftovers() puts the old one back.
  const std::string old = folder_beside(folder, "old");
  if (auto moved = files.rename(folder, old); !moved) return moved;
  if (auto moved = files.rename(fresh, folder); !moved) {
    (void)files.rename(old, folder);
    return moved;
  }
  (void)files.remove_all(old);
  return {};
}

}  // namespace

std::string folder_beside(const std::string& folder, std::string_view kind) {
  return base::join_path(base::parent_path(folder), "." + std::string(base::file_name(folder)) + ".uoc-" + std::string(kind));
}

std::string in_the_way(const std::string& path) {
  return "`" + path + "` in the output folder was not made by uoc and stands in the way of a page; move it away";
}

base::Result<void> recover_leftovers(base::FileSystem& files, const std::string& folder) {
  const std::string old = folder_beside(folder, "old"), fresh = folder_beside(folder, "new");
  if (files.type(old) == base::FileType::directory) {
    auto done = files.type(folder) == base::FileType::none ? files.rename(old, folder) : files.remove_all(old);
    if (!done) return done;
  }
  if (files.type(fresh) == base::FileType::none) return {};
  return files.remove_all(fresh);
}

base::Result<PublishReport> publish_beside(const PublishJob& job) {
  const std::string fresh = folder_beside(job.folder, "new");
  const auto give_up = [&](const base::Error& error) {
    (void)job.files.remove_all(fresh);
    return tl::unexpected(error);
  };
  if (auto made = job.files.make_directories(fresh); !made) return tl::unexpected(made.error());
  const auto paths = write_pages(job, fresh);
  if (!paths) return give_up(paths.error());
  if (auto carried = carry_over(job, fresh); !carried) return give_up(carried.error());
  if (auto r = job.files.write_new(base::join_path(fresh, kManifestName), format_manifest(*paths)); !r) return give_up(r.error());
  if (auto swapped = swap_in(job.files, fresh, job.folder); !swapped) return give_up(swapped.error());
  return PublishReport{paths->size(), 0, 0, job.folder};
}

}  // namespace uoc::pipeline
