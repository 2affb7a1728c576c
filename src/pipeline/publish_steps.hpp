// SPDX-License-Identifier: Apache-2.0
// The two ways in which an output folder is brought up to date (docs/architecture.md, "Publish").
#pragma once

#include <string>
#include <vector>

#include "pipeline/pipeline.hpp"
#include "pipeline/rendering.hpp"

namespace uoc::pipeline {

struct PublishJob {
  base::FileSystem& files;
  const Rendering& rendering;
  std::string folder;                   // of the output, canonical
  std::vector<std::string> carry_over;  // foreign files of the output, below it: a swap must not lose them
  unsigned jobs = 0;
};

// Writes a whole new folder beside the output and swaps it in. Until the swap the old output is untouched.
base::Result<PublishReport> publish_beside(const PublishJob& job);

// What an existing output lacks, found without touching it.
struct Difference {
  struct Page {
    std::string path;
    std::string bytes;
  };
  std::vector<std::string> paths;      // of all pages, sorted
  std::vector<std::string> stale;      // listed by the manifest or marker, but not made any more
  std::vector<Page> kept;              // changed or new pages
  std::vector<std::size_t> rerender;   // pieces with changed pages that did not fit into memory
  std::size_t changed = 0;
};

// `listed`: what earlier builds made, sorted.
base::Result<Difference> find_difference(const PublishJob& job, const std::vector<std::string>& listed);

// Writes what differs, file by file. A marker stands in the folder meanwhile, so that an interrupted update is noticed.
base::Result<PublishReport> publish_in_place(const PublishJob& job, const Difference& difference);

// The folders in which a build is prepared, beside the output. Removes what a killed build left there, and puts the old
// output back if it was killed between moving it away and moving the new one in.
base::Result<void> recover_leftovers(base::FileSystem& files, const std::string& folder);
std::string folder_beside(const std::string& folder, std::string_view kind);

// The message about a file of somebody else's in the place of a page.
std::string in_the_way(const std::string& path);

}  // namespace uoc::pipeline
