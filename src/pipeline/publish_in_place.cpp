// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <atomic>
#include <limits>
#include <mutex>
#include <optional>
#include <set>

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "pipeline/manifest.hpp"
#include "pipeline/publish_steps.hpp"

namespace uoc::pipeline {
namespace {

constexpr std::size_t kKeptBytes = std::size_t{48} << 20U;  // of changed pages that are held until they are written
constexpr std::uint64_t kNoLimit = std::numeric_limits<std::uint64_t>::max();

bool is_same(const base::FileSystem& files, const std::string& path, std::string_view bytes) {
  const auto on_disk = files.read(path, kNoLimit);
  return on_disk && *on_disk == bytes;
}

// What the comparison of one piece gave.
struct PieceDifference {
  std::vector<std::string> paths;
  std::vector<Difference::Page> kept;
  std::size_t changed = 0;
  bool rerender = false;
  std::string blocked;  // a page whose place is taken by something that uoc did not make
};

// Folders of the output that are real: a symbolic link among them could lead a write elsewhere. Thread-safe.
class Guard {
 public:
  Guard(base::FileSystem& files, std::string folder) : files_(files), folder_(std::move(folder)) {}

  base::Result<void> ready(const std::string& path) {
    const std::lock_guard lock(mutex_);
    const std::string parent = base::parent_path(path);
    if (checked_.contains(parent)) return {};
    const std::string full = parent.empty() ? folder_ : base::join_path(folder_, parent);
    if (files_.canonical(full) != full)
      return base::fail(base::ErrorKind::io, "refused to write through a link in the output folder: " + full);
    checked_.insert(parent);
    return files_.make_directories(full);
  }
  // The same without making anything: for removals.
  bool is_real(const std::string& path) const {
    const std::string full = base::join_path(folder_, base::parent_path(path));
    return files_.canonical(full) == full;
  }

 private:
  base::FileSystem& files_;
  std::string folder_;
  std::mutex mutex_;
  std::set<std::string> checked_;
};

class Updater {
 public:
  Updater(const PublishJob& job, const Difference& difference)
      : job_(job), difference_(difference), guard_(job.files, job.folder) {}

  base::Result<PublishReport> run();

 private:
  std::string full(std::string_view path) const { return base::join_path(job_.folder, path); }
  base::Result<void> write(const std::string& path, std::string_view bytes);
  base::Result<void> write_piece(std::size_t piece);
  base::Result<void> write_changed();
  base::Result<void> remove_stale();
  void remove_empty_folders(std::string folder);
  void remove_torn_writes(const std::string& folder, int depth);
  void remove_torn_marker();

  const PublishJob& job_;
  const Difference& difference_;
  Guard guard_;
};

base::Result<void> Updater::write(const std::string& path, std::string_view bytes) {
  if (auto ready = guard_.ready(path); !ready) return ready;
  return job_.files.write(full(path), bytes);
}

base::Result<void> Updater::write_piece(std::size_t piece) {
  for (const auto& page : job_.rendering.render(piece))
    if (!is_same(job_.files, full(page.path), page.bytes))
      if (auto written = write(page.path, page.bytes); !written) return written;
  return {};
}

// The kept pages first, then those that are rendered again; the first fault in this order is the one reported.
base::Result<void> Updater::write_changed() {
  const std::size_t kept = difference_.kept.size();
  std::vector<std::optional<base::Error>> errors(kept + difference_.rerender.size());
  std::atomic<bool> failed{false};
  base::parallel_for(errors.size(), job_.jobs, [&](std::size_t i) {
    if (failed) return;
    const auto written = i < kept ? write(difference_.kept[i].path, difference_.kept[i].bytes)
                                  : write_piece(difference_.rerender[i - kept]);
    if (written) return;
    errors[i] = written.error();
    failed = true;
  });
  for (const auto& error : errors)
    if (error) return tl::unexpected(*error);
  return {};
}

void Updater::remove_empty_folders(std::string folder) {
  for (; !folder.empty(); folder = base::parent_path(folder)) {
    const auto entries = job_.files.list(full(folder));
    if (!entries || !entries->empty()) return;
    if (!job_.files.remove_all(full(folder))) return;
  }
}

base::Result<void> Updater::remove_stale() {
  for (const auto& path : difference_.stale) {
    if (!guard_.is_real(path) || job_.files.type(full(path)) != base::FileType::file) continue;
    if (auto removed = job_.files.remove_file(full(path)); !removed) return removed;
    remove_empty_folders(base::parent_path(path));
  }
  return {};
}

// A write that was killed leaves "page.html.uoc-PID-N" beside the page.
bool is_torn_write(std::string_view name) {
  const auto at = name.rfind(".uoc-");
  if (at == std::string_view::npos || at == 0) return false;
  const auto parts = base::split(name.substr(at + 5), '-');
  const auto digits = [](std::string_view s) { return !s.empty() && std::all_of(s.begin(), s.end(), base::is_digit); };
  return parts.size() == 2 && digits(parts[0]) && digits(parts[1]);
}

void Updater::remove_torn_writes(const std::string& folder, int depth) {
  const auto entries = job_.files.list(folder);
  if (!entries || depth > 16) return;
  for (const auto& entry : *entries) {
    const std::string path = base::join_path(folder, entry.name);
    if (entry.link) continue;
    if (entry.type == base::FileType::directory) remove_torn_writes(path, depth + 1);
    if (entry.type == base::FileType::file && is_torn_write(entry.name)) (void)job_.files.remove_file(path);
  }
}

// An update that was killed while it wrote its marker left no marker, but perhaps the first half of one.
void Updater::remove_torn_marker() {
  const auto entries = job_.files.list(job_.folder);
  if (!entries) return;
  for (const auto& entry : *entries)
    if (entry.type == base::FileType::file && entry.name.starts_with(kMarkerName) && is_torn_write(entry.name))
      (void)job_.files.remove_file(full(entry.name));
}

base::Result<PublishReport> Updater::run() {
  remove_torn_marker();
  const std::string marker = full(kMarkerName);
  const bool interrupted = job_.files.type(marker) == base::FileType::file;
  PublishReport report{difference_.changed, difference_.paths.size() - difference_.changed, difference_.stale.size(), job_.folder};
  const std::string manifest = format_manifest(difference_.paths);
  const bool listed = is_same(job_.files, full(kManifestName), manifest);
  if (!interrupted && listed && report.written + report.removed == 0) return report;
  if (interrupted) remove_torn_writes(job_.folder, 0);
  // The marker lists what this update and those before it may make: whatever stops us, the next build can clean up.
  std::vector<std::string> claimed = difference_.paths;
  claimed.insert(claimed.end(), difference_.stale.begin(), difference_.stale.end());
  std::sort(claimed.begin(), claimed.end());
  if (auto marked = job_.files.write(marker, format_manifest(claimed)); !marked) return tl::unexpected(marked.error());
  if (auto written = write_changed(); !written) return tl::unexpected(written.error());
  if (auto removed = remove_stale(); !removed) return tl::unexpected(removed.error());
  if (auto written = job_.files.write(full(kManifestName), manifest); !written) return tl::unexpected(written.error());
  if (auto removed = job_.files.remove_file(marker); !removed) return tl::unexpected(removed.error());
  return report;
}

struct Comparison {
  const PublishJob& job;
  const std::vector<std::string>& listed;
  std::atomic<std::size_t> kept_bytes{0};
};

void compare_piece(Comparison& with, std::size_t piece, PieceDifference& out) {
  for (auto& page : with.job.rendering.render(piece)) {
    out.paths.push_back(page.path);
    const std::string full = base::join_path(with.job.folder, page.path);
    if (!is_page_path(page.path) || is_same(with.job.files, full, page.bytes)) continue;
    ++out.changed;
    const bool is_listed = std::binary_search(with.listed.begin(), with.listed.end(), page.path);
    if (!is_listed && with.job.files.type(full) != base::FileType::none) out.blocked = page.path;
    if (with.kept_bytes.fetch_add(page.bytes.size()) < kKeptBytes)
      out.kept.push_back({std::move(page.path), std::move(page.bytes)});
    else
      out.rerender = true;
  }
}

}  // namespace

base::Result<Difference> find_difference(const PublishJob& job, const std::vector<std::string>& listed) {
  std::vector<PieceDifference> pieces(job.rendering.size());
  Comparison comparison{job, listed, {}};
  base::parallel_for(pieces.size(), job.jobs, [&](std::size_t i) { compare_piece(comparison, i, pieces[i]); });
  if (auto fine = job.rendering.complaints(); !fine) return tl::unexpected(fine.error());
  Difference out;
  std::vector<std::vector<std::string>> by_piece;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!pieces[i].blocked.empty()) return base::fail(base::ErrorKind::io, in_the_way(pieces[i].blocked));
    out.changed += pieces[i].changed;
    if (pieces[i].rerender) out.rerender.push_back(i);
    std::move(pieces[i].kept.begin(), pieces[i].kept.end(), std::back_inserter(out.kept));
    by_piece.push_back(std::move(pieces[i].paths));
  }
  auto paths = checked_paths(by_piece);
  if (!paths) return tl::unexpected(paths.error());
  out.paths = std::move(*paths);
  std::set_difference(listed.begin(), listed.end(), out.paths.begin(), out.paths.end(), std::back_inserter(out.stale));
  return out;
}

base::Result<PublishReport> publish_in_place(const PublishJob& job, const Difference& difference) {
  return Updater(job, difference).run();
}

}  // namespace uoc::pipeline
