// SPDX-License-Identifier: Apache-2.0
// What a branch changed: `check` sees the whole standard, and shows what lies in these files.
#pragma once

#include <set>
#include <string>

#include "pipeline/pipeline.hpp"

namespace uoc::pipeline {

// The files of the git work tree around `folder` that differ from where `revision` and HEAD part, and those git does not know yet;
// absolute paths. An error of kind usage if there is no git, no repository or no such revision.
base::Result<std::set<std::string>> changed_since(const std::string& folder, const std::string& revision);

// Takes out the findings that neither lie in one of the files nor point into one; returns how many.
std::size_t keep_only_in(Project& project, const base::FileSystem& files, const std::set<std::string>& changed);

}  // namespace uoc::pipeline
