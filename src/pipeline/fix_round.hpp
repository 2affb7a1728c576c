// SPDX-License-Identifier: Apache-2.0
// One round of fixes: which of them go together, what they make of the bytes, and whether only their words changed.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "pipeline/fix.hpp"

namespace uoc::pipeline {

// The edits of one file that do not touch each other, in order.
struct FileEdits {
  std::size_t file = 0;  // index in Project::files
  std::vector<diag::Edit> edits;
  std::size_t fixes = 0;
};

// The fixes of the project's findings that can be applied together: of two that overlap the first one. Files in `frozen` (by
// path) are passed over. A fix is taken as a whole or not at all.
std::vector<FileEdits> choose_fixes(const Project& project, FixScope scope, const std::set<std::string>& frozen);

std::string apply_edits(std::string_view bytes, const std::vector<diag::Edit>& edits);

// Whether the units of a file changed in no other text than those that the edits touch. `before` and `after` are the same file
// of two readings.
bool only_edited_texts_changed(const Project& before, const Project& after, const FileEdits& edits);

}  // namespace uoc::pipeline
